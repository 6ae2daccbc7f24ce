/** What reading a configuration needs to know about the repository and the machine. */
export interface ConfigContext {
  /** The configuration file, relative to the repository's root. */
  readonly file: string;
  /** Files of the repository without those git ignores, relative to its root, with forward slashes. */
  readonly repositoryFiles: readonly string[];
  /** Only whether a variable is set is looked at here, never its value. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Processors of this machine. */
  readonly cpus: number;
  /** Name of the repository's folder, for an image whose Dockerfile lies at the root; `app` when it is not known. */
  readonly repositoryName?: string;
}

export type DiscoveryContext = Omit<ConfigContext, "file">;

/** The label that lets broken limits pass when the configuration names none of its own. */
export const DEFAULT_OVERRIDE_LABEL = "image-budget-override";

/** Builds at once when the configuration says nothing: one per processor, at most 4. */
export function defaultConcurrency(cpus: number): number {
  return Number.isFinite(cpus) ? Math.min(4, Math.max(1, Math.floor(cpus))) : 1;
}
