// @ts-check
/** What holds of every image that was read, and of every error: whatever the archive. */

/** @typedef {import("../../src/model/image.js").ArchiveContents} ArchiveContents */

const MOST_PAIRS = 100;
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** @param {Iterable<number>} numbers */
const sum = (numbers) => [...numbers].reduce((total, next) => total + next, 0);

/**
 * What is wrong with the contents of an image; empty for nothing.
 * @param {ArchiveContents} contents @param {boolean} hashed contents were hashed
 * @returns {string[]}
 */
export function wrongIn(contents, hashed) {
  /** @type {string[]} */
  const wrong = [];
  /** @param {string} what @param {unknown} found @param {unknown} expected */
  const same = (what, found, expected) => {
    if (found !== expected) wrong.push(`${what}: ${found} instead of ${expected}`);
  };
  const { layers, inspection } = contents;
  const { packages, loose, waste, hardLinks, duplicates, findings } = inspection;
  const size = sum(layers.map(({ payload }) => payload));
  const live = sum(packages.map(({ bytes }) => bytes)) + loose.bytes;
  same("packages + loose + waste", live + waste.bytes, size);
  layers.forEach(({ payload }, index) => {
    const parts = [...packages, loose, waste].map(({ byLayer }) => byLayer.get(index) ?? 0);
    same(`the parts of layer ${index}`, sum(parts), payload);
  });
  same("layers and diff ids", layers.length, contents.config.diffIds.length);
  for (const [what, { bytes, byLayer }] of [
    ...packages.map((item) => /** @type {const} */ ([`package ${item.name}`, item])),
    ...findings.map((item) => /** @type {const} */ ([`finding ${item.rule}`, item])),
    /** @type {const} */ (["loose files", loose]),
    /** @type {const} */ (["waste", waste]),
  ]) {
    same(`the layers of ${what}`, sum(byLayer.values()), bytes);
    if ([...byLayer.keys()].some((layer) => layers[layer] === undefined))
      wrong.push(`${what} has another layer`);
  }
  for (const { rule, bytes } of findings) if (bytes > live) wrong.push(`${rule} is larger than the image`);
  const pairs = sum(waste.pairs.map(({ bytes }) => bytes));
  if (pairs > waste.bytes || (waste.pairs.length < MOST_PAIRS && pairs !== waste.bytes)) {
    wrong.push(`the pairs of layers waste ${pairs} instead of ${waste.bytes}`);
  }
  for (const pair of waste.pairs) {
    same("the causes of a pair", sum(Object.values(pair.byCause)), pair.bytes);
    if (pair.stored > pair.lost || pair.lost >= layers.length)
      wrong.push(`lost in ${pair.lost}, stored in ${pair.stored}`);
  }
  for (const list of [waste.paths, waste.pairs, loose.largest, packages, findings]) {
    if (list.some(({ bytes }, index) => bytes > (list[index - 1]?.bytes ?? bytes)))
      wrong.push("a list is not sorted");
  }
  if (hardLinks.names < 2 * hardLinks.contents) wrong.push("fewer names than hard links have");
  same("duplicates are known", duplicates !== null, hashed);
  if (duplicates !== null && duplicates.bytes > live) wrong.push("copies larger than the image");
  same("the efficiency", waste.efficiency, size === 0 ? 1 : (size - waste.bytes) / size);
  for (const number of numbersIn(contents)) {
    if (!Number.isFinite(number) || number < 0) wrong.push(`the number ${number}`);
  }
  return wrong;
}

/** @param {unknown} value @returns {Generator<number>} */
function* numbersIn(value) {
  if (typeof value === "number") yield value;
  else if (value instanceof Map) for (const part of value) yield* numbersIn(part);
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) yield* numbersIn(part);
}

/**
 * What is wrong with an error that reading an archive ended in: it has to be one that a user understands.
 * @param {unknown} error @returns {string[]}
 */
export function wrongWith(error) {
  if (!(error instanceof Error)) return [`no error: ${String(error)}`];
  if (error.name !== "MeasureError" && error.name !== "LimitError") return [`${error.name}: ${error.stack}`];
  const hint = "hint" in error ? error.hint : "";
  /** @type {string[]} */
  const wrong = [];
  if (typeof hint !== "string" || hint === "") wrong.push(`no hint with: ${error.message}`);
  if (error.message === "" || error.message.length > 4000)
    wrong.push(`a message of ${error.message.length} letters`);
  if (UNPRINTABLE.test(error.message)) wrong.push(`unprintable: ${JSON.stringify(error.message)}`);
  return wrong;
}

/**
 * Everything that was read, as text: two readings of the same bytes are equal.
 * @param {ArchiveContents} contents
 */
export function textOf(contents) {
  return JSON.stringify(contents, (_, value) => (value instanceof Map ? [...value] : value));
}
