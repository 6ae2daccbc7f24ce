import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  parseSize,
  parseThreshold,
  SIZE_PATTERN,
  THRESHOLD_PATTERN,
  writeSize,
  writeThreshold,
} from "../../../src/config/quantities.js";

describe("sizes", () => {
  it.each([
    ["200MB", 200_000_000],
    ["200 MB", 200_000_000],
    [" 30 MiB ", 31_457_280],
    ["1.5GB", 1_500_000_000],
    ["1.5GiB", 1_610_612_736],
    ["0.1 kB", 100],
    ["1.15 MiB", 1_205_862],
    ["512", 512],
    ["512 B", 512],
    ["512 bytes", 512],
    ["1 byte", 1],
    ["200mb", 200_000_000],
    ["3KB", 3000],
    ["3 kb", 3000],
    ["2TB", 2e12],
    ["2tib", 2 * 2 ** 40],
    [0, 0],
    [123, 123],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
    // 0.1 + 0.2 and its like must not leak into bytes.
    ["8.7 MB", 8_700_000],
    ["4.35GB", 4_350_000_000],
  ])("%j is %d bytes", (text, bytes) => {
    expect(parseSize(text)).toEqual({ ok: true, value: bytes });
    if (typeof text === "string") expect(text).toMatch(new RegExp(SIZE_PATTERN));
  });

  it.each([
    "",
    " ",
    "MB",
    "-5 MB",
    "+5 MB",
    "5,5 MB",
    "1 MB 2",
    "1e6",
    "0x10",
    "NaN",
    "Infinity",
    "1.MB",
    ".5MB",
    "5 MB/s",
    "9007199254740992",
    "9007.2TB",
    "٣ MB",
    "9".repeat(400),
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
  ])("%j is refused", (text) => {
    expect(parseSize(text).ok).toBe(false);
  });

  it.each([
    ["MB200", "200 MB"],
    ["200 Mb", "200 MB"],
    ["1.50 Gb", "1.50 GB"],
    ["200 Mib", "200 MiB"],
    ["200M", "200 MB"],
    ["200 Gi", "200 GiB"],
    ["200 MBB", "200 MB"],
    ["1_000", "1000"],
    ["1,000,000 B", "1000000B"],
  ])("%j is refused, naming %j", (text, suggestion) => {
    expect(parseSize(text)).toMatchObject({ ok: false, suggestion });
  });

  it("says that Mb means bits", () => {
    expect(parseSize("5 Mb")).toMatchObject({ expected: "MB for bytes (Mb means bits)" });
  });

  it("are read back as they are written", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (bytes) => {
        expect(parseSize(writeSize(bytes))).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  it("grow with their unit exactly", () => {
    const units = [
      ["kB", 10n ** 3n],
      ["MB", 10n ** 6n],
      ["MiB", 2n ** 20n],
      ["GB", 10n ** 9n],
      ["GiB", 2n ** 30n],
    ] as const;
    fc.assert(
      fc.property(
        fc.nat(999_999),
        fc.nat(999),
        fc.constantFrom(...units),
        (whole, thousandths, [unit, factor]) => {
          const scaled = (BigInt(whole) * 1000n + BigInt(thousandths)) * factor;
          const expected = Number((scaled + 500n) / 1000n);
          const text = `${whole}.${String(thousandths).padStart(3, "0")} ${unit}`;
          expect(parseSize(text)).toEqual({ ok: true, value: expected });
        },
      ),
    );
  });

  it("never throw, whatever is written", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double()), (text) => {
        const size = parseSize(text);
        if (size.ok) expect(Number.isSafeInteger(size.value) && size.value >= 0).toBe(true);
        parseThreshold(text);
      }),
    );
  });
});

describe("thresholds", () => {
  it.each([
    ["10 %", { percent: 10 }],
    ["10%", { percent: 10 }],
    ["12.5 %", { percent: 12.5 }],
    ["5 MB", { bytes: 5_000_000 }],
    [0, { bytes: 0 }],
    ["10 % and 5 MB", { percent: 10, bytes: 5_000_000 }],
    ["5MB and 10%", { percent: 10, bytes: 5_000_000 }],
    ["5 MB AND 10 %", { percent: 10, bytes: 5_000_000 }],
  ])("%j is %j", (text, threshold) => {
    expect(parseThreshold(text)).toEqual({ ok: true, value: threshold });
    if (typeof text === "string" && !text.includes("AND"))
      expect(text).toMatch(new RegExp(THRESHOLD_PATTERN));
  });

  it.each([
    "",
    "%",
    "10 %%",
    "-10 %",
    "10 % or 5 MB",
    "10 % and",
    "10 % and 5 %",
    "5 MB and 6 MB",
    "1 % and 2 MB and 3 %",
    "5 Mb and 1 %",
    "1e3 %",
    `${"9".repeat(90)} %`,
    -1,
    0.5,
  ])("%j is refused", (text) => {
    expect(parseThreshold(text).ok).toBe(false);
  });

  it("are read back as they are written", () => {
    const unit = fc.oneof(
      fc.record({ bytes: fc.maxSafeNat() }),
      fc.record({ percent: fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100) }),
      fc.record({ bytes: fc.maxSafeNat(), percent: fc.integer({ min: 0, max: 1_000_000 }) }),
    );
    fc.assert(
      fc.property(unit, (threshold) =>
        expect(parseThreshold(writeThreshold(threshold))).toEqual({ ok: true, value: threshold }),
      ),
    );
  });
});
