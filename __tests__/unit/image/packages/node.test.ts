import { describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { z } from "zod";
import { NODE, nodeNames } from "../../../../src/image/packages/node.js";
import { SOON } from "../../../support/soon.js";
import type { TestEntry } from "../support/tar-writer.js";
import { file, folder, hardLink, link, treeOf, treeOfTars, weigh } from "../support/tree.js";
import type { Weighed } from "../support/tree.js";

/** The package.json of a folder. */
function pack(place: string, name: unknown, version: unknown = "1.0.0"): TestEntry {
  return file(`${place}/package.json`, JSON.stringify({ name, version, dependencies: { x: "1" } }));
}

function weighed(...layers: TestEntry[][]): Weighed {
  return weigh([NODE], treeOf([NODE], ...layers));
}

function listed(result: Weighed): readonly string[] {
  return result.packages.map(({ name, version, location }) => `${name}@${version ?? "?"} ${location ?? "?"}`);
}

const PNPM = "app/node_modules/.pnpm";

describe("where Node packages are", () => {
  const cases: [string, TestEntry[], string[]][] = [
    ["one", [pack("app/node_modules/a", "a")], ["a@1.0.0 app/node_modules/a"]],
    ["in the root", [pack("node_modules/a", "a")], ["a@1.0.0 node_modules/a"]],
    ["of a scope", [pack("app/node_modules/@s/a", "@s/a")], ["@s/a@1.0.0 app/node_modules/@s/a"]],
    [
      "nested",
      [pack("n/node_modules/a", "a"), pack("n/node_modules/a/node_modules/@s/b", "@s/b", "2.0.0")],
      ["a@1.0.0 n/node_modules/a", "@s/b@2.0.0 n/node_modules/a/node_modules/@s/b"],
    ],
    [
      "nested in what is no package",
      [pack("node_modules/a/node_modules/b", "b")],
      ["b@1.0.0 node_modules/a/node_modules/b"],
    ],
    [
      "workspaces",
      [
        pack("app/packages/w", "w"),
        link("app/node_modules/w", "../packages/w"),
        pack("app/packages/w/node_modules/a", "a"),
      ],
      ["a@1.0.0 app/packages/w/node_modules/a"],
    ],
    ["an alias", [pack("node_modules/alias", "real", "3.0.0")], ["real@3.0.0 node_modules/alias"]],
    [
      "no packages of their own",
      [
        pack("app", "app"),
        pack("node_modules/a", "a"),
        pack("node_modules/a/dist/esm", "inner"),
        pack("node_modules/a/test/node_modules/fixture", "fixture"),
        pack("node_modules/.bin/x", "x"),
        pack("node_modules/.cache/x/node_modules/y", "y"),
        pack("node_modules", "modules"),
        pack("node_modules/@s", "scope"),
        pack("my_node_modules/x", "x"),
        folder("node_modules/b/package.json"),
        file("node_modules/c/index.js"),
        file("node_modules/package.json"),
      ],
      ["a@1.0.0 node_modules/a"],
    ],
    [
      "pnpm's store",
      [
        pack(`${PNPM}/a@1.0.0/node_modules/a`, "a"),
        link(`${PNPM}/a@1.0.0/node_modules/b`, "../../@s+b@2.0.0_a@1.0.0/node_modules/b"),
        pack(`${PNPM}/@s+b@2.0.0_a@1.0.0/node_modules/@s/b`, "@s/b", "2.0.0"),
        link(`${PNPM}/node_modules/a`, "../a@1.0.0/node_modules/a"),
        pack(`${PNPM}/node_modules/hoisted`, "hoisted"),
        link("app/node_modules/a", ".pnpm/a@1.0.0/node_modules/a"),
      ],
      [
        `@s/b@2.0.0 ${PNPM}/@s+b@2.0.0_a@1.0.0/node_modules/@s/b`,
        `a@1.0.0 ${PNPM}/a@1.0.0/node_modules/a`,
        `hoisted@1.0.0 ${PNPM}/node_modules/hoisted`,
      ],
    ],
    [
      "hard links into pnpm's store",
      [
        file("root/store/v3/files/ab/cdef", '{"name":"a","version":"1.2.3"}'),
        hardLink(`${PNPM}/a@1.2.3-rc.1+x_b@2.0.0/node_modules/a/package.json`, "root/store/v3/files/ab/cdef"),
        hardLink(`${PNPM}/@s+a@4.5.6(b@1.0.0)/node_modules/@s/a/package.json`, "root/store/v3/files/ab/cdef"),
        hardLink(`${PNPM}/file+x/node_modules/x/package.json`, "root/store/v3/files/ab/cdef"),
      ],
      [
        `@s/a@4.5.6 ${PNPM}/@s+a@4.5.6(b@1.0.0)/node_modules/@s/a`,
        `a@1.2.3-rc.1+x ${PNPM}/a@1.2.3-rc.1+x_b@2.0.0/node_modules/a`,
        `x@? ${PNPM}/file+x/node_modules/x`,
      ],
    ],
    [
      "hard links into Bun's cache",
      [
        file("root/.bun/install/cache/@s/a@1.2.3@@@1/package.json", '{"name":"@s/a","version":"1.2.3"}'),
        file("root/.bun/install/cache/b@2.0.0@@@1/package.json", '{"name":"b","version":"2.0.0"}'),
        hardLink("srv/node_modules/@s/a/package.json", "root/.bun/install/cache/@s/a@1.2.3@@@1/package.json"),
        hardLink("srv/node_modules/b/package.json", "root/.bun/install/cache/b@2.0.0@@@1/package.json"),
      ],
      ["@s/a@1.2.3 srv/node_modules/@s/a", "b@2.0.0 srv/node_modules/b"],
    ],
    [
      "Yarn's store and its cache",
      [
        pack("node_modules/.store/a-npm-1.0.0-0123456789/package", "a"),
        pack("node_modules/.store/b-npm-1.0.0-0123456789/node_modules/b", "b"),
        pack("usr/local/share/.cache/yarn/v6/npm-c-1.0.0-abc-integrity/node_modules/c", "c"),
      ],
      [
        "a@1.0.0 node_modules/.store/a-npm-1.0.0-0123456789/package",
        "b@1.0.0 node_modules/.store/b-npm-1.0.0-0123456789/node_modules/b",
      ],
    ],
    [
      "what Prisma generates",
      [pack("node_modules/.prisma/client", "prisma-client-0123", null)],
      [".prisma/client@? node_modules/.prisma/client"],
    ],
    [
      "npm and Yarn of the image of Node",
      [
        pack("usr/local/lib/node_modules/npm", "npm", "10.0.0"),
        pack("usr/local/lib/node_modules/npm/node_modules/a", "a"),
        pack("opt/yarn-v1.22.22", "yarn", "1.22.22"),
        pack("opt/other", "other"),
      ],
      [
        "yarn@1.22.22 opt/yarn-v1.22.22",
        "npm@10.0.0 usr/local/lib/node_modules/npm",
        "a@1.0.0 usr/local/lib/node_modules/npm/node_modules/a",
      ],
    ],
  ];
  it.each(cases)("%s", (_, entries, expected) => {
    const result = weighed(entries);
    expect(listed(result)).toEqual(expected);
    expect(result.gaps).toEqual([]);
  });

  it("forgets what a later layer removes, and knows what it replaces", () => {
    const result = weighed(
      [pack("node_modules/a", "a"), pack("node_modules/b", "b"), pack("node_modules/c", "c")],
      [file("node_modules/.wh.a"), pack("node_modules/b", "b", "2.0.0"), link("node_modules/c", "b")],
    );
    expect(listed(result)).toEqual(["b@2.0.0 node_modules/b"]);
  });

  it("weighs a package without those nested in it", () => {
    const result = weighed([
      pack("node_modules/a", "a"),
      file("node_modules/a/lib/x.js", "12345"),
      file("node_modules/a/test/node_modules/fixture/x.js", "123"),
      pack("node_modules/a/node_modules/b", "b"),
      file("node_modules/a/node_modules/b/x.js", "1"),
      file("node_modules/.package-lock.json", "{}"),
    ]);
    expect(result.filesOf("a")).toEqual([
      "node_modules/a/lib/x.js",
      "node_modules/a/package.json",
      "node_modules/a/test/node_modules/fixture/x.js",
    ]);
    expect(result.filesOf("b")).toHaveLength(2);
  });
});

describe("which Node package it is", () => {
  const damaged = "node_modules/folder/package.json is damaged: the package goes by its folder's name.";
  const cases: [string, string | Buffer, string, string | null][] = [
    ["a byte order mark", '\ufeff{"name":"a","version":"1.0.0"}', "a@1.0.0", null],
    ["no name", '{"version":"1.0.0"}', "folder@1.0.0", null],
    ["no version", '{"name":"a"}', "a@?", null],
    ["wrong types", '{"name":["a"],"version":{"x":1}}', "folder@?", null],
    ["an odd name", '{"name":"a b\\n","version":"1\\u202e"}', "folder@?", null],
    ["too long", JSON.stringify({ name: "a".repeat(215), version: "1".repeat(101) }), "folder@?", null],
    [
      "names of objects",
      '{"__proto__":{"name":"x"},"name":"__proto__","version":"constructor"}',
      "__proto__@constructor",
      null,
    ],
    ["an empty file", "", "folder@?", damaged],
    ["no JSON", '{"name":"a",', "folder@?", damaged],
    ["a list", '["a"]', "folder@?", damaged],
    ["nested JSON", `{"name":"a","x":${"[".repeat(400_000)}`, "folder@?", damaged],
    ["many values", `{"name":"a","x":[${"1,".repeat(400_000)}1]}`, "folder@?", damaged],
    ["no text", Buffer.from([0xff, 0xfe, 0x00]), "folder@?", damaged],
    [
      "too large",
      `{"name":"a","x":"${"x".repeat(1_000_000)}"}`,
      "folder@?",
      "node_modules/folder/package.json is larger than 1 MB: the package goes by its folder's name.",
    ],
  ];
  it.each(cases)("%s", (_, text, expected, gap) => {
    const start = Date.now();
    const result = weighed([file("node_modules/folder/package.json", text)]);
    expect(listed(result)).toEqual([`${expected} node_modules/folder`]);
    expect(result.gaps).toEqual(gap === null ? [] : [`/${gap}`]);
    expect(Date.now() - start).toBeLessThan(SOON);
  });

  it("whatever a file holds", () => {
    const content = fc.oneof(fc.uint8Array({ maxLength: 100 }), fc.json());
    fc.assert(
      fc.property(content, (bytes) => {
        expect(weighed([file("node_modules/a/package.json", Buffer.from(bytes))]).packages).toHaveLength(1);
      }),
    );
  });

  it("goes as deep as a path can", () => {
    const deep = Array.from({ length: 300 }, (_, index) => `node_modules/p${index}`);
    const entries = deep.map((_, index) => {
      const path = `${deep.slice(0, index + 1).join("/")}/package.json`;
      return { path: "x", pax: { path }, content: `{"name":"p${index}"}` };
    });
    const result = weighed(entries);
    expect(result.packages).toHaveLength(300);
    expect(result.packages.every(({ files }) => files === 1)).toBe(true);
  });
});

describe("names of Node packages", () => {
  it("are the application's, once", () => {
    const tree = treeOf(
      [NODE],
      [
        pack("app/node_modules/b", "b"),
        pack("app/node_modules/b/node_modules/a", "a"),
        pack("srv/node_modules/a", "a"),
        pack("usr/local/lib/node_modules/typescript", "typescript"),
        pack("usr/local/lib/node_modules/npm", "npm"),
        pack("usr/local/lib/node_modules/npm/node_modules/x", "x"),
        pack("usr/lib/node_modules/corepack", "corepack"),
        pack("usr/lib/node_modules/yarn", "yarn"),
        pack("root/.nvm/versions/node/v22.0.0/lib/node_modules/npm", "npm"),
        pack("root/.cache/node/corepack/v1/pnpm/9.0.0/dist/node_modules/y", "y"),
        pack("usr/share/nodejs/npm/node_modules/z", "z"),
        pack("opt/yarn-v1.22.22", "yarn"),
      ],
    );
    expect(nodeNames(tree)).toEqual(["a", "b", "typescript"]);
  });

  it("are not told when there are too many", () => {
    const many = (count: number): TestEntry[] =>
      Array.from({ length: count }, (_, index) => pack(`node_modules/p${index}`, `p${index}`));
    expect(nodeNames(treeOf([NODE], many(4000)))).toHaveLength(4000);
    expect(nodeNames(treeOf([NODE], many(4001)))).toBeNull();
  });
});

describe("the packages of this project", () => {
  it("are those that npm says it has installed", () => {
    const installed = z
      .object({
        packages: z.record(z.string(), z.object({ version: z.string(), link: z.boolean().optional() })),
      })
      .parse(JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8"))).packages;
    const list = execFileSync("find", ["node_modules", "-name", "package.json", "-print0"], {
      maxBuffer: 64e6,
    });
    const archive = execFileSync("tar", ["-cf", "-", "--null", "-T", "-"], { input: list, maxBuffer: 256e6 });
    const { packages, gaps } = weigh([NODE], treeOfTars([NODE], [archive]));
    expect(gaps).toEqual([]);
    expect(packages.map(({ location, version }) => `${location} ${version}`).sort()).toEqual(
      Object.entries(installed)
        .filter(([, { link: isLink }]) => isLink !== true)
        .map(([path, { version }]) => `${path} ${version}`)
        .sort(),
    );
  });

  it("weigh what their folders weigh", () => {
    const archive = execFileSync("tar", ["-cf", "-", "node_modules/zod", "node_modules/jest"], {
      maxBuffer: 256e6,
    });
    const { packages } = weigh([NODE], treeOfTars([NODE], [archive]));
    for (const name of ["zod", "jest"]) {
      const sizes = execFileSync("find", [`node_modules/${name}`, "-type", "f", "-printf", "%s\\n"], {
        encoding: "utf8",
      });
      const expected = sizes.trim().split("\n").map(Number);
      expect(packages.find((item) => item.name === name)).toMatchObject({
        bytes: expected.reduce((sum, size) => sum + size, 0),
        files: expected.length,
      });
    }
  });
});
