/**
 * An engine works for a while before it gives the first bytes of an image away, and so does every question to it. So the
 * bytes are asked for first, and the questions meanwhile.
 */
import type { Engine } from "../ports.js";

/** A name as the engine's own client takes one; never one of its options. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,511}$/;

/** A save that was asked for before anything else was known; null when the engine has to be asked in another way. */
export interface BegunSave {
  readonly name: string;
  readonly chunks: Promise<AsyncIterable<Uint8Array> | null>;
  readonly end: () => void;
}

/** What a save of an image is asked by; null for what is no name of one. */
export function savedName(reference: string): string | null {
  return NAME.test(reference) ? withTag(reference) : null;
}

export class EarlySave {
  readonly #ending = new AbortController();
  readonly #chunks: AsyncIterator<Uint8Array, unknown, undefined>;
  readonly #first: Promise<IteratorResult<Uint8Array, unknown> | null>;

  /** What it asks for. */
  readonly name: string;

  readonly #begun: BegunSave | null;

  private constructor(engine: Engine, name: string, signal: AbortSignal, begun: BegunSave | null) {
    this.name = name;
    this.#begun = begun?.name === name ? begun : null;
    const either = AbortSignal.any([signal, this.#ending.signal]);
    either.addEventListener("abort", () => this.#begun?.end(), { once: true });
    this.#chunks = chunksOf(this.#begun, () => engine.save(name, null, either), either);
    this.#first = this.#chunks.next().catch(() => null);
  }

  /** Begins at once; null for what is no name of an image. */
  static begin(
    engine: Engine,
    reference: string,
    signal: AbortSignal,
    begun: BegunSave | null,
  ): EarlySave | null {
    const name = savedName(reference);
    return name === null ? null : new EarlySave(engine, name, signal, begun);
  }

  /** The bytes; null when the engine has no image of that name (yet): why is for others to say. */
  async chunks(): Promise<AsyncIterable<Uint8Array> | null> {
    const first = await this.#first;
    return first === null || first.done === true ? null : this.#all(first.value);
  }

  /** Ends it, wherever it is: nothing runs on afterwards. */
  async end(): Promise<void> {
    this.#ending.abort();
    this.#begun?.end();
    await this.#chunks.return?.().catch(() => undefined);
  }

  async *#all(first: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
    yield first;
    for (;;) {
      const next = await this.#chunks.next();
      if (next.done === true) return;
      yield next.value;
    }
  }
}

async function* chunksOf(
  begun: BegunSave | null,
  otherwise: () => AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* (await begun?.chunks) ?? otherwise();
  } finally {
    signal.throwIfAborted();
  }
}

/** Without a tag a save would hold every image of that repository. */
function withTag(reference: string): string {
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  return /[:@]/.test(name) ? reference : `${reference}:latest`;
}
