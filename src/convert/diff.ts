/** A conversion as a unified diff that `git apply` and `patch` take. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** @param path of the Dockerfile, relative, with forward slashes; empty text for no difference */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
