/** What an environment marker is made of, and what it is held against. */

/** Variables with one value each. */
export const ENVIRONMENT_VARIABLES = [
  "implementation_name",
  "implementation_version",
  "os_name",
  "platform_machine",
  "platform_python_implementation",
  "platform_release",
  "platform_system",
  "platform_version",
  "python_full_version",
  "python_version",
  "sys_platform",
] as const;
export type EnvironmentVariable = (typeof ENVIRONMENT_VARIABLES)[number];
/** `extra` is one after the other of the extras that are asked for; the last two hold all at once (PEP 751). */
export type MarkerVariable = EnvironmentVariable | "extra" | "extras" | "dependency_groups";

export interface MarkerEnvironment {
  /** Null where the value is not known. */
  readonly values: Readonly<Record<EnvironmentVariable, string | null>>;
  readonly extras: readonly string[];
  readonly dependencyGroups: readonly string[];
}

export type MarkerOperator = "===" | "==" | "~=" | "!=" | "<=" | ">=" | "<" | ">" | "in" | "not in";
export type MarkerOperand =
  | { readonly kind: "variable"; readonly name: MarkerVariable }
  | { readonly kind: "text"; readonly text: string };

export type Marker =
  | {
      readonly kind: "comparison";
      readonly left: MarkerOperand;
      readonly operator: MarkerOperator;
      readonly right: MarkerOperand;
    }
  | { readonly kind: "and" | "or"; readonly parts: readonly Marker[] };
