/** Random layers, as steps and as the tars that say the same. */
import fc from "fast-check";
import type { Step } from "./model.js";
import { entryBytes, tar } from "../support/tar-writer.js";
import { LayerReader } from "../../../../src/image/layer-reader.js";
import { DEFAULT_LIMITS, Meter } from "../../../../src/image/limits.js";
import { MergedTree } from "../../../../src/image/tree/merged-tree.js";
import { PathTable } from "../../../../src/image/tree/path-table.js";

export interface RandomImage {
  readonly layers: readonly (readonly Step[])[];
  /** Which layer comes when: one may come twice, as the same object. */
  readonly order: readonly number[];
  readonly hashing: boolean;
}

// Few names and little depth, so that steps meet: names that objects have of themselves among them.
const name = fc.constantFrom("a", "b", "c", "__proto__", "lib");
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("/"));
const content = fc.constantFrom("", "x", "y", "xx", "xy", "x".repeat(7), "z".repeat(600));
const target = fc.oneof(
  path,
  path.map((to) => `/${to}`),
  path.map((to) => `../${to}`),
  path.map((to) => `../../x/./${to}/..`),
  fc.constantFrom(".", "/", "..", ""),
);

const file = fc.record({
  op: fc.constant("file" as const),
  path,
  content,
  mode: fc.constantFrom(0o644, 0o755),
  time: fc.constantFrom(0, 1),
});

const single = fc.oneof(
  { weight: 8, arbitrary: file.map((step): readonly Step[] => [step]) },
  {
    weight: 5,
    arbitrary: fc
      .record({ op: fc.constantFrom("folder" as const, "whiteout" as const, "opaque" as const), path })
      .map((step): readonly Step[] => [step]),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ op: fc.constant("hardlink" as const), path, target: path })
      .map((step): readonly Step[] => [step]),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ op: fc.constant("symlink" as const), path, target })
      .map((step): readonly Step[] => [step]),
  },
  { weight: 1, arbitrary: path.map((at): readonly Step[] => [{ op: "device" as const, path: at }]) },
  // A rename, and `chmod` as it is stored.
  {
    weight: 2,
    arbitrary: fc
      .tuple(file, path)
      .map(([step, from]): readonly Step[] => [{ op: "whiteout", path: from }, step]),
  },
  { weight: 2, arbitrary: file.map((step): readonly Step[] => [step, { ...step, mode: step.mode ^ 0o22 }]) },
  // What concerns the root itself.
  {
    weight: 1,
    arbitrary: fc.constantFrom<readonly Step[]>(
      [{ op: "opaque", path: "" }],
      [{ op: "folder", path: "" }],
      [{ op: "file", path: "", content: "root", mode: 0o644, time: 0 }],
      [{ op: "hardlink", path: "", target: "a" }],
      [{ op: "hardlink", path: "a", target: "" }],
    ),
  },
);

const layer = fc.array(single, { maxLength: 9 }).map((steps) => steps.flat());

export const randomImage: fc.Arbitrary<RandomImage> = fc
  .tuple(fc.array(layer, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(4), { maxLength: 2 }), fc.boolean())
  .map(([layers, again, hashing]) => ({
    layers,
    order: [...layers.keys(), ...again.map((index) => index % layers.length)],
    hashing,
  }));

const SPELLINGS: readonly ((path: string) => string)[] = [
  (path) => path,
  (path) => `./${path}`,
  (path) => `/${path}`,
  (path) => path.replaceAll("/", "//"),
  (path) => `x/../${path}`,
];

/** The tar of a layer; names are spelled in the ways that tars have. */
export function tarOf(steps: readonly Step[]): Buffer {
  return tar(steps.map((step, index) => stepBytes(step, SPELLINGS[index % 5] ?? ((path) => path))));
}

function stepBytes(step: Step, spell: (path: string) => string): Buffer {
  const marker = (name: string): Buffer =>
    entryBytes({ path: spell(step.path === "" ? name : `${step.path}/${name}`) });
  switch (step.op) {
    case "file": {
      const { content, mode, time } = step;
      return entryBytes({ path: spell(step.path).replace(/\/$/, "/."), content, mode, time });
    }
    case "folder":
      return entryBytes({ path: `${spell(step.path)}/`, type: "5" });
    case "device":
      return entryBytes({ path: spell(step.path), type: "3" });
    case "symlink":
      return entryBytes({ path: spell(step.path), type: "2", link: step.target });
    case "hardlink":
      return entryBytes({ path: spell(step.path), type: "1", link: spell(step.target) });
    case "opaque":
      return marker(".wh..wh..opq");
    case "whiteout":
      return entryBytes({ path: spell(step.path.replace(/[^/]*$/, ".wh.$&")) });
  }
}

/** The merged tree of layers in an order. */
export function mergedTree({ layers, order, hashing }: RandomImage): MergedTree {
  const paths = new PathTable(DEFAULT_LIMITS);
  const meter = new Meter(DEFAULT_LIMITS);
  const read = layers.map((steps) => {
    const reader = new LayerReader({ meter, paths, readers: [], hashing, programs: null });
    reader.push(tarOf(steps));
    return reader.finish();
  });
  const ordered = order.flatMap((index) => read[index] ?? []);
  return new MergedTree(paths, ordered, DEFAULT_LIMITS.layerEntries);
}
