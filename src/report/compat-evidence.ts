/** What an answer rests on, in one clause. */
import type { CompatPackage } from "./compat-schema.js";

const LEVELS: Readonly<Record<CompatPackage["evidence"][number]["level"], string>> = {
  "target-image": "seen in the image",
  "source-image": "seen in the image",
  lock: "lock file",
  index: "package index",
  guide: "the guide says so",
  "built-in": "built-in knowledge only",
};

/** The strongest evidence of what installing it does: `numpy-… is listed (lock file, uv.lock:4)`. */
export function describeEvidence({ evidence }: Pick<CompatPackage, "evidence">): string {
  const first = evidence.find(({ about }) => about === "install") ?? evidence[0];
  if (first === undefined) return "nothing speaks for either";
  const place = first.where === null ? LEVELS[first.level] : `${LEVELS[first.level]}, ${first.where}`;
  return `${first.what} (${place})`;
}
