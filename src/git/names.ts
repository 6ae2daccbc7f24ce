/** Names of commits: what may stand for one, and which commit of the user's repository it is. */
import { CheckoutError } from "../model/errors.js";
import type { Git } from "./source.js";

const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u;

/** @throws CheckoutError when the text cannot be the name of a commit */
export function checkName(ref: string): void {
  // Neither an option, nor a path inside a commit, nor two refs in one. Blanks and control characters are in no ref.
  if (ref === "" || ref.startsWith("-") || /[\u0000-\u0020\u007f:]|\.\./u.test(ref)) {
    throw new CheckoutError(
      `${JSON.stringify(ref)} is not the name of a commit`,
      "Name a branch, a tag or a commit hash.",
    );
  }
}

/** @throws CheckoutError when the text is no full hash */
export function checkHash(text: string): void {
  if (HASH.test(text)) return;
  throw new CheckoutError(`${JSON.stringify(text)} is not the hash of a commit`, "Name it by its full hash.");
}

/** The commit that a branch, tag or hash names here, or on `origin`; null when it is not there. */
export async function findCommit(ref: string, git: Git): Promise<string | null> {
  for (const candidate of [ref, `refs/remotes/origin/${ref}`]) {
    const found = await git("rev-parse", "--verify", "--quiet", `${candidate}^{commit}`);
    const sha = found.stdout.trim();
    if (found.exitCode === 0 && HASH.test(sha)) return sha;
  }
  return null;
}

/** What to ask the server for to get it; null for a way through history (`HEAD~2`), which no server takes. */
export function nameOnServer(ref: string): string | null {
  // `+` in front of a refspec forces, `^` excludes; the others are ways, patterns, or in no ref.
  if (/^\+|[~^?*[\\]|@\{|^@$|^(?:[A-Z]+_)?HEAD$/u.test(ref)) return null;
  return ref.replace(/^(?:refs\/remotes\/)?origin\/(?=.)/u, "");
}

/** For a commit that is not there and cannot be fetched. */
export function notHere(ref: string, shallow: boolean, canFetch: boolean): CheckoutError {
  return new CheckoutError(
    `the commit ${JSON.stringify(ref)} is not in this repository`,
    canFetch
      ? "It leads through history that this clone does not have. Name a branch, a tag or a full commit hash, or check out with `fetch-depth: 0`."
      : shallow
        ? `This clone is shallow. Fetch it first: git fetch --depth=1 origin ${ref} (or \`fetch-depth: 0\` for actions/checkout).`
        : `Fetch it first: git fetch origin ${ref}`,
  );
}
