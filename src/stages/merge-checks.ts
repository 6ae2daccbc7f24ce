/** Whether reports are parts of one run, each of them once, and what of it is missing. */
import { clip } from "../budget/text.js";
import { ConfigError } from "../model/errors.js";
import type { Problem } from "../model/errors.js";
import type { Report } from "../report/schema.js";

const EVERY_SHARD =
  "Every shard has to hand in its report, once: let the job run for each of them, see why one ended early, and give each artifact a name of its own.";
const EVERY_IMAGE =
  "Let a job measure each image of the configuration and hand in its report, and see why one ended early. To publish some of the images only, name them with `only:`.";

/** What a problem is put down to: the action's input, and the command's arguments. */
const PLACE = "reports";
const MOST_PROBLEMS = 20;

/**
 * @returns the report whose rules hold for all: one that knows the baseline, for without one a job judges by the change's
 * own rules
 * @throws ConfigError naming the two reports that do not go together, or the parts that are there twice
 */
export function checkMergeable(parts: readonly Report[]): Report {
  const [first] = parts;
  if (first === undefined) {
    throw new ConfigError(
      [{ file: PLACE, line: null, message: "there is no report" }],
      "Name the reports that the measuring jobs wrote.",
    );
  }
  refuse(
    differences(parts, first),
    "Publish the reports of one run: download the artifacts of this run only.",
  );
  refuse(shardProblems(parts), EVERY_SHARD);
  refuse(
    doubles(parts),
    "Let each job of the matrix measure other images (`only:`), another shard (`shard:`) or another platform.",
  );
  return parts.find(({ baselineCommit }) => baselineCommit !== null) ?? first;
}

function refuse(problems: readonly Problem[], hint: string): void {
  if (problems.length > 0) throw new ConfigError(problems.slice(0, MOST_PROBLEMS), hint);
}

/** What has to be the same in all reports, with what a person calls it. */
const SAME: readonly { readonly what: string; readonly of: (part: Report) => string | null }[] = [
  { what: "commits", of: ({ commit }) => commit.sha ?? "none" },
  // A job that ended early has none; its images have none either, and say so.
  { what: "baseline commits", of: ({ baselineCommit }) => baselineCommit?.sha ?? null },
  { what: "versions of this program", of: ({ tool }) => tool.version.split(".")[0] ?? "" },
  { what: "images in their configuration", of: ({ config }) => JSON.stringify(config.names) },
];

const RULES = {
  what: "rules of judging",
  of: ({ config, totalRules }: Report): string => {
    const { failOn, onUnmeasured, limitsFrom, ratchet, overrideLabel } = config;
    return JSON.stringify([failOn, onUnmeasured, limitsFrom, ratchet, overrideLabel, totalRules]);
  },
};

function differences(parts: readonly Report[], first: Report): readonly Problem[] {
  const based = parts.filter(({ baselineCommit }) => baselineCommit !== null);
  return [
    ...SAME.flatMap(({ what, of }) => difference(parts, what, of)),
    ...difference(based.length === 0 ? [first, ...parts] : based, RULES.what, RULES.of),
  ];
}

function difference(
  parts: readonly Report[],
  what: string,
  of: (part: Report) => string | null,
): readonly Problem[] {
  const known = parts.flatMap((part) => {
    const value = of(part);
    return value === null ? [] : [{ part, value }];
  });
  const [one] = known;
  const other = known.find(({ value }) => value !== one?.value);
  if (one === undefined || other === undefined) return [];
  return [
    {
      file: PLACE,
      line: null,
      message: `two reports have different ${what}`,
      found: `${shown(one.value)} in ${called(one.part)}, ${shown(other.value)} in ${called(other.part)}`,
      expected: "reports of one run",
    },
  ];
}

function shown(value: string): string {
  return JSON.stringify(clip(value, 80));
}

/** `shard 3/8`, `the report on api, web`. */
function called({ shard, images, created }: Report): string {
  if (shard !== null) return `shard ${shard.index}/${shard.count}`;
  const names = images.slice(0, 3).map(({ name }) => clip(name, 30));
  return names.length === 0
    ? `the empty report of ${clip(created, 30)}`
    : `the report on ${JSON.stringify(names.join(", "))}`;
}

function shardProblems(parts: readonly Report[]): readonly Problem[] {
  const sharded = parts.flatMap(({ shard }) => (shard === null ? [] : [shard]));
  const [one] = sharded;
  if (one === undefined) return [];
  const problem = (message: string): Problem => ({ file: PLACE, line: null, message });
  const whole = parts.find(({ shard }) => shard === null);
  if (whole !== undefined) {
    return [problem(`${called(whole)} is no shard, but shard ${one.index}/${one.count} is there as well`)];
  }
  const other = sharded.find(({ count }) => count !== one.count);
  if (other !== undefined) {
    return [
      problem(
        `shard ${one.index}/${one.count} and shard ${other.index}/${other.count} are parts of different wholes`,
      ),
    ];
  }
  const times = new Map<number, number>();
  for (const { index } of sharded) times.set(index, (times.get(index) ?? 0) + 1);
  const beyond = [...times.keys()].filter((index) => index > one.count);
  const twice = [...times].filter(([, number]) => number > 1).map(([index]) => index);
  return [
    ...(twice.length === 0
      ? []
      : [problem(`${listed(twice)} of ${one.count} ${are(twice)} there more than once`)]),
    ...(beyond.length === 0 ? [] : [problem(`${listed(beyond)} of ${one.count} cannot be`)]),
  ];
}

/**
 * The error of a run that parts are missing of: it shows what is there, and is no whole. Null when nothing is missing, or
 * when a job has told itself why it measured nothing.
 * @param missing images of the configuration that are in no report and should be
 */
export function missingParts(
  parts: readonly Report[],
  missing: readonly string[],
): Report["errors"][number] | null {
  const shards = missingShards(parts);
  if (shards !== null) return { message: shards, hint: EVERY_SHARD };
  if (missing.length === 0 || parts.some(({ errors }) => errors.length > 0)) return null;
  const names = missing.slice(0, 10).map((name) => clip(name, 60));
  const more = missing.length - names.length;
  return {
    message: `${missing.length === 1 ? "an image is" : `${missing.length} images are`} in no report: ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    hint: EVERY_IMAGE,
  };
}

/** `shards 2 and 5 of 8 are missing`; null when they are all there, or there are none. */
function missingShards(parts: readonly Report[]): string | null {
  const there = new Set(parts.map(({ shard }) => shard?.index));
  const count = parts[0]?.shard?.count ?? 0;
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !there.has(index));
  return missing.length === 0 ? null : `${listed(missing)} of ${count} ${are(missing)} missing`;
}

const are = (numbers: readonly number[]): string => (numbers.length === 1 ? "is" : "are");

/** `shard 2`, `shards 2, 5 and 7`. */
function listed(numbers: readonly number[]): string {
  if (numbers.length === 1) return `shard ${numbers[0] ?? 0}`;
  return `shards ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1) ?? 0}`;
}

/**
 * Images that are there more than once for one platform. Where a build failed its platform may be unknown, and two such
 * rows be of two platforms: the run is an error then in any case, and both are told.
 */
function doubles(parts: readonly Report[]): readonly Problem[] {
  const owners = new Map<string, Report>();
  const problems: Problem[] = [];
  for (const part of parts) {
    for (const { name, platform, size } of part.images) {
      if (size === null && platform === null) continue;
      const key = JSON.stringify([name, platform]);
      const owner = owners.get(key);
      owners.set(key, owner ?? part);
      if (owner === undefined) continue;
      problems.push({
        file: PLACE,
        line: null,
        message: `${JSON.stringify(clip(name, 60))} is there more than once${platform === null ? "" : ` for ${clip(platform, 40)}`}`,
        found: owner === part ? `twice in ${called(part)}` : `${called(owner)} and ${called(part)}`,
        expected: "each image in one report",
      });
    }
  }
  return problems;
}
