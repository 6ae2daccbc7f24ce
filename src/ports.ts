/**
 * The ports: what the pure core needs from the outside world. Adapters implement them, the two entries hand them in,
 * unit tests fake them.
 */
import type { BuildSpec } from "./model/config.js";
import type { DownloadBytes } from "./model/bytes.js";
import type { ImageStore } from "./model/image.js";
import type { RecordSet } from "./records/schema.js";

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
  /** Name in FROM, COPY --from or a mount to the very image it stands for in this run: `python@sha256:...`. */
  readonly pins: Readonly<Record<string, string>>;
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

/** What an image's name stands for at this moment. */
export interface ResolvedBase {
  /**
   * The registry's digest of the name (`sha256:...`), or the id of an image that only the engine has. Equal digests mean
   * equal content; null when it cannot be told.
   */
  readonly digest: string | null;
  /** The reference to build with so that every build of the run gets the same content; null to leave it as it is. */
  readonly pin: string | null;
}

/** One container for a smoke test: no network, a read-only root file system, no capabilities, no swap. */
export interface SmokeRequest {
  /** Id of the image, as the engine gave it. */
  readonly id: string;
  /** As for a build; null for the engine's own. */
  readonly platform: string | null;
  /** The program and its arguments, in place of the image's entrypoint and command. */
  readonly words: readonly [string, ...string[]];
  readonly seconds: number;
  /** Bytes. */
  readonly memory: number;
  /** Lines of standard output that begin with it are handed back apart; null for none. */
  readonly mark: string | null;
  readonly signal: AbortSignal;
}

/** How a container ended. The image is free to print whatever it likes: text is cleaned and masked, not believed. */
export interface SmokeResult {
  /**
   * `exited` by itself; `timeout`: ended because its time was up; `not-started`: there is no such program in the image, or
   * it is none that can be started; `not-run`: this engine cannot run the image.
   */
  readonly ended: "exited" | "timeout" | "not-started" | "not-run";
  /** Exit code; 0 only for a program that ended by itself, null for one that did not start. */
  readonly code: number | null;
  readonly outOfMemory: boolean;
  readonly seconds: number;
  /** The last lines of what it printed, standard error last; and what the engine said where nothing was started. */
  readonly lines: readonly string[];
  /** Marked lines without the mark. */
  readonly marked: readonly string[];
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
  /**
   * Looks up what a base image's name stands for, without pulling it. An image the engine has already goes before the
   * registry's unless `pull` says otherwise, as in a build. Rejects only with the reason of the signal: a base that cannot be looked up has no digest.
   */
  lookUpBase(
    reference: string,
    platform: string | null,
    pull: boolean,
    signal: AbortSignal,
  ): Promise<ResolvedBase>;
  /**
   * The bytes of `docker save`; reading stops the engine's side when the iteration ends early. A chunk stays as it is until
   * the one after the next is asked for.
   */
  save(id: string, platform: string | null, signal: AbortSignal): AsyncIterable<Uint8Array>;
  /**
   * Runs a program in a new container of an image, which is gone afterwards whatever happens.
   * @throws EngineError when the engine makes no container of it, and the signal's reason once it is aborted.
   */
  smoke(request: SmokeRequest): Promise<SmokeResult>;
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

/** Dockerfiles that are proposed and tried, never written into the repository. */
export interface DockerfileDrafts {
  /**
   * Lays a text out beside nothing of the repository's, with a copy of the Dockerfile's own .dockerignore.
   * @param dockerfile the one that it is a variant of, relative to `root` or absolute
   * @returns the absolute path
   */
  place(root: string, dockerfile: string, text: string): Promise<string>;
}

/** A build context as the builder gets it: what .dockerignore (or `<Dockerfile>.dockerignore`) leaves. */
export interface BuildContexts {
  /**
   * Fingerprint of every file: path, kind, mode, content or link target; times and owners are left out. `dockerfile` is
   * null for an additional context: then only its own .dockerignore counts.
   */
  digest(root: string, context: string, dockerfile: string | null): Promise<ContextDigest>;
  /**
   * Files of the context that git does not hold, relative to `root`, at most 100: what it ignores, and with `untracked`
   * what it does not know. Empty outside a repository.
   */
  notInGit(root: string, context: string, dockerfile: string, untracked: boolean): Promise<readonly string[]>;
  /**
   * Those of `paths` (relative to `root`, files or folders) of which the builder may get something; all of them where the
   * context cannot be read. What lies outside the context is not left out.
   */
  sent(
    root: string,
    context: string,
    dockerfile: string,
    paths: readonly string[],
  ): Promise<readonly string[]>;
}

export type ContextDigest =
  | { readonly kind: "known"; readonly sha256: string; readonly files: number }
  /** It is too large to read, or not readable. */
  | { readonly kind: "unknown"; readonly reason: string };

/** Where the default branch's runs keep what they measured. Nothing of it is trusted: it is read through its schema. */
export interface RecordStore {
  /** Everything recorded for a commit, the newest first; several when the run was sharded or repeated. */
  load(commit: string): Promise<readonly RecordSet[]>;
  /** The newest records of any commit, for references; empty when there are none. */
  latest(): Promise<readonly RecordSet[]>;
  /** Rejects with PublishError when it cannot be kept; a run goes on without. */
  save(records: RecordSet): Promise<void>;
  /** Names the store in messages: `the Actions cache`, or the file. */
  readonly label: string;
}

/** Compressed sizes from a registry. */
export interface Registry {
  /** Sum of config and layers of the platform's manifest; null when no registry knows the reference. */
  downloadSize(reference: string, platform: string | null): Promise<DownloadBytes | null>;
}

/** What one index answered about one project, as it came: reading it is somebody else's. */
export interface IndexText {
  readonly format: "json" | "html";
  readonly text: string;
  /** Where the text came from, which its relative links need: no credentials, no query. */
  readonly url: string;
  /** When it was asked for: an ISO date. */
  readonly asOf: string;
}

export type IndexPage =
  /** Of every index that knows the project. `missed` says which others did not answer: there may be more files. */
  | { readonly kind: "page"; readonly texts: readonly IndexText[]; readonly missed: string | null }
  /** Every index answered that there is no such project. */
  | { readonly kind: "missing" }
  | { readonly kind: "unreachable"; readonly reason: string };

/** The indexes that the user's own pip installs Python packages from. */
export interface PackageIndex {
  /** What all indexes together say about a project. Rejects only with the reason of the signal. */
  page(name: string, signal: AbortSignal): Promise<IndexPage>;
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
  /** The parents of a commit, first to last, as the commit names them; a shallow clone may not hold them. */
  parents(sha: string): Promise<readonly string[]>;
  /** The best common ancestor as far as this clone knows; null when it has none of it. */
  mergeBase(one: string, other: string): Promise<string | null>;
  /**
   * Lays a commit's files out under the temporary folder. What this clone does not hold is fetched, at depth 1, into a
   * repository of our own. The user's checkout and .git stay as they are.
   */
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
