import { describe, expect, it } from "@jest/globals";
import { convertDockerfile } from "../../../src/convert/convert.js";

function added(script: string, base = "python:3.12-slim"): string {
  const { text } = convertDockerfile(`FROM ${base}\nRUN ${script}\n`);
  return /^RUN apk add --no-cache ([a-z0-9 +.-]*[a-z0-9+])/m.exec(text)?.[1] ?? "";
}

describe("tools that BusyBox has in its own way", () => {
  it.each([
    ["grep -oP 'a' f", "grep"],
    ["grep --quiet a f", "grep"],
    ["grep -qE a f", ""],
    ["grep --color=never a f", ""],
    ["find . -name x -printf '%p'", "findutils"],
    ["find . -name x -delete", ""],
    ["sort --unique f", "coreutils"],
    ["sort -u -V f", ""],
    ["rm --recursive --force /x", "coreutils"],
    ["mkdir --parents /x", ""],
    ["ln --symbolic a b", "coreutils"],
    ["ln -sfn a b", ""],
    ["date -d '+1 day'", "coreutils"],
    ["date -d @0", ""],
    ["sha256sum --check SUMS", "coreutils"],
    ["sha256sum -c SUMS", ""],
    ["tar -xf x --transform s/a/b/", "tar"],
    ["tar -xf x --strip-components=1", ""],
    ["ls | xargs -d '\\n' rm", "findutils"],
    ["ls | xargs -r rm", ""],
    ["env -S 'a b'", "coreutils"],
    ["wget -nv http://x", "wget"],
    ["wget -qO- http://x", ""],
    ["perl -e 1", "perl"],
    ["bash x.sh", "bash"],
    ["curl -O http://x", ""],
  ])("%s takes %j", (script, packages) => {
    expect(added(script)).toBe(packages);
  });

  it.each([
    ["git clone http://x", "git"],
    ["curl -O http://x | grep -P a", "curl grep"],
    ["make && gcc x.c", "make gcc"],
  ])("%s takes %j where the full image was replaced", (script, packages) => {
    expect(added(script, "python:3.12")).toBe(packages);
  });

  it("are not installed twice", () => {
    expect(added("apt-get install -y --no-install-recommends grep bash && grep -P a b && bash x")).toBe(
      "grep bash",
    );
  });
});

describe("bash", () => {
  it.each([
    ['SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b', 'SHELL ["/bin/ash", "-o", "pipefail", "-c"]\nRUN a | b'],
    ['SHELL ["bash", "-euxc"]\nRUN [[ -n x ]] && a &> /dev/null', 'SHELL ["/bin/ash", "-euxc"]\nRUN [[ -n x ]] && a &> /dev/null'],
    ['SHELL ["/bin/sh", "-c"]\nRUN a', 'SHELL ["/bin/sh", "-c"]\nRUN a'],
  ])("%j is not needed", (body, after) => {
    expect(convertDockerfile(`FROM python:3.12-slim\n${body}\n`).text).toBe(`FROM python:3.12-alpine\n${after}\n`);
  }); // prettier-ignore

  it.each([
    'SHELL ["/bin/bash", "-c"]\nRUN x=(1 2)',
    'SHELL ["/bin/bash", "-c"]\nRUN diff <(a) <(b)',
    'SHELL ["/bin/bash", "-c"]\nRUN cat <<< a',
    'SHELL ["/bin/bash", "-c"]\nRUN echo {a,b}',
    'SHELL ["/bin/bash", "-c"]\nRUN declare -A x',
    'SHELL ["/bin/bash", "-O", "extglob", "-c"]\nRUN a',
    "RUN bash -c 'a'",
    'RUN ["/bin/bash", "-c", "a"]',
    'CMD ["/bin/bash", "run.sh"]',
    "ENTRYPOINT exec bash run.sh",
    "RUN <<EOF\n#!/bin/bash\na\nEOF",
  ])("%j needs it", (body) => {
    const { text, kind } = convertDockerfile(`FROM python:3.12-slim\n${body}\n`);
    expect(text).toBe(`FROM python:3.12-alpine\nRUN apk add --no-cache bash\n${body}\n`);
    expect(kind).toBe("converted");
  });

  it("is needed by a stage that is built on the one with the SHELL", () => {
    const body = 'SHELL ["/bin/bash", "-c"]\nRUN a\nFROM base\nRUN x=(1)\n';
    const { text } = convertDockerfile(`FROM python:3.12-slim AS base\n${body}`);
    expect(text).toBe(`FROM python:3.12-alpine AS base\nRUN apk add --no-cache bash\n${body}`);
  });
});
