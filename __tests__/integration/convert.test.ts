/** What conversion takes for granted of BusyBox, held against BusyBox itself. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import { convertDockerfile } from "../../src/convert/convert.js";
import { staticBusybox } from "./support/bases.js";

/** Whether the conversion installs something for it. */
function takesMore(script: string): boolean {
  return convertDockerfile(`FROM python:3.12-slim\nRUN ${script}\n`).text.includes("apk add");
}

describe("an option that BusyBox has not", () => {
  it.each([
    ["grep --quiet root /etc/passwd", true],
    ["grep -q root /etc/passwd", false],
    ["sort --unique /etc/passwd", true],
    ["head --lines=1 /etc/passwd", true],
    ["head -n 1 /etc/passwd", false],
    ["wc --lines /etc/passwd", true],
    ["cut --delimiter=: --fields=1 /etc/passwd", true],
    ["mkdir --parents /tmp", false],
    ["find /tmp -maxdepth 0 -printf x", true],
    ["readlink --canonicalize /", true],
    ["date --utc", false],
  ])("%s: BusyBox refuses it, and conversion installs the tool: %s", (script, isRefused) => {
    const { status } = spawnSync(staticBusybox(), script.split(" "));
    expect([status !== 0, takesMore(script)]).toEqual([isRefused, isRefused]);
  });
});
