import type { Client, ClientOutput } from "../../../src/engine/process.js";

type Answer = Partial<ClientOutput> | ((args: readonly string[]) => Partial<ClientOutput>);

/**
 * A client whose answers are given by how a command begins; the longest beginning that fits wins. Every command is kept.
 */
export function fakeClient(answers: Readonly<Record<string, Answer>>): {
  client: Client;
  commands: string[];
} {
  const commands: string[] = [];
  const answer = (args: readonly string[]): ClientOutput => {
    const line = args.join(" ");
    commands.push(line);
    const key = Object.keys(answers)
      .filter((start) => line.startsWith(start))
      .sort((a, b) => b.length - a.length)[0];
    const found = key === undefined ? undefined : answers[key];
    const output = typeof found === "function" ? found(args) : found;
    return { code: found === undefined ? 1 : 0, stdout: "", stderr: "", ...output };
  };
  const client: Client = {
    run: (args) => Promise.resolve(answer(args)),
    watch(args, command) {
      const { code, stdout, stderr } = answer(args);
      command.onStdout(Buffer.from(stdout));
      command.onStderr(Buffer.from(stderr));
      return Promise.resolve(code);
    },
    read(args) {
      const { code, stdout, stderr } = answer(args);
      const chunks = (async function* () {
        yield await Promise.resolve(Buffer.from(stdout));
      })();
      return { chunks, close: () => Promise.resolve({ code, stderr }) };
    },
    endAll: () => Promise.resolve(),
  };
  return { client, commands };
}
