/** Changes to a text that leave everything else as it is, to the byte. */

/** Replaces `length` characters (UTF-16 units) at `at` of the original text by `text`. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/**
 * The text with all edits applied. Insertions at the same place keep their order, and stand before what a replacement at
 * that place puts there.
 *
 * @throws RangeError when two edits meet or one leaves the text: that is a defect of the caller
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (!areSeparate(text.length, edits)) throw new RangeError("edits meet each other, or leave the text");
  const parts: string[] = [];
  let done = 0;
  for (const { at, length, text: replacement } of sortEdits(edits)) {
    parts.push(text.slice(done, at), replacement);
    done = at + length;
  }
  return parts.join("") + text.slice(done);
}

/** Whether `applyEdits` takes them: none meets another, and none leaves a text of this length. */
export function areSeparate(length: number, edits: readonly Edit[]): boolean {
  let done = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.at < done || edit.length < 0 || edit.at + edit.length > length) return false;
    done = edit.at + edit.length;
  }
  return true;
}

/**
 * Where characters of the edited text stand in the original: an offset into a replacement leads to the replaced place.
 * It takes the edits that `applyEdits` took.
 */
export function originalOffset(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { at, length, text } of sortEdits(edits)) {
    const start = at + shift;
    if (offset < start) break;
    if (offset < start + text.length) return at;
    shift += text.length - length;
  }
  return offset - shift;
}

function sortEdits(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.at - b.at || a.length - b.length);
}
