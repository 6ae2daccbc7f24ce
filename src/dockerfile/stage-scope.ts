/** The variables that an instruction of a stage sees. */
import { expand } from "./expand.js";
import { globalLookup } from "./global-args.js";
import type { Instruction } from "./parse.js";
import type { Dockerfile } from "./parse.js";
import { splitWords } from "./words.js";
import type { BuildSpec } from "../model/config.js";

/** Text to its value; null when a value it depends on is not known here. */
export type Expansion = (text: string) => string | null;

/** Values by name; undefined for one that is set to what is not known. */
export type Values = ReadonlyMap<string, string | undefined>;

/** What a build hands over before the first FROM. */
export interface Outside {
  /** Expands a FROM. */
  readonly expand: Expansion;
  /** The value of `ARG name` without a default of its own. */
  readonly argument: (name: string) => string | undefined;
  /** Given on the command line: it goes before every default. null when it is not given. */
  readonly given: (name: string) => { readonly value: string | undefined } | null;
}

/** What is known of a build's arguments. Those from the environment have values that nobody here knows. */
export function outsideOf(dockerfile: Dockerfile, build: Pick<BuildSpec, "args" | "platform">): Outside {
  const given = new Map(
    Object.entries(build.args).map(([name, source]) => [
      name,
      source.kind === "literal" ? source.value : undefined,
    ]),
  );
  const literals = Object.fromEntries(
    [...given].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const known = globalLookup(dockerfile.globalArgs, literals, { target: build.platform, build: null });
  // A default may be made of such an argument; then none of them is certain.
  const uncertain = dockerfile.globalArgs.some(({ args }) =>
    splitWords(args).some(({ raw }) => {
      const name = nameIn(raw);
      return given.has(name) && given.get(name) === undefined;
    }),
  );
  const argument = (name: string): string | undefined => (uncertain ? undefined : known(name));
  return {
    expand: (text) => expandWith(text, argument),
    argument,
    given: (name) => (given.has(name) ? { value: given.get(name) } : null),
  };
}

/** Follows a stage's ARG and ENV instructions. */
export class StageScope {
  readonly #outside: Outside;
  readonly #environment: Map<string, string | undefined>;
  readonly #arguments = new Map<string, string | undefined>();

  /** @param inherited the environment of the stage it is built on; empty for an image from outside */
  constructor(outside: Outside, inherited: Values) {
    this.#outside = outside;
    this.#environment = new Map(inherited);
  }

  get environment(): Values {
    return this.#environment;
  }

  expand(text: string): string | null {
    return expandWith(text, (name) =>
      this.#environment.has(name) ? this.#environment.get(name) : this.#arguments.get(name),
    );
  }

  apply({ keyword, args }: Instruction): void {
    if (keyword === "ARG") for (const { raw } of splitWords(args)) this.#declare(raw);
    if (keyword !== "ENV") return;
    const words = splitWords(args);
    // All of an instruction's values are expanded before any of them is set.
    const values: readonly (readonly [string, string | undefined])[] =
      words[0]?.raw.includes("=") === true
        ? words.map(({ raw }) => [nameIn(raw), this.expand(raw.slice(raw.indexOf("=") + 1)) ?? undefined])
        : [[words[0]?.raw ?? "", this.expand(args.slice(words[1]?.at ?? args.length)) ?? undefined]];
    for (const [name, value] of values) this.#environment.set(name, value);
  }

  #declare(raw: string): void {
    const name = nameIn(raw);
    const given = this.#outside.given(name);
    const fallback = raw.includes("=")
      ? (this.expand(raw.slice(raw.indexOf("=") + 1)) ?? undefined)
      : this.#outside.argument(name);
    this.#arguments.set(name, given === null ? fallback : given.value);
  }
}

/** Anything looked up in vain makes the result uncertain, a default included: a base image may set the variable. */
function expandWith(text: string, lookup: (name: string) => string | undefined): string | null {
  let certain = true;
  const result = expand(text, (name) => {
    const value = lookup(name);
    if (value === undefined) certain = false;
    return value;
  });
  return certain && result.missing.length === 0 && result.unsupported === null ? result.text : null;
}

function nameIn(word: string): string {
  const equals = word.indexOf("=");
  return equals < 0 ? word : word.slice(0, equals);
}
