import { describe, expect, it } from "@jest/globals";
import { explainConfig } from "../../../src/config/explain.js";
import { parseConfig } from "../../../src/config/parse.js";
import { withTrials } from "../../../src/config/trials.js";
import type { Config } from "../../../src/model/config.js";

const read = (text: string): Config =>
  parseConfig(text, {
    file: "image-budget.yml",
    repositoryFiles: ["a/Dockerfile", "b/Dockerfile"],
    environment: {},
    cpus: 2,
  });
const trials = (config: Config) => config.images.map(({ name, trial }) => [name, trial]);

describe("the key trial", () => {
  it("goes to Alpine, to slim, or nowhere", () => {
    const text = "defaults: { trial: slim }\nimages: { a: { dockerfile: a/Dockerfile }, b: { dockerfile: b/Dockerfile, trial: false } }"; // prettier-ignore
    expect(trials(read(text))).toEqual([
      ["a", "slim"],
      ["b", null],
    ]);
    expect(trials(read(text.replace("slim", "alpine")))[0]).toEqual(["a", "alpine"]);
  });

  it("is refused with another word", () => {
    expect(() => read("images: { a: { dockerfile: a/Dockerfile, trial: debian } }")).toThrow(
      /alpine, slim, or false/u,
    );
    expect(() => read("images: { a: { dockerfile: a/Dockerfile, trial: true } }")).toThrow(
      /alpine, slim, or false/u,
    );
  });

  it("is told with its place", () => {
    expect(explainConfig(read("images:\n  a:\n    dockerfile: a/Dockerfile\n    trial: slim\n"))).toMatch(
      /trial: slim\s+# .*:?4/u,
    );
  });
});

describe("a trial that is asked for", () => {
  const config = read("images: { a: { dockerfile: a/Dockerfile, trial: alpine }, b: { dockerfile: b/Dockerfile } }"); // prettier-ignore

  it("goes before what the configuration says, for the images named", () => {
    expect(trials(withTrials(config, [], "slim"))).toEqual([
      ["a", "slim"],
      ["b", "slim"],
    ]);
    expect(trials(withTrials(config, ["b"], "slim"))).toEqual([
      ["a", "alpine"],
      ["b", "slim"],
    ]);
  });
});
