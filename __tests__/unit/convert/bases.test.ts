import { describe, expect, it } from "@jest/globals";
import { alpineVariant } from "../../../src/convert/bases.js";
import { knownVariant } from "../../../src/convert/known-tags.js";

/** `-slim > -alpine (3.24)`, or why not. */
function told(reference: string, release: string | null = null): string {
  const answer = alpineVariant(reference, release);
  if (answer.kind === "left") return answer.why;
  if (answer.kind !== "variant") return answer.kind;
  const extra = [answer.debian, answer.digest === null ? null : "digest"].filter((one) => one !== null);
  return `${answer.from} > ${answer.to} (${answer.alpine ?? "?"})${extra.map((one) => ` ${one}`).join("")}`;
}

const DIGEST = `sha256:${"a".repeat(64)}`;

describe("the Alpine variant of a base", () => {
  it.each([
    ["python:3.11-slim", "-slim > -alpine (3.24)"],
    ["python:3.11-slim-bookworm", "-slim-bookworm > -alpine (3.24) bookworm"],
    ["python:3.11.4-slim", "-slim > -alpine (3.18)"],
    ["python:3.9-slim-buster", "-slim-buster > -alpine (3.22) buster"],
    ["python:3.12", " > -alpine (3.24)"],
    ["python:3.12-bookworm", "-bookworm > -alpine (3.24) bookworm"],
    ["python", " > :alpine (3.24)"],
    ["python:latest", ":latest > :alpine (3.24)"],
    ["python:slim", ":slim > :alpine (3.24)"],
    ["python:slim-bookworm", ":slim-bookworm > :alpine (3.24) bookworm"],
    ["python:bookworm", ":bookworm > :alpine (3.24) bookworm"],
    ["python:3-slim", "-slim > -alpine (3.24)"],
    ["docker.io/library/python:3.11-slim", "-slim > -alpine (3.24)"],
    [`python:3.11-slim@${DIGEST}`, "-slim > -alpine (3.24) digest"],
    ["node:20-bookworm-slim", "-bookworm-slim > -alpine (3.23) bookworm"],
    ["node:20.11.1-slim", "-slim > -alpine (3.19)"],
    ["node:14.21.3", " > -alpine (3.17)"],
    ["node:14.15.0-slim", "-slim > -alpine (3.11)"],
    ["node:lts-slim", "-slim > -alpine (3.24)"],
    ["node:lts", " > -alpine (3.24)"],
    ["node:iron-bullseye-slim", "-bullseye-slim > -alpine (3.23) bullseye"],
    ["node:slim", ":slim > :alpine (3.24)"],
    ["nginx:1.27", " > -alpine (3.21)"],
    ["nginx:1.27.0-bookworm", "-bookworm > -alpine (3.19) bookworm"],
    ["nginx", " > :alpine (3.24)"],
    ["nginx:stable", " > -alpine (3.24)"],
    ["nginx:stable-perl", "-perl > -alpine-perl (3.24)"],
    ["nginx:1.22.0", " > -alpine (?)"],
  ])("%s: %s", (reference, expected) => {
    expect(told(reference)).toBe(expected);
  });

  it.each([
    ["python:3.11-alpine", "alpine"],
    ["python:3.11-alpine3.20", "alpine"],
    ["golang:1.22-alpine", "alpine"],
    ["nginx:alpine", "alpine"],
    ["nginx:1.27-alpine-slim", "alpine"],
    ["alpine:3.20", "alpine"],
    ["registry.example.com/base/alpine:1", "alpine"],
    ["scratch", "empty"],
  ])("%s is %s already", (reference, expected) => {
    expect(told(reference)).toBe(expected);
  });

  it.each([
    ["python:3.15-slim", "no Alpine variant of python:3.15 is known (as of 2026-08-21)"],
    ["python:3.11.99-slim", "no Alpine variant of python:3.11.99 is known (as of 2026-08-21)"],
    ["python:2.7-slim", "no Alpine variant of python:2.7 is known (as of 2026-08-21)"],
    ["node:17.7.0", "no Alpine variant of node:17.7.0 is known (as of 2026-08-21)"],
    ["python:3.12-windowsservercore", "no Alpine variant of python:3.12-windowsservercore is known"],
    ["python:3.12-slim-jammy", "no Alpine variant of python:3.12-slim-jammy is known"],
    ["node:20-slim-bookworm", "no Alpine variant of node:20-slim-bookworm is known"],
    ["golang:1.22", "a conversion of golang:1.22 to Alpine is not there yet"],
    ["debian:bookworm-slim", "a conversion of debian:bookworm-slim to Alpine is not there yet"],
    ["registry.example.com/python:3.11-slim", "a conversion of registry.example.com/python:3.11-slim to Alpine is not there yet"], // prettier-ignore
    [`python@${DIGEST}`, `python@${DIGEST} has no tag that names its version`],
    ["Python:3.11", "Python:3.11 is not understood as the name of an image"],
  ])("%s is left: %s", (reference, expected) => {
    expect(told(reference)).toBe(expected);
  });

  it("names a release of Alpine where one is wanted", () => {
    expect(told("python:3.11-slim", "3.24")).toBe("-slim > -alpine (3.24)");
    expect(told("python:3.11-slim", "3.23")).toBe("-slim > -alpine3.23 (3.23)");
    expect(told("python:3.11.4-slim", "3.22")).toBe(
      "no variant of python:3.11.4 for Alpine 3.22 is known (as of 2026-08-21)",
    );
    expect(told("nginx", "3.24")).toBe(" > :alpine (3.24)");
  });
});

describe("the lists of the official images", () => {
  it.each([
    ["python", "3.11", ["3.23", "3.24"]],
    ["python", "3.9", ["3.21", "3.22"]],
    ["python", "3.7.3", ["3.8", "3.9", "3.10"]],
    ["node", "22", ["3.23", "3.24"]],
    ["node", "14.15.5", ["3.10", "3.11", "3.12", "3.13"]],
    ["nginx", "1.30", ["3.24"]],
    ["nginx", "1.23.0", []],
  ] as const)("%s:%s was published for %s", (image, version, releases) => {
    expect(knownVariant(image, version)?.releases).toEqual(releases);
  });
});
