import { posix } from "node:path";

/** A layer's path as unpacking cleans it: no leading or trailing slash, no `.` or `..`, none above the root. */
export function cleanPath(path: string): string {
  const trimmed = path.endsWith("/") ? path.slice(0, -1) : path;
  if (trimmed.length > 0 && trimmed[0] !== "." && trimmed[0] !== "/" && !/\/[./]/.test(trimmed))
    return trimmed;
  return posix.normalize(`/${trimmed}`).slice(1).replace(/\/$/, "");
}
