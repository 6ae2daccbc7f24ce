/** What is known before anything is built: what each base image stands for, and what records can spare a build. */
import { findBaseline, findReference, findUnchanged } from "../records/match.js";
import type { KnownFingerprint } from "../records/match.js";
import type { Gathered, InputsGatherer } from "../records/gather.js";
import type { RecordEntry, RecordSet, RecordedInputs } from "../records/schema.js";
import type { ImageConfig, ImageSource } from "../model/config.js";
import type { EngineInfo, Progress, RecordStore } from "../ports.js";
import { referenceSource, targetId } from "./plan.js";
import type { Role } from "./plan.js";

export interface Consulted {
  /** Target id to the record that has its figures. */
  readonly recorded: ReadonlyMap<string, RecordEntry>;
  /** Target id to what goes into it; null when that is not fully known. */
  readonly inputs: ReadonlyMap<string, RecordedInputs | null>;
  /** Target id to the pins of its build. */
  readonly pins: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Why records were not used, for the report. */
  readonly notes: readonly string[];
}

export interface ConsultInput {
  readonly images: readonly ImageConfig[];
  readonly root: string;
  /** The baseline commit; null for none. */
  readonly base: { readonly sha: string; readonly ref: string } | null;
  /** How each image is built on the base, where it is; null for an image without baseline. */
  readonly sourceOnBase: (image: ImageConfig) => ImageSource | null;
  readonly baseRoot: string | null;
  readonly info: EngineInfo;
  /** Leave out images whose inputs are those recorded for the baseline. */
  readonly onlyChanged: boolean;
}

export interface ConsultPorts {
  readonly records: RecordStore | null;
  readonly gatherer: InputsGatherer;
  readonly progress: Progress;
}

/** Counting rule of this version; see Fingerprint. */
const METHOD = 1;

/** Looks everything up that can be known without building. Never rejects: what cannot be looked up is built. */
export async function consult(input: ConsultInput, ports: ConsultPorts): Promise<Consulted> {
  const { images, root, base, info } = input;
  const { records, gatherer, progress } = ports;
  const recorded = new Map<string, RecordEntry>();
  const inputs = new Map<string, RecordedInputs | null>();
  const pins = new Map<string, Readonly<Record<string, string>>>();
  const notes: string[] = [];
  const note = (text: string): void => {
    notes.push(text);
    progress.info(text);
  };
  const gather = async (role: Role, name: string, source: ImageSource, at: string): Promise<Gathered> => {
    const gathered = await gatherer.gather(source, at);
    inputs.set(targetId(role, name), gathered.inputs);
    pins.set(targetId(role, name), gathered.pins);
    return gathered;
  };

  const ofBase = records === null || base === null ? [] : await records.load(base.sha);
  let latest: readonly RecordSet[] | null = null;
  if (records !== null && base !== null) {
    progress.info(
      ofBase.length === 0
        ? `No record of ${base.ref} (${base.sha.slice(0, 12)}) in ${records.label}: its images are built.`
        : `Records of ${base.ref} (${base.sha.slice(0, 12)}) found in ${records.label}.`,
    );
  }
  for (const image of images) {
    const { name } = image;
    const gathered = await gather("image", name, image.source, root);
    const fingerprint = fingerprintOf(image.source, info);
    if (input.onlyChanged && base !== null) {
      const unchanged = gathered.inputs === null ? null : findUnchanged(ofBase, name, gathered.inputs, fingerprint);
      if (unchanged !== null) recorded.set(targetId("image", name), unchanged);
      else if (gathered.reason !== null) note(`${name} is built: ${gathered.reason}.`);
    }
    if (ofBase.length > 0) {
      const found = findBaseline(ofBase, name, fingerprint, await gatherer.standFor(ofBase, name, image.source));
      if (found.kind === "match") recorded.set(targetId("baseline", name), found.entry);
      else if (found.reason !== null) note(`${name}: the baseline is built, because ${found.reason}.`);
    }
    const reference = referenceSource(image);
    if (reference !== null) {
      const gatheredReference = await gather("reference", name, reference, root);
      if (records !== null && gatheredReference.inputs !== null) {
        latest ??= ofBase.length > 0 ? ofBase : await records.latest();
        const found = findReference(latest, name, gatheredReference.inputs, fingerprintOf(reference, info));
        if (found !== null) recorded.set(targetId("reference", name), found);
      }
    }
    const onBase = input.sourceOnBase(image);
    if (onBase !== null && input.baseRoot !== null && !recorded.has(targetId("baseline", name))) {
      pins.set(targetId("baseline", name), await gatherer.pinsOf(onBase, input.baseRoot));
    }
  }
  return { recorded, inputs, pins, notes };
}

function fingerprintOf(source: ImageSource, info: EngineInfo): KnownFingerprint {
  const platform = source.kind === "build" ? source.build.platform : source.platform;
  return { store: info.store, builder: info.builder, platform: platform ?? info.platform, method: METHOD };
}
