const LONGEST = 60_000;

/** A text on lines that BuildKit's parser still reads, each continued on the next: joined again it is the same. */
export function onShortLines(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      Array.from({ length: Math.max(1, Math.ceil(line.length / LONGEST)) }, (_, index) =>
        line.slice(index * LONGEST, (index + 1) * LONGEST),
      ).join("\\\n"),
    )
    .join("\n");
}
