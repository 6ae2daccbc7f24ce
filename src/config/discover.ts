/** No configuration at all: the repository's Dockerfiles become the images. */
import { USUAL_COMPAT } from "./compat.js";
import { USUAL_FINDINGS } from "./findings.js";
import type { BuildSpec, Config, ImageConfig, Origin } from "../model/config.js";
import { DEFAULT_OVERRIDE_LABEL, defaultConcurrency } from "./context.js";
import type { DiscoveryContext } from "./context.js";
import { isDockerfileName, isVendored, readableNames, stemOf } from "./dockerfile-names.js";
import { fileNameOf, folderOf } from "./paths.js";
import { alternatives, byText, hasHidden, quote } from "./text.js";

/** More Dockerfiles than this are a collection, not one repository's images. */
const MOST_IMAGES = 1000;

/**
 * Makes a configuration from what a repository holds: an image per Dockerfile with a readable name, built in the
 * nearest folder that has something to build from. What was assumed is said in `notices`. Without Dockerfiles there
 * are no images.
 */
export function discoverConfig(context: DiscoveryContext): Config {
  const notices: string[] = [];
  const candidates = context.repositoryFiles
    .filter((file) => isDockerfileName(fileNameOf(file)))
    .sort(byText);
  const vendored = candidates.filter((file) => isVendored(file));
  const hidden = candidates.filter((file) => !isVendored(file) && hasHidden(file));
  const found = candidates.filter((file) => !isVendored(file) && !hasHidden(file));
  const kept = found.slice(0, MOST_IMAGES);
  leftOut(notices, vendored, "they lie in folders of vendored code or test material");
  leftOut(notices, hidden, "their names contain control characters");
  leftOut(notices, found.slice(MOST_IMAGES), `only the first ${MOST_IMAGES} are taken`);

  const variants = slimVariants(kept);
  const references = new Set(variants.values());
  const dockerfiles = kept.filter((file) => !references.has(file));
  const names = readableNames(dockerfiles, context.repositoryName);
  const contexts = contextFinder(context.repositoryFiles);
  const origins = new Map<string, Origin>();
  const images = dockerfiles.map((file): ImageConfig => {
    const name = names.get(file) ?? file;
    const build = plainBuild(file, contexts(file));
    const slim = variants.get(file);
    for (const key of ["dockerfile", "context"]) origins.set(`images.${name}.${key}`, { kind: "discovered" });
    if (build.context !== folderOf(file)) {
      notices.push(
        `${quote(name)}: nothing but Dockerfiles lies in ${quote(folderOf(file))}, so it is built with ${quote(build.context)} as its context.`,
      );
    }
    if (slim !== undefined) {
      origins.set(`images.${name}.reference`, { kind: "discovered" });
      notices.push(
        `${quote(name)}: ${quote(slim)} is taken for its slim variant, the reference that savings are counted against.`,
      );
    }
    return {
      name,
      source: { kind: "build", build },
      reference: slim === undefined ? null : { kind: "build", build: { ...build, dockerfile: slim } },
      guide: "infer",
      budget: {},
      compat: USUAL_COMPAT,
      smoke: null,
      findings: USUAL_FINDINGS,
      trial: null,
      line: null,
    };
  });
  if (images.length > 0) {
    notices.unshift(
      `There is no configuration: ${images.length === 1 ? "one image was" : `${images.length} images were`} found by ${images.length === 1 ? "its Dockerfile" : "their Dockerfiles"}. \`image-budget init\` writes a configuration with today's sizes as budgets.`,
    );
  }
  return {
    file: null,
    images,
    total: {},
    bases: {},
    exceptions: [],
    failOn: "fail",
    onUnmeasured: "error",
    limitsFrom: "base",
    ratchet: true,
    overrideLabel: DEFAULT_OVERRIDE_LABEL,
    concurrency: defaultConcurrency(context.cpus),
    origins,
    notices,
  };
}

function leftOut(notices: string[], files: readonly string[], reason: string): void {
  if (files.length === 0) return;
  const shown = alternatives(files.slice(0, 5).map((file) => quote(file))).replace(" or ", " and ");
  const more = files.length > 5 ? ` and ${files.length - 5} more` : "";
  notices.push(`Left out: ${shown}${more}, because ${reason}.`);
}

function plainBuild(dockerfile: string, context: string): BuildSpec {
  return {
    dockerfile,
    context,
    target: null,
    args: {},
    secrets: {},
    ssh: [],
    buildContexts: {},
    platform: null,
    labels: {},
    network: null,
    pull: false,
    cacheFrom: [],
    cacheTo: [],
    needs: {},
  };
}

/**
 * The nearest folder, from the Dockerfile's upwards, that holds anything besides Dockerfiles: a folder such as
 * docker/ with nothing in it to copy is built from what lies around it.
 */
function contextFinder(files: readonly string[]): (dockerfile: string) => string {
  const withContent = new Set(
    files
      .filter((file) => !isDockerfileName(fileNameOf(file)) && !file.endsWith(".dockerignore"))
      .map((file) => folderOf(file)),
  );
  // A folder whose content lies deeper has content all the same.
  for (const folder of [...withContent]) {
    for (let outer = folderOf(folder); !withContent.has(outer); outer = folderOf(outer))
      withContent.add(outer);
  }
  return (dockerfile) => {
    const own = folderOf(dockerfile);
    for (let folder = own; ; folder = folderOf(folder)) {
      if (withContent.has(folder)) return folder;
      if (folder === ".") return own;
    }
  };
}

/** Words that mark the variant before the change to Alpine. */
const SLIM_WORDS = new Set(["slim", "debian", "reference", "before"]);
const ALPINE = "alpine";

/**
 * Dockerfile to its slim variant in the same folder, where exactly one file of a stem is marked as slim and exactly
 * one is not: Dockerfile.slim beside Dockerfile, or beside Dockerfile.alpine.
 */
function slimVariants(dockerfiles: readonly string[]): ReadonlyMap<string, string> {
  const families = new Map<string, { readonly slim: string[]; readonly others: string[] }>();
  for (const file of dockerfiles) {
    const words = stemOf(fileNameOf(file))
      .split(/[.-]/)
      .filter((word) => word !== "");
    const marker = words.find((word) => SLIM_WORDS.has(word.toLowerCase()));
    const stem = words.filter((word) => word !== marker && word.toLowerCase() !== ALPINE).join("-");
    const identity = JSON.stringify([folderOf(file), stem]);
    const family = families.get(identity) ?? { slim: [], others: [] };
    (marker === undefined ? family.others : family.slim).push(file);
    families.set(identity, family);
  }
  const variants = new Map<string, string>();
  for (const { slim, others } of families.values()) {
    const [reference, image] = [slim[0], others[0]];
    if (slim.length === 1 && others.length === 1 && reference !== undefined && image !== undefined) {
      variants.set(image, reference);
    }
  }
  return variants;
}
