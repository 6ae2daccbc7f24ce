/** A report's `compat`: whether an image or a list of packages would work on Alpine. Names may be added, never renamed. */
import { z } from "zod";

const text = z.string().max(4000);
const name = z.string().max(1000);
const bytes = z.number().int().nonnegative();
const count = z.number().int().nonnegative();
/** More than any image or lock file that was seen has; a list that is longer is cut, and `counts` are of all. */
export const MOST_PACKAGES = 5000;
export const MOST_LACKING = 500;
export const MOST_IMPORTS = 1000;
const MOST_EVIDENCE = 20;

const evidenceSchema = z.object({
  about: z.enum(["asIs", "install"]),
  level: z.enum(["target-image", "source-image", "lock", "index", "guide", "built-in"]),
  what: text,
  where: name.nullable(),
  asOf: z.string().max(40).nullable(),
});

const packageSchema = z.object({
  ecosystem: z.enum(["python", "node", "binary"]),
  name,
  version: name.nullable(),
  asIs: z
    .enum(["portable", "musl", "glibc", "mixed", "unknown"])
    .describe("Would these very files load on musl"),
  install: z
    .enum(["pure", "musl-binary", "degraded", "compile", "relock", "blocked", "not-applicable", "unknown"])
    .describe("What installing it on the target does"),
  confidence: z.enum(["certain", "likely", "guess"]).describe("Of `install`"),
  evidence: z.array(evidenceSchema).max(MOST_EVIDENCE).describe("Strongest first"),
  buildApk: z.array(name).max(50),
  runtimeApk: z.array(name).max(50),
});

const lackingSchema = z.object({
  kind: z.enum(["library", "interpreter", "symbol"]),
  name,
  neededBy: name.describe("Path in the image"),
  package: name.nullable(),
  apk: name.nullable().describe("The Alpine package that provides it"),
  when: z.enum(["now", "after-switch"]),
  presentElsewhere: name.nullable().describe("Where the image has it, off the search path"),
});

const needSchema = z.object({ name, neededBy: z.array(name).max(MOST_PACKAGES) });

const recommendationSchema = z.object({
  verdict: z.enum(["switch", "switch-with-builder", "stay", "keep", "roll-back", "not-enough-evidence"]),
  reasons: z.array(text).max(50),
  decidedBy: z.array(name).max(MOST_PACKAGES),
  saving: z
    .object({
      parts: z
        .array(
          z.object({
            of: z.enum(["base", "build-tools", "caches", "wrong-libc"]),
            bytes,
            estimated: z.boolean(),
            why: text,
          }),
        )
        .max(10),
      bytes,
      percent: z.number().nullable(),
    })
    .nullable()
    .describe("What a switch is expected to save; null where the image tells nothing of it"),
});

const testedSchema = z.object({
  outcome: z
    .enum(["passed", "failed", "not-run"])
    .describe("`not-run`: this engine cannot run the image, or its time was up before"),
  seconds: z.number().nonnegative(),
  reason: text.nullable().describe("Why it failed, or was not run"),
});

const smokeSchema = z.object({
  outcome: z.enum(["passed", "failed", "not-run"]).describe("Of all together"),
  command: testedSchema
    .extend({ words: z.array(text).max(100), lines: z.array(text).max(20).describe("Its last lines") })
    .nullable(),
  imports: z
    .array(
      testedSchema.extend({ package: name.nullable(), module: name, ecosystem: z.enum(["python", "node"]) }),
    )
    .max(MOST_IMPORTS),
  notes: z.array(text).max(20),
});

const names = z.array(name).max(MOST_PACKAGES);

const guideSchema = z.object({
  rows: z
    .array(
      z.object({
        package: name.describe("As the guide writes it"),
        version: name.nullable(),
        says: text.describe("The guide's words"),
        install: packageSchema.shape.install,
        confidence: packageSchema.shape.confidence,
        because: text.nullable().describe("The strongest evidence of `install`"),
        compiler: z.enum(["needed", "not-needed", "unknown"]),
        libstdcxx: z
          .enum(["own", "apk", "missing", "none", "unknown"])
          .describe("`own`: it brings a copy along. Known only of Alpine images"),
      }),
    )
    .max(50),
  stage: z
    .object({
      apk: z.array(name).max(20).describe("What the guide installs to compile"),
      of: z
        .enum(["all", "named"])
        .describe("All Python packages, or only those that a requirements file names"),
      packages: count,
      asTheyAre: count.describe("Proven to install without a compiler"),
      compiled: names,
      blocked: names.describe("Cannot be installed, with a compiler or without"),
      open: names.describe("Not proven either way"),
    })
    .describe("The guide's compiler stage, and what makes use of it"),
  libstdcxx: z
    .object({ own: names, apk: names, missing: names, unknown: names })
    .nullable()
    .describe("Python packages by where they have libstdc++ from; null for what is no Alpine image"),
});

export const compatSchema = z.object({
  target: z.object({
    alpine: z.string().max(20),
    musl: z.string().max(20),
    python: z.string().max(20).nullable(),
    architecture: z.enum(["amd64", "arm64"]),
  }),
  libc: z
    .enum(["musl", "glibc", "none"])
    .nullable()
    .describe("Of the image; null where no image was looked at"),
  counts: z.object({
    packages: count,
    proven: count.describe("Installs on the target without compiling, by evidence that is no guess"),
    compile: count,
    relock: count,
    blocked: count,
    unknown: count.describe("Not proven either way, guesses included"),
    notApplicable: count,
  }),
  packages: z.array(packageSchema).max(MOST_PACKAGES),
  lacking: z.array(lackingSchema).max(MOST_LACKING),
  apk: z.object({ build: z.array(needSchema).max(200), runtime: z.array(needSchema).max(200) }),
  recommendation: recommendationSchema
    .nullable()
    .describe("Null for a list of packages: there is no image to decide on"),
  files: z
    .object({ looked: count, undecided: count.describe("Of which it could not be told whether they load") })
    .nullable()
    .default(null)
    .describe("Native files of the image; null where no image was looked at"),
  smoke: smokeSchema.nullable().default(null).describe("Null where nothing of the image was run"),
  guide: guideSchema
    .nullable()
    .default(null)
    .describe("The guide's own packages among these; null where there are none"),
  notes: z.array(text).max(50),
});

export type CompatGuide = z.infer<typeof guideSchema>;
export type CompatSmoke = z.infer<typeof smokeSchema>;
export type CompatReport = z.infer<typeof compatSchema>;
export type CompatPackage = CompatReport["packages"][number];
