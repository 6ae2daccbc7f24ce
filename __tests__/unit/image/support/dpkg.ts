/** Databases of dpkg, file by file. */
import { DPKG } from "../../../../src/image/packages/dpkg.js";
import type { TestEntry } from "./tar-writer.js";
import { file, treeOf, weigh } from "./tree.js";
import type { Weighed } from "./tree.js";

export const ROOT = "var/lib/dpkg";
export const STATUS = `${ROOT}/status`;

/** A paragraph of the status file. */
export function stanza(name: string, fields: Readonly<Record<string, string>> = {}): string {
  const all = {
    Package: name,
    Status: "install ok installed",
    Priority: "optional",
    Architecture: "amd64",
    Version: "1.0-1",
    Conffiles: "\n /etc/a 0123456789abcdef0123456789abcdef",
    Description: "a package\n It has: a longer text.\n .\n\tAnd a tab.",
    ...fields,
  };
  const lines = Object.entries(all).map(([field, value]) => `${field}: ${value}\n`);
  return `${lines.join("")}\n`;
}

export const list = (name: string, ...paths: string[]): TestEntry =>
  file(`${ROOT}/info/${name}.list`, ["/.", ...paths].map((path) => `${path}\n`).join(""));
export const sums = (name: string, ...paths: string[]): TestEntry =>
  file(
    `${ROOT}/status.d/${name}.md5sums`,
    paths.map((path) => `${"0123456789abcdef".repeat(2)}  ${path}\n`).join(""),
  );

export function weighed(...layers: TestEntry[][]): Weighed {
  return weigh([DPKG], treeOf([DPKG], ...layers));
}
