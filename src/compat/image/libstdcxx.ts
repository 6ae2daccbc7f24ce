/** Where an installed package's native files get the C++ library from, in an Alpine image as it is. */
import type { Loaded } from "./loading.js";
import { isSystemFile } from "./known.js";

/**
 * `own`: it brings a copy along. `apk`: the distribution's, which has to be installed. `missing`: it needs one and there
 * is none. `none`: it needs none. `unknown`: that could not be told of one of its files.
 */
export type LibstdcxxSource = "own" | "apk" | "missing" | "none" | "unknown";

/** `libstdc++.so.6`, and `libstdc++-5d72f927.so.6.0.33` as wheels name their copies. */
const LIBRARY = /(?:^|\/)libstdc\+\+[-.][^/]*$/;
const PACKAGES = /\/(?:site|dist)-packages\//;

/** The worst of all its files: what is missing before what is the distribution's, and that before a copy. */
export function libstdcxxOf(loaded: readonly Loaded[]): LibstdcxxSource {
  const found = new Set(loaded.flatMap(ofFile));
  return ORDER.find((source) => found.has(source)) ?? "none";
}

const ORDER: readonly LibstdcxxSource[] = ["missing", "apk", "unknown", "own"];

function ofFile({ onMusl: { status, problems, loaded } }: Loaded): readonly LibstdcxxSource[] {
  const isMissing = problems.some(
    ({ kind, name, presentElsewhere }) =>
      kind === "library" && presentElsewhere === null && LIBRARY.test(name),
  );
  const sources = loaded.filter((path) => LIBRARY.test(path)).map(sourceOf);
  return [
    ...(isMissing ? (["missing"] as const) : []),
    ...(status === "unknown" ? (["unknown"] as const) : []),
    ...sources,
  ];
}

function sourceOf(path: string): LibstdcxxSource {
  if (PACKAGES.test(path)) return "own";
  return isSystemFile({ path: path.replace(/^\/+/, ""), owner: null }) ? "apk" : "unknown";
}
