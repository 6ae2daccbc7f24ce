import { describe, expect, it } from "@jest/globals";
import { convertDockerfile } from "../../../src/convert/convert.js";

const BASE = "FROM node:20-slim\n";
const ALPINE = "FROM node:20-alpine\n";

/** What becomes of one RUN, without the RUN. */
function converted(script: string): string {
  const { text } = convertDockerfile(`${BASE}RUN ${script}\n`);
  expect(text.startsWith(ALPINE)).toBe(true);
  return text.slice(ALPINE.length).replace(/^RUN /, "").trimEnd();
}

describe("apt becomes apk", () => {
  it.each([
    ["apt-get update && apt-get install -y curl", "apk add --no-cache curl"],
    ["apt update && apt install --yes curl git", "apk add --no-cache curl git"],
    ["apt-get -y -qq update; apt-get -qqy install curl", "apk add --no-cache curl"],
    ["apt-get install -y curl --no-install-recommends", "apk add --no-cache curl"],
    ["apt-get --yes --quiet install --no-install-suggests curl", "apk add --no-cache curl"],
    ["apt-get -o Acquire::Retries=3 install -oDpkg::Use-Pty=0 curl", "apk add --no-cache curl"],
    ["apt-get install -yq -o Acquire::Retries=3 curl", "apk add --no-cache curl"],
    ["DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata", "apk add --no-cache tzdata"],
    ["export DEBIAN_FRONTEND=noninteractive && apt-get install -y tzdata", "apk add --no-cache tzdata"],
    ["HTTP_PROXY=http://p apt-get install -y curl", "HTTP_PROXY=http://p apk add --no-cache curl"],
    ["apt-get install -y 'curl' \"git\"", "apk add --no-cache curl git"],
    ["apt-get install -y libc6-dev linux-libc-dev", "apk add --no-cache musl-dev linux-headers"],
    ["apt-get install -y dirmngr gnupg gpg", "apk add --no-cache gnupg"],
    ["apt-get install -y apt-transport-https curl apt-utils", "apk add --no-cache curl"],
    ["apt-get install -y ca-certificates && update-ca-certificates", "apk add --no-cache ca-certificates && update-ca-certificates"],
    ["apt-get update && apt-get upgrade -y && apt-get install -y curl", "apk upgrade --no-cache && apk add --no-cache curl"],
    ["apt-get dist-upgrade -y", "apk upgrade --no-cache"],
    ["apt-get install -y curl && apt-get clean && rm -rf /var/lib/apt/lists/*", "apk add --no-cache curl"],
    ["apt-get install -y curl && rm -rf /var/cache/apt/archives /var/lib/apt/lists/", "apk add --no-cache curl"],
    ["apt-get install -y curl && rm -rf /var/lib/{apt,dpkg,cache,log}/", "apk add --no-cache curl"],
    ["apt-get install -y curl && rm -rf /tmp/* /var/lib/apt/lists/* /var/tmp/*", "apk add --no-cache curl && rm -rf /tmp/* /var/tmp/*"],
    ["apt-get install -y curl && apt-get autoremove -y && apt-get autoclean", "apk add --no-cache curl"],
    ["apt-mark hold curl && apt-get install -y git", "apk add --no-cache git"],
    ["set -ex; apt-get update; apt-get install -y gcc; make; apt-get purge -y gcc", "set -ex; apk add --no-cache --virtual .build-deps gcc; make; apk del .build-deps"],
    ["apt-get install -y gcc curl && make && apt-get remove --purge -y gcc && apt-get autoremove -y", "apk add --no-cache curl && apk add --no-cache --virtual .build-deps gcc && make && apk del .build-deps"],
    ["apt-get install -y gcc && make && apt-mark auto gcc && apt-get autoremove -y", "apk add --no-cache --virtual .build-deps gcc && make && apk del .build-deps"],
    ["sh -c 'apt-get update && apt-get install -y curl'", "sh -c 'apk add --no-cache curl'"],
    ["apt-get update \\\n # a\n && apt-get install -y \\\n # b\n curl \\\n # c\n git", "\\\n # a\n apk add --no-cache \\\n # b\n curl \\\n # c\n git"],
    ["apt-get install -y \\\n  curl \\\n  apt-utils \\\n  git \\\n && true", "apk add --no-cache \\\n  curl \\\n  git \\\n && true"],
    ["apt-get install -y a2ps || true", null],
  ])("%s", (script, expected) => {
    const left = converted(script);
    if (expected === null) expect(left).toContain("# image-budget: ");
    else expect(left).toBe(expected);
  }); // prettier-ignore

  it.each([
    ["apt-get install -y $PACKAGES", "$PACKAGES is known at build time only"],
    ["apt-get install -y $(cat packages.txt)", "$(cat packages.txt) is known at build time only"],
    ["xargs -a packages.txt apt-get install -y", "the names of packages come from elsewhere"],
    ["apt-get install -y 'postgresql-client-*'", "no counterpart|no plain name"],
    ["apt-get install -y -t bookworm-backports git", "-t asks for another release of Debian"],
    ["apt-get install -y git/bookworm-backports", "git/bookworm-backports is no plain name of a package"],
    ["apt-get install -y ./agent.deb", "no plain name of a package|fetches a package of Debian"],
    ["apt-get install -y curl:arm64", "curl:arm64 is no plain name of a package"],
    ["apt-get install -y --solver=3 curl", "the option --solver=3 is not known"],
    ["apt-get build-dep -y python3", "apt-get build-dep is not converted"],
    ["apt-get purge -y curl", "it takes away curl, which it did not install"],
    ["dpkg -i agent.deb", "dpkg is a program of Debian"],
    ["add-apt-repository ppa:x/y && apt-get install -y curl", "add-apt-repository is a program of Debian"],
    ["echo 'deb https://x y main' > /etc/apt/sources.list.d/x.list", "it changes where packages of Debian come from"],
    ["curl -fsSL https://deb.example.com/setup | sh -", "it adds a repository of packages for Debian"],
    ['["apt-get", "update"]', "it is written as a list of words"],
    ["apt-mark showmanual > kept", "apt-mark keeps account of packages in a way that apk does not"],
    ["apt-get install -y libc6", "gcompat"],
  ])("%s is left, and said so", (script, why) => {
    const before = `${BASE}RUN ${script}\n`;
    const conversion = convertDockerfile(before);
    expect(conversion.kind).toBe("partial");
    expect(conversion.left.map((one) => one.why).join("\n")).toMatch(new RegExp(why.replace(/[$().*/[\]+]/g, "\\$&")));
    // The RUN itself is as it was, below its mark.
    expect(conversion.text.replace(/^# image-budget: .*\n/gm, "").slice(ALPINE.length)).toBe(before.slice(BASE.length));
  }); // prettier-ignore

  it("counts a version that was pinned as a change", () => {
    const { changes } = convertDockerfile(`${BASE}RUN apt-get install -y curl=7.88.1-10\n`);
    expect(changes.map(({ what }) => what)).toContain("the version of curl is no longer pinned");
  });

  it("keeps mounts that have nothing to do with apt", () => {
    const run =
      "RUN --mount=type=cache,target=/root/.npm --mount=type=cache,target=/var/cache/apt apt-get install -y curl";
    expect(convertDockerfile(`${BASE}${run}\n`).text).toBe(
      `${ALPINE}RUN --mount=type=cache,target=/root/.npm apk add --no-cache curl\n`,
    );
  });
});
