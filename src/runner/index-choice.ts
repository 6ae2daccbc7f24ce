/** Which indexes pip would ask, and who of them gets which credentials. */
import { readFile } from "node:fs/promises";
import { pipConfig } from "../compat/index/pip-config.js";
import type { Credentials, IndexOptions } from "../compat/index/pip-config.js";
import { createIndexGet, isLoopback, isSecure } from "./index-request.js";
import { readNetrc } from "./netrc.js";
import { Index, shown } from "./one-index.js";
import type { IndexLimits } from "./one-index.js";
import { askPip } from "./pip-settings.js";
import type { PipSettings } from "./pip-settings.js";
import { createSlots } from "./slots.js";

export interface ChoiceOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** An existing folder outside of every checkout: pip is asked in an empty one below it. */
  readonly temp: string;
  /** What requirement files say about indexes. Variables in it (`${TOKEN}`) are never filled in. */
  readonly fromFiles?: IndexOptions;
  /** Told instead of asking the pip that is there. */
  readonly pip?: () => Promise<PipSettings>;
}

export interface Choice {
  readonly indexes: readonly Index[];
  /** Why no index is asked at all; null when some are. */
  readonly nothing: string | null;
}

const NO_DEFAULT = "no pip is here to say which index it uses by default, and PIP_INDEX_URL is not set";

/** Asks pip, the environment and `.netrc`. Never rejects: where there is no index to ask, it says why. */
export async function chooseIndexes(options: ChoiceOptions, limits: IndexLimits): Promise<Choice> {
  const { environment } = options;
  const [pip, netrc, certificates] = await Promise.all([
    (options.pip ?? (() => askPip(environment, options.temp)))(),
    readNetrc(environment),
    readCertificates(environment),
  ]);
  const own = pipConfig(pip.printed, environment);
  const all = pipConfig(pip.printed, environment, options.fromFiles);
  if (all.noIndex) return { indexes: [], nothing: "pip is told to use no index (no-index)" };
  const main = all.indexUrl ?? pip.defaultIndex;
  const addresses = [...new Set([main, ...all.extraIndexUrls])];
  const isTrusted = trusting(all.trustedHosts);
  const isTrustedByUser = trusting(own.trustedHosts);
  const get = createIndexGet({
    connections: limits.concurrency,
    mostBytes: limits.answerBytes,
    certificates,
    environment,
    isTrusted,
  });
  const slots = createSlots(limits.concurrency);
  const indexes = addresses.map((address) => {
    if (address === null) {
      return new Index({ base: null, problem: NO_DEFAULT, credentials: null, get, slots, limits });
    }
    const base = baseOf(address);
    const problem = problemOf(base, address, isTrusted);
    // A file of a checkout may make pip trust a host, but that host gets none of the user's passwords for it.
    const isSafe =
      base !== null && (isTrustedByUser(base) || (isSecure(base) && !isUnchecked(base, isTrusted)));
    const users = own.credentials.get(address) ?? netrc.machines.get(base?.hostname ?? "") ?? null;
    const files = own.credentials.has(address) ? null : (all.credentials.get(address) ?? null);
    const credentials = withoutVariables(files ?? (isSafe ? users : null));
    return new Index({ base, problem, credentials, get, slots, limits });
  });
  return { indexes, nothing: null };
}

function baseOf(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // Of an address that is written oddly something may be left; queries are no part of an index's address.
  url.username = "";
  url.password = "";
  url.search = "";
  url.hash = "";
  return url;
}

/** A host whose certificate is not looked at; on this machine nobody is in between. */
function isUnchecked(url: URL, isTrusted: (url: URL) => boolean): boolean {
  return isTrusted(url) && !isLoopback(url);
}

function problemOf(base: URL | null, address: string, isTrusted: (url: URL) => boolean): string | null {
  // Filling it in would let a file of a pull request send any variable of the run anywhere.
  if (address.includes("${")) return "an index's address has a variable, which is not filled in";
  if (base === null || (base.protocol !== "https:" && base.protocol !== "http:")) {
    return "an index's address is not one of the web";
  }
  if (isSecure(base) || isTrusted(base)) return null;
  return `${shown(base)} is not asked: the connection is not secure, and pip is not told to trust the host`;
}

function trusting(hosts: readonly string[]): (url: URL) => boolean {
  const known = new Set(hosts.map((host) => host.toLowerCase()));
  return ({ hostname, host }) => {
    const bare = hostname.replace(/^\[(.*)\]$/, "$1");
    return known.has(hostname) || known.has(bare) || known.has(host);
  };
}

/** A variable is not filled in, and nobody's password is called `${TOKEN}`. */
function withoutVariables(credentials: Credentials | null): Credentials | null {
  if (credentials === null) return null;
  return credentials.user.includes("${") || credentials.password.includes("${") ? null : credentials;
}

/** The bundle that pip is told to use instead of its own; null for none that can be read. */
async function readCertificates(environment: ChoiceOptions["environment"]): Promise<string | null> {
  for (const name of ["PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"]) {
    const path = environment[name];
    if (path === undefined || path === "") continue;
    return readFile(path, "utf8").catch(() => null);
  }
  return null;
}
