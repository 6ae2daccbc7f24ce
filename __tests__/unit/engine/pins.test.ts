import { describe, expect, it } from "@jest/globals";
import { applyPins } from "../../../src/engine/pins.js";
import type { PinRequest } from "../../../src/engine/pins.js";

const D = `sha256:${"a".repeat(64)}`;

const apply = (dockerfile: string, pins: readonly string[], more: Partial<PinRequest> = {}) => {
  const given = Object.fromEntries(pins.map((name) => [name, `pinned@${D}`]));
  const applied = applyPins({
    pins: given,
    taken: [],
    dockerfile,
    syntax: null,
    namedContexts: true,
    ...more,
  });
  return {
    contexts: Object.keys(applied.contexts),
    written: Object.keys(applied.written),
    left: applied.left,
  };
};
const NONE = { contexts: [], written: [], left: [] };

describe("applyPins", () => {
  it("takes named contexts", () => {
    expect(apply("FROM python:3.11\nCOPY --from=r:5000/x /a /a", ["python:3.11", "r:5000/x"])).toEqual({
      ...NONE,
      contexts: ["python:3.11", "r:5000/x"],
    });
  });

  it.each([
    ["the same name", "FROM node AS node\nFROM node", "node"],
    ["in capitals", "FROM --platform=$BUILDPLATFORM node:latest AS Node", "node"],
    ["with a default tag", "FROM node:latest AS node", "node:latest"],
    ["with its whole name", "FROM docker.io/library/node AS node", "docker.io/library/node"],
    ["on a line of its own", "FROM node \\\n  AS node", "node"],
    ["of a later stage", "FROM node\nFROM x AS node", "node"],
  ])("does not replace a stage: %s", (_name, dockerfile, pin) => {
    expect(apply(dockerfile, [pin, "other"])).toEqual({ ...NONE, contexts: ["other"], written: [pin] });
  });

  it("knows a stage from a tag", () => {
    expect(apply("FROM node:20 AS node", ["node:20"])).toEqual({ ...NONE, contexts: ["node:20"] });
  });

  it("leaves what stands for something else, and what is no image's name", () => {
    const taken = ["docker.io/library/python:latest", "team/api:1"];
    const pins = ["python", "team/api:1", "scratch", `x@${D}`, "a=b", "--x", "${X}", "team/api:2"];
    expect(apply("FROM python", pins, { taken })).toEqual({ ...NONE, contexts: ["team/api:2"] });
    const loose = applyPins({
      pins: { x: "x:2", y: "--y" },
      taken: [],
      dockerfile: "FROM x",
      syntax: null,
      namedContexts: true,
    });
    expect(loose.contexts).toEqual({});
  });

  it("writes names where client or engine know no contexts", () => {
    expect(apply("FROM x", ["x"], { namedContexts: false })).toEqual({ ...NONE, written: ["x"] });
  });

  it.each([
    ["docker/dockerfile:1", "contexts"],
    ["docker/dockerfile", "contexts"],
    ["docker.io/docker/dockerfile:1.4", "contexts"],
    ["docker/dockerfile:1.7.1-labs", "contexts"],
    ["docker/dockerfile:labs", "contexts"],
    ["docker/dockerfile-upstream:master", "contexts"],
    ["mirror.corp:5000/docker/dockerfile:1.10", "contexts"],
    [`docker/dockerfile:1.7@${D}`, "contexts"],
    ["docker/dockerfile:1.3", "written"],
    ["docker/dockerfile:1.0-experimental", "written"],
    ["docker/dockerfile:experimental", "written"],
    ["docker/dockerfile:1-experimental", "written"],
    [`docker/dockerfile@${D}`, "written"],
    [`docker/dockerfile:1@${D}`, "written"],
    ["ghcr.io/other/frontend:1", "left"],
    ["???", "left"],
  ])("knows what the frontend %s takes: %s", (syntax, way) => {
    const expected = { ...NONE, [way]: ["x"] };
    expect(apply(`# syntax=${syntax}\nFROM x`, ["x"])).toEqual(expected);
    expect(apply("# syntax=docker/dockerfile:1\nFROM x", ["x"], { syntax })).toEqual(expected);
  });

  it("leaves a file that is not read", () => {
    expect(apply("{% if x %}\nFROM x", ["x"])).toEqual({ ...NONE, left: ["x"] });
  });
});
