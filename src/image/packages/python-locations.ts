/** Which folders Python packages are installed in. */
import type { MergedTree } from "../tree/merged-tree.js";

const SITE = /(?:^|\/)(?:site|dist)-packages$/;
const BELOW_SITE = /(?:^|\/)(?:site|dist)-packages\//;
const VENDORED = /(?:^|\/)_vendor$/;
/** uv's cache has each wheel unpacked in a folder of its own, and hard links lead to its files. */
const UV_CACHE = /(?:^|\/)archive-v\d+\/[^/]+$/;
const CONDA_CACHE = /^((?:.*\/)?pkgs\/[^/]+)\//;

/** A folder that Python looks for packages in. */
export function isSite(location: string): boolean {
  return SITE.test(location);
}

/** False for a package's copy inside of another package, and for one in a cache. */
export function isInstalled(tree: MergedTree, location: string): boolean {
  if (VENDORED.test(location) || UV_CACHE.test(location)) return false;
  if (!isSite(location) && BELOW_SITE.test(location)) return false;
  // A package of conda's, as its cache has it: `pkgs/NAME-VERSION-BUILD/lib/...`, with notes on it beside that.
  const cached = CONDA_CACHE.exec(location)?.[1];
  return cached === undefined || tree.resolve(`/${cached}/info/index.json`) === null;
}
