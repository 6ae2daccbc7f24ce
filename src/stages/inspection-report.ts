/** What an inspection tells about one image that was read, and about what it differs in from another. */
import { cut } from "../model/text.js";
import { differenceOf } from "../baseline/compare.js";
import { explainChange, growthReport } from "../baseline/growth.js";
import { historyOfLayers, historyText } from "../dockerfile/history-text.js";
import { downloadOf, payloadOf } from "../image/archive.js";
import type { DownloadMode, ReadImage } from "../image/archive.js";
import { platformName } from "../image/platform.js";
import type { BuildSpec } from "../model/config.js";
import type { ArchiveContents } from "../model/image.js";
import type { Inspected, InspectedSource } from "../report/inspection-schema.js";
import type { BaseReport, LayerReport } from "../report/schema.js";
import { sideOf } from "./growth-report.js";
import { insideOf } from "./inside-report.js";
import { originOf } from "./origin.js";
import type { OriginContext } from "./origin.js";

/** An image that was read to be looked into. */
export interface ReadSource {
  readonly source: InspectedSource;
  readonly contents: ReadImage;
  /** As the engine says them; null where no engine was asked. */
  readonly engine: { readonly size: number; readonly labels: Readonly<Record<string, string>> } | null;
}

/** The Dockerfile that the image is said to be built from. */
export interface GivenDockerfile {
  /** As it was asked for. */
  readonly shown: string;
  readonly target: string | null;
  /** Relative to the context's root. */
  readonly path: string;
  readonly context: OriginContext;
}

interface Described {
  readonly base: BaseReport;
  readonly layers: readonly LayerReport[];
  readonly notes: readonly string[];
}

export interface InspectionInput {
  readonly version: string;
  readonly head: ReadSource;
  readonly against: ReadSource | null;
  readonly dockerfile: GivenDockerfile | null;
  /** The mode that the images were read with. */
  readonly download: DownloadMode;
  readonly seconds: number;
}

export async function inspectionReport(input: InspectionInput): Promise<Inspected> {
  const { head, against, dockerfile, download } = input;
  const { contents } = head;
  const described = await describe(head, dockerfile);
  const { base, layers } = described;
  const compared = against === null ? null : await compare(head, described, against, dockerfile);
  return {
    schema: "image-budget/inspection@1",
    tool: { name: "image-budget", version: input.version },
    source: head.source,
    platform: platformName(contents.config),
    dockerfile: dockerfile?.shown ?? null,
    target: dockerfile?.target ?? null,
    base,
    size: {
      bytes: payloadOf(contents),
      inspected: head.engine?.size ?? null,
      download: { ...downloadOf(contents, download), exact: false },
    },
    layers: [...layers],
    ...requireInside(contents, layers),
    files: contents.inspection.loose.largest
      .slice(0, MOST_FILES)
      .map(({ path, bytes, layer }) => ({ path: cutPath(path), bytes, layer })),
    duplicates: duplicatesOf(contents),
    against: compared?.against ?? null,
    change: compared?.change ?? null,
    growth: compared?.growth ?? null,
    seconds: input.seconds,
    notes: [...described.notes, ...(compared?.notes ?? [])],
  };
}

/** `insideOf` leaves nothing out of an image that was read; its type has room for those that were not. */
function requireInside(
  contents: ArchiveContents,
  layers: readonly LayerReport[],
): Pick<Inspected, "contents" | "packages" | "waste" | "findings"> {
  const { contents: made, waste, ...rest } = insideOf(contents, layers);
  if (made === null || waste === null) throw new Error("an image that was read has no inside");
  return { contents: made, waste, ...rest };
}

/** Base and layers, from the Dockerfile as far as it fits, else from the image's own history. */
async function describe(read: ReadSource, dockerfile: GivenDockerfile | null): Promise<Described> {
  const { contents } = read;
  const { history, diffIds } = contents.config;
  const facts = {
    contents,
    size: payloadOf(contents),
    fingerprint: { platform: platformName(contents.config) },
  };
  const labels = read.engine?.labels ?? contents.config.labels;
  const { base, layers, notes } =
    dockerfile === null
      ? await originOf({ source: NAMED }, facts, { labels }, NO_CONTEXT)
      : await originOf(
          { source: { kind: "build", build: buildOf(dockerfile) } },
          facts,
          { labels },
          dockerfile.context,
        );
  const entries = historyOfLayers(history, diffIds.length);
  return {
    // What is inspected is the image itself, whatever it is built on.
    base: dockerfile === null ? { ...base, image: null, bytes: null } : base,
    layers: layers.map((layer, index) => withHistory(layer, entries[index] ?? null)),
    notes: dockerfile === null ? notes : [...notes, ...fitNote(dockerfile, layers)],
  };
}

function withHistory(layer: LayerReport, entry: Parameters<typeof historyText>[0] | null): LayerReport {
  return layer.origin !== "unknown" || entry === null ? layer : { ...layer, instruction: historyText(entry) };
}

function fitNote({ shown }: GivenDockerfile, layers: readonly LayerReport[]): readonly string[] {
  return layers.length > 0 && layers.every(({ origin }) => origin === "unknown")
    ? [`No layer could be matched with ${shown}: the image may be built from another Dockerfile or target.`]
    : [];
}

const NAMED = { kind: "named", reference: "", platform: null, pull: false } as const;
const NO_CONTEXT: OriginContext = {
  root: "/",
  files: { read: () => Promise.resolve(null), list: () => Promise.resolve([]) },
  bases: {},
  environment: {},
  enginePlatform: null,
};

function buildOf({ path, target }: GivenDockerfile): BuildSpec {
  return {
    dockerfile: path,
    context: ".",
    target,
    args: {},
    secrets: {},
    ssh: [],
    buildContexts: {},
    platform: null,
    labels: {},
    network: null,
    pull: false,
    cacheFrom: [],
    cacheTo: [],
    needs: {},
  };
}

function duplicatesOf({ inspection: { duplicates } }: ArchiveContents): Inspected["duplicates"] {
  if (duplicates === null) return null;
  const groups = duplicates.groups
    .slice(0, 200)
    .map(({ bytes, copies, paths }) => ({ bytes, copies, paths: paths.slice(0, 20).map(cutPath) }));
  return { bytes: duplicates.bytes, contents: duplicates.contents, groups };
}

const MOST_FILES = 200;
const LONGEST_PATH = 4100;

function cutPath(path: string): string {
  return cut(path, LONGEST_PATH);
}

type Compared = Pick<Inspected, "against" | "change" | "growth"> & { readonly notes: readonly string[] };

async function compare(
  head: ReadSource,
  described: Described,
  against: ReadSource,
  dockerfile: GivenDockerfile | null,
): Promise<Compared> {
  const before = await describe(against, dockerfile);
  const [size, baseline] = [payloadOf(head.contents), payloadOf(against.contents)];
  const [ours, theirs] = [platformName(head.contents.config), platformName(against.contents.config)];
  const side = sideOf({ contents: head.contents, ...described });
  const base = sideOf({ contents: against.contents, ...before });
  // Two images at hand are compared as they are: nothing was rebuilt, so no difference is jitter.
  const difference = { ...differenceOf(size - baseline, baseline, true), noise: false };
  const change = explainChange({ ...difference, parts: null, drift: null, own: null }, side, base, {
    baseIsNeeded: false,
    baseline,
    comparable: true,
    refreshed: null,
  });
  return {
    against: { source: against.source, platform: theirs, bytes: baseline },
    change,
    growth: growthReport(change, side, base),
    notes: ours === theirs ? [] : [`The images are for different platforms: ${theirs}, now ${ours}.`],
  };
}
