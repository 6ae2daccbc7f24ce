import { describe, expect, it } from "@jest/globals";
import { createActionsProgress } from "../../../src/runner/progress-actions.js";
import { createCommandProgress } from "../../../src/runner/progress-terminal.js";
import { createRedactor } from "../../../src/runner/redact.js";
import { fakeTime } from "./support.js";

const SECRET = "canary-hunter2";
const { redact } = createRedactor([SECRET]);

describe("on a runner", () => {
  function start() {
    const time = fakeTime();
    const writes: string[] = [];
    let tokens = 0;
    const progress = createActionsProgress({
      write: (text) => writes.push(text),
      redact,
      clock: time.clock,
      every: time.every,
      token: () => `token${++tokens}`,
    });
    return { ...time, progress, writes };
  }

  it("prints each build's log as one fenced group when it closes, never interleaved", () => {
    const { progress, writes } = start();
    const api = progress.open("api");
    const web = progress.open("web");
    api.line("api 1");
    web.line("web 1");
    api.line("api 2\napi 3");
    expect(writes).toEqual([]);
    web.close("built in 1 s");
    api.close("built in 2 s");
    expect(writes).toEqual([
      "::group::web\n::stop-commands::token1\nweb 1\n::token1::\n::endgroup::\nweb: built in 1 s\n",
      "::group::api\n::stop-commands::token2\napi 1\napi 2\napi 3\n::token2::\n::endgroup::\napi: built in 2 s\n",
    ]);
  });

  it("shows the steps as they start, and a heartbeat every 20 seconds", () => {
    const { progress, writes, pass, timers } = start();
    const api = progress.open("api");
    api.step({ name: "[2/7] COPY . .", state: "cached" });
    api.step({ name: "[3/7] RUN pip install", state: "started" });
    pass(42_000);
    api.step({ name: "[b 1/2] RUN x", state: "started" });
    api.step({ name: "[b 1/2] RUN x", state: "started" });
    api.step({ name: "[3/7] RUN pip install", state: "completed" });
    pass(20_000);
    expect(writes).toEqual([
      "api: [3/7] RUN pip install … 0 s\n",
      "api: [3/7] RUN pip install … 20 s\n",
      "api: [3/7] RUN pip install … 40 s\n",
      "api: [b 1/2] RUN x (and 1 more) … 0 s\n",
      "api: [b 1/2] RUN x … 18 s\n",
    ]);
    api.close("done");
    expect(timers()).toBe(0);
    api.close("again");
    api.step({ name: "late", state: "started" });
    expect(writes).toHaveLength(6);
  });

  it("shows the end of a failed build's log outside the folded group as well", () => {
    const { progress, writes } = start();
    const api = progress.open("api");
    for (let line = 1; line <= 30; line++) api.line(`line ${line}`);
    api.close("exit code 1", true);
    const after = (writes[0] ?? "").split("::endgroup::\n")[1] ?? "";
    expect(after.startsWith("::stop-commands::")).toBe(true);
    expect(after).toContain("line 11\n");
    expect(after).not.toContain("line 10\n");
    expect(after.endsWith("api: FAILED: exit code 1\n")).toBe(true);
  });

  it("lets no text given to it become a command, show a secret or a control character", () => {
    const { progress, writes } = start();
    const hostile = `::set-output name=a::b\r::error::${SECRET}\n  ::warning::c ##[error]d \u001b[31m%0A::add-mask::x`;
    progress.info(hostile);
    progress.warn(hostile);
    const log = progress.open(hostile);
    log.step({ name: hostile, state: "started" });
    log.line(hostile);
    log.line("::token1::");
    log.close(hostile, true);
    const commands = writes
      .join("")
      .split("\n")
      .filter((line) => line.trimStart().startsWith("::"));
    expect(commands.map((line) => line.replace(/^(::[a-z-]+[0-9]*::).*$/u, "$1"))).toEqual([
      "::warning::",
      "::group::",
      "::stop-commands::",
      "::token1::",
      "::endgroup::",
      "::stop-commands::",
      "::token2::",
    ]);
    const all = writes.join("");
    expect(all).not.toContain(SECRET);
    expect(all).not.toContain("##[");

    expect(all).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/u);
  });
});

describe("on a terminal", () => {
  function start(columns = 60, environment: Record<string, string> = { NO_COLOR: "1" }, rows = 24) {
    const time = fakeTime();
    const writes: string[] = [];
    const terminal = { isTTY: true, columns, rows, write: (text: string) => writes.push(text) };
    const progress = createCommandProgress({
      terminal,
      environment,
      redact,
      clock: time.clock,
      every: time.every,
    });
    return { ...time, progress, writes, screen: () => render(writes.join("")) };
  }

  /** What a terminal shows after this: lines, cursor up, and erase to the end. */
  function render(output: string): string[] {
    let lines: string[] = [""];

    for (const part of output.match(/\u001b\[\d*[A-Z]|\n|\r|[^\u001b\n\r]+/gu) ?? []) {
      const up = /^\u001b\[(\d+)A$/u.exec(part);
      if (up !== null) lines = lines.slice(0, lines.length - Number(up[1]));
      else if (part === "\n") lines.push("");
      else if (part === "\u001b[J") lines[lines.length - 1] = "";
      else if (part !== "\r") lines[lines.length - 1] += part;
    }
    return lines.slice(0, -1);
  }

  it("draws a live line per build, and leaves one line when it is done", () => {
    const { progress, pass, screen, timers } = start();
    const api = progress.open("api");
    const web = progress.open("web");
    api.step({ name: "[1/2] RUN make", state: "started" });
    pass(3000);
    expect(screen()).toEqual(["api: [1/2] RUN make 3 s", "web: 3 s"]);
    web.close("built in 3 s");
    expect(screen()).toEqual(["✓ web: built in 3 s", "api: [1/2] RUN make 3 s"]);
    progress.warn("careful");
    api.line("not shown");
    api.close("built in 4 s");
    expect(screen()).toEqual(["✓ web: built in 3 s", "warning: careful", "✓ api: built in 4 s"]);
    expect(timers()).toBe(0);
  });

  it("prints the log of a failed build", () => {
    const { progress, screen } = start();
    const api = progress.open("api");
    api.line(`step\n${SECRET}`);
    api.close("exit code 1", true);
    expect(screen()).toEqual(["  step", "  ***", "✗ api: exit code 1"]);
  });

  it("never wraps on a narrow terminal, and never fills a low one", () => {
    const { progress, screen } = start(24, { NO_COLOR: "1" }, 5);
    for (let index = 0; index < 9; index++) {
      progress.open(`image-${index} 漢字`).step({ name: "[1/2] RUN pip install", state: "started" });
    }
    expect(screen()).toHaveLength(3);
    expect(screen()[2]).toBe("… and 7 more");
    expect(screen()[0]).toMatch(/^image-0 .*… 0 s$/u);
    expect(Math.max(...screen().map((line) => line.length))).toBeLessThan(24);
  });

  it("colours unless NO_COLOR says otherwise, and takes its lines away on close", () => {
    const coloured = start(60, {});
    coloured.progress.open("api").close("done");
    expect(coloured.writes.join("")).toContain("\u001b[32m✓");
    const plain = start();
    plain.progress.open("api").close("done");
    expect(plain.writes.join("")).not.toContain("\u001b[32m");
    plain.progress.open("web");
    plain.progress.close();
    expect(plain.screen()).toEqual(["✓ api: done"]);
    expect(plain.timers()).toBe(0);
  });

  it.each([
    ["a dumb terminal", { isTTY: true, columns: 80 }, { TERM: "dumb" }],
    ["a very narrow one", { isTTY: true, columns: 10 }, {}],
    ["a pipe", {}, {}],
  ])(
    "moves no cursor on %s: one line per image, and the last lines of a failed one",
    (_, shape, environment) => {
      const time = fakeTime();
      const writes: string[] = [];
      const terminal = { ...shape, write: (text: string) => writes.push(text) };
      const progress = createCommandProgress({
        terminal,
        environment,
        redact,
        clock: time.clock,
        every: time.every,
      });
      progress.info("2 images");
      const api = progress.open("api");
      const web = progress.open("web");
      api.step({ name: "x", state: "started" });
      for (let line = 1; line <= 100; line++) web.line(`\u001b[31mline ${line} ${SECRET}`);
      time.pass(60_000);
      api.close("built in 60 s");
      web.close("exit code 1", true);
      const lines = writes.join("").split("\n");
      expect(lines.slice(0, 3)).toEqual(["api: built in 60 s", "web: FAILED: exit code 1", "  line 81 ***"]);
      expect(lines).toHaveLength(23);
      expect(time.timers()).toBe(0);
    },
  );
});
