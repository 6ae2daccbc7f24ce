import { allInstructions, parseDockerfile } from "../dockerfile/parse.js";
import { BuildError } from "../model/errors.js";
import { canonicalName } from "./names.js";

const FROM = /^(\s*FROM\s+(?:--\S+\s+)*)(\S+)(.*)$/is;
const ALIAS = /^\s+AS\s+(\S+)/i;
const COPY_FROM = /^(\s*COPY\s+(?:--\S+\s+)*?--from=)(\S+)(.*)$/is;
const ARG = /^\s*ARG\s+([A-Za-z_]\w*)(?:=(.*))?$/is;
const VARIABLE = /\$(?:\{([A-Za-z_]\w*)(?::?-([^}]*))?\}|([A-Za-z_]\w*))/g;

/**
 * The Dockerfile with the FROM (and COPY --from) names that stand for images of this run replaced by what stands for
 * them: an id, which the classic builder takes as it is, or a temporary tag. So no tag is ever put over a name the user owns. Line numbers stay.
 *
 * @param args values of build arguments, for names such as `FROM ${BASE}`.
 * @throws BuildError when a name occurs nowhere: the image would silently not be built from the one it needs.
 */
export function replaceBases(
  dockerfile: string,
  bases: Readonly<Record<string, string>>,
  args: Readonly<Record<string, string>>,
): string {
  const { text, unused } = replaceNames(dockerfile, bases, args);
  if (unused.length > 0) {
    throw new BuildError(
      `needs: the Dockerfile has no FROM ${unused.join(", ")}`,
      "Write the name under needs as the Dockerfile's FROM has it, on one line with it.",
      [],
      null,
    );
  }
  return text;
}

/** As replaceBases, but says which names occur nowhere. */
export function replaceNames(
  dockerfile: string,
  names: Readonly<Record<string, string>>,
  args: Readonly<Record<string, string>>,
): { readonly text: string; readonly unused: readonly string[] } {
  const idOf = new Map(Object.entries(names).map(([name, id]) => [canonicalName(name), id]));
  const begins = instructionLines(dockerfile);
  const values = new Map<string, string>();
  const stages = new Set<string>();
  const used = new Set<string>();
  let inStage = false;

  const replace = (name: string): string => {
    const expanded = expand(name, values);
    const key = canonicalName(expanded);
    const id = stages.has(expanded.toLowerCase()) ? undefined : idOf.get(key);
    if (id === undefined) return name;
    used.add(key);
    return id;
  };

  const lines = dockerfile.split("\n").map((line, index) => {
    if (begins?.has(index + 1) === false) return line;
    const argument = inStage ? null : ARG.exec(line.trimEnd());
    if (argument !== null) {
      const name = argument[1] ?? "";
      const value = args[name] ?? unquoted(argument[2] ?? "");
      values.set(name, expand(value, values));
      return line;
    }
    const from = FROM.exec(line);
    if (from !== null) {
      inStage = true;
      const [, head = "", name = "", rest = ""] = from;
      const replaced = `${head}${replace(name)}${rest}`;
      const alias = ALIAS.exec(rest)?.[1];
      if (alias !== undefined) stages.add(alias.toLowerCase());
      return replaced;
    }
    const copy = COPY_FROM.exec(line);
    return copy === null ? line : `${copy[1] ?? ""}${replace(copy[2] ?? "")}${copy[3] ?? ""}`;
  });

  const unused = Object.keys(names).filter((name) => !used.has(canonicalName(name)));
  return { text: lines.join("\n"), unused };
}

/** The lines that instructions begin at, so that text in a heredoc stays as it is; null when the file is not read. */
function instructionLines(text: string): ReadonlySet<number> | null {
  const dockerfile = parseDockerfile(text);
  if (dockerfile.declined !== null) return null;
  return new Set(allInstructions(dockerfile).map(({ line }) => line));
}

function expand(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(
    VARIABLE,
    (_whole, braced: string | undefined, fallback: string | undefined, bare: string | undefined) => {
      const value = values.get(braced ?? bare ?? "") ?? "";
      return value === "" ? (fallback ?? "") : value;
    },
  );
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, "$2");
}
