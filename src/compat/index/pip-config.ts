/** Which index pip uses: from what `pip config list` or `pip config debug` prints, its environment, and requirement files. */

export interface PipConfig {
  /** Null: pip's own default, whatever that is. Without credentials, fit to be shown. */
  readonly indexUrl: string | null;
  readonly extraIndexUrls: readonly string[];
  readonly noIndex: boolean;
  /** Hosts, with a port or without, whose certificates pip does not check. */
  readonly trustedHosts: readonly string[];
  /** Addresses and folders with files, without credentials. */
  readonly findLinks: readonly string[];
  /** User and password by the shown address they belong to. Never to be shown, logged or written. */
  readonly credentials: ReadonlyMap<string, Credentials>;
}

export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** Options of a requirements file that choose an index, in the order in which the file has them. */
export interface IndexOptions {
  readonly indexUrl?: string | null;
  readonly extraIndexUrls?: readonly string[];
  readonly noIndex?: boolean;
  readonly trustedHosts?: readonly string[];
  readonly findLinks?: readonly string[];
}

const MOST_BYTES = 1_000_000;
const LONGEST_VALUE = 20_000;
const MOST_VALUES = 100;

/** Sections that count for an installation, the stronger later: pip's own order. */
const SECTIONS = ["global", "install", "env"] as const;
/** Kinds of configuration files, the stronger later, as pip orders them. */
const VARIANTS = ["global", "user", "site", "env", "env_var"] as const;
const KEYS = ["index-url", "extra-index-url", "no-index", "trusted-host", "find-links"] as const;
type Key = (typeof KEYS)[number];

/**
 * Combines the three as pip does: for the index a requirements file wins over the environment, and that over the
 * configuration files; in these `[install]` wins over `[global]`. A value of the environment or of a stronger section
 * replaces a weaker one, lists included. An index of a requirements file replaces also the extra ones of elsewhere; what
 * else it adds to lists comes on top.
 *
 * @param printed what `pip config list` or `pip config debug` printed; "" for nothing
 * @param environment variables; only those that begin with `PIP_` are looked at
 */
export function pipConfig(
  printed: string,
  environment: Readonly<Record<string, string | undefined>>,
  options: IndexOptions = {},
): PipConfig {
  const values = new Map<Key, string>();
  const sections = readPrinted(printed.slice(0, MOST_BYTES));
  for (const section of SECTIONS) {
    for (const key of KEYS) take(values, key, sections.get(`${section}.${key}`));
  }
  for (const key of KEYS) take(values, key, environment[`PIP_${key.toUpperCase().replaceAll("-", "_")}`]);
  const credentials = new Map<string, Credentials>();
  const show = (address: string): string => withoutCredentials(address, credentials);
  const list = (key: Key): readonly string[] => wordsOf(values.get(key) ?? "");
  const own = options.indexUrl?.trim() ?? "";
  const index = own === "" ? (values.get("index-url")?.trim() ?? "") : own;
  const extra = own === "" ? list("extra-index-url") : [];
  return {
    indexUrl: index === "" ? null : show(index),
    extraIndexUrls: unique([...extra, ...(options.extraIndexUrls ?? [])].map(show)),
    noIndex: options.noIndex === true || isTrue(values.get("no-index")),
    trustedHosts: unique([...list("trusted-host"), ...(options.trustedHosts ?? [])]),
    findLinks: unique([...list("find-links"), ...(options.findLinks ?? [])].map(show)),
    credentials,
  };
}

/** A value of nothing but white space is one that pip passes over. */
function take(values: Map<Key, string>, key: Key, value: string | undefined): void {
  if (value !== undefined && value.trim() !== "" && value.length <= LONGEST_VALUE) values.set(key, value);
}

/** A line that names a value of a section that counts. */
const ENTRY = /^\s{0,20}(:env:|global|install)\.([A-Za-z][A-Za-z_-]{0,40})(=|:)(.*)$/;
const VARIABLE = /^\s{0,20}PIP_([A-Z_]{1,40})=(.*)$/;
const VARIANT = /^(env_var|env|global|site|user):\s*$/;

/**
 * The values by `section.key`, the environment's under `env`. `pip config list` prints `global.index-url='https://…'`, the
 * value as Python writes a string. `pip config debug` prints variables so, and values of files as
 * `global.index-url: https://…` below the kind of the file, in an order that says nothing of which wins.
 */
function readPrinted(printed: string): ReadonlyMap<string, string> {
  const byVariant = new Map<string, Map<string, string>>(VARIANTS.map((variant) => [variant, new Map()]));
  let variant: string = VARIANTS[0];
  let continued: string | null = null;
  const set = (kind: string, key: string, value: string): void => {
    byVariant.get(kind)?.set(key, value.slice(0, LONGEST_VALUE + 1));
  };
  for (const line of printed.split(/\r\n|\n|\r/)) {
    const [, section, name = "", separator, rest = ""] = ENTRY.exec(line) ?? [];
    const [, variable, quoted = ""] = VARIABLE.exec(line) ?? [];
    const header = VARIANT.exec(line)?.[1];
    if (section !== undefined) {
      const isEnvironment = section === ":env:";
      const key = `${isEnvironment ? "env" : section}.${keyOf(name)}`;
      set(isEnvironment ? "env_var" : variant, key, separator === "=" ? literal(rest) : rest.trim());
      // Only the second form breaks values over lines, each with the indentation of a key.
      continued = separator === "=" ? null : key;
    } else if (variable !== undefined) {
      set("env_var", `env.${keyOf(variable)}`, literal(quoted));
      continued = null;
    } else if (header !== undefined) {
      variant = header;
      continued = null;
    } else if (continued !== null && /^\s+\S+$/.test(line)) {
      set(variant, continued, `${byVariant.get(variant)?.get(continued) ?? ""}\n${line.trim()}`);
    } else {
      continued = null;
    }
  }
  return new Map(VARIANTS.flatMap((kind) => [...(byVariant.get(kind) ?? [])]));
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}

/** A string as Python's `repr` writes it; a text without quotes is taken as it is. */
function literal(written: string): string {
  const text = written.trim();
  const quote = text.charAt(0);
  if ((quote !== "'" && quote !== '"') || text.length < 2 || !text.endsWith(quote)) return text;
  return text.slice(1, -1).replace(/\\(?:x([0-9a-f]{2})|(.))/g, (_whole, hex, character) => {
    if (typeof hex === "string") return String.fromCharCode(parseInt(hex, 16));
    return character === "n" ? "\n" : character === "t" ? "\t" : character === "r" ? "\r" : String(character);
  });
}

function wordsOf(value: string): readonly string[] {
  return value
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, MOST_VALUES);
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].slice(0, MOST_VALUES);
}

/** As pip reads truth values; anything else counts as no. */
function isTrue(value: string | undefined): boolean {
  return /^(?:y|yes|t|true|on|1)$/i.test(value?.trim() ?? "");
}

/** Takes user and password out of an address and keeps them apart. What is no address of a host stays as it is. */
function withoutCredentials(address: string, credentials: Map<string, Credentials>): string {
  // All up to the last `@` before the path: an unencoded password may contain one as well.
  const [, scheme = "", secret, rest = ""] =
    /^([a-z][a-z0-9+.-]{0,20}:\/\/)([^/?#]*)@([^@/?#]*(?:[/?#].*)?)$/is.exec(address) ?? [];
  if (secret === undefined) return address;
  const colon = secret.indexOf(":");
  const user = colon === -1 ? secret : secret.slice(0, colon);
  const password = colon === -1 ? "" : secret.slice(colon + 1);
  const shown = `${scheme}${rest}`;
  credentials.set(shown, { user: decoded(user), password: decoded(password) });
  return shown;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
