/** What a command line may ask for. */
import type { WrittenTarget } from "../compat/target.js";
import type { Destination } from "../model/config.js";
import type { Shard } from "../report/schema-parts.js";
import type { Selection } from "../stages/plan.js";
import type { CommentPolicy } from "./action-inputs.js";

export const FORMATS = ["text", "markdown", "json", "sarif"] as const;
export type Format = (typeof FORMATS)[number];

export const INSPECT_FORMATS = ["text", "json"] as const;
export type InspectFormat = (typeof INSPECT_FORMATS)[number];

/** What the command line asks for, read and checked. */
export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "config"; readonly config: string | null; readonly output: string | null }
  | {
      readonly kind: "init";
      readonly config: string | null;
      readonly output: string | null;
      readonly only: readonly string[];
      readonly force: boolean;
    }
  | CheckCommand
  | InspectCommand
  | CompatCommand
  | ConvertCommand
  | PublishCommand;

export interface CheckCommand {
  readonly kind: "check";
  readonly config: string | null;
  readonly only: Selection;
  readonly base: string | null;
  /** Count no change, even where a runner's event names a base. */
  readonly noBaseline: boolean;
  readonly shard: Shard | null;
  /** Try this variant of each of the images; null for none but those that the configuration asks for. */
  readonly trial: Destination | null;
  /** File with records; null for none. */
  readonly records: string | null;
  /** Keep this run's figures in that file. */
  readonly record: boolean;
  readonly format: Format;
  readonly output: string | null;
  readonly report: string | null;
  readonly markdown: string | null;
}

export interface InspectCommand {
  readonly kind: "inspect";
  /** An image, an archive, a folder, or `-`, as it was written. */
  readonly image: string;
  /** What it is compared with, likewise; null for nothing. */
  readonly against: string | null;
  /** `OS/ARCH[/VARIANT]`; null for the only one there is, or the engine's. */
  readonly platform: string | null;
  /** The Dockerfile that made the image; null when layers are told apart by the image's own history. */
  readonly dockerfile: string | null;
  readonly target: string | null;
  /** Hash every file, to find equal contents. */
  readonly duplicates: boolean;
  readonly format: InspectFormat;
  readonly output: string | null;
}

export interface CompatCommand {
  readonly kind: "compat";
  /** An image, an archive, a folder, `-`, a requirements or a lock file, as it was written. */
  readonly subject: string;
  /** What it is to become; null for parts that are not said. */
  readonly target: WrittenTarget;
  readonly platform: string | null;
  /** Whether the package index may be asked. */
  readonly index: boolean;
  readonly format: InspectFormat;
  readonly output: string | null;
}

export interface ConvertCommand {
  readonly kind: "convert";
  /** The Dockerfile, seen from the working folder. */
  readonly file: string;
  readonly to: Destination;
  /** A unified diff instead of the whole file. */
  readonly diff: boolean;
  /** Where it is written to; null for standard output. */
  readonly output: string | null;
  /** What `compat --format json` or `check --format json` wrote; null where nothing is known of the packages. */
  readonly compat: string | null;
  /** The stage that is built; null for the last. */
  readonly target: string | null;
  /** The release of Alpine that is wanted, `3.22`; null for the one that each image's own tag brings, and on slim. */
  readonly alpine: string | null;
}

export interface PublishCommand {
  readonly kind: "publish";
  readonly reports: readonly string[];
  /** The images that the reports have to be about; none for all of the configuration. */
  readonly only: readonly string[];
  /** `owner/name`; null to take the runner's. */
  readonly repository: string | null;
  /** Null to take the one of the runner's event. */
  readonly pullRequest: number | null;
  readonly comment: CommentPolicy;
  readonly commentKey: string;
  /** Offer small fixes as suggestions, where there is a comment to write. */
  readonly suggestions: boolean;
}
