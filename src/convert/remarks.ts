/** Marks what holds on Debian only, and notes what is worth a look. */
import type { Instruction, Stage } from "../dockerfile/parse.js";
import type { RunScript } from "../shell/types.js";
import { alpineVariant } from "./bases.js";
import { debianOnly } from "./debian-paths.js";
import type { Draft } from "./draft.js";
import { startScript } from "./shells.js";
import type { StageWork } from "./stage.js";

export interface RemarkWork {
  readonly stage: Stage;
  readonly scripts: readonly RunScript[];
  /** Instructions of which nothing stays. */
  readonly removed: ReadonlySet<Instruction>;
  readonly draft: Draft;
  readonly hasTini: boolean;
  readonly hasBash: boolean;
  readonly isShipped: boolean;
}

export function remarkOn({ stage, scripts, removed, draft, hasTini, hasBash, isShipped }: RemarkWork): void {
  const users = usersMadeBy(scripts);
  for (const instruction of stage.instructions) {
    if (removed.has(instruction)) continue;
    for (const { what, why } of debianOnly(instruction, users)) draft.leave(instruction, what, why);
    foreignCopy(instruction, draft);
  }
  if (hasTini) moveTini(stage, draft);
  const start = isShipped && !hasBash ? startScript(stage) : null;
  if (start !== null) {
    draft.note(start.line, `the container starts with ${start.script}`, "if its first line names bash, install bash or let it name /bin/sh"); // prettier-ignore
  }
}

/** What compiles where nobody said so fails without the tools for it, which Debian's full images have. */
export function remarkOnModules(
  { stage, facts, needs, isFull, draft }: Pick<StageWork, "stage" | "facts" | "needs" | "isFull" | "draft">,
  packages: ReadonlySet<string>,
): void {
  const { use, role } = facts;
  if (!use.installs.has("node") || needs.complete.has("node")) return;
  const what = "whether packages of Node.js compile is not known";
  if (role === "builder") {
    draft.note(stage.line, what, "python3, make and g++ are in the builder for it; a report of compat tells whether one does"); // prettier-ignore
    return;
  }
  if (packages.has("build-base") || (packages.has("make") && packages.has("g++"))) return;
  const full = isFull ? "the full image has compilers; " : "";
  const why = `${full}packages that compile need python3, make and g++ on Alpine, and a report of compat tells which do`;
  draft.note(stage.line, what, why);
}

function usersMadeBy(scripts: readonly RunScript[]): ReadonlySet<string> {
  const names = scripts.flatMap(({ reading }) =>
    reading.kind === "unread"
      ? []
      : reading.commands
          .filter(({ program }) => program === "useradd" || program === "adduser")
          .flatMap(({ words }) => words.slice(1).map(({ value }) => value.text)),
  );
  return new Set(names);
}

/** Files from an image on Debian. */
function foreignCopy(instruction: Instruction, draft: Draft): void {
  if (instruction.keyword !== "COPY") return;
  for (const { name, value } of instruction.flags) {
    if (name !== "from" || value === null || !/[:/@]/.test(value)) continue;
    if (alpineVariant(value, null).kind === "variant") {
      draft.leave(instruction, `${value} is on Debian`, "what is copied from it may be built for glibc");
    }
  }
}

const DEBIAN_TINI = "/usr/bin/tini";

function moveTini({ instructions }: Stage, draft: Draft): void {
  for (const { keyword, line, endLine } of instructions) {
    if (keyword !== "ENTRYPOINT" && keyword !== "CMD") continue;
    const start = draft.startOf(line);
    const at = draft.text.slice(start, draft.startOf(endLine + 1)).indexOf(DEBIAN_TINI);
    if (at < 0) continue;
    draft.replace(start + at, start + at + DEBIAN_TINI.length, "/sbin/tini");
    draft.change({
      line,
      what: `${DEBIAN_TINI} becomes /sbin/tini`,
      why: "Alpine's package has it there",
      confidence: "certain",
      source: "use",
    });
  }
}
