/**
 * Reads what a loader needs to know of an ELF file. Files of 64 bits, little-endian, are read in depth; others are only
 * recognised. Every offset is checked and every count bounded, so that time and memory grow with the bytes at hand only,
 * whatever they hold; nothing throws. Sources: the gABI, the Linux Standard Base, and what glibc and musl do with it.
 */
import { ElfBytes } from "./bytes.js";
import type { Lack } from "./bytes.js";
import { StringTable, TAG, readDynamic } from "./dynamic.js";
import type { Dynamic } from "./dynamic.js";
import { readHeader, readProgramHeaders } from "./header.js";
import type { Range, Segment } from "./header.js";
import { readRelocations } from "./relocations.js";
import { ElfStrings } from "./strings.js";
import { MOST_SYMBOLS, readSymbols } from "./symbols.js";
import type { ElfFile, ElfFlags, ElfPart, ElfParts } from "./types.js";
import { readVersions } from "./versions.js";

export type {
  ElfFile,
  ElfFlags,
  ElfPart,
  ElfParts,
  NeededVersions,
  SymbolBinding,
  WantedSymbol,
} from "./types.js";

const MOST_INTERPRETER_BYTES = 4096;
/** `DT_FLAGS` and `DT_FLAGS_1`. */
const BIND_NOW = 0x8;
const NOW_1 = 0x1;
const NO_DEFAULT_FOLDERS_1 = 0x800;
const PIE_1 = 0x0800_0000;
const NO_BYTES = Buffer.alloc(0);
const NO_HASHES = new Uint32Array(0);
const NO_FLAGS: ElfFlags = {
  isBoundAtStart: false,
  isPie: false,
  avoidsDefaultFolders: false,
  hasOwnThreadOffset: false,
};

export interface ElfOptions {
  /** Shared by all files whose facts are kept together. */
  readonly strings?: ElfStrings;
  /** Told each symbol that the file provides, versions left out; the facts keep hashes only. */
  readonly onDefined?: (name: string) => void;
}

/** Reads a file of which the first bytes are at hand, perhaps all. `size` is the file's. Null: it is no ELF file. */
export function readElf(bytes: Buffer, size: number, options: ElfOptions = {}): ElfFile | null {
  return readElfParts({ head: bytes, tail: NO_BYTES, size }, options);
}

/**
 * Reads a file of which the beginning and the end are at hand. Null: it is no ELF file. What lies in neither is named in
 * `incomplete`, never guessed.
 */
export function readElfParts(parts: ElfParts, options: ElfOptions = {}): ElfFile | null {
  const bytes = new ElfBytes(parts);
  const header = readHeader(bytes);
  if (header === null) return null;
  const reader = new FileReader(bytes, options);
  const isRead = header.bits === 64 && header.order === "little";
  if (isRead) reader.read(header.machine);
  return { ...header, isRead, ...reader.facts, ...reader.lacks };
}

type Facts = Omit<ElfFile, "bits" | "order" | "machine" | "type" | "isRead" | "incomplete" | "damaged">;
const NO_FACTS: Facts = {
  interpreter: null,
  isDynamic: false,
  needed: [],
  soname: null,
  rpath: null,
  runpath: null,
  flags: NO_FLAGS,
  wanted: [],
  defined: NO_HASHES,
  unseenByMusl: NO_HASHES,
  neededVersions: [],
  definedVersions: [],
  rareRelocations: [],
};

class FileReader {
  readonly #bytes: ElfBytes;
  readonly #options: ElfOptions;
  readonly #pool: ElfStrings;
  readonly #incomplete = new Set<ElfPart>();
  readonly #damaged = new Set<ElfPart>();
  facts: Facts = NO_FACTS;

  constructor(bytes: ElfBytes, options: ElfOptions) {
    this.#bytes = bytes;
    this.#options = options;
    this.#pool = options.strings ?? new ElfStrings();
  }

  get lacks(): Pick<ElfFile, "incomplete" | "damaged"> {
    return { incomplete: [...this.#incomplete], damaged: [...this.#damaged] };
  }

  read(machine: string): void {
    const headers = readProgramHeaders(this.#bytes);
    if (typeof headers === "string") {
      this.#lack("headers", headers);
      return;
    }
    if (headers.interpreter !== null) {
      this.facts = { ...this.facts, interpreter: this.#interpreter(headers.interpreter) };
    }
    if (headers.dynamic === null) return;
    this.facts = { ...this.facts, isDynamic: true };
    const dynamic = readDynamic(this.#bytes, headers.dynamic);
    if (typeof dynamic === "string") this.#lack("dynamic", dynamic);
    else this.#dynamic(headers.loads, dynamic, machine);
  }

  #lack(part: ElfPart, lack: Lack): void {
    (lack === "damaged" ? this.#damaged : this.#incomplete).add(part);
  }

  #interpreter({ offset, size }: Range): string | null {
    const bytes = size > MOST_INTERPRETER_BYTES ? "damaged" : this.#bytes.range(offset, size);
    if (typeof bytes === "string") {
      this.#lack("interpreter", bytes);
      return null;
    }
    const end = bytes.indexOf(0);
    return this.#pool.text(bytes.toString("utf8", 0, end === -1 ? bytes.length : end));
  }

  #dynamic(loads: readonly Segment[], dynamic: Dynamic, machine: string): void {
    const { values } = dynamic;
    if (dynamic.isCut) this.#lack("dynamic", "incomplete");
    const strings = new StringTable(
      this.#bytes,
      loads,
      values.get(TAG.strings) ?? Number.NaN,
      values.get(TAG.stringsSize) ?? 0,
    );
    const text = (index: number | undefined): string | null => {
      if (index === undefined) return null;
      const found = strings.text(index);
      if (found === null) this.#lack("strings", strings.lack);
      return found === null ? null : this.#pool.text(found);
    };
    const named = {
      needed: dynamic.needed.map(text).filter((name) => name !== null),
      soname: text(values.get(TAG.soname)),
      rpath: text(values.get(TAG.rpath)),
      runpath: text(values.get(TAG.runpath)),
    };
    const versions = readVersions(this.#bytes, loads, dynamic, strings);
    if (versions.lack !== null) this.#lack("versions", versions.lack);
    const relocations = readRelocations(this.#bytes, loads, dynamic, machine, MOST_SYMBOLS);
    if (typeof relocations === "string") this.#lack("relocations", relocations);
    const known = typeof relocations === "string" ? null : relocations;
    const symbols = readSymbols({
      bytes: this.#bytes,
      loads,
      dynamic,
      strings,
      relocations: known,
      versions: versions.byNumber,
      pool: this.#pool,
      onDefined: this.#options.onDefined ?? null,
    });
    for (const [part, lack] of symbols.lacks) this.#lack(part, lack);
    const shared = (texts: readonly string[]): readonly string[] => texts.map((one) => this.#pool.text(one));
    this.facts = {
      ...this.facts,
      ...named,
      flags: flagsOf(values, symbols.ownsThreadOffset || known?.hasOwnThreadOffset === true),
      wanted: symbols.wanted,
      defined: symbols.defined,
      unseenByMusl: symbols.unseenByMusl,
      neededVersions: versions.needed.map((each) => ({
        library: this.#pool.text(each.library),
        versions: shared(each.versions),
      })),
      definedVersions: shared(versions.defined),
      rareRelocations: known?.rare ?? [],
    };
  }
}

function flagsOf(values: Dynamic["values"], ownsThreadOffset: boolean): ElfFlags {
  // Only the lower half has flags; the wider value comes as a number that bit operations would wrap.
  const low = (value: number | undefined): number =>
    value === undefined || Number.isNaN(value) ? 0 : (value % 4_294_967_296) | 0;
  const [flags, flags1] = [low(values.get(TAG.flags)), low(values.get(TAG.flags1))];
  return {
    isBoundAtStart: values.has(TAG.bindNow) || (flags & BIND_NOW) !== 0 || (flags1 & NOW_1) !== 0,
    isPie: (flags1 & PIE_1) !== 0,
    avoidsDefaultFolders: (flags1 & NO_DEFAULT_FOLDERS_1) !== 0,
    hasOwnThreadOffset: ownsThreadOffset,
  };
}
