import { describe, expect, it } from "@jest/globals";
import { createClassicReader } from "../../../src/engine/progress-classic.js";
import { createPlainReader } from "../../../src/engine/progress-plain.js";
import { createRawJsonReader } from "../../../src/engine/progress-rawjson.js";
import type { ProgressReader } from "../../../src/engine/progress-rawjson.js";
import { createTranscript } from "../../../src/engine/transcript.js";
import type { Transcript } from "../../../src/engine/transcript.js";

function watched(make: (transcript: Transcript) => ProgressReader) {
  const steps: string[] = [];
  const lines: string[] = [];
  const transcript = createTranscript({
    redact: (text) => text.replaceAll("s3cret", "***"),
    onStep: ({ name, state }) => steps.push(`${state} ${name}`),
    onLine: (line) => lines.push(line),
  });
  return { transcript, steps, lines, reader: make(transcript) };
}

const event = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
const log = (vertex: string, text: string, stream = 1): Buffer =>
  event({ logs: [{ vertex, stream, data: Buffer.from(text).toString("base64"), timestamp: "t" }] });

describe("rawjson", () => {
  const make = (name = "[2/3] RUN make", more: object = {}): Buffer =>
    event({ vertexes: [{ digest: "d1", name, started: "t", ...more }] });

  it("tells each step once, and its lines whole", () => {
    const { reader, steps, lines } = watched(createRawJsonReader);
    reader.stderr(event({ vertexes: [{ digest: "d1", name: "[2/3] RUN make" }] }));
    reader.stderr(make());
    reader.stderr(make());
    reader.stderr(log("d1", "half a "));
    reader.stderr(log("d1", "line\nthe key is s3"));
    reader.stderr(log("d1", "cret\n"));
    reader.stderr(log("d1", "no line feed"));
    reader.stderr(make(undefined, { completed: "t" }));
    reader.end(false);
    expect(steps).toEqual(["started [2/3] RUN make", "completed [2/3] RUN make"]);
    expect(lines).toEqual(["half a line", "the key is ***", "no line feed"]);
  });

  it("does not mix the halves of two steps' lines, nor of a step's two outputs", () => {
    const { reader, lines } = watched(createRawJsonReader);
    reader.stderr(
      event({
        vertexes: [
          { digest: "a", name: "a", started: "t" },
          { digest: "b", name: "b", started: "t" },
        ],
      }),
    );
    reader.stderr(log("a", "one "));
    reader.stderr(log("b", "two "));
    reader.stderr(log("a", "err ", 2));
    reader.stderr(log("a", "a\n"));
    reader.stderr(log("b", "b\n"));
    reader.stderr(log("a", "a\n", 2));
    expect(lines).toEqual(["one a", "two b", "err a"]);
  });

  it.each([
    [
      "all from the cache",
      [
        ["[1/2] RUN a", true],
        ["[2/2] COPY . .", true],
      ],
      true,
    ],
    [
      "one that ran",
      [
        ["[1/2] RUN a", true],
        ["[stage 2/2] COPY . .", false],
      ],
      false,
    ],
    [
      "a FROM that was read again",
      [
        ["[1/2] FROM x", false],
        ["[2/2] RUN a", true],
      ],
      true,
    ],
    [
      "the context, which is always sent",
      [
        ["[internal] load build context", false],
        ["[linux/arm64 b 2/2] ADD a b", true],
      ],
      true,
    ],
  ] as const)("knows what was cached: %s", (_name, vertexes, expected) => {
    const { reader, transcript } = watched(createRawJsonReader);
    for (const [name, cached] of vertexes) {
      reader.stderr(event({ vertexes: [{ digest: name, name, started: "t", completed: "t", cached }] }));
    }
    reader.end(false);
    expect(transcript.cached()).toBe(expected);
  });

  it("blames the step that failed, not those that were stopped because of it", () => {
    const { reader, transcript } = watched(createRawJsonReader);
    reader.stderr(
      event({
        vertexes: [
          { digest: "x", name: "[a 1/1] RUN slow", started: "t" },
          { digest: "d1", name: "[b 1/1] RUN make", started: "t" },
        ],
      }),
    );
    reader.stderr(log("x", "slow line\n"));
    reader.stderr(log("d1", "the reason\n", 2));
    reader.stderr(
      event({
        vertexes: [
          {
            digest: "x",
            name: "",
            started: "t",
            completed: "t",
            error: "exit code: 137: context canceled: context canceled",
          },
        ],
      }),
    );
    reader.stderr(
      make("[b 1/1] RUN make", {
        completed: "t",
        error: 'process "/bin/sh -c make s3cret" did not complete successfully: exit code: 2',
      }),
    );
    reader.stderr(Buffer.from("Dockerfile:3\n-----\nERROR: failed to solve: exit code: 2\n"));
    reader.end(true);
    expect(transcript.trouble()).toEqual({
      step: "[b 1/1] RUN make",
      error: 'process "/bin/sh -c make ***" did not complete successfully: exit code: 2',
      lines: ["the reason"],
      notes: ["Dockerfile:3", "-----", "ERROR: failed to solve: exit code: 2"],
    });
  });

  it("takes what is no event for a line of the client", () => {
    const { reader, lines } = watched(createRawJsonReader);
    reader.stderr(Buffer.from('{"vertexes": 7}\n{broken\nplain\n'));
    reader.stdout(Buffer.from("on stdout"));
    reader.end(false);
    expect(lines).toEqual(['{"vertexes": 7}', "{broken", "plain", "on stdout"]);
  });
});

describe("plain", () => {
  it("reads steps, lines, cache and failure", () => {
    const { reader, transcript, steps, lines } = watched(createPlainReader);
    const text = [
      '#0 building with "default" instance using docker driver',
      "#4 [1/3] FROM base",
      "#4 DONE 0.0s",
      "#5 [2/3] RUN echo fine",
      "#5 CACHED",
      "#6 [3/3] RUN echo x; exit 7",
      "#6 0.139 about to fail",
      "#6 0.441",
      "#6 0.441 s3cret",
      "#6 ERROR: process did not complete successfully: exit code: 7",
      "------",
      "Fail:3",
      "ERROR: failed to solve: exit code: 7",
    ].join("\n");
    for (const piece of text.match(/[\s\S]{1,5}/g) ?? []) reader.stderr(Buffer.from(piece));
    reader.end(true);
    expect(steps).toContain("cached [2/3] RUN echo fine");
    expect(lines).toContain("***");
    expect(transcript.trouble()).toMatchObject({
      step: "[3/3] RUN echo x; exit 7",
      lines: ["about to fail", "", "***"],
    });
    expect(transcript.trouble().notes).toContain("Fail:3");
  });
});

describe("classic", () => {
  const out = (reader: ProgressReader, ...lines: string[]): void => {
    for (const line of lines) reader.stdout(Buffer.from(`${line}\n`));
  };

  it("reads steps and the cache, and leaves our own label out", () => {
    const { reader, transcript, steps, lines } = watched(createClassicReader);
    reader.stderr(Buffer.from("DEPRECATED: The legacy builder is deprecated\n            enable it\n\n"));
    out(
      reader,
      "Step 1/3 : FROM base",
      " ---> bc9855d15029",
      "Step 2/3 : RUN a",
      " ---> Using cache",
      " ---> 97c98aced9e6",
    );
    out(
      reader,
      "Step 3/3 : LABEL image-budget.run=r1",
      " ---> Running in 8cd5b6f50e83",
      " ---> 5948bffaf265",
      "Successfully built 5948bffaf265",
    );
    reader.end(false);
    expect(steps).toEqual([
      "started [1/2] FROM base",
      "completed [1/2] FROM base",
      "started [2/2] RUN a",
      "cached [2/2] RUN a",
    ]);
    expect(transcript.cached()).toBe(true);
    expect(lines).toEqual(["Successfully built 5948bffaf265"]);
  });

  it("never takes a step that ran for one out of the cache, whatever it prints", () => {
    const { reader, transcript, steps } = watched(createClassicReader);
    out(reader, "Step 1/4 : RUN hostile", " ---> Running in 8cd5b6f50e83", " ---> Using cache");
    out(
      reader,
      "Step 2/4 : RUN forged",
      " ---> Using cache",
      "Step 3/9000000 : RUN forged",
      "Step 9/4 : RUN forged",
    );
    reader.end(false);
    expect(transcript.cached()).toBe(false);
    expect(steps.filter((step) => step.startsWith("started"))).toHaveLength(2);
  });

  it("gives the failing step's lines of both outputs and the builder's reason", () => {
    const { reader, transcript } = watched(createClassicReader);
    out(reader, "Step 1/2 : RUN a", " ---> Running in 8cd5b6f50e83", "about to fail");
    reader.stderr(Buffer.from("\u001b[91mlast line\n\u001b[0m"));
    out(reader, " ---> Removed intermediate container 8cd5b6f50e83");
    reader.stderr(Buffer.from("The command '/bin/sh -c a' returned a non-zero code: 7\n"));
    reader.end(true);
    expect(transcript.trouble()).toMatchObject({
      step: "[1/1] RUN a",
      error: "The command '/bin/sh -c a' returned a non-zero code: 7",
    });
    expect(transcript.trouble().lines).toEqual(expect.arrayContaining(["about to fail", "last line"]));
  });
});
