/** What is known before anything is built: what each base image stands for, and which builds records can spare. */
import type { ImageConfig, ImageSource } from "../model/config.js";
import type { EngineInfo, Progress, RecordStore } from "../ports.js";
import type { Gathered } from "../records/gather.js";
import { findBaseline, findReference, findUnchanged } from "../records/match.js";
import type { KnownFingerprint } from "../records/match.js";
import type { RecordedInputs, RecordEntry, RecordSet } from "../records/schema.js";
import { platformOf } from "./gatherer.js";
import type { Gatherer } from "./gatherer.js";
import { referenceSource, targetId } from "./plan.js";
import type { Role } from "./plan.js";

/** What can be known without building. */
export interface Consulted {
  /** Target id to the record that has its figures. */
  readonly recorded: ReadonlyMap<string, RecordEntry>;
  /** Target id to what goes into it, as far as that is known. */
  readonly inputs: ReadonlyMap<string, RecordedInputs>;
  /** Target id to the pins of its build. */
  readonly pins: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Image name to its record of the baseline that was not used, because the base image is another one now. */
  readonly moved: ReadonlyMap<string, RecordEntry>;
  /** Why records were not used, for the report. */
  readonly notes: readonly string[];
}

export interface ConsultInput {
  readonly images: readonly ImageConfig[];
  /** Images that those are built on, whether or not the run is about them. */
  readonly needed: readonly ImageConfig[];
  readonly root: string;
  /** The baseline commit; null for none. */
  readonly base: ConsultedBase | null;
  readonly info: EngineInfo;
  /** Leave out the builds of images whose inputs are those recorded for the baseline. */
  readonly onlyChanged: boolean;
}

export interface ConsultedBase {
  readonly sha: string;
  readonly ref: string;
  readonly root: string;
  /** How an image is built on the base; null when it is not. */
  readonly sourceOf: (image: ImageConfig) => ImageSource | null;
}

export interface ConsultPorts {
  readonly records: RecordStore | null;
  readonly gatherer: Gatherer;
  readonly progress: Progress;
}

/** Version of the counting rule; see Fingerprint. */
const METHOD = 1;

/** Looks up what can be known. What cannot be looked up is built; only a cancelled run rejects. */
export async function consult(input: ConsultInput, ports: ConsultPorts): Promise<Consulted> {
  const { base } = input;
  const { records, progress } = ports;
  const found = new Findings();
  const ofBase = records === null || base === null ? [] : await records.load(base.sha);
  if (records !== null && base !== null) {
    const commit = `${base.ref} (${base.sha.slice(0, 12)})`;
    progress.info(
      ofBase.length > 0
        ? `Records of ${commit} are in ${records.label}.`
        : `${commit} is not recorded in ${records.label}: its images are built.`,
    );
  }
  // References are looked for in the newest records of any commit, and only when there is one to look for.
  let latest: Promise<readonly RecordSet[]> | null = null;
  const newest = (): Promise<readonly RecordSet[]> => (latest ??= records?.latest() ?? Promise.resolve([]));
  await Promise.all(
    input.images.map(async (image) => {
      await consultImage(image, ofBase, input, ports, found);
      await consultReference(image, async () => [...ofBase, ...(await newest())], input, ports, found);
    }),
  );
  await pinNeeded(input, ports.gatherer, found);
  for (const note of found.notes) progress.info(note);
  return found;
}

class Findings implements Consulted {
  readonly recorded = new Map<string, RecordEntry>();
  readonly inputs = new Map<string, RecordedInputs>();
  readonly pins = new Map<string, Readonly<Record<string, string>>>();
  readonly moved = new Map<string, RecordEntry>();
  readonly notes: string[] = [];

  take(role: Role, name: string, { inputs, bases }: Gathered): void {
    const id = targetId(role, name);
    this.inputs.set(
      id,
      inputs.kind === "known" ? inputs.inputs : { sha256: null, bases: inputs.bases ?? [] },
    );
    this.pin(role, name, bases);
  }

  pin(role: Role, name: string, bases: Gathered["bases"]): void {
    this.pins.set(
      targetId(role, name),
      Object.fromEntries(bases.flatMap(({ name: base, pin }) => (pin === null ? [] : [[base, pin]]))),
    );
  }
}

async function consultImage(
  image: ImageConfig,
  ofBase: readonly RecordSet[],
  input: ConsultInput,
  { gatherer }: ConsultPorts,
  found: Findings,
): Promise<void> {
  const { name, source } = image;
  const { base, info } = input;
  const fingerprint = fingerprintOf(source, info);
  const gathered = await gatherer.gather(source, input.root);
  found.take("image", name, gathered);
  if (base === null) return;
  const { inputs } = gathered;
  if (input.onlyChanged && inputs.kind === "unknown") {
    found.notes.push(`${name} is built whether or not it changed: ${inputs.reason}.`);
  } else if (input.onlyChanged && inputs.kind === "known") {
    const unchanged = findUnchanged(ofBase, name, inputs.inputs, fingerprint);
    if (unchanged !== null) {
      found.recorded.set(targetId("image", name), unchanged);
      found.recorded.set(targetId("baseline", name), unchanged);
      return;
    }
  }
  const recordedBases = ofBase.flatMap(({ entries }) =>
    entries
      .filter((entry) => entry.name === name && entry.role === "image")
      .flatMap(({ inputs: recorded }) => recorded?.bases ?? []),
  );
  const now = isMadeHere(source, gathered)
    ? []
    : await gatherer.standFor(
        recordedBases.map((recorded) => recorded.name),
        source,
      );
  const match = findBaseline(ofBase, name, fingerprint, now);
  if (match.kind === "match") {
    found.recorded.set(targetId("baseline", name), match.entry);
    return;
  }
  if (match.moved !== null) found.moved.set(name, match.moved);
  if (match.reason !== null) {
    const what = source.kind === "build" ? "is built again" : "is not what was recorded";
    found.notes.push(`${name} on ${base.ref} ${what}: ${match.reason}.`);
  }
  const onBase = base.sourceOf(image);
  if (onBase !== null) found.take("baseline", name, await gatherer.gather(onBase, base.root));
}

/** An image that a step of the job made, by a name it has on no registry: that it is another one is the very change. */
function isMadeHere(source: ImageSource, { bases }: Gathered): boolean {
  return source.kind === "named" && bases.every(({ digest, pin }) => digest !== null && pin === null);
}

/**
 * The pins of images that others are built on and that this run is not about, and of those on the base that a record would
 * have spared: they are built all the same, on what the others are built on.
 */
async function pinNeeded(input: ConsultInput, gatherer: Gatherer, found: Findings): Promise<void> {
  const { base } = input;
  const pin = async (role: Role, name: string, source: ImageSource | null, root: string): Promise<void> => {
    if (source === null || found.pins.has(targetId(role, name))) return;
    const { bases } = await gatherer.gather(source, root);
    found.pin(role, name, bases);
  };
  await Promise.all(
    input.needed.flatMap((image) => [
      pin("image", image.name, image.source, input.root),
      ...(base === null ? [] : [pin("baseline", image.name, base.sourceOf(image), base.root)]),
    ]),
  );
}

async function consultReference(
  image: ImageConfig,
  sets: () => Promise<readonly RecordSet[]>,
  input: ConsultInput,
  { gatherer }: ConsultPorts,
  found: Findings,
): Promise<void> {
  const source = referenceSource(image);
  if (source === null) return;
  const gathered = await gatherer.gather(source, input.root);
  found.take("reference", image.name, gathered);
  const { inputs } = gathered;
  if (inputs.kind === "unknown") return;
  const entry = findReference(await sets(), image.name, inputs.inputs, fingerprintOf(source, input.info));
  if (entry !== null) found.recorded.set(targetId("reference", image.name), entry);
}

function fingerprintOf(source: ImageSource, info: EngineInfo): KnownFingerprint {
  const { store, builder } = info;
  return { store, builder, platform: platformOf(source) ?? info.platform, method: METHOD };
}
