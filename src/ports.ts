/**
 * The ports: what the pure core needs from the outside world. Adapters implement them, the two entries hand them in,
 * unit tests fake them.
 */
import type { BuildSpec } from "./model/config.js";
import type { DownloadBytes } from "./model/bytes.js";
import type { ImageStore } from "./model/image.js";

export interface EngineInfo {
  readonly name: string;
  readonly version: string;
  readonly store: ImageStore;
  /** `buildx <version> (<driver>)` or `classic`. */
  readonly builder: string;
  /** The platform the engine builds for when none is asked: `linux/amd64`. */
  readonly platform: string;
  /** Folder of the engine's data when it is on this machine, for looking at free space; else null. */
  readonly dataRoot: string | null;
}

/** How a build went. `id` is what every later call takes. */
export interface BuiltImage {
  readonly id: string;
  readonly seconds: number;
  /** Every step that could be came out of the cache. */
  readonly cached: boolean;
}

export interface BuildRequest {
  /** Says which image the log lines belong to: `api`, `api (reference)`, `api (baseline)`. */
  readonly label: string;
  readonly spec: BuildSpec;
  /** Absolute folder that the spec's paths are relative to: the checkout, or the baseline's worktree. */
  readonly root: string;
  /** FROM name to the id of the image that stands for it. */
  readonly bases: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly onStep: (step: BuildStep) => void;
  /** One line of the builder's output: control characters and secrets are already gone. */
  readonly onLine: (line: string) => void;
}

export interface BuildStep {
  /** E.g. `[builder 2/4] RUN pip install`. */
  readonly name: string;
  readonly state: "started" | "completed" | "cached";
}

export interface InspectedImage {
  readonly id: string;
  /** `.Size` as the engine says it. */
  readonly size: number;
  readonly platform: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly repoTags: readonly string[];
  readonly repoDigests: readonly string[];
  readonly diffIds: readonly string[];
}

/** A Docker engine. Every method rejects with an ImageBudgetError that names the remedy. */
export interface Engine {
  /** @throws EngineError when no engine answers. */
  connect(): Promise<EngineInfo>;
  /** @throws BuildError with the build's own last lines. */
  build(request: BuildRequest): Promise<BuiltImage>;
  /** Makes sure a named image is on the engine, pulling it when it is not (or when `pull` says so). Returns its id. */
  resolve(reference: string, platform: string | null, pull: boolean, signal: AbortSignal): Promise<string>;
  inspect(id: string): Promise<InspectedImage>;
  /** The bytes of `docker save`; reading stops the engine's side when the iteration ends early. */
  save(id: string, platform: string | null, signal: AbortSignal): AsyncIterable<Uint8Array>;
  /** Free bytes of the file system with the engine's data; null when it cannot be seen from here. */
  freeDisk(): Promise<number | null>;
  /**
   * Removes every temporary image, tag and container of this run, within `limitMs` where time is short. Idempotent;
   * never touches others' images.
   */
  cleanUp(limitMs?: number): Promise<void>;
}

/** The text of files in a checkout. */
export interface SourceFiles {
  /** The file's text (UTF-8, at most 1 MB); null when it is not there. Paths are relative to `root` and stay inside it. */
  read(root: string, path: string): Promise<string | null>;
  /** Every file below `root` that git does not ignore, relative, with forward slashes. */
  list(root: string): Promise<readonly string[]>;
}

/** Compressed sizes from a registry. */
export interface Registry {
  /** Sum of config and layers of the platform's manifest; null when no registry knows the reference. */
  downloadSize(reference: string, platform: string | null): Promise<DownloadBytes | null>;
}

/** One commit's files, laid out in a folder of their own. */
export interface LaidOutCommit {
  readonly root: string;
  readonly sha: string;
  /** What the user's checkout has and git does not hold: an image whose context needs it has no baseline. */
  readonly missing?: readonly MissingContent[];
  /** The same in words, one line per kind. */
  readonly warnings?: readonly string[];
}

/** A submodule's folder, or a file of which git holds only the Git LFS pointer; relative to the root. */
export interface MissingContent {
  readonly path: string;
  readonly kind: "submodule" | "lfs";
}

export interface Checkout {
  /** The commit at HEAD, its branch, and whether files differ from it; nulls outside a repository. */
  head(): Promise<{ sha: string | null; ref: string | null; dirty: boolean | null }>;
  /** Lays a commit's files out under the temporary folder. The user's checkout and .git stay as they are. */
  layOut(ref: string): Promise<LaidOutCommit>;
  cleanUp(): Promise<void>;
}

/** What a person watching sees while it runs. Lines given here may hold anything; the adapter fences them. */
export interface Progress {
  /** One notice of our own. */
  info(message: string): void;
  warn(message: string): void;
  /** Starts the log of one build; nothing of it is mixed with another's. */
  open(label: string): BuildLog;
}

export interface BuildLog {
  step(step: BuildStep): void;
  line(text: string): void;
  /** `summary` is one line: built in 12 s, measured 62.1 MB, or the failure; `failed` tells which. */
  close(summary: string, failed?: boolean): void;
}
