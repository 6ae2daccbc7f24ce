import { describe, expect, it } from "@jest/globals";
import { mergedTree } from "./layers.js";
import type { Step } from "./model.js";
import { file, folder, hardLink, link, treeOf } from "../support/tree.js";
import type { TestEntry } from "../support/tar-writer.js";
import { DEFAULT_LIMITS, LimitError } from "../../../../src/image/limits.js";
import { EntryList, KIND } from "../../../../src/image/tree/entry-list.js";
import type { EntryKind } from "../../../../src/image/tree/entry-list.js";
import { MergedTree } from "../../../../src/image/tree/merged-tree.js";
import { PathTable } from "../../../../src/image/tree/path-table.js";

/** `path bytes` of every file, `path/` of every folder, `path -> target` of every link. */
function shown(tree: MergedTree): readonly string[] {
  return [...tree.nodes()]
    .map((node) => {
      const path = tree.paths.path(node);
      const kind = tree.kind(node);
      if (kind === KIND.directory) return `${path}/`;
      return kind === KIND.symlink ? `${path} -> ${tree.target(node)}` : `${path} ${tree.bytes(node)}`;
    })
    .sort();
}

/** `path bytes stored>lost cause` of everything a container does not see. */
const lost = (tree: MergedTree): readonly string[] =>
  [...tree.losses()]
    .map((loss) => `${tree.paths.path(loss.node)} ${loss.bytes} ${loss.stored}>${loss.lost} ${loss.cause}`)
    .sort();

const step = (op: "whiteout" | "opaque" | "folder", path: string): Step => ({ op, path });
const stored = (path: string, content: string, mode = 0o644, time = 0): Step => ({
  op: "file",
  path,
  content,
  mode,
  time,
});
const named = (path: string, target: string): Step => ({ op: "hardlink", path, target });

const image = (layers: readonly (readonly Step[])[], hashing = false): MergedTree =>
  mergedTree({ layers, order: [...layers.keys()], hashing });

describe("the merged tree", () => {
  const cases: [string, Step[][], string[], string[]][] = [
    ["nothing", [[]], [], []],
    ["folders that no entry names", [[stored("a/b/c", "x")]], ["a/", "a/b/", "a/b/c 1"], []],
    [
      "a file of a later layer",
      [[stored("a", "xx")], [stored("a", "yyy")]],
      ["a 3"],
      ["a 2 0>1 overwritten"],
    ],
    ["a file twice in one layer", [[stored("a", "xx"), stored("a", "y")]], ["a 1"], ["a 2 0>0 overwritten"]],
    ["a deleted file", [[stored("a", "xx")], [step("whiteout", "a")]], [], ["a 2 0>1 deleted"]],
    [
      "a deleted folder, stored again in the same layer",
      [
        [stored("d/a", "xx"), stored("d/b", "y")],
        [stored("d/a", "new"), step("whiteout", "d")],
      ],
      ["d/", "d/a 3"],
      ["d/a 2 0>1 overwritten", "d/b 1 0>1 deleted"],
    ],
    [
      "an opaque folder",
      [[stored("d/a", "xx"), stored("e", "y")], [step("opaque", "d")]],
      ["d/", "e 1"],
      ["d/a 2 0>1 deleted"],
    ],
    [
      "an opaque folder that only the upper layer has",
      [[], [step("opaque", "d"), stored("d/a", "y")]],
      ["d/", "d/a 1"],
      [],
    ],
    [
      "a file over a folder",
      [[stored("d/a/b", "xx")], [stored("d", "y")]],
      ["d 1"],
      ["d/a/b 2 0>1 overwritten"],
    ],
    ["a folder over a file", [[stored("d", "xx")], [step("folder", "d")]], ["d/"], ["d 2 0>1 overwritten"]],
    [
      "a path below what was a file",
      [[stored("d", "xx")], [stored("d/a/b", "y")]],
      ["d/", "d/a/", "d/a/b 1"],
      ["d 2 0>1 overwritten"],
    ],
    [
      "a folder's entry again, as a change of its mode is stored",
      [[stored("d/a", "xx")], [step("folder", "d")]],
      ["d/", "d/a 2"],
      [],
    ],
    [
      "a hard link whose other name goes",
      [[stored("a", "xx"), named("b", "a")], [step("whiteout", "a")]],
      ["b 2"],
      [],
    ],
    [
      "a content whose last name goes",
      [[stored("a", "xx"), named("b", "a")], [step("whiteout", "a")], [stored("b", "y")]],
      ["b 1"],
      ["a 2 0>2 overwritten"],
    ],
    [
      "a content that was stored again where it was long gone",
      [
        [stored("a", "xx"), named("b", "a")],
        [step("whiteout", "a")],
        [step("whiteout", "b"), stored("a", "y")],
      ],
      ["a 1"],
      ["a 2 0>2 deleted"],
    ],
    ["a hard link to itself", [[stored("a", "xx")], [named("a", "a")]], ["a 2"], []],
    ["a hard link to nothing", [[named("a", "b")]], ["a 0"], []],
    ["a hard link to a folder", [[step("folder", "d"), named("a", "d")]], ["a 0", "d/"], []],
    ["a hard link to the root", [[named("a", "")]], ["a 0"], []],
    [
      "a hard link in place of the folder it leads into",
      [[stored("d/a", "xx"), stored("d/b", "y")], [named("d", "d/a")]],
      ["d 2"],
      ["d/b 1 0>1 overwritten"],
    ],
    [
      "a hard link below the name it leads to",
      [[stored("d", "xx")], [named("d/a", "d")]],
      ["d/", "d/a 2"],
      [],
    ],
    ["an opaque root", [[stored("a", "xx")], [step("opaque", "")]], [], ["a 2 0>1 deleted"]],
    ["a file for the root", [[stored("", "xx"), stored("a", "y")]], ["a 1"], [" 2 0>0 overwritten"]],
    [
      "a rewritten mode",
      [[stored("a", "xx", 0o644)], [stored("a", "xx", 0o755)]],
      ["a 2"],
      ["a 2 0>1 metadata"],
    ],
    [
      "a rewritten mode behind a whiteout",
      [[stored("a", "xx", 0o644)], [step("whiteout", "a"), stored("a", "xx", 0o755)]],
      ["a 2"],
      ["a 2 0>1 metadata"],
    ],
    [
      "another time of change",
      [[stored("a", "xx", 0o644, 1)], [stored("a", "xx", 0o755, 2)]],
      ["a 2"],
      ["a 2 0>1 overwritten"],
    ],
  ];
  it.each(cases)("shows %s", (_, layers, paths, losses) => {
    const tree = image(layers);
    expect([shown(tree), lost(tree)]).toEqual([paths, losses]);
  });

  it("tells a rewritten mode for certain where contents were hashed", () => {
    const old = [stored("a", "xx", 0o644, 1), stored("b", "xx", 0o644, 1)];
    const fresh = [stored("a", "xx", 0o755, 2), stored("b", "xy", 0o755, 1)];
    expect(lost(image([old, fresh], true))).toEqual(["a 2 0>1 metadata", "b 2 0>1 overwritten"]);
    expect(lost(image([old, fresh]))).toEqual(["a 2 0>1 overwritten", "b 2 0>1 metadata"]);
  });

  it("takes no empty file for a rewritten link", () => {
    const tree = image([[stored("a", "", 0o755)], [{ op: "symlink", path: "a", target: "b" }]]);
    expect(lost(tree)).toEqual(["a 0 0>1 overwritten"]);
  });

  it("counts a layer that is listed twice as stored twice", () => {
    const layers = [[stored("a", "xx"), stored("b", "y")], [step("whiteout", "b")]];
    const tree = mergedTree({ layers, order: [0, 1, 0], hashing: false });
    expect(shown(tree)).toEqual(["a 2", "b 1"]);
    expect(lost(tree)).toEqual(["a 2 0>2 overwritten", "b 1 0>1 deleted"]);
  });

  it("knows a content by a name that is still there", () => {
    const tree = image([[stored("a", "xx"), named("b", "a")], [step("whiteout", "a")]]);
    expect([...tree.liveInodes()].map((inode) => tree.paths.path(tree.inodeNode(inode)))).toEqual(["b"]);
  });

  it("stops at more entries than it may have over all layers", () => {
    const paths = new PathTable(DEFAULT_LIMITS);
    const layer = { entries: list(paths, ["a", "b", "c"]), captured: new Map<number, object>() };
    expect(new MergedTree(paths, [layer, layer], 6).inodes).toBe(6);
    expect(() => new MergedTree(paths, [layer, layer], 5)).toThrow(LimitError);
  });
});

describe("whiteouts as archives spell them", () => {
  const lower = [file("a"), file("d/b"), file("d/e/c"), file(".wh"), file("x.wh.a")];
  const all = [".wh 1", "a 1", "d/", "d/b 1", "d/e/", "d/e/c 1", "x.wh.a 1"];
  const without = (...gone: string[]): string[] => all.filter((path) => !gone.includes(path));
  const cases: [string, TestEntry[], readonly string[]][] = [
    ["of a file", [file(".wh.a")], without("a 1")],
    ["of a folder", [file("d/.wh.e")], without("d/e/", "d/e/c 1")],
    ["spelled with dots", [file("./d/../d/.wh.b")], without("d/b 1")],
    ["that is a folder", [folder("d/.wh.b")], without("d/b 1")],
    ["that is a link", [link("d/.wh.b", "a"), hardLink(".wh.a", "d/b")], without("d/b 1", "a 1")],
    ["of nothing", [file("d/.wh.nothing"), file("nowhere/.wh.a")], all],
    ["without a name", [file(".wh."), file("d/.wh.")], all],
    ["of a dot and of two", [file("d/.wh.."), file("d/.wh..."), file(".wh..."), file(".wh..")], all],
    ["of three dots", [file("d/.wh....")], all],
    ["of aufs for itself", [file(".wh..wh.aufs"), file(".wh..wh.plnk"), file("d/.wh..wh.orph")], all],
    ["opaque", [file("d/.wh..wh..opq")], without("d/b 1", "d/e/", "d/e/c 1")],
    ["opaque, at the root", [file(".wh..wh..opq")], []],
    ["opaque, of what is no folder", [file("a/.wh..wh..opq")], all],
    ["opaque, of nothing", [file("nowhere/.wh..wh..opq")], all],
    ["opaque, longer than that", [file("d/.wh..wh..opqx")], all],
    ["in the middle of a path", [file("d/.wh.b/f")], [...all, "d/.wh.b/", "d/.wh.b/f 1"].sort()],
  ];
  it.each(cases)("%s", (_, upper, expected) => {
    expect(shown(treeOf([], lower, upper))).toEqual(expected);
  });
});

describe("symbolic links of the tree", () => {
  const tree = treeOf(
    [],
    [
      file("usr/lib/x"),
      link("lib", "usr/lib"),
      link("up", "../../usr"),
      link("deep/abs", "/lib"),
      link("self", "self"),
      link("a", "b"),
      link("b", "a"),
      link("dangling", "nowhere"),
      link("file", "usr/lib/x"),
      link("slash", "usr/lib/x/"),
      link("empty", ""),
    ],
  );
  it.each([
    ["/lib/x", "usr/lib/x"],
    ["lib/x", "usr/lib/x"],
    ["/deep/abs/x", "usr/lib/x"],
    ["/up/lib/x", "usr/lib/x"],
    ["/lib", "usr/lib"],
    ["/lib/..", "usr"],
    ["/../../lib/x", "usr/lib/x"],
    ["/file", "usr/lib/x"],
    ["/", ""],
    ["", ""],
    ["/file/", null],
    ["/file/..", null],
    ["/slash", null],
    ["/self", null],
    ["/a", null],
    ["/a/x", null],
    ["/dangling", null],
    ["/empty", null],
    ["/usr/lib/x/y", null],
    ["/nowhere/../lib", null],
  ])("%s leads to %s", (path, expected) => {
    const found = tree.resolve(path);
    expect(found === null ? null : tree.paths.path(found)).toBe(expected);
  });

  it("lead nowhere where a name is longer than any", () => {
    expect(tree.resolve(`/${"n".repeat(20_000)}`)).toBeNull();
  });

  it("are followed forty at a time, in whatever order they are asked for", () => {
    const chain = Array.from({ length: 60 }, (_, index) => link(`l${index}`, `l${index + 1}`));
    for (const order of [(n: number) => n, (n: number) => 60 - n]) {
      const long = treeOf([], [...chain, file("l60")]);
      const found = Array.from({ length: 61 }, (_, index) => long.resolve(`/l${order(index)}`) !== null);
      const expected = found.map((_, index) => 60 - order(index) <= 40);
      expect(found).toEqual(expected);
    }
  });

  it("are followed one after the other, however many there are", () => {
    const chain = Array.from({ length: 30_000 }, (_, index) => link(`l${index}`, `l${index + 1}`));
    const long = treeOf([], [...chain, file("l30000")]);
    expect([long.resolve("/l0"), long.resolve("/l29959")]).toEqual([null, null]);
    expect(long.resolve("/l29960")).toBe(long.paths.find("l30000"));
    const nested = treeOf([], [link("a", "d/b/../b"), link("d/b", "../e"), folder("e"), link("b", "e")]);
    expect(nested.resolve("/a")).toBe(nested.resolve("/e/../b/../e"));
  });

  it("take no longer when each leads to all the others", () => {
    const links = Array.from({ length: 400 }, (_, index) =>
      link(`d/l${index}`, `../d/l${index + 1}/../d/l${index + 2}/../d/l${index + 3}`),
    );
    const folders = Array.from({ length: 400 }, (_, index) => folder(`d/l${index}`));
    const many = treeOf([], links, folders.slice(390));
    const started = performance.now();
    for (let index = 0; index < 400; index += 1) many.resolve(`/d/l${index}/x`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

const PLAIN = { kind: KIND.file, bytes: 1, link: 0, target: "", attributes: 0, time: 0 };

function list(paths: PathTable, names: readonly string[]): EntryList {
  const entries = new EntryList();
  for (const name of names) {
    entries.add({ ...PLAIN, node: paths.intern(name) });
  }
  return entries;
}

describe("the work of merging", () => {
  const FILES = Array.from({ length: 100_000 }, (_, index) => `d/e${index % 100}/f${index}`);
  const paths = new PathTable(DEFAULT_LIMITS);
  const captured = new Map<number, object>();
  const lowest = { entries: list(paths, FILES), captured };
  const upper: [string, (layer: number) => readonly (readonly [EntryKind, readonly string[]])[]][] = [
    ["the same folder", () => [[KIND.whiteout, ["d"]]]],
    [
      "the same folder, with a file in it again",
      (layer) => [
        [KIND.whiteout, ["d"]],
        [KIND.file, [`d/e1/${layer}`]],
      ],
    ],
    [
      "everything, again and again",
      (layer) => [
        [KIND.opaque, ["", "d"]],
        [KIND.file, FILES.slice(layer, layer + 100)],
      ],
    ],
    ["a hundred files each", (layer) => [[KIND.whiteout, FILES.slice(layer * 100, layer * 100 + 100)]]],
    [
      "a hundred files each, by links",
      (layer) => [[KIND.symlink, FILES.slice(layer * 100, layer * 100 + 100)]],
    ],
    [
      "a folder by a file and back",
      (layer) => [
        [KIND.file, ["d"]],
        [KIND.directory, ["d/e1/x"]],
        [KIND.file, [`d/${layer}`]],
      ],
    ],
  ];
  it.each(upper)("grows with the entries when 1,000 layers hide %s", (_, entriesOf) => {
    const layers = [lowest];
    for (let layer = 0; layer < 1000; layer += 1) {
      const entries = new EntryList();
      for (const [kind, names] of entriesOf(layer)) {
        for (const name of names) {
          entries.add({ ...PLAIN, node: paths.intern(name), kind });
        }
      }
      layers.push({ entries, captured });
    }
    const started = performance.now();
    const tree = new MergedTree(paths, layers, DEFAULT_LIMITS.layerEntries);
    const gone = [...tree.losses()].length;
    // A thousand walks over 100,000 files take minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
    const files = layers.map(({ entries }) => filesOf(entries));
    expect(gone + [...tree.liveInodes()].length).toBe(files.reduce((sum, count) => sum + count, 0));
  });
});

function filesOf(entries: EntryList): number {
  let files = 0;
  for (let index = 0; index < entries.length; index += 1) files += entries.kind(index) === KIND.file ? 1 : 0;
  return files;
}
