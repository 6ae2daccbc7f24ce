/** Records as text: from what a run measured to what is kept, and back. */
import { imageReference } from "../dockerfile/image-reference.js";
import type { Measurement } from "../model/image.js";
import type { BaseReport, LayerReport } from "../report/schema.js";
import { recordSetSchema } from "./schema.js";
import type { RecordedInputs, RecordEntry, RecordSet } from "./schema.js";

export interface EntryFacts {
  readonly role: RecordEntry["role"];
  readonly name: string;
  readonly measurement: Measurement;
  readonly layers: readonly LayerReport[];
  readonly base: BaseReport | null;
  /** Null where nothing is to be compared with it. */
  readonly inside: RecordEntry["inside"];
  readonly build: { readonly seconds: number; readonly cached: boolean } | null;
  readonly inputs: RecordedInputs | null;
  /** The commit that was measured. */
  readonly commit: string;
  /** ISO 8601, UTC. */
  readonly created: string;
}

const LONGEST_INSTRUCTION = 1000;
const MOST_LAYERS = 1000;
const MOST_PACKAGES = 20_000;
const LONGEST_PACKAGE = 2000;
/** Of one set, in bytes; what is larger is kept without its details. */
export const LARGEST_SET = 5_000_000;

/** What a run keeps about one image. Details beyond the schema's bounds are left out, figures never. */
export function recordEntry(facts: EntryFacts): RecordEntry {
  const { measurement } = facts;
  const { contents, fingerprint } = measurement;
  return {
    role: facts.role,
    name: facts.name,
    fingerprint: { ...fingerprint, compression: fingerprint.compression.slice(0, MOST_LAYERS) },
    inputs: facts.inputs,
    commit: facts.commit,
    created: facts.created,
    size: {
      bytes: measurement.size,
      inspected: measurement.inspected,
      download: { ...measurement.download },
    },
    base: facts.base,
    build: facts.build === null ? null : { seconds: facts.build.seconds, cached: facts.build.cached },
    layers: facts.layers.length > MOST_LAYERS ? [] : facts.layers.map(withinBounds),
    pythonPackages: withinLimit(contents.pythonPackages),
    nodePackages: withinLimit(contents.nodePackages),
    inside: facts.inside,
    gitPayload: contents.gitPayload,
  };
}

function withinLimit(names: readonly string[] | null): string[] | null {
  const keep =
    names !== null && names.length <= MOST_PACKAGES && names.every((name) => name.length <= LONGEST_PACKAGE);
  return keep ? [...names] : null;
}

function withinBounds(layer: LayerReport): LayerReport {
  const { instruction } = layer;
  return instruction !== null && instruction.length > LONGEST_INSTRUCTION
    ? { ...layer, instruction: null }
    : layer;
}

/** A set as JSON. One that is too large loses details (packages, layers, then package names) before figures. */
export function serializeRecordSet(set: RecordSet, limit: number = LARGEST_SET): string {
  const reduced: readonly ((entry: RecordEntry) => RecordEntry)[] = [
    (entry) => entry,
    (entry) => ({ ...entry, inside: null }),
    (entry) => ({ ...entry, inside: null, layers: [] }),
    (entry) => ({ ...entry, inside: null, layers: [], pythonPackages: null, nodePackages: null }),
  ];
  let text = "";
  for (const reduce of reduced) {
    text = JSON.stringify({ ...set, entries: set.entries.map(reduce) });
    if (Buffer.byteLength(text) <= limit) break;
  }
  return text;
}

/** The longest text that is read, in characters. */
const LONGEST_TEXT = 10_000_000;

/** Reads a set from text that anybody may have written; null when it is none. Never throws. */
export function parseRecordSet(text: string): RecordSet | null {
  return text.length > LONGEST_TEXT ? null : asRecordSet(parseJson(text));
}

/** Reads a set from parsed JSON; null when it is none. Names of bases that no image can have are left out. */
export function asRecordSet(value: unknown): RecordSet | null {
  const set = recordSetSchema.safeParse(value).data;
  return set === undefined ? null : { ...set, entries: set.entries.map(withSaneBases) };
}

/** These names are looked up again, by commands that are given them. */
function withSaneBases(entry: RecordEntry): RecordEntry {
  if (entry.inputs === null) return entry;
  const bases = entry.inputs.bases.filter(({ name }) => imageReference(name) !== null);
  return { ...entry, inputs: { ...entry.inputs, bases } };
}

/** Undefined when it is no JSON, or nested too deeply to be read. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
