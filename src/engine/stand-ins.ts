import { BuildError } from "../model/errors.js";

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
  const idOf = new Map(Object.entries(bases).map(([name, id]) => [canonical(name), id]));
  const values = new Map<string, string>();
  const stages = new Set<string>();
  const used = new Set<string>();
  let inStage = false;

  const replace = (name: string): string => {
    const expanded = expand(name, values);
    const key = canonical(expanded);
    const id = stages.has(expanded.toLowerCase()) ? undefined : idOf.get(key);
    if (id === undefined) return name;
    used.add(key);
    return id;
  };

  const lines = dockerfile.split("\n").map((line) => {
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

  const unused = Object.keys(bases).filter((name) => !used.has(canonical(name)));
  if (unused.length > 0) {
    throw new BuildError(
      `needs: the Dockerfile has no FROM ${unused.join(", ")}`,
      "Write the name under needs as the Dockerfile's FROM has it, on one line with it.",
      [],
      null,
    );
  }
  return lines.join("\n");
}

/** `docker.io/library/x:latest` and `x` are the same image. */
function canonical(name: string): string {
  const short = name.replace(/^(?:docker\.io\/|index\.docker\.io\/)/, "").replace(/^library\//, "");
  return /[:@][^/]*$/.test(short) ? short : `${short}:latest`;
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
