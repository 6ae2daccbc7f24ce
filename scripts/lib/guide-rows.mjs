// @ts-check
/** The guide's table of packages beside what was measured of them, as documentation. */

/**
 * @typedef {import("./wheel-native.mjs").Native} Native
 *
 * @typedef {object} MeasuredPackage
 * @property {string} name
 * @property {string} version
 * @property {Readonly<Record<string, Native & { readonly wheel: string }>>} machines By machine.
 *
 * @typedef {object} MeasuredRow
 * @property {string} name As the guide writes it.
 * @property {readonly string[]} packages It and all that is installed with it, by name.
 *
 * @typedef {object} Measured
 * @property {string} pip
 * @property {string} asOf ISO date.
 * @property {string} python
 * @property {readonly string[]} machines
 * @property {readonly MeasuredRow[]} rows
 * @property {readonly MeasuredPackage[]} packages
 *
 * @typedef {Pick<import("../../src/guide/tested-packages.js").TestedPackage, "name" | "says" | "build" | "runtime">} Said
 */

const LIBSTDCXX = /^libstdc\+\+[-.]/;

/** @param {readonly string[]} names */
const listed = (names) => (names.length === 0 ? "none" : names.map((name) => `\`${name}\``).join(", "));
/** Of all machines together, each once. @param {MeasuredPackage} item @param {(native: Native) => readonly string[]} of */
const together = ({ machines }, of) => [...new Set(Object.values(machines).flatMap(of))].sort();
/** Without the hashes and versions that make a copy's name its own. @param {readonly string[]} names */
const families = (names) => [
  ...new Set(names.map((name) => name.replace(/(?:-[0-9a-f]{8})+/g, "").replace(/_?\.so.*$/, ""))),
];

/**
 * What was measured of one row: whether anything would have to be compiled, and who needs apk's libstdc++.
 * @param {MeasuredRow} row @param {readonly MeasuredPackage[]} packages
 */
export function measuredRow({ packages: names }, packages) {
  const items = names.map((name) => {
    const found = packages.find((each) => each.name === name);
    if (found === undefined) throw new Error(`${name} was not measured`);
    return found;
  });
  const native = items.filter((item) => Object.values(item.machines).some(({ files }) => files > 0));
  const lacking = items.filter((item) => together(item, ({ missing }) => missing).length > 0);
  const undecided = items.filter((item) => Object.values(item.machines).some((each) => each.undecided > 0));
  return {
    count: items.length,
    native: native.map(({ name }) => name),
    lacking: lacking.map(({ name }) => name),
    undecided: undecided.map(({ name }) => name),
    needsLibstdcxx: lacking
      .filter((item) => together(item, ({ missing }) => missing).some((name) => LIBSTDCXX.test(name)))
      .map(({ name }) => name),
    bringsLibstdcxx: native
      .filter((item) => together(item, ({ brings }) => brings).some((name) => LIBSTDCXX.test(name)))
      .map(({ name }) => name),
  };
}

/** @param {ReturnType<typeof measuredRow>} row */
function libstdcxx({ needsLibstdcxx, bringsLibstdcxx }) {
  if (needsLibstdcxx.length > 0) return `needed by ${listed(needsLibstdcxx)}`;
  return bringsLibstdcxx.length === 0
    ? "not used"
    : `not needed: in the wheels of ${listed(bringsLibstdcxx)}`;
}

/**
 * The part of the documentation that is made of a measurement.
 * @param {Measured} measured @param {readonly Said[]} guide
 */
export function guideTables({ pip, asOf, python, machines, rows, packages }, guide) {
  const lines = guide.map((said) => {
    const row = rows.find(({ name }) => name === said.name);
    if (row === undefined) throw new Error(`${said.name} was not measured`);
    const found = measuredRow(row, packages);
    const needs = [...said.build, ...said.runtime];
    const loads =
      found.native.length === 0
        ? "none"
        : found.lacking.length + found.undecided.length === 0
          ? "all load"
          : `not all load: ${listed([...found.lacking, ...found.undecided])}`;
    return `| ${listed([said.name])} | ${said.says} | ${needs.length === 0 ? "nothing" : listed(needs)} | ${found.count}, of which native: ${listed(found.native)} | ${loads} | ${libstdcxx(found)} |`;
  });
  const native = packages.filter((item) => Object.values(item.machines).some(({ files }) => files > 0));
  const details = native.map((item) => {
    const files = machines.map((machine) => String(item.machines[machine]?.files ?? 0)).join(" / ");
    const missing = together(item, (each) => each.missing);
    return `| ${item.name} ${item.version} | ${files} | ${listed(families(together(item, ({ brings }) => brings)))} | ${listed(missing)} |`;
  });
  return `
Measured on ${asOf} with pip ${pip}: wheels for musl, Python ${python}, ${machines.join(" and ")}.

| The guide's package | The guide says | It says it takes | Installed with it | Native files on musl alone | libstdc++ of apk |
| --- | --- | --- | --- | --- | --- |
${lines.join("\n")}

All ${packages.length} packages of the example are wheels that pip takes for musl on both machines: ${native.length} have native files, and nothing is compiled.

| Package | Native files (${machines.join(" / ")}) | Libraries it brings and loads | Missing on musl alone |
| --- | --: | --- | --- |
${details.join("\n")}
`.trim();
}
