/** What a simulation is asked and what it answers. */
import type { Machine } from "./image.js";

export type Libc = "musl" | "glibc";

export interface LoaderOptions {
  readonly machine: Machine;
  /** `LD_LIBRARY_PATH` of the process; null or left out for none. */
  readonly libraryPath?: string | null;
  /**
   * The program that opens the file while it runs (`dlopen`), such as `/usr/bin/python3.11`: it and its libraries are
   * there already, and what they have is there for the file.
   */
  readonly scope?: string | null;
  /**
   * What a library without `scope` may leave to whatever opens it. `assumed`: symbols of known hosts are taken as given,
   * and other unversioned ones are not held against it. `none`: nothing, as where a loader is asked to list it.
   */
  readonly host?: "assumed" | "none";
  /** How it is opened, for a library: Python binds all at once (`now`, the default), Node at first call (`lazy`). */
  readonly opened?: "now" | "lazy";
  /** What this and other simulations may cost together; left out, only each one is bounded. */
  readonly budget?: WorkBudget;
  /** `ignored` where the loader is called by its name and with the program as its argument. */
  readonly interpreter?: "checked" | "ignored";
  /**
   * The last number of musl's version, 5 for 1.2.5, where the image has no musl of its own to look into. Left out: 5,
   * which Alpine 3.20 to 3.22 have.
   */
  readonly muslRelease?: number;
}

/** Work that several simulations share. Once it is used up, what is left of them is unknown. */
export interface WorkBudget {
  /** Looks for files and symbols that may still be taken. */
  left: number;
}

export type ProblemKind =
  /** The loader that the file asks for is not there: "not found", exit code 127. */
  | "interpreter"
  | "library"
  | "symbol"
  /** A library is there, but without a version of its symbols that is asked for (glibc only). */
  | "version"
  /** It takes a kind of relocation that musl refuses. */
  | "relocation"
  /** Made for another processor. */
  | "architecture";

export interface LoadProblem {
  readonly kind: ProblemKind;
  readonly name: string;
  /** Path of the file that it fails for. */
  readonly neededBy: string;
  /**
   * Where the image has a file of that name that the loader does not look at. Then an environment variable, or a
   * program that opens it by its path, may still make it work: worth a word, not an error.
   */
  readonly presentElsewhere: string | null;
  /** `call`: it starts, and fails when it gets to call the missing function. */
  readonly when: "start" | "call";
}

export interface Simulated {
  /** `unknown` has no problem at the start, but not everything could be looked at. */
  readonly status: "loads" | "fails" | "unknown";
  /** At most `MOST_PROBLEMS`. Those of `loads` come only at a call. */
  readonly problems: readonly LoadProblem[];
  /** Resolved paths, in the order of loading; musl's libc only where the image has it. */
  readonly loaded: readonly string[];
  /** Why it is unknown; null where it is not. */
  readonly unknown: string | null;
}

export const MOST_PROBLEMS = 100;
