/** A repository of our own: it may borrow the user's objects, owns what is fetched, and a commit is checked out in it. */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CheckoutError } from "../model/errors.js";
import { gitSaid, runGit } from "./run-git.js";
import type { Environment } from "./run-git.js";
import type { Source } from "./source.js";

export interface OwnRepository {
  readonly root: string;
  readonly source: Source;
  readonly environment: Environment;
}

/** Makes the folder a repository, one that reads the user's objects if it is to `borrow` them. */
export async function makeRepository(
  { root, source, environment }: OwnRepository,
  borrow: boolean,
): Promise<void> {
  const made = await runGit(
    ["init", "--quiet", "--template=", ...(source.format === "sha256" ? ["--object-format=sha256"] : [])],
    { cwd: root, environment, isolated: true },
  );
  if (made.exitCode !== 0) throw layOutError(`no repository could be made: ${gitSaid(made)}`);
  if (!borrow) return;
  const info = join(root, ".git", "objects", "info");
  await mkdir(info, { recursive: true });
  await writeFile(join(info, "alternates"), `${quoteAlternate(source.objects)}\n`);
  if (source.shallow !== null) await copyFile(source.shallow, join(root, ".git", "shallow"));
}

/** One path a line; a path that would not read as one is quoted the way C writes strings. */
function quoteAlternate(path: string): string {
  if (!/^[#"]|[\r\n]/u.test(path)) return path;
  const escaped = path.replace(/["\\]/gu, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return `"${escaped}"`;
}

export type CheckedOut =
  | { readonly kind: "done" }
  /** Files of the commit are not there. */
  | { readonly kind: "incomplete"; readonly said: string };

/** @throws CheckoutError when it fails for any other reason than files that are not there */
export async function checkOut(
  { root, source, environment }: OwnRepository,
  sha: string,
  ref: string,
): Promise<CheckedOut> {
  const done = await runGit([...source.settings, "checkout", "--quiet", "--force", "--detach", sha], {
    cwd: root,
    environment,
    isolated: true,
  });
  if (done.exitCode === 0) return { kind: "done" };
  const said = gitSaid(done);
  if (/unable to read|missing (?:blob|tree)|could not fetch|bad object/iu.test(said)) {
    return { kind: "incomplete", said };
  }
  throw layOutError(notLaidOut(ref, said));
}

/** For a commit of the user's whose files are not there and cannot be fetched. */
export function incompleteError(ref: string, said: string): CheckoutError {
  return layOutError(
    notLaidOut(ref, said),
    `Its files are not all in this clone (a partial clone?). Fetch them: git fetch --refetch --no-filter origin ${ref}`,
  );
}

function notLaidOut(ref: string, said: string): string {
  return `the commit ${JSON.stringify(ref)} could not be laid out: ${said}`;
}

function layOutError(message: string, hint?: string): CheckoutError {
  return new CheckoutError(message, hint ?? "Make sure that the temporary folder is writable and has room.");
}
