/**
 * Requirements files in all of pip's syntax. Files are not opened, variables (`${NAME}`) not filled in, and whether a
 * path exists is not asked: what looks like a path is one.
 */
import type { AllowedFormats, FormatControl } from "./format-control.js";
import { ANY_FORMAT, allowedFormats, withFormat } from "./format-control.js";
import { withoutCredentials } from "./credentials.js";
import type { Marker } from "./marker.js";
import { normalisedName } from "./names.js";
import { splitOptions } from "./pip-options.js";
import type { WrittenOption } from "./pip-options.js";
import { readOptions } from "./pip-options.js";
import { logicalLines } from "./requirement-lines.js";
import type { LogicalLine } from "./requirement-lines.js";
import { readEditable, readRequirement } from "./requirement-source.js";
import type { Specifiers } from "./specifier.js";

export { allowedFormats, withoutCredentials };
export type { AllowedFormats, FormatControl };

export interface FileRequirement {
  /** As written; null where only the files themselves would tell (`./package`, an address without `#egg=`). */
  readonly name: string | null;
  /** The name as it is compared. */
  readonly normalised: string | null;
  readonly extras: readonly string[];
  readonly specifiers: Specifiers;
  readonly marker: Marker | null;
  /** Where it comes from: an index, an address (with a version control system or without), a folder or a file. */
  readonly source: "index" | "url" | "path";
  /** Address or path, without credentials; null for a requirement from an index. */
  readonly url: string | null;
  readonly hashes: readonly Hash[];
  /** 1-based: where the requirement begins. */
  readonly line: number;
  readonly editable: boolean;
}

export interface Hash {
  readonly algorithm: "sha256" | "sha384" | "sha512";
  /** As written; hexadecimal if it is a real one. */
  readonly digest: string;
}

/** Another file that this one names: a path relative to this one's folder, or an address. */
export interface Include {
  readonly path: string;
  /** Constraints only say which version, if something else asks for the package at all. */
  readonly kind: "requirements" | "constraints";
  readonly line: number;
}

/** An address of an index, which may hold a password. */
export interface IndexAddress {
  /** As written. For asking the index, never for showing. */
  readonly secret: string;
  /** Without credentials. */
  readonly shown: string;
  readonly line: number;
}

export interface FileOptions {
  /** The last one counts. */
  readonly indexUrl: IndexAddress | null;
  readonly extraIndexUrls: readonly IndexAddress[];
  readonly findLinks: readonly IndexAddress[];
  readonly noIndex: boolean;
  readonly formats: FormatControl;
  readonly prereleases: boolean;
  readonly preferBinary: boolean;
  readonly trustedHosts: readonly string[];
  /** Asked for, or implied by a hash. */
  readonly requireHashes: boolean;
}

/** What pip would refuse, or what was not read. */
export interface RequirementProblem {
  readonly line: number;
  /** A sentence without credentials, on one line. */
  readonly text: string;
}

export interface RequirementsFile {
  readonly requirements: readonly FileRequirement[];
  readonly includes: readonly Include[];
  readonly options: FileOptions;
  readonly problems: readonly RequirementProblem[];
}

const LONGEST = 8_000_000;
const MOST_REQUIREMENTS = 20_000;
const MOST_HASHES = 5000;
const MOST_INCLUDES = 100;
const MOST_ADDRESSES = 100;
const MOST_PROBLEMS = 100;
const LONGEST_SHOWN = 120;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const ALGORITHMS = ["sha256", "sha384", "sha512"] as const;

/**
 * Reads a requirements or constraints file. Never throws: what is wrong is among the problems, and everything else is
 * read nevertheless. At most 8 million characters, 20,000 requirements, and 100 problems and includes.
 */
export function parseRequirements(text: string): RequirementsFile {
  const reader = new FileReader();
  if (text.length > LONGEST) reader.problem(1, "The file is too large: it was not read.");
  else for (const line of logicalLines(text)) reader.read(line);
  return reader.file();
}

class FileReader {
  readonly #requirements: FileRequirement[] = [];
  readonly #includes: Include[] = [];
  readonly #problems: RequirementProblem[] = [];
  readonly #extraIndexUrls: IndexAddress[] = [];
  readonly #findLinks: IndexAddress[] = [];
  readonly #trustedHosts: string[] = [];
  #indexUrl: IndexAddress | null = null;
  #formats = ANY_FORMAT;
  #noIndex = false;
  #prereleases = false;
  #preferBinary = false;
  #requireHashes = false;

  file(): RequirementsFile {
    return {
      requirements: this.#requirements,
      includes: this.#includes,
      options: {
        indexUrl: this.#indexUrl,
        extraIndexUrls: this.#extraIndexUrls,
        findLinks: this.#findLinks,
        noIndex: this.#noIndex,
        formats: this.#formats,
        prereleases: this.#prereleases,
        preferBinary: this.#preferBinary,
        trustedHosts: this.#trustedHosts,
        requireHashes: this.#requireHashes || this.#requirements.some(({ hashes }) => hashes.length > 0),
      },
      problems: this.#problems,
    };
  }

  problem(line: number, text: string): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push({ line, text });
  }

  read({ text, line }: LogicalLine): void {
    const parts = splitOptions(text);
    const options = readOptions(parts.options);
    if ("problem" in options) {
      this.problem(line, `The line ${options.problem}: ${shown(text)}`);
      return;
    }
    const editable = options.find(({ name }) => name === "editable")?.value;
    const written = parts.requirement === "" ? editable : parts.requirement;
    if (written === undefined) this.#readOptions(options, line);
    else this.#readRequirement(written, parts.requirement === "", options, line);
  }

  #readRequirement(
    written: string,
    editable: boolean,
    options: readonly WrittenOption[],
    line: number,
  ): void {
    const read = editable ? readEditable(written) : readRequirement(written);
    if (read === null) {
      this.problem(line, `pip would refuse this requirement: ${shown(written)}`);
      return;
    }
    if (this.#requirements.length === MOST_REQUIREMENTS) {
      this.problem(line, `Requirements beyond the first ${MOST_REQUIREMENTS} were not read.`);
      return;
    }
    const { name, url } = read;
    this.#requirements.push({
      ...read,
      normalised: name === null ? null : normalisedName(name),
      url: url === null ? null : withoutCredentials(url),
      hashes: editable ? [] : this.#hashes(options, line),
      line,
      editable,
    });
  }

  #hashes(options: readonly WrittenOption[], line: number): readonly Hash[] {
    const hashes: Hash[] = [];
    for (const { name, value } of options) {
      if (name !== "hash") continue;
      const colon = value.indexOf(":");
      const algorithm = ALGORITHMS.find((each) => each === value.slice(0, Math.max(0, colon)));
      if (algorithm === undefined) this.problem(line, `This is no hash that pip accepts: ${shown(value)}`);
      else if (hashes.length < MOST_HASHES) hashes.push({ algorithm, digest: value.slice(colon + 1) });
    }
    return hashes;
  }

  #readOptions(options: readonly WrittenOption[], line: number): void {
    // A line that names other files is about nothing else, and only about the first of them.
    const include =
      options.find(({ name }) => name === "requirement") ?? options.find(({ name }) => name === "constraint");
    if (include !== undefined) {
      const kind = include.name === "requirement" ? "requirements" : "constraints";
      if (this.#includes.length < MOST_INCLUDES) this.#includes.push({ path: include.value, kind, line });
      else this.problem(line, `Files beyond the first ${MOST_INCLUDES} were not read.`);
      return;
    }
    for (const option of options) this.#readOption(option, line);
  }

  #readOption({ name, value }: WrittenOption, line: number): void {
    const address: IndexAddress = { secret: value, shown: withoutCredentials(value), line };
    switch (name) {
      case "index-url":
        this.#indexUrl = address;
        return;
      case "extra-index-url":
        this.#add(this.#extraIndexUrls, address, line);
        return;
      case "find-links":
        this.#add(this.#findLinks, address, line);
        return;
      case "trusted-host":
        this.#add(this.#trustedHosts, value, line);
        return;
      case "no-binary":
      case "only-binary":
        this.#formats = withFormat(this.#formats, name, value);
        return;
      case "no-index":
        this.#noIndex = true;
        return;
      case "pre":
        this.#prereleases = true;
        return;
      case "prefer-binary":
        this.#preferBinary = true;
        return;
      case "require-hashes":
        this.#requireHashes = true;
        return;
      case "hash":
        this.problem(line, "A hash without a requirement is ignored.");
        return;
      // These are taken care of where the line is.
      case "requirement":
      case "constraint":
      case "editable":
    }
  }

  #add<T>(list: T[], item: T, line: number): void {
    if (list.length < MOST_ADDRESSES) list.push(item);
    else this.problem(line, `Addresses beyond the first ${MOST_ADDRESSES} were not read.`);
  }
}

/** The beginning of a text, fit to be shown. */
function shown(text: string): string {
  // Cut last: the beginning of an address without its end does not look like a password.
  const clean = withoutCredentials(text).replace(HIDDEN, "?");
  return clean.length > LONGEST_SHOWN ? `${clean.slice(0, LONGEST_SHOWN)}…` : clean;
}
