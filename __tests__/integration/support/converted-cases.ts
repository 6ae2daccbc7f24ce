/** The unit tests' Dockerfiles whose conversion is whole. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { CONVERT_DEFAULTS, convertDockerfile } from "../../../src/convert/convert.js";
import { parseDockerfile } from "../../../src/dockerfile/parse.js";
import { resolveStages } from "../../../src/dockerfile/stages.js";
import { knowledge } from "../../unit/convert/support.js";

const FOLDER = fileURLToPath(new URL("../../unit/convert/cases/", import.meta.url));

export interface ConvertedCase {
  readonly name: string;
  readonly original: string;
  readonly converted: string;
  /** The packages of Python that compat has judged: its project asks for them. */
  readonly packages: readonly string[];
  /** A package of Node in it has to be compiled: compat says so, or it brings what that takes. */
  readonly compilesNode: boolean;
}

const judgedShape = z.array(
  z.object({
    name: z.string(),
    install: z.enum(["pure", "musl-binary", "compile", "relock", "blocked", "unknown", "not-applicable"]),
    ecosystem: z.enum(["python", "node"]).optional(),
    buildApk: z.array(z.string()).optional(),
    runtimeApk: z.array(z.string()).optional(),
  }),
);
type Judged = z.infer<typeof judgedShape>;

/** By name. */
export function convertedCases(): readonly ConvertedCase[] {
  return readdirSync(FOLDER).sort().flatMap(readCase);
}

function readCase(name: string): readonly ConvertedCase[] {
  const original = readFileSync(join(FOLDER, name, "Dockerfile"), "utf8");
  const file = join(FOLDER, name, "compat.json");
  const judged = existsSync(file) ? judgedShape.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
  const compat = judged === null ? null : knowledge(judged.map(withoutUndefined));
  const conversion = convertDockerfile(original, { ...CONVERT_DEFAULTS, compat });
  if (conversion.kind !== "converted") return [];
  const names = (judged ?? []).filter(({ ecosystem }) => ecosystem !== "node").map(pinned);
  const compilesNode = judged?.some(
    ({ ecosystem, install }) => ecosystem === "node" && install === "compile",
  );
  return [
    {
      name,
      original,
      converted: conversion.text,
      packages: names,
      compilesNode: compilesNode ?? /\bg\+\+|build-essential/u.test(original),
    },
  ];
}

/** pandas has wheels for musl, but for this version. */
function pinned({ name, install }: Judged[number]): string {
  return name === "pandas" && install === "compile" ? "pandas==1.3.5" : name;
}

function withoutUndefined({ name, install, ecosystem, buildApk, runtimeApk }: Judged[number]) {
  return {
    name,
    install,
    ...(ecosystem === undefined ? {} : { ecosystem }),
    ...(buildApk === undefined ? {} : { buildApk }),
    ...(runtimeApk === undefined ? {} : { runtimeApk }),
  };
}

/** The images that a build of it takes from outside. */
export function basesOf(text: string): readonly string[] {
  const { stages } = parseDockerfile(text);
  const targets = stages.map(({ name, index }) => name ?? String(index));
  return [
    ...new Set(
      targets.flatMap(
        (target) => resolveStages(parseDockerfile(text), { target, args: {}, platform: null }).externalImages,
      ),
    ),
  ];
}

/** Without the frontend it asks for, which would be pulled: the engine's own reads it as well. */
export function withoutFrontend(text: string): string {
  return text.replace(/^#\s*syntax=.*\n/u, "");
}
