import type { Problem } from "../model/errors.js";
import { label } from "./issues.js";
import type { PathSet } from "./path-set.js";
import type { Path, Source } from "./source.js";

/** Something wrong that only shows once the whole configuration has been read. */
export interface Finding {
  readonly path: Path;
  /** Continues the sentence that begins with the path. */
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly suggestion?: string | null;
  /**
   * The finding rests on something that is not written there. It is dropped when a part of the same entry could not
   * be read: what seems to be missing may be what was wrong.
   */
  readonly fromAbsence?: boolean;
}

/** Collects findings, once each, and leaves out those that another mistake caused. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly notices: string[] = [];
  private readonly seen = new Set<string>();
  private readonly source: Source;
  private readonly damaged: PathSet;

  constructor(source: Source, damaged: PathSet) {
    this.source = source;
    this.damaged = damaged;
  }

  add(finding: Finding): void {
    const { path, message, found, expected, suggestion } = finding;
    if (finding.fromAbsence === true && this.isDamaged(path.slice(0, 2))) return;
    const text = `${label(path)} ${message}`;
    const identity = JSON.stringify([text, found]);
    if (this.seen.has(identity)) return;
    this.seen.add(identity);
    this.problems.push({
      file: this.source.file,
      line: this.source.lineOf(path),
      message: text,
      ...(found === undefined ? {} : { found }),
      ...(expected === undefined ? {} : { expected }),
      ...(suggestion === undefined || suggestion === null ? {} : { suggestion }),
    });
  }

  /** Worth telling, not wrong. */
  notice(text: string): void {
    if (!this.notices.includes(text)) this.notices.push(text);
  }

  /** True when every image's name is known: no image or group was left out, nor a part of one that makes names. */
  knowsAllNames(): boolean {
    const makesNames = ["dockerfiles", "exclude", "name"];
    return !this.damaged
      .paths()
      .some(
        ([section, , key, ...rest]) =>
          section === undefined ||
          ((section === "images" || section === "groups") &&
            (key === undefined ||
              (section === "groups" && rest.length === 0 && makesNames.includes(String(key))))),
      );
  }

  /** True when something at, below or around a path could not be read. */
  isDamaged(path: Path): boolean {
    return this.damaged.touches(path);
  }
}
