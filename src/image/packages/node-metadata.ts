/** package.json: which package a folder is. Only the name and the version are kept: an image may hold 100,000 of them. */
import { z } from "zod";
import { fileReader } from "../capture.js";
import type { FileStart } from "../capture.js";
import { MeasureError } from "../../model/errors.js";
import { readJson } from "../json.js";

interface PackageFile {
  readonly name: string | null;
  readonly version: string | null;
  /** What is wrong with the file, as the rest of a sentence about it; null for nothing. */
  readonly problem: string | null;
}

const MOST_BYTES = 1e6;
const DEEPEST = 64;
const FILE = "/package.json";
const BYTE_ORDER_MARK = Buffer.from("\ufeff");

const schema = z.object({
  name: z
    .string()
    .max(214)
    .regex(/^[!-~]+$/)
    .nullable()
    .catch(null),
  version: z
    .string()
    .max(100)
    .regex(/^[!-~]+$/)
    .nullable()
    .catch(null),
});

export const PACKAGE_FILES = fileReader<PackageFile>({ wants, read });

function wants(path: string): number {
  return path.endsWith(FILE) && isPackage(path, path.length - FILE.length) ? MOST_BYTES : 0;
}

/** @param end where the folder's path ends */
function isPackage(path: string, end: number): boolean {
  const slash = path.lastIndexOf("/", end - 1);
  if (isModules(path, slash)) return true;
  const outer = path.lastIndexOf("/", slash - 1);
  // `node_modules/@scope/name`
  if (path[outer + 1] === "@" && isModules(path, outer)) return true;
  // Yarn's store, and what Prisma generates.
  if (path.endsWith("/package", end) && path.includes("node_modules/.store/")) return true;
  if (path.endsWith("node_modules/.prisma", slash)) return true;
  // Bun's cache, to whose files those in `node_modules` may be hard links.
  if (path.endsWith("/install/cache", slash) || path.endsWith("/install/cache", outer)) return true;
  return slash === 3 && path.startsWith("opt/yarn-v");
}

/** @param end where the path of a folder ends that may be a `node_modules` */
function isModules(path: string, end: number): boolean {
  return path.endsWith("/node_modules", end) || (end === 12 && path.startsWith("node_modules"));
}

function read({ path, bytes, size }: FileStart): PackageFile {
  if (bytes.length < size) return damaged(`is larger than ${MOST_BYTES / 1e6} MB`);
  const isMarked = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  try {
    const json = isMarked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
    return { ...readJson(json, schema, path, DEEPEST), problem: null };
  } catch (error) {
    if (error instanceof MeasureError) return damaged("is damaged");
    throw error;
  }
}

function damaged(problem: string): PackageFile {
  return { name: null, version: null, problem };
}

/**
 * The version in the name of a store's folder: `react-dom@18.2.0_react@18.2.0`, `@babel+core@7.24.0`; null where it has
 * none of this package.
 */
export function versionOfStore(store: string | null, name: string): string | null {
  const start = `${name.replace("/", "+")}@`;
  if (store?.startsWith(start) !== true) return null;
  return /^\d+\.\d+\.\d+[0-9A-Za-z.+-]{0,80}/.exec(store.slice(start.length))?.[0] ?? null;
}
