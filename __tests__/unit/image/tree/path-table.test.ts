import { posix } from "node:path";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { cleanKey, cleanPath } from "../../../../src/image/clean-path.js";
import { DEFAULT_LIMITS, LimitError } from "../../../../src/image/limits.js";
import { decodeName, encodeName } from "../../../../src/image/names.js";
import { PathTable, ROOT } from "../../../../src/image/tree/path-table.js";
import type { PathLimits } from "../../../../src/image/tree/path-table.js";

const table = (limits: Partial<PathLimits> = {}): PathTable =>
  new PathTable({ ...DEFAULT_LIMITS, ...limits });
const name = fc.oneof(
  fc.constantFrom(
    "a",
    "b",
    "c",
    "__proto__",
    "constructor",
    "ä",
    "ab\ncd",
    "\u{1f600}",
    "\udc80",
    "\udcff\udc9f",
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 6 }).filter((text) => !/[/\ud800-\udfff]/.test(text)),
);
const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join("/"));

describe("the table of paths", () => {
  it("gives equal paths one number and different ones different numbers, and knows the paths of its numbers", () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 40 }), (paths) => {
        const nodes = table();
        const numbers = new Map<string, number>();
        for (const item of paths) {
          const node = nodes.intern(item);
          expect(numbers.get(item) ?? node).toBe(node);
          numbers.set(item, node);
        }
        expect(new Set(numbers.values()).size).toBe(numbers.size);
        for (const [item, node] of numbers) {
          expect([nodes.path(node), nodes.find(item), nodes.name(node)]).toEqual([
            item,
            node,
            item.slice(item.lastIndexOf("/") + 1),
          ]);
          const above = item.includes("/") ? item.slice(0, item.lastIndexOf("/")) : "";
          expect(nodes.path(nodes.parent(node))).toBe(above);
          expect(nodes.childNamed(nodes.parent(node), nodes.name(node))).toBe(node);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("has every folder above a path, the parent before the child", () => {
    const nodes = table();
    const deep = nodes.intern("usr/local/lib");
    expect(nodes.size).toBe(4);
    expect(nodes.intern("usr/local")).toBe(nodes.parent(deep));
    expect(nodes.parent(deep)).toBeLessThan(deep);
    expect([nodes.intern(""), nodes.path(ROOT), nodes.parent(ROOT)]).toEqual([ROOT, "", ROOT]);
  });

  it("finds what was never put in nowhere, and puts nothing in by looking", () => {
    const nodes = table();
    const folder = nodes.intern("a/b");
    expect([nodes.find("a/c"), nodes.find("b"), nodes.find("a/b/c")]).toEqual([null, null, null]);
    expect([nodes.childNamed(folder, "a"), nodes.childNamed(ROOT, "x".repeat(20_000))]).toEqual([null, null]);
    expect(nodes.childNamed(ROOT, "é".repeat(16_000))).toBeNull();
    expect(nodes.size).toBe(3);
  });

  it("keeps its numbers while it grows", () => {
    const nodes = table();
    const made = Array.from({ length: 60_000 }, (_, index) => nodes.intern(`d${index % 300}/f${index}`));
    made.forEach((node, index) => {
      if (nodes.path(node) !== `d${index % 300}/f${index}`) throw new Error(`${index} is lost`);
    });
    expect(nodes.size).toBe(60_301);
    expect(nodes.intern("d7/f7")).toBe(made[7]);
  });

  it.each([
    ["a name that is too long", { pathBytes: 10 }, ["x".repeat(11)], /a path of more than 10 bytes/],
    ["a name too long in bytes", { pathBytes: 10 }, ["é".repeat(6)], /a path of more than 10 bytes/],
    ["a name with bytes that are no text", { pathBytes: 10 }, ["\udcff".repeat(11)], /more than 10 bytes/],
    ["a path that is too long", { pathBytes: 10 }, ["aaa/bbb/ccc"], /a path of more than 10 bytes/],
    ["too many paths", { paths: 4 }, ["a", "b", "c", "d"], /more than 4 different paths/],
    ["too many folders on the way", { paths: 4 }, ["a/b/c/d"], /more than 4 different paths/],
    ["too many bytes of names", { nameBytes: 9 }, ["aaaa", "bbbb", "cc"], /file names/],
  ])("stops at %s", (_, limits, paths, message) => {
    const nodes = table(limits);
    const read = (): void => {
      for (const item of paths) nodes.intern(item);
    };
    expect(read).toThrow(LimitError);
    expect(read).toThrow(message);
  });

  it("takes names that all look alike in the time of any others", () => {
    const nodes = table();
    const started = performance.now();
    // The same byte at the same place differs: hashes that only add up would all collide.
    for (let index = 0; index < 100_000; index += 1) {
      nodes.intern(`${"a".repeat(index % 40)}${String.fromCharCode(97 + (index % 26))}${index}`);
    }
    expect(nodes.size).toBeGreaterThan(99_999);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("names as bytes", () => {
  it("come back as they were, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 24 }), (bytes) => {
        const into = Buffer.alloc(64);
        const length = encodeName(decodeName(Buffer.from(bytes)), into);
        expect([...into.subarray(0, length)]).toEqual([...bytes]);
      }),
      { numRuns: 2000 },
    );
  });

  it("read as UTF-8 where they are, and only the bytes that are not are escaped", () => {
    expect(decodeName(Buffer.from("grüße/世界"))).toBe("grüße/世界");
    expect(decodeName(Buffer.from([0x61, 0xff, 0xc3, 0xbc, 0xe4]))).toBe("a\udcffü\udce4");
    // A surrogate that somebody wrote as if it were UTF-8, and a slash in two bytes: neither is text.
    expect(decodeName(Buffer.from([0xed, 0xb2, 0x80]))).toBe("\udced\udcb2\udc80");
    expect(decodeName(Buffer.from([0xc0, 0xaf]))).toBe("\udcc0\udcaf");
  });

  it("are longer than the limit when they do not fit, whatever their letters", () => {
    for (const letter of ["x", "é", "世", "\u{1f600}", "\udc80"]) {
      for (let count = 101; count < 110; count += 1) {
        expect(encodeName(letter.repeat(count), Buffer.alloc(100 + 4))).toBeGreaterThan(100);
      }
    }
  });
});

describe("paths as archives spell them", () => {
  const spelled = fc
    .array(fc.constantFrom("a", "b", ".x", "..", ".", "", "...", "x"), { maxLength: 8 })
    .chain((names) => fc.constantFrom("", "/", "./").map((start) => start + names.join("/")));

  it("are cleaned as posix.normalize does it, above the root there is nothing", () => {
    fc.assert(
      fc.property(spelled, (item) => {
        expect(cleanPath(item)).toBe(posix.normalize(`/${item}`).replace(/^\/|\/$/g, ""));
      }),
      { numRuns: 1000 },
    );
  });

  it("are keys that lead out of the archive where they do", () => {
    fc.assert(
      fc.property(spelled, (item) => {
        const expected = posix.normalize(item).replace(/^\/|\/$/g, "");
        expect(cleanKey(item)).toBe(expected === "." ? "" : expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("are cleaned in an instant also when they are long and full of dots", () => {
    const long = `${"ab/".repeat(170_000)}${"b/../".repeat(100_000)}`;
    const started = performance.now();
    expect(cleanPath(long)).toBe("ab/".repeat(170_000).slice(0, -1));
    expect(cleanKey(long)).toBe(cleanPath(long));
    expect(cleanPath("/".repeat(1_000_000))).toBe("");
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
