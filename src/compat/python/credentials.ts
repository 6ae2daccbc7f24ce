/** Keeps what signs somebody in out of what is shown. */

/** What does not begin with a scheme, yet has a password: `user:password@host`. */
const BARE = /^[^/@:]*:[^/@]+@/u;

/**
 * An address, or a text with addresses in it, without user names, passwords, tokens and queries. Variables that pip
 * fills in (`${TOKEN}`) go with the part they stand in. Linear; nothing but addresses changes.
 */
export function withoutCredentials(text: string): string {
  // Cut where there is white space, which is kept.
  return text
    .split(/(\s+)/u)
    .map((word) => (word.includes("//") ? addressesWithout(word) : word.replace(BARE, "")))
    .join("");
}

/** @param word text without white space, with `//` in it */
function addressesWithout(word: string): string {
  const lastAt = word.lastIndexOf("@");
  let shown = "";
  let from = 0;
  for (let at = word.indexOf("//"); at !== -1; at = word.indexOf("//", from)) {
    shown += withoutQuery(word.slice(from, at)) + "//";
    from = endOfUser(word, at + 2, lastAt);
  }
  return shown + withoutQuery(word.slice(from));
}

/** Where the host begins, in an address whose user or host begins at `start`. @param lastAt the word's last `@`, or -1 */
function endOfUser(word: string, start: number, lastAt: number): number {
  let end = start;
  while (end < word.length && !"/?#".includes(word.charAt(end))) end += 1;
  // A password may hold what should have been encoded. It is told from a host by what stands before that: a host is
  // followed by a slash, and has nothing but digits behind its colon.
  if (lastAt >= end && word.charAt(end) !== "/") return lastAt + 1;
  const authority = word.slice(start, end);
  const at = authority.lastIndexOf("@");
  if (at !== -1) return start + at + 1;
  const port = authority.indexOf(":");
  const isHost = port === -1 || /^\d*$/.test(authority.slice(port + 1));
  return isHost || lastAt < end ? start : lastAt + 1;
}

/** What follows the question mark may be a token or a signature. */
function withoutQuery(part: string): string {
  const query = part.indexOf("?");
  if (query === -1) return part;
  const fragment = part.indexOf("#", query);
  return part.slice(0, query) + (fragment === -1 ? "" : part.slice(fragment));
}
