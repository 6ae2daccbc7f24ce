/** The effective configuration as a person reads it, each value with where it came from. */
import type {
  BudgetRules,
  BuildSpec,
  Config,
  ImageConfig,
  Level,
  Origin,
  ReferenceSpec,
  SecretSource,
  Threshold,
  ValueSource,
} from "../model/config.js";
import { METRICS } from "../model/metrics.js";
import { flow } from "./flow.js";
import { writeSize, writeThreshold } from "./quantities.js";
import { withoutHidden } from "./text.js";

/**
 * What `image-budget config` prints: YAML with a comment on each value that says where it came from. Values from the
 * environment are named, never shown. The same configuration always gives the same text.
 */
export function explainConfig(config: Config): string {
  const page = new Page(config);
  page.heading();
  page.value(0, "fail-on", config.failOn, "fail-on");
  page.value(0, "on-unmeasured", config.onUnmeasured, "on-unmeasured");
  page.value(0, "limits-from", config.limitsFrom, "limits-from");
  page.value(0, "ratchet", config.ratchet, "ratchet");
  page.value(0, "override-label", config.overrideLabel ?? false, "override-label");
  page.value(0, "concurrency", config.concurrency, "concurrency");
  page.open(0, "images");
  for (const image of config.images) explainImage(page, image);
  explainBudget(page, 0, "total", config.total, "total");
  if (Object.keys(config.bases).length > 0) page.open(0, "bases");
  for (const [base, family] of Object.entries(config.bases)) page.value(1, base, family, `bases.${base}`);
  if (config.exceptions.length > 0) page.open(0, "exceptions");
  for (const exception of config.exceptions) {
    const limit = Object.fromEntries(
      LEVELS.flatMap((level) => {
        const value = exception.limit[level];
        return value === undefined ? [] : [[level, writeLimit(value)]];
      }),
    );
    const { image, metric, reason, owner, expires } = exception;
    page.item(1, { image, metric, limit, reason, owner, expires }, `${config.file ?? ""}:${exception.line}`);
  }
  for (const notice of config.notices) page.note(notice);
  return page.text();
}

const LEVELS: readonly Level[] = ["warn", "fail"];

function explainImage(page: Page, image: ImageConfig): void {
  const prefix = `images.${image.name}`;
  page.open(1, image.name, image.line === null ? "discovered" : page.place(image.line));
  if (image.source.kind === "named") {
    page.value(2, "image", image.source.reference, `${prefix}.image`);
    if (image.source.platform !== null)
      page.value(2, "platform", image.source.platform, `${prefix}.platform`);
    page.value(2, "pull", image.source.pull, `${prefix}.pull`);
  } else {
    explainBuild(page, image.source.build, prefix);
  }
  if (image.reference !== null) explainReference(page, image, image.reference, `${prefix}.reference`);
  if (image.guide === "infer") page.note("guide: inferred from the image's base, as a suggestion", 2);
  else page.value(2, "guide", image.guide, `${prefix}.guide`);
  explainBudget(page, 2, "budget", image.budget, `${prefix}.budget`);
  explainCompat(page, image, `${prefix}.compat`);
  explainSmoke(page, image, `${prefix}.smoke`);
  explainFindings(page, image, `${prefix}.findings`);
  if (image.trial !== null) page.value(2, "trial", image.trial, `${prefix}.trial`);
}

function explainFindings(page: Page, { findings }: ImageConfig, origin: string): void {
  if (findings === null) return page.value(2, "findings", false, origin);
  if (Object.keys(findings).length > 0) page.value(2, "findings", findings, origin);
}

function explainSmoke(page: Page, { smoke }: ImageConfig, origin: string): void {
  if (smoke === null) return;
  const { command, imports, seconds, memory } = smoke;
  const written = {
    ...(command === null ? {} : { command: command.kind === "shell" ? command.text : command.words }),
    ...(imports === null ? {} : { imports: imports === "all" ? true : imports }),
    seconds,
    memory: writeSize(memory),
  };
  page.value(2, "smoke", written, origin);
}

function explainCompat(page: Page, { compat }: ImageConfig, origin: string): void {
  if (compat === null) return page.value(2, "compat", false, origin);
  if (compat.alpine === null && compat.index && Object.keys(compat.levels).length === 0) return;
  const { alpine, index, levels } = compat;
  const written = { ...(alpine === null ? {} : { alpine }), index: index ? "on" : "off", ...levels };
  page.value(2, "compat", written, origin);
}

function explainBuild(page: Page, build: BuildSpec, prefix: string): void {
  page.value(2, "dockerfile", build.dockerfile, `${prefix}.dockerfile`);
  page.value(2, "context", build.context, `${prefix}.context`);
  if (build.target !== null) page.value(2, "target", build.target, `${prefix}.target`);
  entries(page, "args", build.args, prefix, explainSource);
  entries(page, "secrets", build.secrets, prefix, explainSource);
  if (build.ssh.length > 0) page.value(2, "ssh", build.ssh, `${prefix}.ssh`);
  entries(page, "build-contexts", build.buildContexts, prefix, (value) => ({ value }));
  if (build.platform !== null) page.value(2, "platform", build.platform, `${prefix}.platform`);
  entries(page, "labels", build.labels, prefix, (value) => ({ value }));
  if (build.network !== null) page.value(2, "network", build.network, `${prefix}.network`);
  page.value(2, "pull", build.pull, `${prefix}.pull`);
  if (build.cacheFrom.length > 0) page.value(2, "cache-from", build.cacheFrom, `${prefix}.cache-from`);
  if (build.cacheTo.length > 0) page.value(2, "cache-to", build.cacheTo, `${prefix}.cache-to`);
  if (Object.keys(build.needs).length > 0) page.value(2, "needs", build.needs, `${prefix}.needs`);
}

interface Shown {
  readonly value: unknown;
  /** Said before where it came from. */
  readonly remark?: string;
}

function explainSource(source: ValueSource | SecretSource): Shown {
  switch (source.kind) {
    case "literal":
      return { value: source.value };
    case "env":
      return { value: { env: source.variable }, remark: `from environment variable ${source.variable}` };
    case "file":
      return { value: { file: source.path } };
  }
}

function entries<T>(
  page: Page,
  name: string,
  values: Readonly<Record<string, T>>,
  prefix: string,
  show: (value: T) => Shown,
): void {
  if (Object.keys(values).length === 0) return;
  page.open(2, name);
  for (const [entry, value] of Object.entries(values)) {
    const { value: shown, remark } = show(value);
    page.value(3, entry, shown, `${prefix}.${name}.${entry}`, remark);
  }
}

function explainReference(page: Page, image: ImageConfig, reference: ReferenceSpec, origin: string): void {
  if (reference.kind === "guide") return page.value(2, "reference", "guide", origin);
  if (reference.kind === "bytes") return page.value(2, "reference", writeSize(reference.bytes), origin);
  if (reference.kind === "image") return page.value(2, "reference", { image: reference.reference }, origin);
  const { build } = reference;
  const own = image.source.kind === "build" ? image.source.build : null;
  const args = Object.entries(build.args).filter(
    ([name, value]) => JSON.stringify(own?.args[name]) !== JSON.stringify(value),
  );
  page.value(
    2,
    "reference",
    {
      dockerfile: build.dockerfile,
      context: build.context,
      ...(build.target === null ? {} : { target: build.target }),
      ...(args.length === 0
        ? {}
        : { args: Object.fromEntries(args.map(([name, value]) => [name, explainSource(value).value])) }),
    },
    origin,
  );
}

function explainBudget(page: Page, depth: number, name: string, budget: BudgetRules, prefix: string): void {
  const present = METRICS.filter((metric) => budget[metric] !== undefined);
  if (present.length === 0) return;
  page.open(depth, name);
  for (const metric of present) {
    page.open(depth + 1, metric);
    for (const level of LEVELS) {
      const limit = budget[metric]?.[level];
      if (limit !== undefined)
        page.value(depth + 2, level, writeLimit(limit), `${prefix}.${metric}.${level}`);
    }
  }
}

function writeLimit(limit: number | Threshold): string {
  return typeof limit === "number" ? writeSize(limit) : writeThreshold(limit);
}

/** Collects lines; every name and value is written so that YAML reads it back. */
class Page {
  private readonly lines: string[] = [];
  private readonly config: Config;

  constructor(config: Config) {
    this.config = config;
  }

  heading(): void {
    const file = this.config.file;
    const from = file === null ? "no configuration file; the images were discovered" : file;
    this.lines.push(`# Effective configuration: ${withoutHidden(from)}`);
  }

  open(depth: number, name: string, comment?: string): void {
    this.line(depth, `${flow(name)}:`, comment);
  }

  value(depth: number, name: string, value: unknown, path: string, remark?: string): void {
    const origin = this.describe(this.config.origins.get(path));
    this.line(depth, `${flow(name)}: ${flow(value)}`, remark === undefined ? origin : `${remark}, ${origin}`);
  }

  item(depth: number, value: unknown, comment: string): void {
    this.line(depth, `- ${flow(value)}`, comment);
  }

  note(text: string, depth = 0): void {
    this.lines.push(`${"  ".repeat(depth)}# ${withoutHidden(text)}`);
  }

  place(line: number): string {
    return `${this.config.file ?? "line"}:${line}`;
  }

  text(): string {
    return `${this.lines.join("\n")}\n`;
  }

  private line(depth: number, text: string, comment?: string): void {
    const end = comment === undefined ? "" : `  # ${withoutHidden(comment)}`;
    this.lines.push(`${"  ".repeat(depth)}${text}${end}`);
  }

  private describe(origin: Origin | undefined): string {
    switch (origin?.kind) {
      case "file": {
        const via = { image: "", top: "", defaults: ", defaults", group: `, group ${origin.group ?? ""}` }[
          origin.via
        ];
        return `${this.place(origin.line)}${via}`;
      }
      case "guide":
        return `guide (${origin.row})`;
      case "discovered":
        return "discovered";
      case "default":
      case undefined:
        return "default";
    }
  }
}
