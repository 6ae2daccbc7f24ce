/** The names of Alpine's packages, as recorded in packages.txt. */
import { readFileSync } from "node:fs";

/** Every name that `apk add` takes: packages, and what they provide. Throws on a line it does not understand. */
export function alpinePackages(): ReadonlySet<string> {
  const text = readFileSync(new URL("packages.txt", import.meta.url), "utf8");
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Set(lines.flatMap(namesOf));
}

const LINE = /^(?:main|community)\/\S+: ([a-z0-9][\w.+ /-]*)$/u;

function namesOf(line: string): readonly string[] {
  const names = LINE.exec(line)?.[1];
  if (names === undefined) throw new Error(`"${line}" is no recipe with its packages`);
  return names.split(" ").filter((name) => name !== "/");
}
