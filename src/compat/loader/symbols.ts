/** Looks for every symbol that the files of a process want of each other. */
import { hasHash } from "../../image/elf/strings.js";
import type { WantedSymbol } from "../../image/elf/types.js";
import { isHostSymbol } from "./hosts.js";
import type { Process, Loaded } from "./loaded.js";
import { isMuslName } from "./musl-names.js";
import { MOST_PROBLEMS } from "./types.js";
import type { Libc, LoadProblem } from "./types.js";

const MOST_SEARCHES = 20_000_000;

/** What libc has for the process; null where it has no part in it. */
export interface LibcSymbols {
  has(symbol: WantedSymbol): boolean;
  /** Found by the loader even where no file asked for libc. */
  findsAnyway(symbol: WantedSymbol): boolean;
}

export interface SymbolQuestion {
  readonly process: Process;
  readonly libc: Libc;
  /** Files of the process from this one on are asked about; those before belong to the program that is running. */
  readonly first: number;
  /** The program itself, which copies of data are not taken from. */
  readonly program: Loaded | null;
  readonly musl: LibcSymbols | null;
  readonly hasMuslLibc: boolean;
  /** Unversioned symbols may come from whatever opens the file. */
  readonly mayHaveHost: boolean;
  /** A library is missing, which might have had what is not found. */
  readonly isLibraryMissing: boolean;
  readonly isBoundNow: (file: Loaded) => boolean;
}

export interface SymbolAnswer {
  readonly problems: readonly LoadProblem[];
  readonly unknown: string | null;
}

export function checkSymbols(question: SymbolQuestion): SymbolAnswer {
  const checker = new SymbolChecker(question);
  for (const file of question.process.files.slice(question.first)) checker.check(file);
  return { problems: checker.problems, unknown: checker.unknown };
}

class SymbolChecker {
  readonly #question: SymbolQuestion;
  readonly problems: LoadProblem[] = [];
  readonly #answers = new Map<WantedSymbol, boolean>();
  readonly #providers: readonly Loaded[];
  readonly #isScopeKnown: boolean;
  unknown: string | null = null;
  #searches = 0;

  constructor(question: SymbolQuestion) {
    this.#question = question;
    this.#providers = question.process.files;
    this.#isScopeKnown = this.#providers.every(({ elf }) => isKnown(elf, ["hash", "symbols"]));
  }

  check(file: Loaded): void {
    this.#relocations(file);
    this.#versions(file);
    if (!isKnown(file.elf, ["hash", "symbols", "strings"])) {
      this.unknown ??= `the symbols of ${file.resolved} could not be read`;
    }
    for (const symbol of file.elf.wanted) {
      if (symbol.isWeak || this.#isProvided(symbol)) continue;
      this.#missing(symbol, file);
    }
  }

  #isProvided(symbol: WantedSymbol): boolean {
    const known = this.#answers.get(symbol);
    if (known !== undefined) return known;
    const answer = this.#search(symbol);
    this.#answers.set(symbol, answer);
    return answer;
  }

  #search(symbol: WantedSymbol): boolean {
    const { musl, hasMuslLibc, libc, program } = this.#question;
    if (musl !== null) {
      if (hasMuslLibc && musl.has(symbol)) return true;
      if (musl.findsAnyway(symbol)) return true;
    }
    this.#searches += this.#providers.length;
    const isPaid = this.#question.process.spend(this.#providers.length);
    if (this.#searches > MOST_SEARCHES || !isPaid) {
      this.unknown ??= "there are more symbols than are looked for";
      return true;
    }
    return this.#providers.some((file) => {
      if (symbol.isCopied && file === program) return false;
      const { defined, unseenByMusl } = file.elf;
      return hasHash(defined, symbol.hash) && (libc === "glibc" || !hasHash(unseenByMusl, symbol.hash));
    });
  }

  #missing(symbol: WantedSymbol, file: Loaded): void {
    const { libc, mayHaveHost, isLibraryMissing } = this.#question;
    // A symbol with a version is asked of one library, and libc's own names are asked of libc: nobody else has them.
    const isOwned = this.#isOwned(symbol);
    if (!isOwned && isLibraryMissing) return;
    if (!this.#isScopeKnown && !isOwned) {
      this.unknown ??= `whether another library has ${symbol.name} could not be read`;
      return;
    }
    if (!isOwned && mayHaveHost) {
      if (!isHostSymbol(symbol.name)) {
        this.unknown ??= `${symbol.name} would have to come from the program that opens ${file.resolved}`;
      }
      return;
    }
    const mayBeLazy = symbol.binding === "call" || (libc === "musl" && symbol.binding === "table");
    const isLazy = mayBeLazy && !this.#question.isBoundNow(file);
    if (symbol.binding === "unknown" && libc === "glibc" && !this.#question.isBoundNow(file)) {
      this.unknown ??= `when ${file.resolved} looks for ${symbol.name} could not be read`;
      return;
    }
    this.#report("symbol", symbol.name, file, isLazy ? "call" : "start");
  }

  #isOwned(symbol: WantedSymbol): boolean {
    if (symbol.library === null) return this.#question.libc === "musl" && isMuslName(symbol.name);
    // musl knows no versions; to it, what glibc's libraries have is libc's or nobody's.
    return GLIBC_VERSION.test(symbol.version ?? "") || this.#question.process.byName(symbol.library) !== null;
  }

  /** glibc refuses a file that asks for a version that its library does not define. */
  #versions(file: Loaded): void {
    if (this.#question.libc !== "glibc") return;
    for (const { library, versions } of file.elf.neededVersions) {
      const provider = this.#question.process.byRequest(library);
      if (provider === null) {
        // Its entry among the needed was taken away, but not what is asked of it: the loader breaks off.
        const isExcused = this.#question.isLibraryMissing || LOADER.test(library);
        if (!isExcused) this.#report("version", library, file, "start");
        continue;
      }
      // A library without any versions gets a warning only.
      if (provider.elf.definedVersions.length === 0) continue;
      if (!isKnown(provider.elf, ["versions"])) {
        this.unknown ??= `the versions of ${provider.resolved} could not be read`;
        continue;
      }
      const defined = new Set(provider.elf.definedVersions);
      for (const version of versions) {
        if (!defined.has(version)) this.#report("version", `${library}: ${version}`, file, "start");
      }
    }
  }

  #relocations(file: Loaded): void {
    if (this.#question.libc !== "musl") return;
    for (const kind of file.elf.rareRelocations) this.#report("relocation", `type ${kind}`, file, "start");
  }

  #report(kind: LoadProblem["kind"], name: string, file: Loaded, when: LoadProblem["when"]): void {
    // One problem at the start decides; it must not be crowded out by those that come later.
    if (this.problems.length >= MOST_PROBLEMS) {
      const late = when === "start" ? this.problems.findIndex((problem) => problem.when === "call") : -1;
      if (late === -1) return;
      this.problems.splice(late, 1);
    }
    this.problems.push({ kind, name, neededBy: file.resolved, presentElsewhere: null, when });
  }
}

/** In the process from the start, whether it is needed or not. */
const LOADER = /^ld(?:-linux|64)/u;
const GLIBC_VERSION = /^GLIBC_/u;

function isKnown(elf: Loaded["elf"], parts: readonly string[]): boolean {
  return ![...elf.incomplete, ...elf.damaged].some((part) => parts.includes(part));
}
