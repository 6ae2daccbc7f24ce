import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { Largest } from "../../../../src/image/largest.js";
import { DIGEST_BYTES, EntryList, KIND } from "../../../../src/image/tree/entry-list.js";
import type { Entry } from "../../../../src/image/tree/entry-list.js";

const entry = fc.record<Entry>({
  node: fc.nat(2 ** 31 - 1),
  kind: fc.constantFrom(...Object.values(KIND)),
  bytes: fc.maxSafeNat(),
  link: fc.nat(2 ** 31 - 1),
  target: fc.string(),
  attributes: fc.nat(2 ** 32 - 1),
  time: fc.nat(2 ** 32 - 1),
});

describe("the list of a layer's entries", () => {
  it("gives back what was put in, also when it has grown and was trimmed", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 900 }), fc.boolean(), (entries, trimmed) => {
        const list = new EntryList();
        expect(entries.map((item) => list.add(item))).toEqual([...entries.keys()]);
        if (trimmed) list.trim();
        expect(list.length).toBe(entries.length);
        const read = entries.map((item, index) => ({
          node: list.node(index),
          kind: list.kind(index),
          bytes: list.bytes(index),
          link: item.kind === KIND.symlink ? item.link : list.link(index),
          target: list.target(index),
          attributes: list.attributes(index),
          time: list.time(index),
        }));
        const expected = entries.map((item) => ({
          ...item,
          target: item.kind === KIND.symlink ? item.target : "",
        }));
        expect(read).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("can be added to after it was trimmed", () => {
    const list = new EntryList();
    const item = { kind: KIND.file, bytes: 1, link: 0, target: "", attributes: 0, time: 0 };
    list.trim();
    for (let index = 0; index < 1000; index += 1) {
      list.add({ ...item, node: index });
      if (index % 300 === 0) list.trim();
    }
    expect([list.length, list.node(0), list.node(999)]).toEqual([1000, 0, 999]);
  });

  it("answers with nothing beyond its end", () => {
    const list = new EntryList();
    expect([list.kind(0), list.bytes(7), list.target(0), list.digest(3)]).toEqual([0, 0, "", null]);
  });

  it("keeps digests of those entries that have one, before and after it grows", () => {
    const list = new EntryList();
    const digestOf = (index: number): Buffer => createHash("sha256").update(String(index)).digest();
    for (let index = 0; index < 2000; index += 1) {
      list.add({ node: index, kind: KIND.file, bytes: 1, link: 0, target: "", attributes: 0, time: 0 });
      if (index % 3 === 1) list.setDigest(index, digestOf(index));
    }
    list.trim();
    for (let index = 0; index < 2000; index += 1) {
      const expected = index % 3 === 1 ? digestOf(index).subarray(0, DIGEST_BYTES) : null;
      expect(list.digest(index)).toEqual(expected);
    }
  });
});

describe("the largest of many", () => {
  it("are what sorting all of them gives, and of equals the first", () => {
    const offers = fc.array(fc.nat(30), { maxLength: 80 });
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 12 }), (sizes, most) => {
        const largest = new Largest<string>(most);
        let made = 0;
        sizes.forEach((bytes, index) => {
          largest.offer(bytes, () => {
            made += 1;
            return `${bytes} ${index}`;
          });
        });
        const expected = sizes
          .map((bytes, index) => ({ bytes, text: `${bytes} ${index}` }))
          .filter(({ bytes }) => bytes > 0)
          .sort((a, b) => b.bytes - a.bytes)
          .slice(0, most)
          .map(({ text }) => text);
        expect(largest.result).toEqual(expected);
        expect(made).toBeLessThanOrEqual(sizes.length);
      }),
      { numRuns: 500 },
    );
  });

  it("make no more than they have to", () => {
    const largest = new Largest<number>(10);
    let made = 0;
    for (let bytes = 100_000; bytes > 0; bytes -= 1) {
      largest.offer(bytes, () => {
        made += 1;
        return bytes;
      });
    }
    expect(made).toBeLessThan(40);
    expect(largest.result[0]).toBe(100_000);
  });
});
