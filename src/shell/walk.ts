/** Walks a script's syntax tree and lists its simple commands in order. */
import type { AndOr, Command, CompoundList, ParsedScript, Pipeline, Statement, Word } from "unbash";
import { commandParts, redirectedWords } from "./command-parts.js";
import type { CommandParts } from "./command-parts.js";
import { constructsOfNode, constructsOfWord } from "./constructs.js";
import { errexitIn, nestedScriptIndex, readsScriptFromInput } from "./nested.js";
import { operatorAt } from "./operators.js";
import { baseName } from "./scripts.js";
import type { MappedText, Piece } from "./source-map.js";
import type { BashConstruct, ShellCommand, ShellContext, ShellOperator, ShellWord } from "./types.js";
import { unwrap } from "./wrappers.js";

/** Reads the script in a text; null when it is none that is understood. */
export type ParseScript = (text: string) => ParsedScript | null;

/** Nested scripts and substitutions within each other: deeper than anyone writes. */
const MAX_DEPTH = 12;
const MAX_COMPOUND = 100;
const MAX_COMMANDS = 20_000;
const MAX_WORDS = 100_000;

interface Place {
  readonly script: MappedText;
  readonly context: readonly ShellContext[];
  readonly within: number | null;
  readonly maybe: boolean;
  readonly depth: number;
  /** `set -e` is in force; changed by the commands of this shell. */
  readonly state: { errexit: boolean };
}

interface Edges {
  readonly list: number;
  readonly before: ShellOperator | null;
  readonly after: ShellOperator | null;
  readonly negated: boolean;
}

/** The node kinds that a list holds. */
type Node = Statement["command"];

export class Walker {
  readonly commands: ShellCommand[] = [];
  readonly constructs: BashConstruct[] = [];
  /** Why it was not walked to the end; null when it was. */
  tooMuch: string | null = null;
  readonly #parse: ParseScript;
  #lists = 0;
  #words = 0;

  constructor(parse: ParseScript) {
    this.#parse = parse;
  }

  /** Walks a whole script. */
  script(script: MappedText, parsed: ParsedScript, errexit: boolean): void {
    this.#statements(parsed.commands, {
      script,
      context: [],
      within: null,
      maybe: false,
      depth: 0,
      state: { errexit },
    });
  }

  /** Lists one command that no shell runs: the words of the exec form. */
  exec(args: MappedText, words: readonly ShellWord[], pieces: readonly (readonly Piece[])[]): void {
    const place: Place = {
      script: args,
      context: [],
      within: null,
      maybe: false,
      depth: 0,
      state: { errexit: false },
    };
    const edges: Edges = { list: this.#newList(), before: null, after: null, negated: false };
    this.#add(
      { all: words, pieces, assignments: [], redirects: [], start: 0, end: args.text.length },
      edges,
      place,
    );
  }

  #newList(): number {
    this.#lists += 1;
    return this.#lists - 1;
  }

  #statements(statements: readonly Statement[], place: Place): void {
    const list = this.#newList();
    let before: ShellOperator | null = null;
    for (const [index, { command }] of statements.entries()) {
      if (this.tooMuch !== null) return;
      const last = index + 1 === statements.length;
      const found = operatorAt(place.script, command.end);
      // What stands behind the last one may belong to what closes the list.
      const after = last && found?.kind !== "&" ? null : found;
      this.#node(command, { list, before, after, negated: false }, place);
      before = after;
    }
  }

  #list(body: CompoundList, place: Place, context: ShellContext, maybe = false): void {
    if (place.context.length >= MAX_COMPOUND) {
      this.tooMuch = "its compound commands are nested too deeply";
      return;
    }
    const own = context === "subshell" ? { errexit: place.state.errexit } : place.state;
    this.#statements(body.commands, {
      ...place,
      state: own,
      context: [...place.context, context],
      maybe: place.maybe || maybe,
    });
  }

  #node(node: Node, edges: Edges, place: Place): void {
    const construct = constructsOfNode(node, place.script);
    if (construct !== null) this.constructs.push(construct);
    switch (node.type) {
      case "Command":
        this.#command(node, edges, place);
        return;
      case "AndOr":
        this.#joined(node, node.operators, edges, place);
        return;
      case "Pipeline":
        this.#pipeline(node, edges, place);
        return;
      case "Redirected":
        for (const word of redirectedWords(node.redirects)) this.#substitutions(word, place);
        this.#node(node.command, edges, place);
        return;
      case "Subshell":
        this.#list(node.body, place, "subshell");
        return;
      case "BraceGroup":
        this.#list(node.body, place, "group");
        return;
      case "If":
        this.#list(node.clause, place, "if");
        this.#list(node.then, place, "if", true);
        for (const branch of node.elif) {
          this.#list(branch.clause, place, "if", true);
          this.#list(branch.then, place, "if", true);
        }
        if (node.else !== undefined) this.#list(node.else, place, "if", true);
        return;
      case "For":
      case "Select":
        for (const word of node.wordlist ?? []) this.#substitutions(word, place);
        this.#list(node.body, place, "loop", true);
        return;
      case "ArithmeticFor":
        this.#list(node.body, place, "loop", true);
        return;
      case "While":
        this.#list(node.clause, place, "loop");
        this.#list(node.body, place, "loop", true);
        return;
      case "Case":
        this.#substitutions(node.word, place);
        for (const item of node.items) this.#list(item.body, place, "case", true);
        return;
      case "Function":
      case "Coproc":
        this.#body(node.body, edges, place);
        return;
      case "TestCommand":
      case "ArithmeticCommand":
        return;
    }
  }

  #body(body: Extract<Node, { type: "Function" | "Coproc" }>["body"], edges: Edges, place: Place): void {
    const inside: Place = { ...place, context: [...place.context, "function"], maybe: true };
    if (body.type === "CompoundList") this.#list(body, inside, "group");
    else this.#node(body, { ...edges, list: this.#newList(), before: null, after: null }, inside);
  }

  #joined(node: AndOr, operators: readonly ("&&" | "||")[], edges: Edges, place: Place): void {
    let before = edges.before;
    for (const [index, command] of node.commands.entries()) {
      const after = index + 1 < node.commands.length ? operatorAt(place.script, command.end) : edges.after;
      const maybe = place.maybe || operators[index - 1] === "||";
      this.#node(command, { ...edges, before, after }, maybe ? { ...place, maybe } : place);
      before = after;
    }
  }

  #pipeline(node: Pipeline, edges: Edges, place: Place): void {
    const negated = node.prefixes.some(({ type }) => type === "Negation") !== edges.negated;
    let before = edges.before;
    for (const [index, command] of node.commands.entries()) {
      const after = index + 1 < node.commands.length ? operatorAt(place.script, command.end) : edges.after;
      if (node.operators[index] === "|&" && after !== null)
        this.constructs.push({ kind: "pipe-and", span: after.span });
      this.#node(command, { ...edges, before, after, negated }, place);
      before = after;
    }
  }

  #command(node: Command, edges: Edges, place: Place): void {
    const parts = commandParts(node, place.script);
    this.constructs.push(...parts.constructs);
    const id = this.#add(parts, edges, place);
    if (id === null) return;
    const inside: Place = { ...place, within: id };
    for (const word of parts.scanned) this.#substitutions(word, inside);
    this.#scriptOfInput(id, node, inside);
  }

  #add(parts: Omit<CommandParts, "constructs" | "scanned">, edges: Edges, place: Place): number | null {
    const { all, pieces } = parts;
    this.#words += all.length;
    if (this.commands.length >= MAX_COMMANDS || this.#words > MAX_WORDS) {
      this.tooMuch = "it has more commands and words than anyone writes";
      return null;
    }
    const { wrappers, words, assignments, open } = unwrap(all);
    const [name] = words;
    const program = name === undefined || name.value.kind === "dynamic" ? null : baseName(name.value.text);
    const id = this.commands.length;
    this.commands.push({
      id,
      program,
      words,
      wrappers,
      open,
      assignments: [...parts.assignments, ...assignments],
      redirects: parts.redirects,
      span: place.script.span(parts.start, parts.end),
      list: edges.list,
      before: edges.before,
      after: edges.after,
      context: place.context,
      within: place.within,
      runs: place.maybe ? "maybe" : "always",
      errexit: place.state.errexit,
      negated: edges.negated,
    });
    if (program === "set")
      place.state.errexit = errexitIn(words.map(({ value }) => value.text)) ?? place.state.errexit;
    const nested = program === null ? null : nestedScriptIndex(program, words);
    if (program !== null && nested !== null) {
      const options = words.slice(1, nested).map(({ value }) => value.text);
      const errexit = program === "eval" ? place.state.errexit : (errexitIn(options) ?? false);
      this.#nested(words[nested], pieces[wrappers.length + nested] ?? null, errexit, {
        ...place,
        within: id,
      });
    }
    return id;
  }

  /** A word that is a script of its own. One made by commands cannot be known. */
  #nested(
    word: ShellWord | undefined,
    pieces: readonly Piece[] | null,
    errexit: boolean,
    place: Place,
  ): void {
    if (word === undefined || pieces === null || place.depth >= MAX_DEPTH) return;
    const { value } = word;
    if (value.kind === "dynamic" && value.computed) return;
    this.#inner(place.script.derive(value.text, pieces), errexit, place);
  }

  #inner(script: MappedText, errexit: boolean, place: Place): void {
    const parsed = this.#parse(script.text);
    if (parsed === null) return;
    this.#statements(parsed.commands, {
      ...place,
      script,
      context: [...place.context, "nested"],
      depth: place.depth + 1,
      state: { errexit },
    });
  }

  /** `bash <<EOF`: the heredoc is a script. */
  #scriptOfInput(id: number, node: Command, place: Place): void {
    const command = this.commands[id];
    if (command === undefined || command.program === null || place.depth >= MAX_DEPTH) return;
    if (!readsScriptFromInput(command.program, command.words)) return;
    const heredoc = node.redirects.findLast((redirect) => redirect.type === "HereDoc");
    if (heredoc === undefined) return;
    const { pos, text } = heredoc.body;
    if (place.script.text.slice(pos, pos + text.length) !== text) return;
    const errexit = errexitIn(command.words.map(({ value }) => value.text)) ?? false;
    this.#inner(place.script.derive(text, [{ at: 0, from: pos }]), errexit, { ...place, within: id });
  }

  /** The commands in `$(...)` and its like within a word. */
  #substitutions(word: Word, place: Place): void {
    const { constructs, scripts } = constructsOfWord(word, place.script);
    this.constructs.push(...constructs);
    if (place.depth >= MAX_DEPTH) return;
    for (const script of scripts) {
      // Backticks with escapes count their offsets in a text of their own.
      if (script.source !== undefined) continue;
      this.#statements(script.commands, {
        ...place,
        context: [...place.context, "substitution"],
        depth: place.depth + 1,
        state: { errexit: place.state.errexit },
      });
    }
  }
}
