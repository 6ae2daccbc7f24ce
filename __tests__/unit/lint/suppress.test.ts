import { describe, expect, it } from "@jest/globals";
import { findingsIn, milliseconds, notesIn } from "./support.js";

const rulesIn = (...lines: readonly string[]): readonly string[] =>
  findingsIn(lines.join("\n")).map(({ rule, place }) => `${rule}:${place.line}`);
const notesOf = (...lines: readonly string[]): readonly string[] =>
  notesIn(lines.join("\n")).map(({ line, message }) => `${line}: ${message}`);

const PIP = "RUN pip install flask && true && true";
const FROM = "FROM python:3.12-slim";

describe("a comment that silences a rule", () => {
  it.each([
    ["# image-budget ignore=DL3042 the cache is wanted"],
    ["  #image-budget   ignore = dl3042 any case"],
    ["# image-budget ignore=DL3009,DL3042 both"],
    ["# image-budget ignore=DL3009, DL3042 both"],
    ["# image-budget ignore=DL3009 , DL3042 both"],
    ["# hadolint ignore=DL3042"],
    ["# hadolint ignore=SC2086,DL3042"],
    ["# hadolint global ignore=DL3042"],
  ])("%s", (comment) => {
    expect(rulesIn(FROM, PIP)).toEqual(["DL3042:2"]);
    expect(rulesIn(FROM, comment, PIP)).toEqual([]);
    expect(notesOf(FROM, comment, PIP)).toEqual([]);
  });

  it.each([
    ["# image-budget ignore=DL3009 another rule"],
    ["# image-budget ignore DL3042 no sign"],
    ["# about image-budget ignore=DL3042"],
    ["# hadolint ignore=DL3009"],
  ])("is none when it reads %s", (comment) => {
    expect(rulesIn(FROM, comment, PIP)).toEqual(["DL3042:3"]);
  });

  it("holds for the next instruction, over other comments and empty lines, and for that one only", () => {
    const lines = [FROM, "# image-budget ignore=DL3042 once", "# why not", "", PIP, "COPY a a", PIP];
    expect(rulesIn(...lines)).toEqual(["DL3042:7"]);
  });

  it("holds for the whole instruction when it stands before it, and for one line within", () => {
    const run = ["RUN apt-get update && \\", "  apt-get install -y a && \\", "  rm -rf /var/lib/apt/lists/* && \\", "  apt-get install -y b"]; // prettier-ignore
    expect(rulesIn(FROM, ...run)).toEqual(["DL3015:3", "DL3015:5"]);
    expect(rulesIn(FROM, "# image-budget ignore=DL3015 all", ...run)).toEqual([]);
    const within = [...run.slice(0, 1), "  # image-budget ignore=DL3015 this one", ...run.slice(1)];
    expect(rulesIn(FROM, ...within)).toEqual(["DL3015:6"]);
  });

  it("holds in a heredoc's script, but not in a file that is copied", () => {
    expect(rulesIn(FROM, "RUN <<EOF", "# image-budget ignore=DL3042 here", "pip install a", "EOF")).toEqual(
      [],
    );
    expect(notesOf(FROM, "COPY <<EOF /a", "# image-budget ignore=nonsense", "EOF")).toEqual([]);
  });

  it("works without a reason, and that is told", () => {
    const lines = [FROM, "# image-budget ignore=DL3042,DL3009", PIP];
    expect(rulesIn(...lines)).toEqual([]);
    expect(notesOf(...lines)).toEqual([
      "2: DL3042, DL3009 is ignored without a reason: write one behind it.",
    ]);
  });

  it("names rules that there are; hadolint's others are no mistake", () => {
    expect(notesOf(FROM, "# image-budget ignore=npm-cash it is", PIP)).toEqual(["2: There is no rule npm-cash to ignore. Did you mean npm-cache?"]); // prettier-ignore
    expect(notesOf(FROM, "# image-budget ignore=DL4006,SC2046 shell", PIP)).toEqual([]);
    expect(notesOf(FROM, "# hadolint ignore=whatever", PIP)).toEqual([]);
  });

  it("is read in time, however long", () => {
    const start = process.cpuUsage();
    const line = `# image-budget ignore=${"a, ".repeat(600)}`;
    notesOf(FROM, ...Array.from({ length: 400 }, () => line), PIP);
    expect(milliseconds(start)).toBeLessThan(2000);
  });
});
