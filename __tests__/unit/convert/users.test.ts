import { describe, expect, it } from "@jest/globals";
import { convertDockerfile } from "../../../src/convert/convert.js";

const BASE = "FROM python:3.12-slim\n";
const ALPINE = "FROM python:3.12-alpine\n";

describe("users and groups", () => {
  it.each([
    ["groupadd -r app && useradd -r -g app app", "addgroup -S app && adduser -S -D -H -s /bin/sh -G app app"],
    ["groupadd --system --gid 1001 app", "addgroup -S -g 1001 app"],
    ["groupadd --gid=1001 app", "addgroup -g 1001 app"],
    ["useradd app", "adduser -D -H app"],
    ["useradd -m app", "adduser -D app"],
    ["useradd -rm -d /srv/app app", "addgroup -S app && adduser -S -D -h /srv/app -s /bin/sh -G app app"],
    ["useradd -l -u 10000 -ms /bin/bash app", "adduser -D -s /bin/sh -u 10000 app"],
    ["useradd --uid=10000 --no-create-home --shell=/usr/sbin/nologin app", "adduser -D -H -s /sbin/nologin -u 10000 app"],
    ['useradd -c "The app" app', 'adduser -D -H -g "The app" app'],
    ["useradd -N app", "adduser -D -H -G users app"],
    ["useradd -g 0 app", "adduser -D -H -G root app"],
    ["useradd -G audio,video app", "adduser -D -H app && addgroup app audio && addgroup app video"],
    ["groupadd -g 5000 app && useradd -u 5000 -g 5000 app", "addgroup -g 5000 app && adduser -D -H -u 5000 -G app app"],
    ['groupadd -g "$GID" app && useradd -u "$UID" -g "$GID" app', 'addgroup -g "$GID" app && adduser -D -H -u "$UID" -G app app'],
    ["usermod -aG video app", "addgroup app video"],
    ["userdel -r node", "deluser --remove-home node"],
    ["groupdel node", "delgroup node"],
    ["adduser --system --group app", "addgroup -S app && adduser -S -D -H -s /sbin/nologin -G app app"],
    ["adduser --system --home /app app", "adduser -S -D -h /app -s /sbin/nologin app"],
    ["adduser --disabled-login --gecos '' app", "adduser -D -g '' app"],
    ["id app || useradd -r app", "id app || { addgroup -S app && adduser -S -D -H -s /bin/sh -G app app; }"],
  ])("%s", (script, expected) => {
    const conversion = convertDockerfile(`${BASE}RUN ${script}\n`);
    expect(conversion.text).toBe(`${ALPINE}RUN ${expected}\n`);
    expect(conversion.kind).toBe("converted");
  }); // prettier-ignore

  it.each([
    'adduser --disabled-password --gecos "" --uid 10002 app',
    "adduser -D -H app",
    "addgroup --system --gid 1001 app",
    "addgroup -S app",
    "adduser app video",
  ])("%s works in both, and stays", (script) => {
    expect(convertDockerfile(`${BASE}RUN ${script}\n`).text).toBe(`${ALPINE}RUN ${script}\n`);
  });

  it.each([
    ["groupadd -g 999 app", "Alpine has a group with the number 999 already"],
    ["groupadd -f app", "groupadd -f has no counterpart in BusyBox"],
    ["groupadd wheel", "the group wheel is there already"],
    ["useradd -u 405 app", "Alpine has a user with the number 405 already"],
    ["useradd -o -u 0 app", "useradd -o has no counterpart in BusyBox"],
    ["useradd -g 5000 app", "no group with the number 5000 is known"],
    ["useradd -G sudo app", "Alpine has no group sudo"],
    ["useradd -p x app", "useradd -p has no counterpart in BusyBox"],
    ["usermod -u 1001 app", "usermod is not in BusyBox"],
    ["adduser --add_extra_groups app", "adduser --add_extra_groups is not in BusyBox"],
    ['["useradd", "app"]', "it is written as a list of words"],
    ["chown -R www-data:www-data /srv", "make it, or take another"],
  ])("%s is left: %s", (script, why) => {
    const conversion = convertDockerfile(`${BASE}RUN ${script}\n`);
    expect(conversion.kind).toBe("partial");
    expect(conversion.left.map((one) => one.why).join("\n")).toContain(why);
    expect(conversion.text).toContain(`\nRUN ${script}\n`);
  });

  it("leaves them to Debian's programs where the package with these is installed", () => {
    const script = "apt-get install -y passwd && useradd -o -u 0 app";
    const { text, kind } = convertDockerfile(`${BASE}RUN ${script}\n`);
    expect([text, kind]).toEqual([
      `${ALPINE}RUN apk add --no-cache shadow && useradd -o -u 0 app\n`,
      "converted",
    ]);
  });
});
