/**
 * Writes small ELF files that real loaders accept: enough of one to be mapped, searched for libraries and relocated, with
 * no code that would ever run. One segment holds all of it.
 */
import { ElfLayout } from "./elf-layout.js";
import { StringPool, elfHash } from "./string-pool.js";

export interface WrittenWant {
  readonly name: string;
  readonly isWeak?: boolean;
  readonly binding?: "start" | "call" | "none";
  readonly version?: string;
  /** Library that the version is asked of. */
  readonly library?: string;
  /** A copy relocation: the file defines it as well. */
  readonly isCopied?: boolean;
}

export interface WrittenDefinition {
  readonly name: string;
  readonly kind?: "function" | "data" | "ifunc" | "tls";
  readonly version?: string;
  /** Not the default version: `name@VERSION`. */
  readonly isHidden?: boolean;
  readonly isWeak?: boolean;
  /** A relocation refers to it. */
  readonly isUsed?: boolean;
}

export interface ElfSpec {
  readonly type?: "executable" | "shared" | "relocatable";
  readonly machine?: "x86_64" | "aarch64";
  readonly interpreter?: string;
  readonly needed?: readonly string[];
  readonly soname?: string;
  readonly rpath?: string;
  readonly runpath?: string;
  readonly isBoundAtStart?: boolean;
  readonly isPie?: boolean;
  readonly avoidsDefaultFolders?: boolean;
  readonly wants?: readonly WrittenWant[];
  readonly defines?: readonly WrittenDefinition[];
  readonly hash?: "older" | "gnu" | "both";
  /** False for a static program. */
  readonly isDynamic?: boolean;
  /** Relocations without a symbol, by number. */
  readonly relocations?: readonly number[];
}

const MACHINES = { x86_64: 62, aarch64: 183 } as const;
const TYPES = { relocatable: 1, executable: 2, shared: 3 } as const;
/** Relocation numbers: entry of the offsets, of the calls, copy. */
const RELOCATIONS = {
  x86_64: { offsets: 6, calls: 7, copy: 5 },
  aarch64: { offsets: 1025, calls: 1026, copy: 1024 },
} as const;
const KINDS = { function: 2, data: 1, ifunc: 10, tls: 6 } as const;

interface Symbol {
  readonly name: string;
  readonly info: number;
  readonly isDefined: boolean;
  readonly version: number;
  readonly relocation: "start" | "call" | "copy" | null;
}

export function writeElf(spec: ElfSpec): Buffer {
  const machine = spec.machine ?? "x86_64";
  const layout = new ElfLayout({
    machine: MACHINES[machine],
    type: TYPES[spec.type ?? "shared"],
    base: spec.type === "executable" ? 0x40_0000 : 0,
    interpreter: spec.interpreter ?? null,
    isDynamic: spec.isDynamic ?? true,
  });
  if (spec.isDynamic === false) return layout.finish(null);
  const strings = new StringPool();
  const versions = versionsOf(spec, strings);
  const symbols = symbolsOf(spec, versions.numbers);
  const slots = layout.reserve(8 * (symbols.length + 8));
  const tags: [number, number][] = (spec.needed ?? []).map((name) => [1, strings.add(name)]);
  const text = (tag: number, value: string | undefined): void => {
    if (value !== undefined) tags.push([tag, strings.add(value)]);
  };
  text(14, spec.soname);
  text(15, spec.rpath);
  text(29, spec.runpath);
  const undefinedCount = 1 + symbols.filter(({ isDefined }) => !isDefined).length;
  tags.push([6, layout.add(symbolTable(symbols, strings, slots))], [11, 24]);
  if (spec.hash !== "gnu") tags.push([4, layout.add(olderHash(symbols))]);
  if ((spec.hash ?? "both") !== "older") {
    tags.push([0x6ffffef5, layout.add(gnuHash(symbols, undefinedCount))]);
  }
  const numbers = RELOCATIONS[machine];
  const entry = (index: number, kind: number): Buffer => rela(slots + 8 * (index + 4), kind, index);
  const start: Buffer[] = (spec.relocations ?? []).map((kind) => rela(slots + 24, kind, 0));
  const calls: Buffer[] = [];
  for (const [at, { relocation }] of symbols.entries()) {
    if (relocation === "start") start.push(entry(at + 1, numbers.offsets));
    if (relocation === "copy") start.push(entry(at + 1, numbers.copy));
    if (relocation === "call") calls.push(entry(at + 1, numbers.calls));
  }
  if (start.length > 0) tags.push([7, layout.add(Buffer.concat(start))], [8, start.length * 24], [9, 24]);
  if (calls.length > 0) {
    tags.push([23, layout.add(Buffer.concat(calls))], [2, calls.length * 24], [20, 7], [3, slots]);
  }
  if (versions.numbers.size > 0) {
    const table = Buffer.alloc(2 * (symbols.length + 1));
    for (const [at, { version }] of symbols.entries()) table.writeUInt16LE(version, 2 * (at + 1));
    tags.push([0x6ffffff0, layout.add(table)]);
  }
  const { needed, defined } = versions;
  if (needed.count > 0) tags.push([0x6ffffffe, layout.add(needed.table)], [0x6fffffff, needed.count]);
  if (defined.count > 0) tags.push([0x6ffffffc, layout.add(defined.table)], [0x6ffffffd, defined.count]);
  if (spec.isBoundAtStart === true) tags.push([30, 8]);
  const flags = (spec.isPie === true ? 0x0800_0000 : 0) | (spec.avoidsDefaultFolders === true ? 0x800 : 0);
  if (flags !== 0) tags.push([0x6ffffffb, flags]);
  tags.push([5, layout.add(strings.bytes())], [10, strings.bytes().length], [0, 0]);
  const dynamic = Buffer.alloc(tags.length * 16);
  for (const [at, [tag, value]] of tags.entries()) {
    dynamic.writeBigUInt64LE(BigInt(tag), at * 16);
    dynamic.writeBigUInt64LE(BigInt(value), at * 16 + 8);
  }
  return layout.finish(dynamic);
}

function symbolsOf(spec: ElfSpec, versions: ReadonlyMap<string, number>): readonly Symbol[] {
  const numberOf = (library: string, version: string | undefined): number =>
    version === undefined ? 1 : (versions.get(`${library} ${version}`) ?? 1);
  const wanted = (spec.wants ?? []).map((want): Symbol => {
    const binding = want.binding ?? "start";
    return {
      name: want.name,
      info: ((want.isWeak === true ? 2 : 1) << 4) | (want.isCopied === true ? 1 : 0),
      isDefined: want.isCopied === true,
      version: numberOf(want.library ?? "", want.version),
      relocation: want.isCopied === true ? "copy" : binding === "none" ? null : binding,
    };
  });
  const defined = (spec.defines ?? []).map((one): Symbol => ({
    name: one.name,
    info: ((one.isWeak === true ? 2 : 1) << 4) | KINDS[one.kind ?? "function"],
    isDefined: true,
    version: numberOf("", one.version) | (one.isHidden === true ? 0x8000 : 0),
    relocation: one.isUsed === true ? "call" : null,
  }));
  // GNU's hash table wants what is defined at the end.
  return [...wanted.filter((one) => !one.isDefined), ...wanted.filter((one) => one.isDefined), ...defined];
}

/** Tables of versions, and the number of each `LIBRARY VERSION`; "" is the file itself. */
function versionsOf(spec: ElfSpec, strings: StringPool) {
  const numbers = new Map<string, number>();
  const libraries = new Map<string, string[]>();
  for (const { version, library } of spec.wants ?? []) {
    if (version === undefined || library === undefined) continue;
    const known = libraries.get(library) ?? [];
    if (!known.includes(version)) known.push(version);
    libraries.set(library, known);
  }
  const own = [...new Set((spec.defines ?? []).flatMap(({ version }) => version ?? []))];
  own.forEach((version, at) => numbers.set(` ${version}`, at + 2));
  let next = own.length + 2;
  const parts = [...libraries].map(([library, wanted], at) => {
    const part = Buffer.alloc(16 + 16 * wanted.length);
    part.writeUInt16LE(1, 0);
    part.writeUInt16LE(wanted.length, 2);
    part.writeUInt32LE(strings.add(library), 4);
    part.writeUInt32LE(16, 8);
    part.writeUInt32LE(at === libraries.size - 1 ? 0 : part.length, 12);
    wanted.forEach((version, index) => {
      const offset = 16 + 16 * index;
      part.writeUInt32LE(elfHash(version), offset);
      part.writeUInt16LE(next, offset + 6);
      part.writeUInt32LE(strings.add(version), offset + 8);
      part.writeUInt32LE(index === wanted.length - 1 ? 0 : 16, offset + 12);
      numbers.set(`${library} ${version}`, next);
      next += 1;
    });
    return part;
  });
  const definitions = own.length === 0 ? [] : [spec.soname ?? "lib", ...own];
  const defined = definitions.map((version, at) => {
    const part = Buffer.alloc(28);
    part.writeUInt16LE(1, 0);
    part.writeUInt16LE(at === 0 ? 1 : 0, 2);
    part.writeUInt16LE(at + 1, 4);
    part.writeUInt16LE(1, 6);
    part.writeUInt32LE(elfHash(version), 8);
    part.writeUInt32LE(20, 12);
    part.writeUInt32LE(at === definitions.length - 1 ? 0 : 28, 16);
    part.writeUInt32LE(strings.add(version), 20);
    return part;
  });
  return {
    numbers,
    needed: { table: Buffer.concat(parts), count: parts.length },
    defined: { table: Buffer.concat(defined), count: defined.length },
  };
}

function symbolTable(symbols: readonly Symbol[], strings: StringPool, address: number): Buffer {
  const table = Buffer.alloc(24 * (symbols.length + 1));
  for (const [index, { name, info, isDefined }] of symbols.entries()) {
    const at = 24 * (index + 1);
    table.writeUInt32LE(strings.add(name), at);
    table[at + 4] = info;
    if (!isDefined) continue;
    table.writeUInt16LE(1, at + 6);
    // Thread-local symbols have offsets; there is no such data, so the first byte will do.
    table.writeBigUInt64LE(BigInt((info & 15) === 6 ? 0 : address), at + 8);
    table.writeBigUInt64LE(8n, at + 16);
  }
  return table;
}

function olderHash(symbols: readonly Symbol[]): Buffer {
  const count = symbols.length + 1;
  const table = Buffer.alloc(4 * (2 + 1 + count));
  table.writeUInt32LE(1, 0);
  table.writeUInt32LE(count, 4);
  table.writeUInt32LE(count > 1 ? 1 : 0, 8);
  for (let index = 1; index < count; index += 1) {
    table.writeUInt32LE(index + 1 < count ? index + 1 : 0, 12 + 4 * index);
  }
  return table;
}

function gnuHash(symbols: readonly Symbol[], first: number): Buffer {
  const defined = symbols.slice(first - 1);
  const table = Buffer.alloc(16 + 8 + 4 + 4 * defined.length);
  table.writeUInt32LE(1, 0);
  table.writeUInt32LE(first, 4);
  table.writeUInt32LE(1, 8);
  table.writeUInt32LE(6, 12);
  // A filter that lets every name pass.
  table.fill(0xff, 16, 24);
  table.writeUInt32LE(defined.length > 0 ? first : 0, 24);
  for (const [index, { name }] of defined.entries()) {
    let hash = 5381;
    for (const byte of Buffer.from(name)) hash = (Math.imul(hash, 33) + byte) >>> 0;
    const isLast = index === defined.length - 1;
    table.writeUInt32LE(isLast ? (hash | 1) >>> 0 : (hash & ~1) >>> 0, 28 + 4 * index);
  }
  return table;
}

function rela(offset: number, kind: number, symbol: number): Buffer {
  const entry = Buffer.alloc(24);
  entry.writeBigUInt64LE(BigInt(offset), 0);
  entry.writeUInt32LE(kind, 8);
  entry.writeUInt32LE(symbol, 12);
  return entry;
}
