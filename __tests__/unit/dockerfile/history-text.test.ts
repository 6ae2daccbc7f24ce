import { describe, expect, it } from "@jest/globals";
import { historyOfLayers, historyText } from "../../../src/dockerfile/history-text.js";

const text = (createdBy: string): string | null => historyText({ createdBy, emptyLayer: false });

describe("the instruction a history entry tells of", () => {
  it.each([
    // BuildKit
    ["RUN /bin/sh -c apt-get update && rm -rf /x # buildkit", "RUN apt-get update && rm -rf /x"],
    ["RUN # buildkit", "RUN"],
    ["COPY . /app # buildkit", "COPY . /app"],
    ["WORKDIR /app", "WORKDIR /app"],
    ["RUN /bin/bash -o pipefail -c curl x | sh # buildkit", "RUN curl x | sh"],
    // the classic builder
    ["/bin/sh -c #(nop) COPY dir:0123 in /app ", "COPY dir:0123 in /app"],
    ["/bin/sh -c #(nop)  ADD file:0123 in / ", "ADD file:0123 in /"],
    ["/bin/sh -c pip install   flask", "RUN pip install flask"],
    ["/bin/bash -ec make", "RUN make"],
    // others
    [
      "# debian.sh --arch 'amd64' out/ 'bookworm' '@1700000000'",
      "# debian.sh --arch 'amd64' out/ 'bookworm' '@1700000000'",
    ],
    ["RUN set -e\n\tmake\n", "RUN set -e make"],
    ["", null],
    [" # buildkit", null],
  ])("%j is %j", (createdBy, expected) => {
    expect(text(createdBy)).toBe(expected);
  });

  it("is cut where it is long, in no time", () => {
    const started = performance.now();
    expect(text(`/bin/bash ${"-a ".repeat(1_000_000)}`)).toHaveLength(2000);
    expect(text(`RUN ${" ".repeat(1_000_000)}x`)).toBe("RUN");
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("the history of layers", () => {
  const entry = (createdBy: string, emptyLayer = false): { createdBy: string; emptyLayer: boolean } => ({
    createdBy,
    emptyLayer,
  });

  it("leaves out what made no layer", () => {
    const history = [entry("a"), entry("ENV", true), entry("b")];
    expect(historyOfLayers(history, 2).map((one) => one?.createdBy)).toEqual(["a", "b"]);
  });

  it.each([[[]], [[entry("a")]], [[entry("a"), entry("b"), entry("c")]]])(
    "is unknown where the two do not fit",
    (history) => {
      expect(historyOfLayers(history, 2)).toEqual([null, null]);
    },
  );
});
