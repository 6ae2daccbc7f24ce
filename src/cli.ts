#!/usr/bin/env node
/** The command. Results go to standard output, everything else to standard error. */
import { describeProblem, CancelledError, ConfigError, ImageBudgetError, messageOf } from "./model/errors.js";
import { parseArguments } from "./commands/arguments.js";
import { HELP } from "./commands/help.js";
import { exitCodeOfSignal } from "./runner/signals.js";
import { VERSION } from "./version.js";

async function main(argv: readonly string[]): Promise<number> {
  try {
    const command = parseArguments(argv);
    switch (command.kind) {
      case "help":
        process.stdout.write(HELP);
        return 0;
      case "version":
        process.stdout.write(`${VERSION}\n`);
        return 0;
      // Commands are loaded when they run: `help` and `version` answer at once.
      case "config":
        return await (await withSchemas(() => import("./commands/config.js"))).runConfigCommand(command);
      case "init":
        return await (await withSchemas(() => import("./commands/init.js"))).runInitCommand(command);
      case "check":
        return await (await withSchemas(() => import("./commands/check.js"))).runCheckCommand(command);
      case "inspect":
        return await (await import("./commands/inspect.js")).runInspectCommand(command);
      case "compat":
        return await (await withSchemas(() => import("./commands/compat.js"))).runCompatCommand(command);
      case "convert":
        return await (await withSchemas(() => import("./commands/convert.js"))).runConvertCommand(command);
      case "publish":
        return await (await withSchemas(() => import("./commands/publish.js"))).runPublishCommand(command);
    }
  } catch (error) {
    return explain(error);
  }
}

/** Loads a command. What is set up for its schemas comes before them. */
async function withSchemas<Module>(load: () => Promise<Module>): Promise<Module> {
  await import("./runner/zod-setup.js");
  return load();
}

function explain(error: unknown): number {
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  if (error instanceof CancelledError) {
    say(`image-budget: ${error.message}; everything temporary is removed.`);
    return exitCodeOfSignal(error.signal);
  }
  if (error instanceof ConfigError) {
    say(`image-budget: ${error.problems.length === 1 ? "one problem" : `${error.problems.length} problems`}`);
    for (const problem of error.problems) say(`  ${describeProblem(problem)}`);
    say(`  ${error.hint}`);
    return error.exitCode;
  }
  if (error instanceof ImageBudgetError) {
    say(`image-budget: ${error.message}\n  ${error.hint}`);
    return error.exitCode;
  }
  say(
    `image-budget: ${messageOf(error)}\n  This is a defect of Image Budget; please report it with what you ran.`,
  );
  if (error instanceof Error && error.stack !== undefined && process.env["IMAGE_BUDGET_DEBUG"] !== undefined)
    say(error.stack);
  return 3;
}

// Not process.exit: what is still in the pipes must be written first.
process.exitCode = await main(process.argv.slice(2));
