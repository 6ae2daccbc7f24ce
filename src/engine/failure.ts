import { BuildError } from "../model/errors.js";
import { bounded } from "./text.js";
import type { BuildTrouble } from "./transcript.js";
import { KEPT_LINES } from "./transcript.js";

export interface FailedBuild {
  readonly label: string;
  readonly trouble: BuildTrouble;
  readonly code: number;
  /** As the configuration names it. */
  readonly dockerfile: string;
  readonly classic: boolean;
}

/** A cause that is recognised by what was said, and its remedy. */
interface Cause {
  readonly pattern: RegExp;
  readonly hint: string;
}

const REGISTRY_UNREACHABLE: Cause = {
  pattern:
    /no such host|dial tcp|i\/o timeout|connection refused|TLS handshake timeout|network is unreachable|server misbehaving|proxyconnect|x509:|request canceled while waiting for connection/i,
  hint: "The registry cannot be reached: check the network, DNS and proxy of the engine, or pull the base beforehand.",
};
const NO_CREDENTIALS =
  /pull access denied|unauthorized|authentication required|no basic auth credentials|requested access to the resource is denied|insufficient_scope|authorization failed|401 Unauthorized|403 Forbidden/i;
const NOT_FOUND =
  /manifest unknown|manifest for \S+ not found|no matching manifest|no match for platform|: not found\b|not found: /i;
const NO_SPACE: Cause = {
  pattern: /no space left on device|disk quota exceeded|ENOSPC/i,
  hint: "The engine's disk is full: free some (docker system prune), build fewer images at once, or use a runner with a bigger disk.",
};

const STEP_CAUSES: readonly Cause[] = [
  NO_SPACE,
  {
    pattern: /exec format error/i,
    hint: "The base is for another platform: set `platform:`, or register emulation (docker/setup-qemu-action, or the package qemu-user-static).",
  },
  {
    pattern:
      /temporary failure (?:in name resolution|resolving)|could not resolve|bad address|name or service not known|network is unreachable/i,
    hint: "The step had no network or no DNS: check the engine's network and proxy, or set `network:`.",
  },
  {
    pattern: /exit code: 137|non-zero code: 137/,
    hint: "The step was killed, most likely for want of memory: build fewer images at once (concurrency) or give the engine more memory.",
  },
];

const BUILD_CAUSES: readonly Cause[] = [
  {
    pattern:
      /requires? BuildKit|unknown flag: (?:mount|link|parents|exclude|checksum)|(?:--mount|--chmod|--network|--security) option/i,
    hint: "The Dockerfile needs BuildKit: give the docker client the buildx plugin (docker/setup-buildx-action, or the package docker-buildx-plugin or docker-buildx).",
  },
  {
    pattern: /parse error|unknown instruction|syntax error|dockerfile.*invalid|failed to parse/i,
    hint: "Correct the Dockerfile's syntax at the line named.",
  },
  {
    pattern:
      /failed to (?:calculate checksum|compute cache key)|(?:COPY|ADD) failed|no source files were specified|failed to walk/i,
    hint: "The source is not in the build context: check `context:` and .dockerignore.",
  },
  {
    pattern: /target stage .* could not be found|failed to reach build target/i,
    hint: "The Dockerfile has no such stage: check `target:`.",
  },
  {
    pattern: /cache export is not supported|feature is not supported for the docker driver/i,
    hint: "The selected builder cannot export its cache: select a docker-container builder (docker/setup-buildx-action) or leave cache-to out.",
  },
];

const RUN_FAILED = /did not complete successfully|returned a non-zero code/;

/** Turns what a builder said into the error a user reads: the cause first, with its remedy. */
export function buildFailure(failed: FailedBuild): BuildError {
  const { trouble } = failed;
  const said = lastWord(trouble);
  const log = (
    trouble.lines.length > 0 ? trouble.lines : trouble.notes.length > 0 ? trouble.notes : [said]
  ).slice(-KEPT_LINES);
  const line = lineOf(failed);
  const all = [said, ...trouble.notes].join("\n");

  if (RUN_FAILED.test(said)) {
    const cause = STEP_CAUSES.find(
      ({ pattern }) => pattern.test(said) || trouble.lines.some((text) => pattern.test(text)),
    );
    const code = /(?:exit code: |non-zero code: )(\d+)/.exec(said)?.[1];
    const step = trouble.step ?? "a step";
    return new BuildError(
      bounded(`${step} failed${code === undefined ? "" : ` with exit code ${code}`}`),
      cause?.hint ?? "The step's own last lines say why.",
      log,
      line,
    );
  }
  const base = baseOf([said, trouble.step ?? "", ...trouble.notes].join("\n"));
  if (NO_SPACE.pattern.test(all)) return new BuildError(bounded(said), NO_SPACE.hint, log, line);
  const cause = base === null ? BUILD_CAUSES.find(({ pattern }) => pattern.test(all)) : undefined;
  const about = cause === undefined ? pullProblem(all, base) : null;
  if (about !== null) return new BuildError(about.message, about.hint, log, line);
  return new BuildError(bounded(said), cause?.hint ?? fallbackHint(failed), log, line);
}

/** What a failed pull was about; null when it was none. `reference` is the image asked for, when it is known. */
export function pullProblem(
  said: string,
  reference: string | null,
): { readonly message: string; readonly hint: string } | null {
  const name = reference ?? "the base";
  if (REGISTRY_UNREACHABLE.pattern.test(said)) {
    return {
      message: `${name} cannot be pulled: ${bounded(reasonIn(said), 300)}`,
      hint: REGISTRY_UNREACHABLE.hint,
    };
  }
  if (NO_CREDENTIALS.test(said)) {
    const host = reference === null ? "the registry" : hostOf(reference);
    return {
      message: `not measured: no credentials for ${host}`,
      hint: `Log in to ${host} before this step (docker login, or docker/login-action), and check that ${name} is the right name.`,
    };
  }
  if (NOT_FOUND.test(said)) {
    return {
      message: `${name} is not in its registry for this platform`,
      hint: "Check the name, the tag and the platform.",
    };
  }
  return null;
}

/** The registry's host in a reference: its first part when that has a dot, a port or is localhost, else Docker Hub. */
export function hostOf(reference: string): string {
  const first = reference.split("/", 1)[0] ?? "";
  const hosted = reference.includes("/") && (/[.:]/.test(first) || first === "localhost");
  return hosted ? first.replace(/^(?:index|registry-1)\.docker\.io$/, "docker.io") : "docker.io";
}

/** The image a builder was after when it failed, as far as it says so. */
function baseOf(said: string): string | null {
  const patterns = [
    /failed to resolve source metadata for ([^\s:]+(?::\d+\/[^\s:]+)?(?::[\w.-]+)?)/,
    /failed to resolve reference "([^"]+)"/,
    /load metadata for (\S+?)(?::$|\s|$)/m,
    /pull access denied for ([^\s,]+)/,
    /manifest for (\S+) not found/,
    /repository (\S+) not found/,
    /^\[[^\]]*\] FROM (?:--platform=\S+ )?(\S+)/m,
  ];
  for (const pattern of patterns) {
    const name = pattern.exec(said)?.[1];
    if (name !== undefined) return name.replace(/^docker\.io\/library\//, "").replace(/@sha256:.*$/, "");
  }
  return null;
}

/** What the client adds below the reason when it does not take an argument. */
const ADVICE = /^\s*$|^Usage:|^(?:Run|See) '.*--help'/;

function lastWord(trouble: BuildTrouble): string {
  const error = [...trouble.notes].reverse().find((note) => note.startsWith("ERROR: "));
  const solved = error?.replace(/^ERROR: (?:failed to build: )?(?:failed to solve: )?/, "");
  if (trouble.error !== "" && (solved === undefined || RUN_FAILED.test(trouble.error))) return trouble.error;
  return (
    solved ?? trouble.notes.filter((note) => !ADVICE.test(note)).at(-1) ?? "the builder failed without a word"
  );
}

/** The line the builder named: above its excerpt (`Dockerfile:12`), or in a parse error. */
function lineOf({ trouble, dockerfile }: FailedBuild): number | null {
  const name = dockerfile.slice(Math.max(dockerfile.lastIndexOf("/"), dockerfile.lastIndexOf("\\")) + 1);
  const notes = trouble.notes;
  for (const [index, note] of notes.entries()) {
    if (!note.startsWith(`${name}:`) || notes[index + 1]?.startsWith("-----") !== true) continue;
    const line = /^(\d+)(?:-\d+)?$/.exec(note.slice(name.length + 1))?.[1];
    if (line !== undefined) return Number(line);
  }
  const parse = /parse error (?:on )?line (\d+)/i.exec([trouble.error, ...notes].join("\n"))?.[1];
  return parse === undefined ? null : Number(parse);
}

function reasonIn(said: string): string {
  const line = said.split("\n").find((text) => REGISTRY_UNREACHABLE.pattern.test(text)) ?? said;
  return line.split(": ").slice(-2).join(": ");
}

function fallbackHint({ classic, code }: FailedBuild): string {
  if (code > 128 && code < 160) return "The docker client was ended from outside; run it again.";
  return classic
    ? "The last lines say why; the classic builder lacks BuildKit's features, which the buildx plugin brings."
    : "The last lines say why.";
}
