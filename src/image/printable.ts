const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;
const MOST_LETTERS = 100;

/** A name from an archive as one short line, for a message: nothing in it moves a cursor or starts a line. */
export function printable(name: string): string {
  const clean = name.slice(0, MOST_LETTERS + 1).replace(UNPRINTABLE, "?");
  return clean.length > MOST_LETTERS ? `${clean.slice(0, MOST_LETTERS - 1)}…` : clean;
}
