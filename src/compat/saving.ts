/** What a switch to Alpine would save, from where it would come: measured in the image but for what Alpine itself weighs. */
import { percentOf } from "../model/bytes.js";
import type { Inspection } from "../model/inspection.js";
import type { ExpectedSaving } from "./recommend.js";

/**
 * What Alpine's own base weighs, uncompressed, which takes the place of the distribution's packages: about 8.3 MB for recent
 * releases. Known from use and not measured here; what is added to it weighs more: hence an estimate.
 */
const ALPINE_BASE = 8_300_000;

/** Findings that a builder stage and a clean install leave behind, on any base. */
const TOOLS: ReadonlySet<string> = new Set(["build-tools", "vcs-tools", "headers", "static-libraries"]);
const CACHES: ReadonlySet<string> = new Set(["package-manager-cache", "language-cache", "temporary-files"]);

/** Null for an image without a distribution's packages: there is no base to change. @param size bytes of the image */
export function expectedSaving(inspection: Inspection, size: number): ExpectedSaving | null {
  const system = inspection.packages.filter(({ type, partOf }) => type === "dpkg" && partOf === null);
  if (system.length === 0) return null;
  const sum = (rules: ReadonlySet<string>): number =>
    inspection.findings.filter(({ rule }) => rules.has(rule)).reduce((total, { bytes }) => total + bytes, 0);
  const tools = sum(TOOLS);
  const caches = sum(CACHES);
  const wrongLibc = sum(new Set(["both-libcs"]));
  const distribution = system.reduce((total, { bytes }) => total + bytes, 0);
  const base = Math.max(0, distribution - tools - ALPINE_BASE);
  const parts: ExpectedSaving["parts"] = [
    {
      of: "base" as const,
      bytes: base,
      estimated: true,
      why: "the distribution's packages as measured here, less what Alpine's own base weighs",
    },
    {
      of: "build-tools" as const,
      bytes: tools,
      estimated: false,
      why: "a builder stage leaves them behind, on slim as well",
    },
    {
      of: "caches" as const,
      bytes: caches,
      estimated: false,
      why: "cleaned in the layer that fills them, on slim as well",
    },
    {
      of: "wrong-libc" as const,
      bytes: wrongLibc,
      estimated: false,
      why: "packages for a libc that the image does not have",
    },
  ].filter(({ bytes }) => bytes > 0);
  const bytes = parts.reduce((total, part) => total + part.bytes, 0);
  return { parts, bytes, percent: percentOf(bytes, size) };
}
