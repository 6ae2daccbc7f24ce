import { describe, expect, it } from "@jest/globals";
import { baseFamily } from "../../../src/dockerfile/base-family.js";
import { imageReference } from "../../../src/dockerfile/image-reference.js";

const DIGEST = `sha256:${"a".repeat(64)}`;

describe("a reference", () => {
  it.each([
    ["python", "docker.io", "library/python", null, null],
    ["python:3.11-slim", "docker.io", "library/python", "3.11-slim", null],
    [`python:3.11@${DIGEST}`, "docker.io", "library/python", "3.11", DIGEST],
    [`python@${DIGEST}`, "docker.io", "library/python", null, DIGEST],
    ["bitnami/nginx:1", "docker.io", "bitnami/nginx", "1", null],
    ["index.docker.io/library/python", "docker.io", "library/python", null, null],
    ["docker.io/python", "docker.io", "library/python", null, null],
    ["localhost/app", "localhost", "app", null, null],
    ["localhost:5000/app:1", "localhost:5000", "app", "1", null],
    ["registry.corp:5000/a/b/c__d:T", "registry.corp:5000", "a/b/c__d", "T", null],
    ["[::1]:5000/app", "[::1]:5000", "app", null, null],
    ["public.ecr.aws/docker/library/python", "public.ecr.aws", "docker/library/python", null, null],
  ])("%s", (text, registry, path, tag, digest) => {
    expect(imageReference(text)).toEqual({ registry, path, tag, digest, host: registry });
  });

  it.each([
    "",
    "a b",
    "Python",
    "python:",
    "python:a b",
    "python@sha256:short",
    "/python",
    "a//b",
    "a/",
    "http://a/b",
    "-a",
    "a".repeat(600),
    "$BASE",
    "[x]/a",
  ])("%j is none", (text) => {
    expect(imageReference(text)).toBeNull();
  });
});

describe("the family of a base", () => {
  it.each([
    ["python:3.11-alpine", "python"],
    [`registry.corp/mirror/python:3.11-slim@${DIGEST}`, "python"],
    ["public.ecr.aws/docker/library/python:3", "python"],
    ["gcr.io/distroless/python3-debian12:nonroot", "python"],
    ["gcr.io/distroless/nodejs20-debian12", "node"],
    ["node:22-slim", "node"],
    ["arm64v8/node", "node"],
    ["bitnami/nginx", "nginx"],
    ["nginxinc/nginx-unprivileged:1-alpine", "nginx"],
    ["localhost:5000/debian", "debian"],
    ["ubuntu", "ubuntu"],
    ["alpine:3.22", "alpine"],
    ["scratch", "other"],
    ["gcr.io/distroless/static-debian12", "other"],
    ["corp/python-service", "other"],
    ["corp/nginx-exporter", "other"],
    ["python.corp/app", "other"],
    ["python/app", "other"],
    ["no reference", "other"],
  ])("%s is %s", (reference, family) => {
    expect(baseFamily(reference, {})).toBe(family);
  });

  it("is other for no reference", () => {
    expect(baseFamily(null, { "": "python" })).toBe("other");
  });

  it("takes the longest matching name of the map, whatever the tag", () => {
    const bases = {
      "registry.corp/py": "python",
      "registry.corp/py/web": "nginx",
      "registry.corp/py/web:1": "node",
      debian: "other",
      "docker.io/library/alpine": "ubuntu",
      corp: "alpine",
    } as const;
    expect(baseFamily("registry.corp/py:3.11", bases)).toBe("python");
    expect(baseFamily("registry.corp/py/api@" + DIGEST, bases)).toBe("python");
    expect(baseFamily("registry.corp/py/web:2", bases)).toBe("node");
    expect(baseFamily("registry.corp/pypy", bases)).toBe("other");
    expect(baseFamily("debian:12", bases)).toBe("other");
    expect(baseFamily("alpine", bases)).toBe("ubuntu");
    expect(baseFamily("corp/python", bases)).toBe("python");
  });
});
