/** Dynamic symbols: what a file wants of others, and what it has for them. */
import type { ElfBytes, Lack } from "./bytes.js";
import { TAG } from "./dynamic.js";
import type { Dynamic, StringTable } from "./dynamic.js";
import { offsetOf } from "./header.js";
import type { Segment } from "./header.js";
import { MARK } from "./relocations.js";
import type { Relocations } from "./relocations.js";
import { hashOfBytes } from "./strings.js";
import type { ElfStrings } from "./strings.js";
import { countOfGnuHash, countOfHash } from "./symbol-count.js";
import type { ElfPart, SymbolBinding, WantedSymbol } from "./types.js";
import type { SymbolVersion } from "./versions.js";

export const MOST_SYMBOLS = 1_000_000;
const ENTRY_BYTES = 24;
/** `st_info >> 4`: local, global, weak, unique. */
const GLOBAL = 1;
const WEAK = 2;
const UNIQUE = 10;
/** `st_info & 15`. */
const THREAD_LOCAL = 6;
const CHOSEN_AT_RUN_TIME = 10;
/** What both loaders accept as a definition; musl all but the last. */
const KINDS = new Set([0, 1, 2, 5, THREAD_LOCAL, CHOSEN_AT_RUN_TIME]);
/** In the table of versions: not the default one. */
const HIDDEN = 0x8000;

export interface Symbols {
  readonly wanted: readonly WantedSymbol[];
  readonly defined: Uint32Array;
  readonly unseenByMusl: Uint32Array;
  readonly ownsThreadOffset: boolean;
  readonly lacks: readonly (readonly [ElfPart, Lack])[];
}

export interface SymbolSource {
  readonly bytes: ElfBytes;
  readonly loads: readonly Segment[];
  readonly dynamic: Dynamic;
  readonly strings: StringTable;
  readonly relocations: Relocations | null;
  readonly versions: ReadonlyMap<number, SymbolVersion>;
  readonly pool: ElfStrings;
  /** Told each name that is provided; for those who want more than hashes. */
  readonly onDefined: ((name: string) => void) | null;
}

const NONE = new Uint32Array(0);

export function readSymbols(source: SymbolSource): Symbols {
  const { bytes, loads, dynamic, relocations } = source;
  const lacks: (readonly [ElfPart, Lack])[] = [];
  const nothing = (): Symbols => ({
    wanted: [],
    defined: NONE,
    unseenByMusl: NONE,
    ownsThreadOffset: false,
    lacks,
  });
  const address = dynamic.values.get(TAG.symbols);
  if (address === undefined) return nothing();
  const hashed = countSymbols(bytes, loads, dynamic);
  if (typeof hashed === "string") lacks.push(["hash", hashed]);
  // Undefined symbols need no hash; the relocations tell how far they go.
  const known = typeof hashed === "string" ? 0 : hashed;
  if (known > MOST_SYMBOLS) {
    lacks.push(["symbols", "incomplete"]);
    return nothing();
  }
  const count = Math.max(known, relocations?.marks.length ?? 0);
  const table = bytes.range(offsetOf(loads, address), count * ENTRY_BYTES);
  if (count === 0) return nothing();
  if (typeof table === "string") {
    lacks.push(["symbols", table]);
    return nothing();
  }
  const versionsAddress = dynamic.values.get(TAG.symbolVersions);
  const versions =
    versionsAddress === undefined ? null : bytes.range(offsetOf(loads, versionsAddress), count * 2);
  if (typeof versions === "string") lacks.push(["versions", versions]);
  const reader = new SymbolReader(source, table, typeof versions === "string" ? null : versions);
  for (let index = 1; index < count; index += 1) reader.read(index);
  if (reader.isCut) lacks.push(["strings", source.strings.lack]);
  return { ...reader.result(), lacks };
}

function countSymbols(bytes: ElfBytes, loads: readonly Segment[], { values }: Dynamic): number | Lack {
  const [older, gnu] = [values.get(TAG.hash), values.get(TAG.gnuHash)];
  if (older !== undefined) {
    const count = countOfHash(bytes, offsetOf(loads, older));
    if (typeof count === "number" || gnu === undefined) return count;
  }
  return gnu === undefined ? 0 : countOfGnuHash(bytes, offsetOf(loads, gnu), MOST_SYMBOLS);
}

class SymbolReader {
  readonly #source: SymbolSource;
  readonly #table: Buffer;
  readonly #versions: Buffer | null;
  readonly #wanted = new Set<WantedSymbol>();
  readonly #defined: number[] = [];
  readonly #seenByMusl: number[] = [];
  #ownsThreadOffset = false;
  /** Names of some symbols could not be had. */
  isCut = false;

  constructor(source: SymbolSource, table: Buffer, versions: Buffer | null) {
    this.#source = source;
    this.#table = table;
    this.#versions = versions;
  }

  read(index: number): void {
    const at = index * ENTRY_BYTES;
    const info = this.#table[at + 4] ?? 0;
    const [binding, kind] = [info >> 4, info & 15];
    const mark = this.#source.relocations?.marks[index] ?? 0;
    const section = this.#table.readUInt16LE(at + 6);
    const isDefined = section !== 0;
    if (isDefined && (mark & MARK.threadOffset) !== 0) this.#ownsThreadOffset = true;
    if (binding !== GLOBAL && binding !== WEAK && binding !== UNIQUE) return;
    if (!isDefined) {
      // What no relocation refers to is looked up by nobody.
      if (mark !== 0 || this.#source.relocations === null) this.#want(index, mark, binding === WEAK);
      return;
    }
    const hasValue = this.#table.readUInt32LE(at + 8) !== 0 || this.#table.readUInt32LE(at + 12) !== 0;
    if (!KINDS.has(kind) || (!hasValue && kind !== THREAD_LOCAL)) return;
    const version = this.#versions?.readUInt16LE(index * 2) ?? 0;
    const isSeenByMusl = kind !== CHOSEN_AT_RUN_TIME && (version & HIDDEN) === 0;
    // musl looks its own definitions up like those of others, and overlooks some.
    if ((mark & MARK.copied) !== 0 || (mark !== 0 && !isSeenByMusl)) this.#want(index, mark, false);
    this.#define(at, isSeenByMusl);
  }

  #define(at: number, isSeenByMusl: boolean): void {
    const name = this.#source.strings.bytesAt(this.#table.readUInt32LE(at));
    if (name === null) {
      this.isCut = true;
      return;
    }
    if (name.start === name.end) return;
    const hash = hashOfBytes(name.buffer, name.start, name.end);
    this.#defined.push(hash);
    if (isSeenByMusl) this.#seenByMusl.push(hash);
    this.#source.onDefined?.(name.buffer.toString("utf8", name.start, name.end));
  }

  #want(index: number, mark: number, isWeak: boolean): void {
    const found = this.#source.strings.bytesAt(this.#table.readUInt32LE(index * ENTRY_BYTES));
    if (found === null) {
      this.isCut = true;
      return;
    }
    if (found.start === found.end) return;
    const number = (this.#versions?.readUInt16LE(index * 2) ?? 0) & ~HIDDEN;
    const version = this.#source.versions.get(number) ?? null;
    this.#wanted.add(
      this.#source.pool.symbol(
        found.buffer.toString("utf8", found.start, found.end),
        hashOfBytes(found.buffer, found.start, found.end),
        isWeak,
        bindingOf(mark),
        (mark & MARK.copied) !== 0,
        version?.version ?? null,
        version?.library ?? null,
      ),
    );
  }

  result(): Omit<Symbols, "lacks"> {
    const defined = ascending(this.#defined);
    const seen = new Set(this.#seenByMusl);
    const unseen = seen.size === defined.length ? [] : [...defined].filter((hash) => !seen.has(hash));
    return {
      wanted: [...this.#wanted],
      defined,
      unseenByMusl: unseen.length === 0 ? NONE : Uint32Array.from(unseen),
      ownsThreadOffset: this.#ownsThreadOffset,
    };
  }
}

/** The earliest counts. */
function bindingOf(mark: number): SymbolBinding {
  if ((mark & MARK.atStart) !== 0) return "start";
  if ((mark & MARK.inTable) !== 0) return "table";
  return mark === 0 ? "unknown" : "call";
}

/** Sorted, each once. */
function ascending(hashes: readonly number[]): Uint32Array {
  if (hashes.length === 0) return NONE;
  const sorted = Uint32Array.from(hashes).sort();
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    if (at > 0 && sorted[at] === sorted[at - 1]) continue;
    sorted[kept] = sorted[at] ?? 0;
    kept += 1;
  }
  return sorted.slice(0, kept);
}
