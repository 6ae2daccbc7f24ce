/** DL3015: recommended packages are installed too. */
import { hasOption, mayHaveOptions } from "../commands.js";
import type { Command } from "../commands.js";
import { packageCall } from "../packages.js";
import type { Step } from "../subject.js";
import type { LintRule, RawFinding } from "../types.js";

const OFF = /^APT::Install-Recommends=["']?(?:false|no|0|off)["']?;?$/i;
const SETTING = /APT::Install-Recommends/i;

export const RECOMMENDS: LintRule = {
  id: "DL3015",
  level: "info",
  title: "recommended packages are installed too",
  help: "`apt-get install` adds what packages recommend, which is seldom needed in an image. What is needed of it has to be named then. Silent with `--no-install-recommends`, with apt's setting for it on the command line or in a file that an earlier instruction writes, and where nothing is named to install.",
  check: ({ steps }) => {
    const found: RawFinding[] = [];
    let isSet = false;
    for (const step of steps) {
      isSet ||= copiesSettings(step);
      for (const command of step.commands) {
        isSet ||= writesSetting(command);
        const finding = isSet ? null : findingOf(step, command);
        if (finding !== null) found.push(finding);
      }
    }
    return found;
  },
};

function findingOf({ instruction }: Step, command: Command): RawFinding | null {
  const call = packageCall(command);
  if (call?.manager !== "apt" || call.action !== "install") return null;
  if (command.args.every(({ text }) => text.startsWith("-") || text === call.verb.text) && !call.uncertain)
    return null;
  if (hasOption(command, "--no-install-recommends", "--without-recommends") || mayHaveOptions(command))
    return null;
  if (command.program === "aptitude" && hasOption(command, "-R")) return null;
  if (command.args.some(({ text }) => OFF.test(text.replace(/^(?:-o|--option=)/, "")))) return null;
  const { end } = call.verb.word.span;
  const plain = call.verb.word.raw === call.verb.text && command.program !== "aptitude";
  return {
    place: command.source.span,
    message: `\`${command.program ?? "apt-get"} install\` also installs what the packages recommend.`,
    remedy: "Pass `--no-install-recommends`, and name the recommended packages that are needed.",
    fix: plain ? [{ start: end, end, text: " --no-install-recommends" }] : null,
    measure: {
      kind: "none",
      reason: `which packages of line ${instruction.line} were only recommended is not recorded in an image`,
    },
  };
}

/** `echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/...` */
function writesSetting({ args, source, unknown }: Command): boolean {
  const target = source.redirects.some(
    ({ target: file }) => file?.value.text.includes("/etc/apt/apt.conf") === true,
  );
  const toTee = args.some(({ text }) => text.includes("/etc/apt/apt.conf"));
  if (!target && !toTee)
    return SETTING.test(args.map(({ text }) => text).join(" ")) && source.after?.kind === "|";
  // What a file is copied or unpacked with is not known here.
  const said =
    args.map(({ text }) => text).join(" ") + source.redirects.map(({ body }) => body ?? "").join("");
  return (
    SETTING.test(said) ||
    unknown.length > 0 ||
    !["echo", "printf", "cat", "tee"].includes(source.program ?? "")
  );
}

function copiesSettings({ copy }: Step): boolean {
  return copy?.destination.startsWith("/etc/apt/apt.conf") === true || copy?.destination === "/etc/apt";
}
