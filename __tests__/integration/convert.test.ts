/** What conversion takes for granted of BusyBox, held against BusyBox itself. */
import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { convertDockerfile } from "../../src/convert/convert.js";
import { alpineBusybox } from "./support/alpine-busybox.js";

/** Whether the conversion installs something for it. */
function takesMore(script: string): boolean {
  return convertDockerfile(`FROM python:3.12-slim\nRUN ${script}\n`).text.includes("apk add");
}

let busybox: string;
beforeAll(async () => {
  ({ path: busybox } = await alpineBusybox());
}, 300_000);

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
    ["date -d 2024-01-01+1day", true],
    ["date --rfc-3339=date", true],
    ["find /tmp -maxdepth 0 -readable", true],
    ["find /tmp -maxdepth 0 -newermt 2024-01-01", true],
    ["find /tmp -maxdepth 0 -nouser", true],
    ["find /tmp -maxdepth 0 -type d -empty -perm /1", false],
    ["grep -z root /etc/passwd", true],
    ["grep -ioE root /etc/passwd", false],
    ["sed -nz p /etc/passwd", true],
    ["sed --quiet --expression=p /etc/passwd", false],
    ["sort -h /etc/passwd", true],
    ["sort -V /etc/passwd", false],
    ["readlink -e /", true],
    ["readlink -f /", false],
    ["timeout --signal=KILL 5 true", true],
    ["timeout -s KILL -k 1 5 true", false],
    ["tar --owner=0 -cf /dev/null /etc/passwd", true],
    ["tar --numeric-owner --exclude=x -cf /dev/null /etc/passwd", false],
    ["seq -f %g 2", true],
    ["seq -s , 2", false],
    ["xargs -L1 true", true],
    ["xargs -r -n1 -P2 true", false],
    ["env -C / true", true],
    ["env -u HOME true", false],
    ["chown --from=0 root /nowhere", true],
    ["stat --format=%s /etc/passwd", true],
    ["stat -c %s /etc/passwd", false],
    ["base64 --decode /dev/null", true],
    ["base64 -d /dev/null", false],
    ["b2sum /dev/null", true],
    ["runuser -u root true", true],
    ["stdbuf -o0 true", true],
    ["setpriv --reuid=0 true", true],
    ["setpriv --nnp true", false],
  ])("%s: BusyBox refuses it, and conversion installs the tool: %s", (script, isRefused) => {
    const { status } = spawnSync(busybox, script.split(" "));
    expect([status !== 0, takesMore(script)]).toEqual([isRefused, isRefused]);
  });
});
