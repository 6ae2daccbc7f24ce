/** One key for each rule on Dockerfiles. */
import type { RuleId } from "../lint/rule-ids.js";

/** Written out, so that the type of a mapping knows every rule; the compiler asks for those that are missing. */
export function ruleKeys<T>(of: (rule: RuleId) => T): Readonly<Record<RuleId, T>> {
  return {
    DL3009: of("DL3009"),
    DL3015: of("DL3015"),
    DL3019: of("DL3019"),
    DL3042: of("DL3042"),
    DL3059: of("DL3059"),
    DL3060: of("DL3060"),
    DL3067: of("DL3067"),
    "npm-cache": of("npm-cache"),
    "poetry-cache": of("poetry-cache"),
    "uv-cache": of("uv-cache"),
    "conda-cache": of("conda-cache"),
    "compiler-in-final-stage": of("compiler-in-final-stage"),
    "dev-package-in-final-stage": of("dev-package-in-final-stage"),
    "build-deps-removed-later": of("build-deps-removed-later"),
    "cleanup-in-later-layer": of("cleanup-in-later-layer"),
    "chown-after-copy": of("chown-after-copy"),
    "dev-dependencies": of("dev-dependencies"),
    "single-stage": of("single-stage"),
    "full-base": of("full-base"),
    "copy-without-dockerignore": of("copy-without-dockerignore"),
    "add-url": of("add-url"),
  };
}
