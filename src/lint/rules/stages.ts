/** What a Dockerfile's stages and its base cost. */
import { imageReference } from "../../dockerfile/image-reference.js";
import type { Subject } from "../subject.js";
import { npmVerb } from "../caches.js";
import { operandsOf } from "../commands.js";
import type { Command } from "../commands.js";
import { packageCall } from "../packages.js";
import type { LintRule, RawFinding } from "../types.js";
import { isCompiler, keptPackages } from "./shipped-packages.js";

export const SINGLE_STAGE: LintRule = {
  id: "single-stage",
  level: "info",
  title: "what builds and what runs is one stage",
  help: "A builder stage keeps compilers, sources and development dependencies out of the shipped image. Told where a Dockerfile's only stage builds or installs a compiler; silent where nothing is built, and where the RUN that builds removes its tools again.",
  check: (subject) => {
    const [stage] = subject.dockerfile.stages;
    const from = subject.steps.find(({ instruction }) => instruction === stage?.instructions[0]);
    if (subject.dockerfile.stages.length !== 1 || from === undefined) return [];
    const why = buildEvidence(subject);
    if (why === null) return [];
    return [
      {
        place: from.span,
        message: `This Dockerfile has one stage, and ${why}.`,
        remedy: "Build in a stage of its own and copy what was built into the one that is shipped.",
        fix: null,
        measure: { kind: "none", reason: "what a builder stage would keep out shows when it is built" },
      },
    ];
  },
};

function buildEvidence(subject: Subject): string | null {
  const kept = keptPackages(subject).find(({ names }) => names.some(isCompiler));
  if (kept !== undefined) return `line ${kept.step.instruction.line} installs build tools in it`;
  const step = subject.steps.find(({ commands }) => commands.some(builds));
  return step === undefined ? null : `line ${step.instruction.line} builds in it`;
}

function builds(command: Command): boolean {
  const { program } = command;
  const operands = operandsOf(command).map(({ text }) => text);
  const [verb = "", script = ""] = operands;
  switch (program ?? "") {
    case "npm":
      return npmVerb(command) === "run" && isBuildScript(operands[operands.indexOf("run") + 1] ?? "");
    case "yarn":
    case "pnpm":
      return isBuildScript(verb === "run" ? script : verb);
    case "go":
    case "cargo":
      return verb === "build";
    case "mvn":
    case "mvnw":
      return operands.some((one) => one === "package" || one === "install" || one === "verify");
    case "gradle":
    case "gradlew":
      return operands.some((one) => /^(?:build|assemble|bootJar|shadowJar)$/.test(one));
    default:
      return false;
  }
}

function isBuildScript(name: string): boolean {
  return /^build(?::|$)/.test(name);
}

interface FullBase {
  readonly path: RegExp;
  /** What `latest` is called, and an image without a tag. */
  readonly latest: string;
  readonly tag: RegExp;
  /** The slim tag of a version and a distribution's name, `` for none. */
  readonly slim: (version: string, release: string) => string;
}

const RELEASES = "bullseye|bookworm|trixie|buster|forky";

/** Official images that have a slim variant for every such tag. */
const FULL: readonly FullBase[] = [
  ...["python", "ruby"].map((name): FullBase => ({
    path: new RegExp(`^library/${name}$`),
    latest: "slim",
    tag: new RegExp(`^(\\d+(?:\\.\\d+){0,2})(?:-(${RELEASES}))?$`),
    slim: (version, release) => `${version}-slim${release === "" ? "" : `-${release}`}`,
  })),
  {
    path: /^library\/node$/,
    latest: "slim",
    tag: new RegExp(`^(\\d+(?:\\.\\d+){0,2}|lts|current)(?:-(${RELEASES}))?$`),
    slim: (version, release) => `${version}-${release === "" ? "" : `${release}-`}slim`,
  },
  {
    path: /^library\/debian$/,
    latest: "stable-slim",
    tag: new RegExp(`^(\\d+(?:\\.\\d+)?|${RELEASES}|stable|testing)()$`),
    slim: (version) => `${version}-slim`,
  },
];

/** What the full images of languages bring for compiling and fetching, and the slim ones do not. */
const BROUGHT: readonly string[] = ["gcc", "g++", "cc", "make", "git", "hg", "svn", "curl", "wget", "patch", "autoconf", "bzr"]; // prettier-ignore

export const FULL_BASE: LintRule = {
  id: "full-base",
  level: "info",
  title: "the full base image is shipped where the slim one may serve",
  help: "The full variants of the official images carry compilers, headers and version control. Silent on slim and alpine tags, in stages that are not shipped, on other images, and where a RUN calls a compiler, git, curl or wget without installing it: the slim variant lacks them.",
  check: (subject) => {
    const { baseImage } = subject.resolved;
    const from = subject.steps[0];
    const slim = baseImage === null ? null : slimTag(baseImage);
    if (from === undefined || slim === null || usesWhatIsBrought(subject)) return [];
    return [
      {
        place: from.span,
        message: `This builds on the full image; \`${slim}\` has no compilers and headers.`,
        remedy: `Build on \`${slim}\`, and in the full image only what has to be compiled.`,
        fix: null,
        measure: { kind: "none", reason: "the slim image was not measured" },
      } satisfies RawFinding,
    ];
  },
};

/** The slim variant of an official image; null when it has none, or is one. */
function slimTag(image: string): string | null {
  const reference = imageReference(image);
  // A digest alone does not say which variant it is.
  if (reference === null || reference.registry !== "docker.io") return null;
  const { path, tag, digest } = reference;
  const full = FULL.find((one) => one.path.test(path));
  if (full === undefined || (tag === null && digest !== null)) return null;
  const match = full.tag.exec(tag ?? "latest");
  const version = match?.[1];
  const name = path.replace(/^library\//, "");
  if (tag === null || tag === "latest") return `${name}:${full.latest}`;
  return version === undefined ? null : `${name}:${full.slim(version, match?.[2] ?? "")}`;
}

function usesWhatIsBrought({ steps }: Subject): boolean {
  const commands = steps.flatMap((step) => step.commands);
  const installed = new Set(commands.flatMap((command) => packageCall(command)?.packages ?? []));
  return commands.some(
    ({ program }) => program !== null && BROUGHT.includes(program) && !installed.has(program),
  );
}
