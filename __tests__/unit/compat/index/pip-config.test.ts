import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { pipConfig } from "../../../../src/compat/index/pip-config.js";
import type { PipConfig } from "../../../../src/compat/index/pip-config.js";

const shown = ({ credentials, ...rest }: PipConfig): object => ({ ...rest, secrets: credentials.size });

const NOTHING = {
  indexUrl: null,
  extraIndexUrls: [],
  noIndex: false,
  trustedHosts: [],
  findLinks: [],
  secrets: 0,
};

const LIST = `:env:.index-url=''
global.cert='/etc/ssl/certs/ca-certificates.crt'
global.extra-index-url='\\nhttps://a.example/simple\\nhttps://b.example/simple'
global.index-url='https://user:p%40ss@index.example/simple'
global.no-index='no'
global.trusted-host='a.example:8443'
install.trusted-host='index.example'
download.index-url='https://elsewhere.example/simple'
`;

const DEBUG = `env_var:
  PIP_FIND_LINKS='/wheels https://files.example/list'
env:
  /tmp/pip.conf, exists: True
    global.extra-index-url: 
    https://a.example/simple
    a.example:8080
    global.no-index: yes
global:
  /etc/xdg/pip/pip.conf, exists: False
  /etc/pip.conf, exists: True
    global.index-url: https://global.example/simple
    global.no-index: no
    download.index-url: https://elsewhere.example/simple
    https://elsewhere.example/more
site:
  /usr/pip.conf, exists: True
    global.index-url: https://site.example/simple
user:
  /home/me/.pip/pip.conf, exists: True
    global.index-url: https://user.example/simple
`;

describe("pipConfig", () => {
  it("is pip's default where nothing is set", () => {
    expect(shown(pipConfig("", {}))).toEqual(NOTHING);
    expect(shown(pipConfig("", { PIP_INDEX_URL: " ", PIP_NO_INDEX: "" }))).toEqual(NOTHING);
  });

  it("reads what `pip config list` prints", () => {
    expect(shown(pipConfig(LIST, {}))).toEqual({
      indexUrl: "https://index.example/simple",
      extraIndexUrls: ["https://a.example/simple", "https://b.example/simple"],
      noIndex: false,
      trustedHosts: ["index.example"],
      findLinks: [],
      secrets: 1,
    });
  });

  it("reads what `pip config debug` prints, where files stand in an order that is not that of their strength", () => {
    expect(shown(pipConfig(DEBUG, {}))).toEqual({
      indexUrl: "https://site.example/simple",
      extraIndexUrls: ["https://a.example/simple", "a.example:8080"],
      noIndex: true,
      trustedHosts: [],
      findLinks: ["/wheels", "https://files.example/list"],
      secrets: 0,
    });
  });

  it.each([
    [
      "the environment over files",
      { PIP_INDEX_URL: "https://env.example/simple" },
      {},
      "https://env.example/simple",
    ],
    [
      "a requirements file over both",
      { PIP_INDEX_URL: "https://env.example" },
      { indexUrl: "https://own.example" },
      "https://own.example",
    ],
    [
      "files over nothing",
      { INDEX_URL: "https://env.example", PIP_OTHER: "x" },
      { indexUrl: null },
      "https://index.example/simple",
    ],
  ])("prefers %s", (_name, environment, options, indexUrl) => {
    expect(pipConfig(LIST, environment, options).indexUrl).toBe(indexUrl);
  });

  it("replaces lists by those of the environment, and adds those of a requirements file", () => {
    const environment = {
      PIP_EXTRA_INDEX_URL: "https://c.example https://d.example",
      PIP_TRUSTED_HOST: "c.example",
    };
    const options = {
      extraIndexUrls: ["https://e.example"],
      trustedHosts: ["e.example"],
      findLinks: ["./wheels"],
    };
    expect(pipConfig(LIST, environment, options)).toMatchObject({
      extraIndexUrls: ["https://c.example", "https://d.example", "https://e.example"],
      trustedHosts: ["c.example", "e.example"],
      findLinks: ["./wheels"],
    });
  });

  it("forgets extra indexes of elsewhere when a requirements file names its index, as pip does", () => {
    expect(pipConfig(LIST, {}, { indexUrl: "https://own.example" }).extraIndexUrls).toEqual([]);
  });

  it.each(["1", "yes", "TRUE", "on", "t", "y"])("understands %s", (value) => {
    expect(pipConfig("", { PIP_NO_INDEX: value }).noIndex).toBe(true);
  });

  it("keeps credentials apart from what is shown", () => {
    const config = pipConfig(LIST, {
      PIP_EXTRA_INDEX_URL: "https://token@a.example/simple https://u:p@w:x@b.example",
    });
    expect(JSON.stringify(config)).not.toMatch(/token|p@|user|@/);
    expect([...config.credentials]).toEqual([
      ["https://index.example/simple", { user: "user", password: "p@ss" }],
      ["https://a.example/simple", { user: "token", password: "" }],
      ["https://b.example", { user: "u", password: "p@w:x" }],
    ]);
  });

  it("never throws, and shows no password", () => {
    const line = fc.oneof(
      fc.constantFrom(...LIST.split("\n"), ...DEBUG.split("\n")),
      fc.string({ unit: "binary" }),
      fc.constantFrom("global.index-url='https://u:hunter2@h/'", "    global.index-url: https://:hunter2@h"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.string(), (lines, value) => {
        const config = pipConfig(lines.join("\n"), {
          PIP_INDEX_URL: value,
          PIP_FIND_LINKS: "https://a:hunter2@b",
        });
        expect(JSON.stringify(config)).not.toContain("hunter2");
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
