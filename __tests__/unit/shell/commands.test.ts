import { describe, expect, it } from "@jest/globals";
import { onShortLines } from "../dockerfile/long-lines.js";
import { commandsOf, milliseconds, readingOf, scriptsOf, textsOf } from "./support.js";

const words = (...lines: readonly string[]): readonly (readonly string[])[] =>
  commandsOf(...lines).map(textsOf);

describe("the words of a RUN", () => {
  it.each<[string, readonly (readonly string[])[]]>([
    ["RUN a b", [["a", "b"]]],
    ["run --mount=type=cache,target=/c  a 'b c' \"d\"e\\ f", [["a", "b c", "de f"]]],
    ['RUN a "b\\"c\\d" \'e"f\'', [["a", 'b"c\\d', 'e"f']]],
    ["RUN a && b || c; d | e & f", [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]],
    ["RUN if a; then b; elif c; then d; else e; fi", [["a"], ["b"], ["c"], ["d"], ["e"]]],
    ["RUN for x in 1 2; do a $x; done", [["a", "$x"]]],
    ["RUN case $x in a) b;; *) c;; esac", [["b"], ["c"]]],
    ["RUN (a && b) && { c; }", [["a"], ["b"], ["c"]]],
    ["RUN f() { a; }; f", [["a"], ["f"]]],
    ["RUN a $(b $(c)) `d`", [["a", "$(b $(c))", "`d`"], ["b", "$(c)"], ["c"], ["d"]]],
    ["RUN sh -c 'a && b'", [["sh", "-c", "a && b"], ["a"], ["b"]]],
    ["RUN bash -exc \"a 'b c'\" && d", [["bash", "-exc", "a 'b c'"], ["a", "b c"], ["d"]]],
    ["RUN bash -o pipefail -c 'a | b'", [["bash", "-o", "pipefail", "-c", "a | b"], ["a"], ["b"]]],
    [
      "RUN eval 'a b'",
      [
        ["eval", "a b"],
        ["a", "b"],
      ],
    ],
    [
      "RUN su app -c 'a b'",
      [
        ["su", "app", "-c", "a b"],
        ["a", "b"],
      ],
    ],
    ['RUN sh -c "a $(b)"', [["sh", "-c", "a $(b)"], ["b"]]],
    ["RUN sh setup.sh -c x", [["sh", "setup.sh", "-c", "x"]]],
    ['RUN ["a", "b c", "\\u0064\\"e"]', [["a", "b c", 'd"e']]],
    ['RUN ["/bin/sh", "-c", "a \\"b\\" && c"]', [["/bin/sh", "-c", 'a "b" && c'], ["a", "b"], ["c"]]],
    ['RUN [ -z "$X" ] || a', [["[", "-z", "$X", "]"], ["a"]]],
    ["RUN A=1 B='2 3' a", [["a"]]],
    ["RUN export A=1", [["export", "A=1"]]],
    ["RUN a > /dev/null 2>&1 < b", [["a"]]],
  ])("%s", (run, expected) => {
    expect(words(run)).toEqual(expected);
  });

  it("come without the comments and ends of continued lines", () => {
    expect(words("RUN a \\", "  # no", "", "  b && \\", "  c\\", "d")).toEqual([["a", "b"], ["cd"]]);
  });

  it("of a heredoc are its body's, or those of the command that takes it", () => {
    expect(words("RUN <<EOF", "set -e", "a \\", "  b # c", "EOF")).toEqual([
      ["set", "-e"],
      ["a", "b"],
    ]);
    expect(words("RUN <<EOF", "#!/usr/bin/env bash", "a", "EOF")).toEqual([["a"]]);
    expect(words("RUN <<-EOF", "\ta", "\tEOF")).toEqual([["a"]]);
    expect(words("RUN bash -e <<EOF && z", "a", "EOF")).toEqual([["bash", "-e"], ["a"], ["z"]]);
    expect(words("RUN cat <<EOF > /etc/x && b", "a $y", "EOF")).toEqual([["cat"], ["b"]]);
    expect(words("RUN cat <<EOF", "EOF")).toEqual([["cat"]]);
  });

  it("tell what is known of them", () => {
    const [command] = commandsOf("RUN a lib*-dev {b,c} \"$X/y\" $Z-$Z $(d) 'e$F'");
    expect(command?.words.map(({ value }) => value)).toEqual([
      { kind: "text", text: "a" },
      { kind: "pattern", text: "lib*-dev" },
      { kind: "pattern", text: "{b,c}" },
      { kind: "dynamic", text: "$X/y", variables: ["X"], computed: false, quoted: true },
      { kind: "dynamic", text: "$Z-$Z", variables: ["Z"], computed: false, quoted: false },
      { kind: "dynamic", text: "$(d)", variables: [], computed: true, quoted: false },
      { kind: "text", text: "e$F" },
    ]);
  });
});

describe("a command", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["RUN sudo -E -u app apt-get update", ["sudo", "-E", "-u", "app"], ["apt-get", "update"]],
    ["RUN env -i A=1 /usr/bin/a b", ["env", "-i", "A=1"], ["/usr/bin/a", "b"]],
    ["RUN exec a", ["exec"], ["a"]],
    ["RUN timeout -k 5 60 a", ["timeout", "-k", "5", "60"], ["a"]],
    ["RUN gosu app sudo a", ["gosu", "app", "sudo"], ["a"]],
    ["RUN command -v a", [], ["command", "-v", "a"]],
    ["RUN env", [], ["env"]],
  ])("%s is without what runs it", (run, wrappers, expected) => {
    const [command] = commandsOf(run);
    expect(command?.wrappers.map(({ raw }) => raw)).toEqual(wrappers);
    expect(command?.words.map(({ raw }) => raw)).toEqual(expected);
  });

  it("has the name of its program without folders", () => {
    expect(commandsOf("RUN /usr/bin/a && $X b && A=1").map(({ program }) => program)).toEqual([
      "a",
      null,
      null,
    ]);
  });

  it("takes further words from xargs", () => {
    const commands = commandsOf("RUN a | xargs -r -n 1 rm -f");
    expect(commands.map(({ open }) => open)).toEqual([false, true]);
    expect(commands[1]?.program).toBe("rm");
  });

  it("has its operators with their places", () => {
    const text = "FROM base\nRUN a && (b;c) \\\n  || d | e\n";
    const [script] = scriptsOf(text);
    if (script?.reading.kind !== "read") throw new Error("unread");
    const shown = script.reading.commands.map(({ before, after, list }) => [
      before === null ? null : text.slice(before.span.start, before.span.end),
      after === null ? null : text.slice(after.span.start, after.span.end),
      list,
    ]);
    expect(shown).toEqual([
      [null, "&&", 0],
      [null, ";", 1],
      [";", null, 1],
      ["||", "|", 0],
      ["|", null, 0],
    ]);
    expect(script.reading.commands.map(({ runs }) => runs)).toEqual([
      "always",
      "always",
      "always",
      "maybe",
      "maybe",
    ]);
  });

  it("knows its context", () => {
    const commands = commandsOf("RUN ( if a; then b; fi ) && c $(d) && sh -c 'e' && for x in y; do f; done");
    expect(commands.map(({ context, runs, within }) => [context.join(" "), runs, within])).toEqual([
      ["subshell if", "always", null],
      ["subshell if", "maybe", null],
      ["", "always", null],
      ["substitution", "always", 2],
      ["", "always", null],
      ["nested", "always", 4],
      ["loop", "maybe", null],
    ]);
  });

  it.each<[string, readonly boolean[]]>([
    ["RUN a; set -ex; b; set +e; c", [false, false, true, true, false]],
    ["RUN set -o errexit; a", [false, true]],
    ["RUN (set -e; a); b", [false, true, false]],
    ["RUN sh -ec 'a' && b", [false, true, false]],
    ['RUN ["sh", "-c", "set -e; a"]', [false, false, true]],
  ])("%s: knows whether a failure ends the script", (run, expected) => {
    expect(commandsOf(run).map(({ errexit }) => errexit)).toEqual(expected);
  });

  it("has its assignments and redirects", () => {
    const [command] = commandsOf("RUN A=1 env B=$C a > 'x y' 2>> z <<< w");
    expect(command?.assignments.map(({ name, value }) => [name, value?.value.text])).toEqual([
      ["A", "1"],
      ["B", "$C"],
    ]);
    expect(command?.redirects.map(({ operator, target }) => [operator, target?.value.text])).toEqual([
      [">", "x y"],
      [">>", "z"],
      ["<<<", "w"],
    ]);
    expect(commandsOf("RUN cat <<E > f", "body", "E")[0]?.redirects[0]).toMatchObject({ operator: "<<", target: null, body: "body\n" }); // prettier-ignore
  });
});

describe("the shell", () => {
  const shells = (text: string): readonly unknown[] =>
    scriptsOf(text).map(({ reading }) => (reading.kind === "read" ? [reading.form, reading.shell?.name ?? null, ...(reading.shell?.options ?? [])] : reading.reason)); // prettier-ignore

  it("is the one of SHELL, of the stage that is built on, of the heredoc's first line", () => {
    const text = `FROM base AS one
RUN a
SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
RUN b
RUN ["c"]
FROM one AS two
RUN d
FROM base
RUN <<EOF
#!/bin/ash -e
e
EOF
`;
    expect(shells(text)).toEqual([
      ["shell", "sh"],
      ["shell", "bash", "-eo", "pipefail"],
      ["exec", null],
      ["shell", "bash", "-eo", "pipefail"],
      ["heredoc", "ash", "-e"],
    ]);
    expect(scriptsOf(text)[1]?.reading).toMatchObject({ commands: [{ errexit: true }] });
  });

  it("is none that is read for other programs", () => {
    expect(shells('FROM base\nSHELL ["/usr/bin/python3", "-c"]\nRUN print(1)\n')).toEqual(["SHELL names a program that is no POSIX shell"]); // prettier-ignore
    expect(shells("FROM base\nRUN <<EOF\n#!/usr/bin/env python3\nprint(1)\nEOF\n")).toEqual(["its first line names a program that is no POSIX shell"]); // prettier-ignore
  });

  it("of a trigger is read as its own", () => {
    const text = "FROM base\nONBUILD RUN --network=none a b\n";
    const [script] = scriptsOf(text);
    expect(script?.onbuild).toBe(true);
    if (script?.reading.kind !== "read") throw new Error("unread");
    const span = script.reading.commands[0]?.words[1]?.span;
    expect(text.slice(span?.start, span?.end)).toBe("b");
  });
});

describe("what POSIX does not have", () => {
  it.each<[string, readonly string[]]>([
    ["RUN [[ -f a ]] && b", ["[["]],
    ["RUN (( x++ )) || true", ["(("]],
    ["RUN a=(1 2) && b", ["array"]],
    ["RUN a <<< b", ["here-string"]],
    ["RUN a <(b)", ["process-substitution"]],
    ["RUN function f { a; }; f", ["function-keyword"]],
    ["RUN a $'x\\n'", ["ansi-c-quote"]],
    ["RUN mkdir -p /a/{b,c}", ["brace-expansion"]],
    ["RUN a &> b", ["and-redirect"]],
    ["RUN a |& b", ["pipe-and"]],
    ["RUN a ${x//y/z} ${x:1:2} ${x^^} ${!x} ${x[0]}", ["parameter-expansion", "parameter-expansion", "parameter-expansion", "parameter-expansion", "parameter-expansion"]], // prettier-ignore
    ["RUN for ((i=0;i<3;i++)); do a; done", ["c-style-for"]],
    ["RUN a+=b", ["append-assignment"]],
    ["RUN bash -c '[[ a ]]'", ["[["]],
    ["RUN a ${x:-b} ${x%c} ${#x} $((1+2)) && [ -f b ] && f() { c; }", []],
  ])("%s", (run, expected) => {
    const reading = readingOf(run);
    expect(reading.kind === "read" ? reading.constructs.map(({ kind }) => kind) : reading.reason).toEqual(
      expected,
    );
  });
});

describe("a script that is not understood", () => {
  it.each([
    ["RUN if a; then b", "the script is not understood"],
    ["RUN a &&", "the script is not understood"],
    ['RUN a "b', "the script is not understood"],
    ["RUN []", "the list of words is empty"],
  ])("%s says so with its place", (run, reason) => {
    expect(readingOf(run)).toMatchObject({ kind: "unread", reason, span: { line: 2, column: 5 } });
  });

  it.each([
    ["words", `RUN a ${"b ".repeat(200_000)}`],
    ["commands", `RUN a${";a".repeat(200_000)}`],
    ["characters", `RUN a ${"b".repeat(800_000)}`],
    ["parentheses", `RUN ${"(".repeat(100_000)}a${")".repeat(100_000)}`],
    ["groups", `RUN ${"( ".repeat(200)}a${" )".repeat(200)}`],
    ["substitutions", `RUN ${'a "$('.repeat(50_000)}a${')"'.repeat(50_000)}`],
    ["heredocs", `RUN a ${"<<'' ".repeat(100_000)}`],
    ["backticks", `RUN ${"`".repeat(200_001)}`],
  ])("holds too many %s and is given up within two seconds", (_what, run) => {
    const start = process.cpuUsage();
    expect(readingOf(onShortLines(run)).kind).toBe("unread");
    expect(milliseconds(start)).toBeLessThan(2000);
  });
});
