import { tmpdir } from "node:os";
import { describe, expect, it } from "@jest/globals";
import { EarlySave } from "../../../src/commands/early-save.js";
import type { BegunSave } from "../../../src/commands/early-save.js";
import { readImage } from "../../../src/commands/inspect-source.js";
import { payloadOf } from "../../../src/image/archive.js";
import { LayerStore } from "../../../src/image/layer-store.js";
import { DEFAULT_LIMITS } from "../../../src/image/limits.js";
import { MeasureError } from "../../../src/model/errors.js";
import type { Engine, InspectedImage } from "../../../src/ports.js";
import type { ReadSource } from "../../../src/stages/inspection-report.js";
import { ociArchive } from "../image/support/images.js";
import { tar } from "../image/support/tar-writer.js";
import { INFO } from "../support/world.js";

const archive = ociArchive([{ layers: [tar([{ path: "a", content: Buffer.alloc(700) }])] }]);
const ID = "sha256:1";
const INSPECTED: InspectedImage = {
  id: ID,
  size: 1234,
  platform: "linux/amd64",
  labels: {},
  repoTags: [],
  repoDigests: [],
  diffIds: [],
};

interface Ask {
  readonly reference: string;
  readonly platform?: string;
  /** Names under which a save finds the image before it is resolved; by its id it does in any case. */
  readonly known?: readonly string[];
  readonly changes?: Partial<Engine>;
}

/** What the engine was asked in which order, and what came of it. */
interface Asked {
  readonly log: string[];
  readonly result: Promise<ReadSource>;
}

/** `docker-daemon:` keeps it from looking for a file of that name. */
function ask({ reference, platform, known = [], changes = {} }: Ask): Asked {
  const log: string[] = [];
  const never = (): never => {
    throw new Error("not part of an inspection");
  };
  const engine: Engine = {
    connect: () => {
      log.push("connect");
      return Promise.resolve(INFO);
    },
    build: never,
    resolve: () => Promise.resolve(ID),
    inspect: () => Promise.resolve(INSPECTED),
    lookUpBase: never,
    smoke: never,
    async *save(name, wanted, signal) {
      log.push(`save ${name}${wanted === null ? "" : ` for ${wanted}`}`);
      await Promise.resolve();
      if (name !== ID && !known.includes(name)) throw new MeasureError("no such image", "Name another.");
      try {
        for (let at = 0; at < archive.length; at += 1000) {
          // As a process whose signal comes: the next bytes never do.
          await new Promise((resolve) => setImmediate(resolve));
          signal.throwIfAborted();
          yield archive.subarray(at, at + 1000);
        }
      } finally {
        log.push(`ended ${name}`);
      }
    },
    freeDisk: () => Promise.resolve(null),
    cleanUp: () => Promise.resolve(),
    ...changes,
  };
  const result = readImage(
    {
      name: `docker-daemon:${reference}`,
      cwd: tmpdir(),
      platform: platform ?? null,
      options: { download: "sample", hashing: false },
      layers: new LayerStore(DEFAULT_LIMITS),
      begun: null,
    },
    {
      engine: () => engine,
      signal: new AbortController().signal,
      onStep: () => undefined,
      onBytes: () => undefined,
      onSkipped: () => undefined,
    },
  );
  return { log, result };
}

describe("a save that is begun before the engine has been asked anything", () => {
  it.each([
    ["shop:1", "shop:1"],
    // A save of a name without a tag would hold every image of the repository.
    ["shop", "shop:latest"],
    ["localhost:5000/team/shop", "localhost:5000/team/shop:latest"],
    ["localhost:5000/shop:2", "localhost:5000/shop:2"],
    [`shop@sha256:${"1".repeat(64)}`, `shop@sha256:${"1".repeat(64)}`],
    [`sha256:${"1".repeat(64)}`, `sha256:${"1".repeat(64)}`],
  ])("of %s asks for %s, once", async (reference, name) => {
    const { log, result } = ask({ reference, known: [name] });
    expect(payloadOf((await result).contents)).toBe(700);
    expect(log).toEqual([`save ${name}`, `ended ${name}`]);
  });

  it("is done again by the id where the engine has to find the image first", async () => {
    const { log, result } = ask({ reference: "shop:1" });
    expect(payloadOf((await result).contents)).toBe(700);
    expect(log).toEqual(["save shop:1", "connect", `save ${ID}`, `ended ${ID}`]);
  });

  it.each(["-o/etc/passwd", "--help", "a b", "a\nb", ""])("is not done for %j", async (reference) => {
    const { log, result } = ask({ reference });
    await result;
    expect(log).toEqual(["connect", `save ${ID}`, `ended ${ID}`]);
  });

  it("is not done where the engine has to be told a platform", async () => {
    const { log, result } = ask({ reference: "shop:1", platform: "linux/amd64", known: ["shop:1"] });
    await result;
    expect(log).toEqual(["connect", `save ${ID} for linux/amd64`, `ended ${ID}`]);
  });

  it("ends when it is a large one and there is too little disk for it", async () => {
    const { log, result } = ask({
      reference: "shop:1",
      known: ["shop:1"],
      changes: {
        inspect: () => Promise.resolve({ ...INSPECTED, size: 3e9 }),
        connect: () => Promise.resolve({ ...INFO, store: "overlay2" }),
        freeDisk: () => Promise.resolve(10),
      },
    });
    await expect(result).rejects.toThrow(/^not enough free disk/);
    expect(log).toEqual(["save shop:1", "ended shop:1"]);
  });

  it("lets the questions say what is wrong", async () => {
    const { log, result } = ask({
      reference: "shop:1",
      changes: { resolve: () => Promise.reject(new MeasureError("cannot be pulled: denied", "Log in.")) },
    });
    await expect(result).rejects.toThrow("cannot be pulled: denied");
    expect(log).toEqual(["save shop:1", "connect"]);
  });

  it("is refused when it was of another image", async () => {
    const { result } = ask({
      reference: "shop:1",
      known: ["shop:1"],
      changes: { inspect: () => Promise.resolve({ ...INSPECTED, diffIds: ["sha256:2"] }) },
    });
    await expect(result).rejects.toThrow(/saved another image/);
  });
});

describe("a save that was begun before the program was loaded", () => {
  const never = (): AsyncIterable<Uint8Array> => {
    throw new Error("asked again");
  };
  const engineThat = (save: Engine["save"]): Engine => ({
    connect: () => Promise.resolve(INFO),
    build: () => Promise.reject(new Error("no")),
    resolve: () => Promise.resolve(ID),
    inspect: () => Promise.resolve(INSPECTED),
    lookUpBase: () => Promise.reject(new Error("no")),
    smoke: () => Promise.reject(new Error("no")),
    save,
    freeDisk: () => Promise.resolve(null),
    cleanUp: () => Promise.resolve(),
  });
  const some = async function* (text: string): AsyncGenerator<Uint8Array, void, undefined> {
    await Promise.resolve();
    yield Buffer.from(text);
  };
  const textOf = async (chunks: AsyncIterable<Uint8Array> | null): Promise<string | null> => {
    if (chunks === null) return null;
    let text = "";
    for await (const chunk of chunks) text += Buffer.from(chunk).toString();
    return text;
  };
  const begun = (name: string, chunks: BegunSave["chunks"], end = (): void => undefined): BegunSave => ({
    name,
    chunks,
    end,
  });
  const signal = (): AbortSignal => new AbortController().signal;

  it("is taken for the same name, and asked for again where it came to nothing or is of another", async () => {
    const same = begun("shop:1", Promise.resolve(some("begun")));
    expect(await textOf(await early(engineThat(never), same))).toBe("begun");
    const nothing = begun("shop:1", Promise.resolve(null));
    expect(
      await textOf(
        await early(
          engineThat(() => some("again")),
          nothing,
        ),
      ),
    ).toBe("again");
    const other = begun("shop:2", Promise.resolve(some("other")));
    expect(
      await textOf(
        await early(
          engineThat(() => some("own")),
          other,
        ),
      ),
    ).toBe("own");
  });

  it("is ended by the signal, though the engine has not answered yet", async () => {
    const stop = new AbortController();
    let end = (): void => undefined;
    const waiting = new Promise<null>((resolve) => {
      end = () => {
        resolve(null);
      };
    });
    const save = EarlySave.begin(
      engineThat(never),
      "shop:1",
      stop.signal,
      begun("shop:1", waiting, () => end()),
    );
    stop.abort(new Error("enough"));
    expect(await save?.chunks()).toBeNull();
  });

  function early(engine: Engine, begunSave: BegunSave): Promise<AsyncIterable<Uint8Array> | null> {
    const save = EarlySave.begin(engine, "shop:1", signal(), begunSave);
    return save?.chunks() ?? Promise.resolve(null);
  }
});
