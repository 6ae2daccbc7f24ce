/** The effective configuration: everything decided, defaults and groups applied, paths relative to the root. */

/** Where a value came from, for `image-budget config`. */
export type Origin =
  | {
      readonly kind: "file";
      readonly line: number;
      readonly via: "image" | "defaults" | "group" | "top";
      /** Name of the group when `via` is `group`. */
      readonly group?: string;
    }
  | { readonly kind: "default" }
  | { readonly kind: "discovered" }
  | { readonly kind: "guide"; readonly row: GuideRowName };

export type GuideRowName = "python-api" | "nginx-frontend";

/** `infer`: nobody chose, the image's base decides, and then only as a suggestion. */
export type GuideChoice = GuideRowName | "none" | "infer";

/** What a Dockerfile is converted to, and an image tried on. */
export const DESTINATIONS = ["alpine", "slim"] as const;
export type Destination = (typeof DESTINATIONS)[number];

export type Level = "warn" | "fail";

/** A limit on bytes, per level. At least one of the two is set. */
export interface SizeLimit {
  readonly warn?: number;
  readonly fail?: number;
}

/**
 * A threshold in bytes, in percent, or both. For `change` and `change.own` both joined by "and" must be exceeded before
 * the limit is broken; for `saving` both must be reached.
 */
export interface Threshold {
  readonly bytes?: number;
  readonly percent?: number;
}

export interface ThresholdLimit {
  readonly warn?: Threshold;
  readonly fail?: Threshold;
}

/** Sizes and downloads are upper limits, the changes are upper limits on growth, saving is a lower limit. */
export interface BudgetRules {
  readonly size?: SizeLimit;
  readonly download?: SizeLimit;
  readonly change?: ThresholdLimit;
  /** The change without what a refreshed base image brought. */
  readonly "change.own"?: ThresholdLimit;
  readonly saving?: ThresholdLimit;
}

export type Metric = keyof BudgetRules;

/** A build argument or secret whose value never appears in a log or a report when it comes from the environment. */
export type ValueSource =
  { readonly kind: "literal"; readonly value: string } | { readonly kind: "env"; readonly variable: string };

export type SecretSource =
  { readonly kind: "env"; readonly variable: string } | { readonly kind: "file"; readonly path: string };

/** Everything an engine needs to build one image. Paths are relative to the repository's root. */
export interface BuildSpec {
  readonly dockerfile: string;
  readonly context: string;
  readonly target: string | null;
  readonly args: Readonly<Record<string, ValueSource>>;
  readonly secrets: Readonly<Record<string, SecretSource>>;
  /** As `docker build --ssh` takes them: `default` or `id=socket-or-key`. */
  readonly ssh: readonly string[];
  /** Name to path, URL or `docker-image://` reference. */
  readonly buildContexts: Readonly<Record<string, string>>;
  readonly platform: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly network: string | null;
  /** Always ask the registry for a newer base. */
  readonly pull: boolean;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  /** Name in the Dockerfile's FROM to the configured image that stands for it. */
  readonly needs: Readonly<Record<string, string>>;
}

export type ImageSource =
  | { readonly kind: "build"; readonly build: BuildSpec }
  /** A reference that exists already: nothing is built. */
  | {
      readonly kind: "named";
      readonly reference: string;
      readonly platform: string | null;
      readonly pull: boolean;
    };

/** What a saving is counted against. */
export type ReferenceSpec =
  | { readonly kind: "build"; readonly build: BuildSpec }
  | { readonly kind: "image"; readonly reference: string }
  | { readonly kind: "bytes"; readonly bytes: number }
  | { readonly kind: "guide" };

/** What compatibility with Alpine is looked at for, and what is made of it. */
export interface CompatRules {
  /** Alpine's release, `3.22`; null for the image's own, or the usual one. */
  readonly alpine: string | null;
  /** Whether the user's package index is asked about what the image does not tell. */
  readonly index: boolean;
  readonly levels: Readonly<Partial<Record<CompatRule, Level>>>;
}

export type CompatRule = "blocked" | "unresolved-library" | "compiles" | "relock" | "unknown" | "smoke";

/** What is run in the built image to see whether it works; at least one of command and imports is there. */
export interface SmokeSpec {
  readonly command: SmokeCommand | null;
  /** Packages that are imported, each in a process of its own: all of the application's, or modules by name. */
  readonly imports: "all" | readonly string[] | null;
  /** How long the command, and likewise all imports together, may take. */
  readonly seconds: number;
  /** Bytes of memory that a container gets. */
  readonly memory: number;
}

export type SmokeCommand =
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** For the image's own `/bin/sh -c`. */
  | { readonly kind: "shell"; readonly text: string };

/** What a finding in a Dockerfile is: `info` and `warn` are told, and `warn` and `fail` are judged where they are written. */
export type FindingLevel = Level | "info" | "off";

/** Rule to what somebody wrote for it; the others have a level of their own. */
export type FindingLevels = Readonly<Record<string, FindingLevel>>;

export interface ImageConfig {
  readonly name: string;
  readonly source: ImageSource;
  readonly reference: ReferenceSpec | null;
  readonly guide: GuideChoice;
  readonly budget: BudgetRules;
  /** Null where nobody wants to know. */
  readonly compat: CompatRules | null;
  /** Null where nothing of the image is run. */
  readonly smoke: SmokeSpec | null;
  /** Null where nobody wants its Dockerfile looked at. */
  readonly findings: FindingLevels | null;
  /** The variant that is proposed and tried beside it; null for none. */
  readonly trial: Destination | null;
  /** Line of the configuration that declares it; null when discovered. */
  readonly line: number | null;
}

/** Raises one limit of one image (or of the total) with a reason, an owner and an end. */
export interface ExceptionRule {
  /** An image's name, or `total`. */
  readonly image: string;
  readonly metric: Metric;
  /** The limit that applies instead, until it expires. */
  readonly limit: SizeLimit | ThresholdLimit;
  readonly reason: string;
  readonly owner: string;
  /** ISO date (YYYY-MM-DD); the exception holds through the end of that day, UTC. */
  readonly expires: string;
  readonly line: number;
}

/** What a mirrored base name stands for, e.g. `registry.corp/py` -> `python`. */
export type BaseFamily = "python" | "node" | "nginx" | "debian" | "ubuntu" | "alpine" | "other";

export type FailOn = "fail" | "warn" | "never";
export type OnUnmeasured = "error" | "warn";
/** Whose limits, exceptions and fail-on judge a pull request: the baseline commit's or its own. */
export type LimitsFrom = "base" | "head";

export interface Config {
  /** Path of the file it was read from; null when the images were discovered. */
  readonly file: string | null;
  readonly images: readonly ImageConfig[];
  readonly total: BudgetRules;
  readonly bases: Readonly<Record<string, BaseFamily>>;
  readonly exceptions: readonly ExceptionRule[];
  readonly failOn: FailOn;
  readonly onUnmeasured: OnUnmeasured;
  readonly limitsFrom: LimitsFrom;
  /** A limit that the base breaks already does not block a change that makes it no worse. */
  readonly ratchet: boolean;
  /** Label that turns fail into warn when someone with write access set it; null for none. */
  readonly overrideLabel: string | null;
  /** Builds at once. */
  readonly concurrency: number;
  /** Dotted path of each value (`images.api.budget.size.fail`) to where it came from. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** Worth telling, not wrong: shown on stderr and in the report. */
  readonly notices: readonly string[];
}
