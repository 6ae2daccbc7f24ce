import { PublishError } from "../model/errors.js";

/** `owner/name` as the two parts of a path. @throws PublishError when it is no repository's name */
export function repositoryPath(repository: string): readonly ["repos", string, string] {
  const parts = partsOf(repository);
  if (parts === null) {
    throw new PublishError(
      `${JSON.stringify(repository.slice(0, 200))} is not a repository`,
      "Name it as `owner/name`.",
    );
  }
  return ["repos", ...parts];
}

/** Whether a text can be `owner/name`. */
export function isRepositoryName(text: string): boolean {
  return partsOf(text) !== null;
}

function partsOf(repository: string): readonly [string, string] | null {
  const [, owner, name] = /^([A-Za-z0-9_-]{1,100})\/([A-Za-z0-9._-]{1,100})$/.exec(repository) ?? [];
  return owner === undefined || name === undefined || name === "." || name === ".." ? null : [owner, name];
}

/** Names on GitHub differ in more than their case. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
