/** How often a simulation agrees with the real loader, and in what it does not. */
import type { Simulated } from "../../../src/compat/loader/simulate.js";

export class Score {
  readonly #what: string;
  readonly #failing = new Map<string, number>();
  files = 0;
  loads = 0;
  readonly undecided: string[] = [];
  readonly fineButFails: string[] = [];
  readonly falseAlarms: string[] = [];

  constructor(what: string) {
    this.#what = what;
  }

  /** @param complaint what really went wrong; null where it loads */
  add(name: string, { status, problems, unknown }: Simulated, complaint: string | null): void {
    const [problem] = problems;
    this.files += 1;
    if (complaint === null) this.loads += 1;
    if (status === "unknown") this.undecided.push(`${name}: ${unknown ?? ""}`);
    else if (status === "loads" && complaint !== null) this.fineButFails.push(`${name}: ${complaint}`);
    else if (status === "fails" && complaint === null)
      this.falseAlarms.push(`${name}: ${problem?.kind ?? ""} ${problem?.name ?? ""}`);
    else if (status === "fails" && problem !== undefined)
      this.#failing.set(problem.kind, (this.#failing.get(problem.kind) ?? 0) + 1);
  }

  /** Kinds of what was rightly foretold. */
  get kinds(): readonly string[] {
    return [...this.#failing.keys()].sort();
  }

  print(): void {
    const kinds = [...this.#failing].map(([kind, count]) => `${count} by ${kind}`).join(", ");
    process.stdout.write(
      `${this.#what}: ${this.files} files, ${this.loads} load, ${this.files - this.undecided.length} decided, ` +
        `${this.fineButFails.length} taken for fine that fail, ${this.falseAlarms.length} false alarms; fail: ${kinds}\n`,
    );
  }
}
