import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { FullGzipMeter, SampledGzipMeter } from "../../../src/image/gzip-estimate.js";
import type { GzipMeter } from "../../../src/image/gzip-estimate.js";

/** Bytes that compress unevenly: stretches of noise, text and zeros of varying length, the same at every run. */
function mixed(length: number): Buffer {
  const data = Buffer.alloc(length);
  let state = 12_345;
  const next = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 8;
  for (let at = 0; at < length;) {
    const kind = next() % 3;
    const end = Math.min(length, at + 500 + (next() % 12_000));
    for (; at < end; at += 1) {
      if (kind === 0) data[at] = next() & 0xff;
      else if (kind === 1) data[at] = 97 + ((next() & 0xff) % 12);
    }
    at = end;
  }
  return data;
}

async function measure(meter: GzipMeter, data: Buffer, chunk: number): Promise<number> {
  for (let at = 0; at < data.length; at += chunk) await meter.push(data.subarray(at, at + chunk));
  return meter.finish();
}

const LARGE = mixed(20_000_000);

describe("FullGzipMeter", () => {
  it.each([1, 1000, 5_000_000])("agrees with gzip on chunks of %i", async (chunk) => {
    const data = LARGE.subarray(0, chunk === 1 ? 3000 : 3_000_000);
    expect(await measure(new FullGzipMeter(), data, chunk)).toBe(gzipSync(data, { level: 6 }).length);
  });
});

describe("SampledGzipMeter", () => {
  it.each([0, 1, 512, 1_000_000, 1_048_576])("is exact up to 1 MiB: %i bytes", async (length) => {
    const data = LARGE.subarray(0, length);
    expect(await measure(new SampledGzipMeter(), data, 70_000)).toBe(gzipSync(data, { level: 6 }).length);
  });

  it("is within 5 % on a large layer", async () => {
    const exact = gzipSync(LARGE, { level: 6 }).length;
    const estimate = await measure(new SampledGzipMeter(), LARGE, 262_144);
    expect(Math.abs(estimate / exact - 1)).toBeLessThan(0.05);
  });

  it.each([1_048_577, 1_060_000, 1_100_000, 1_500_000, 2_097_152, 3_333_333])(
    "gives the same for %i bytes however they are cut, and near the truth",
    async (length) => {
      const data = LARGE.subarray(0, length);
      const estimates = [];
      for (const chunk of [997, 65_536, length])
        estimates.push(await measure(new SampledGzipMeter(), data, chunk));
      expect(new Set(estimates).size).toBe(1);
      const exact = gzipSync(data, { level: 6 }).length;
      expect(Math.abs((estimates[0] ?? 0) / exact - 1)).toBeLessThan(0.35);
    },
  );
});
