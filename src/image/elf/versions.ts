/** Versions of symbols: those a file asks of its libraries, and those it defines. Source: the Linux Standard Base, ELF. */
import type { ElfBytes, Lack } from "./bytes.js";
import { TAG } from "./dynamic.js";
import type { Dynamic, StringTable } from "./dynamic.js";
import { offsetOf } from "./header.js";
import type { Segment } from "./header.js";
import type { NeededVersions } from "./types.js";

/** A symbol's version is a number of fifteen bits, so there can be no more of them. */
const MOST_VERSIONS = 32_768;
const NEEDED_BYTES = 16;
const DEFINED_BYTES = 20;
const WEAK = 2;
/** Of a definition: it names the file itself, not a version. */
const BASE = 1;

export interface SymbolVersion {
  readonly version: string;
  readonly library: string;
}

export interface Versions {
  readonly needed: readonly NeededVersions[];
  readonly defined: readonly string[];
  /** By the number that symbols have in the table of versions. */
  readonly byNumber: ReadonlyMap<number, SymbolVersion>;
  readonly lack: Lack | null;
}

export function readVersions(
  bytes: ElfBytes,
  loads: readonly Segment[],
  dynamic: Dynamic,
  strings: StringTable,
): Versions {
  const reader = new VersionReader(bytes, strings);
  const at = (tag: number): number | null => {
    const address = dynamic.values.get(tag);
    return address === undefined ? null : offsetOf(loads, address);
  };
  const count = (tag: number): number => dynamic.values.get(tag) ?? 0;
  const needs = at(TAG.neededVersions);
  if (needs !== null) reader.needed(needs, count(TAG.neededVersionsCount));
  const definitions = at(TAG.definedVersions);
  if (definitions !== null) reader.defined(definitions, count(TAG.definedVersionsCount));
  return reader.result;
}

class VersionReader {
  readonly #bytes: ElfBytes;
  readonly #strings: StringTable;
  readonly #needed: NeededVersions[] = [];
  readonly #defined: string[] = [];
  readonly #byNumber = new Map<number, SymbolVersion>();
  #lack: Lack | null = null;
  #left = MOST_VERSIONS;

  constructor(bytes: ElfBytes, strings: StringTable) {
    this.#bytes = bytes;
    this.#strings = strings;
  }

  get result(): Versions {
    return {
      needed: this.#needed,
      defined: this.#defined,
      byNumber: this.#byNumber,
      lack: this.#lack,
    };
  }

  needed(start: number, count: number): void {
    let at = start;
    for (let index = 0; index < count; index += 1) {
      const entry = this.#entry(at, NEEDED_BYTES);
      const library = entry === null ? null : this.#text(entry.readUInt32LE(4));
      if (entry === null || library === null) return;
      const versions: string[] = [];
      let aux = at + entry.readUInt32LE(8);
      for (let inner = entry.readUInt16LE(2); inner > 0; inner -= 1) {
        const part = this.#entry(aux, NEEDED_BYTES);
        const version = part === null ? null : this.#text(part.readUInt32LE(8));
        if (part === null || version === null) return;
        this.#byNumber.set(part.readUInt16LE(6) & 0x7fff, { version, library });
        if ((part.readUInt16LE(4) & WEAK) === 0) versions.push(version);
        const next = part.readUInt32LE(12);
        if (next === 0) break;
        aux += next;
      }
      if (versions.length > 0) this.#needed.push({ library, versions });
      const next = entry.readUInt32LE(12);
      if (next === 0) return;
      at += next;
    }
  }

  defined(start: number, count: number): void {
    let at = start;
    for (let index = 0; index < count; index += 1) {
      const entry = this.#entry(at, DEFINED_BYTES);
      if (entry === null) return;
      if ((entry.readUInt16LE(2) & BASE) === 0) {
        // The first name is its own; those that follow are the versions it builds upon.
        const part = this.#entry(at + entry.readUInt32LE(12), 8);
        const version = part === null ? null : this.#text(part.readUInt32LE(0));
        if (version === null) return;
        this.#defined.push(version);
      }
      const next = entry.readUInt32LE(16);
      if (next === 0) return;
      at += next;
    }
  }

  #entry(offset: number, length: number): Buffer | null {
    this.#left -= 1;
    const entry = this.#left < 0 ? "incomplete" : this.#bytes.range(offset, length);
    if (typeof entry !== "string") return entry;
    this.#lack ??= entry;
    return null;
  }

  #text(index: number): string | null {
    const text = this.#strings.text(index);
    if (text === null) this.#lack ??= this.#strings.lack;
    return text;
  }
}
