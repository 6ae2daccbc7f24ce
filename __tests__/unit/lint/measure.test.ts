import { describe, expect, it } from "@jest/globals";
import { measureFindings } from "../../../src/lint/index.js";
import type { LintBytes, LintFinding, MeasuredImage } from "../../../src/lint/index.js";
import type {
  Inspection,
  InstalledPackage,
  LooseFile,
  WasteCause,
  WastedFile,
  WastedPair,
} from "../../../src/model/inspection.js";
import { NOTHING_INSIDE } from "../support/inspection.js";
import { findingsIn, OPTIONS } from "./support.js";

/** Layer 0 is the base's; layer 1 line 2's, layer 2 line 3's, and so on. */
const LAYERS: MeasuredImage["layers"] = [
  { line: null, bytes: 70 },
  ...[2, 3, 4, 5].map((line) => ({ line, bytes: 1000 * line })),
];

interface Inside {
  readonly loose?: readonly (readonly [path: string, bytes: number, layer: number])[];
  /** Loose bytes beyond those listed. */
  readonly unlisted?: number;
  readonly lost?: readonly (readonly [
    path: string,
    bytes: number,
    stored: number,
    lost: number,
    cause: WasteCause,
  ])[];
  readonly unlistedWaste?: number;
  readonly packages?: readonly (readonly [
    name: string,
    bytes: number,
    layer: number,
    type?: InstalledPackage["type"],
  ])[];
  readonly findings?: readonly (readonly [rule: string, bytes: number, layer: number])[];
}

/** An inspection whose sums fit its lists, but for what is said to be unlisted. */
function inspection({
  loose = [],
  unlisted = 0,
  lost = [],
  unlistedWaste = 0,
  packages = [],
  findings = [],
}: Inside): Inspection {
  const files = loose.map(([path, bytes, layer]): LooseFile => ({ path, bytes, layer, time: 0 }));
  const paths = lost.map(([path, bytes, stored, at, cause]): WastedFile => ({
    path,
    bytes,
    stored,
    lost: at,
    cause,
  }));
  const pairs = new Map<string, WastedPair>();
  for (const { path, bytes, stored, lost: at, cause } of paths) {
    const key = `${stored} ${at}`;
    const before = pairs.get(key) ?? { stored, lost: at, bytes: 0, files: 0, byCause: { deleted: 0, overwritten: 0, metadata: 0 }, example: path }; // prettier-ignore
    pairs.set(key, { ...before, bytes: before.bytes + bytes, files: before.files + 1, byCause: { ...before.byCause, [cause]: before.byCause[cause] + bytes } }); // prettier-ignore
  }
  const sum = (items: readonly { readonly bytes: number }[]): number =>
    items.reduce((all, { bytes }) => all + bytes, 0);
  return {
    ...NOTHING_INSIDE,
    loose: { bytes: sum(files) + unlisted, files: files.length, byLayer: new Map(), largest: files },
    waste: { ...NOTHING_INSIDE.waste, bytes: sum(paths) + unlistedWaste, paths, pairs: [...pairs.values()] },
    packages: packages.map(([name, bytes, layer, type = "dpkg"]) => ({ type, name, version: "1", location: null, bytes, byLayer: new Map([[layer, bytes]]), files: 1, requested: null, source: null, origin: null, partOf: null })), // prettier-ignore
    findings: findings.map(([rule, bytes, layer]) => ({ rule, title: `what ${rule} finds`, bytes, byLayer: new Map([[layer, bytes]]), files: 1, remedy: "", examples: [] })), // prettier-ignore
  };
}

/** The bytes of the finding of a rule in a Dockerfile with these instructions behind its FROM. */
function bytesOf(rule: string, lines: readonly string[], inside: Inside, layers = LAYERS): LintBytes {
  const findings = findingsIn(["FROM base", ...lines, ""].join("\n"), { ...OPTIONS, dockerignore: "absent" });
  const measured = measureFindings(findings, { layers, inspection: inspection(inside) });
  expect(measured).toHaveLength(findings.length);
  const found = measured.filter((one) => one.rule === rule);
  expect(found).toHaveLength(1);
  return found[0]?.bytes ?? { kind: "unmeasured", reason: "no finding" };
}

const APT = ["RUN apt-get update && apt-get install -y curl"];
const LISTS = "var/lib/apt/lists/deb.example.org_Packages";

describe("the bytes of a cache", () => {
  it("are the files in its folder that its own layer stores, seen or hidden later", () => {
    const inside: Inside = {
      loose: [[LISTS, 100, 1], [LISTS, 7, 0], ["var/lib/apt/listsx", 9, 1], ["etc/x", 5, 1]],
      lost: [["var/lib/apt/lists/lock", 20, 1, 3, "deleted"], ["var/lib/apt/lists/other", 40, 2, 3, "deleted"]],
    }; // prettier-ignore
    expect(bytesOf("DL3009", APT, inside)).toEqual({
      kind: "measured",
      bytes: 120,
      how: "files below /var/lib/apt/lists in this layer",
    });
  });

  it.each(["root/.cache/pip/http/a", "home/app/.cache/pip/http/a"])("lie in whoever's home: %s", (path) => {
    expect(bytesOf("DL3042", ["RUN pip install a"], { loose: [[path, 30, 1]] })).toMatchObject({ bytes: 30 });
  });

  it("are none where nothing is stored, and that is measured", () => {
    expect(bytesOf("DL3009", APT, {})).toMatchObject({ kind: "measured", bytes: 0 });
  });

  it("are a part where not every file was listed, and not known where none was", () => {
    expect(bytesOf("DL3009", APT, { loose: [[LISTS, 100, 1]], unlisted: 1 })).toMatchObject({
      kind: "at-least",
      bytes: 100,
    });
    expect(bytesOf("DL3009", APT, { loose: [[LISTS, 100, 1]], unlistedWaste: 1 })).toMatchObject({
      kind: "at-least",
    });
    expect(bytesOf("DL3009", APT, { unlisted: 1 })).toMatchObject({ kind: "unmeasured" });
  });
});

describe("the bytes of packages", () => {
  const lines = ["RUN apt-get install -y gcc libpq-dev"];

  it("are those of the image's own finding on build tools in that layer", () => {
    const inside: Inside = { findings: [["build-tools", 90, 1]], packages: [["gcc", 5, 1], ["gcc-12", 80, 1]] }; // prettier-ignore
    expect(bytesOf("compiler-in-final-stage", lines, inside)).toMatchObject({ kind: "measured", bytes: 90 });
  });

  it("are those of the packages themselves without it", () => {
    const inside: Inside = { findings: [["build-tools", 90, 0]], packages: [["gcc", 5, 1], ["gcc", 80, 0], ["gcc", 6, 1, "node"]] }; // prettier-ignore
    expect(bytesOf("compiler-in-final-stage", lines, inside)).toMatchObject({ kind: "measured", bytes: 5 });
  });

  it("include development packages that came along", () => {
    const inside: Inside = { packages: [["libpq-dev", 5, 1], ["libssl-dev", 8, 1], ["libssl3", 9, 1], ["libc6-dev", 7, 2]] }; // prettier-ignore
    expect(bytesOf("dev-package-in-final-stage", lines, inside)).toMatchObject({
      kind: "measured",
      bytes: 13,
    });
  });

  it("are not known where the database has none", () => {
    expect(bytesOf("compiler-in-final-stage", lines, {})).toMatchObject({ kind: "unmeasured" });
  });
});

describe("the bytes that a later layer hides", () => {
  it("are what a clean-up deletes of the layers that it is about", () => {
    const lines = ["COPY wheels /wheels", "RUN curl -o /tmp/a.tgz x", "RUN a", "RUN rm -rf /wheels"];
    const inside: Inside = {
      lost: [["wheels/a", 50, 1, 4, "deleted"], ["x", 9, 2, 4, "deleted"], ["y", 8, 1, 3, "deleted"], ["z", 7, 1, 4, "metadata"]],
    }; // prettier-ignore
    expect(bytesOf("cleanup-in-later-layer", lines, inside)).toMatchObject({ kind: "measured", bytes: 50 });
  });

  it("are what is stored again with another owner, of whatever layer", () => {
    const lines = ["COPY . /app", "RUN a", "RUN chown -R app /app"];
    const inside: Inside = {
      lost: [["app/a", 60, 1, 3, "metadata"], ["app/b", 5, 0, 3, "metadata"], ["app/c", 9, 1, 3, "deleted"], ["d", 3, 3, 3, "metadata"]],
    }; // prettier-ignore
    expect(bytesOf("chown-after-copy", lines, inside)).toMatchObject({ kind: "measured", bytes: 65 });
  });

  it("are what removed packages leave in the layer that installed them", () => {
    const lines = ["RUN apk add --no-cache -t .b gcc", "RUN a && b && c", "RUN apk del .b"];
    const inside: Inside = { lost: [["usr/bin/gcc", 80, 1, 3, "deleted"], ["usr/x", 4, 0, 3, "deleted"]] }; // prettier-ignore
    expect(bytesOf("build-deps-removed-later", lines, inside)).toMatchObject({ kind: "measured", bytes: 80 });
  });

  it("are a part where not all that layers hide was listed", () => {
    const lines = ["COPY . /app", "RUN chown -R app /app"];
    expect(bytesOf("chown-after-copy", lines, { lost: [["app/a", 60, 1, 2, "metadata"]], unlistedWaste: 5 })).toMatchObject({ kind: "at-least", bytes: 60 }); // prettier-ignore
    expect(bytesOf("chown-after-copy", lines, { unlistedWaste: 5 })).toMatchObject({ kind: "unmeasured" });
  });
});

describe("the bytes of a copy", () => {
  it("are the whole layer's for a download and a file system", () => {
    expect(bytesOf("add-url", ["ADD https://example.org/a.tgz /a.tgz"], {})).toEqual({ kind: "measured", bytes: 2000, how: "the layer's files" }); // prettier-ignore
    expect(bytesOf("DL3067", ["COPY --from=image / /"], {})).toMatchObject({ bytes: 2000 });
  });

  it("are at least the version history's for a whole context", () => {
    const lines = ["COPY . /app"];
    const inside: Inside = {
      loose: [["app/.git/objects/a", 33, 1], ["app/.gitignore", 4, 1], ["other/.git/b", 9, 2]],
      lost: [["app/.git/index", 5, 1, 2, "metadata"]],
    }; // prettier-ignore
    expect(bytesOf("copy-without-dockerignore", lines, inside)).toEqual({ kind: "at-least", bytes: 38, how: "files below .git in this layer" }); // prettier-ignore
    expect(bytesOf("copy-without-dockerignore", lines, {})).toMatchObject({ kind: "unmeasured" });
  });
});

describe("no bytes", () => {
  it("are told where no layer is known to be the line's", () => {
    expect(bytesOf("DL3009", APT, {}, [{ line: null, bytes: 5 }])).toEqual({ kind: "unmeasured", reason: "no layer of the image is known to be line 2's" }); // prettier-ignore
  });

  it("are told where an image does not tell them", () => {
    expect(bytesOf("DL3015", APT, {})).toEqual({ kind: "unmeasured", reason: "which packages of line 2 were only recommended is not recorded in an image" }); // prettier-ignore
  });

  it("change nothing else of a finding", () => {
    const findings = findingsIn("FROM a\nRUN pip install x\n");
    const after = measureFindings(findings, { layers: LAYERS, inspection: NOTHING_INSIDE });
    const rest = (all: readonly LintFinding[]): readonly object[] =>
      all.map((one) => ({ ...one, bytes: null }));
    expect(rest(after)).toEqual(rest(findings));
  });
});
