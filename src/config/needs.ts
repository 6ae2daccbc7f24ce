/** Images that are built FROM each other: every name exists, and none needs itself. */
import type { Resolving } from "./build.js";
import type { Entry } from "./image.js";
import { valueAt } from "./issues.js";
import { pick } from "./layers.js";
import type { Path, Source } from "./source.js";
import { nearest } from "./suggest.js";
import { alternatives, quote } from "./text.js";

/**
 * What each entry is built FROM. Names that do not exist and cycles are reported and left out. `complete` is false
 * when some images could not be read: a name may then be one of theirs.
 */
export function resolveNeeds(
  resolving: Resolving,
  entries: readonly Entry[],
  complete: boolean,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const names = entries.map((entry) => entry.name);
  const known = new Set(names);
  const needs = new Map<string, Readonly<Record<string, string>>>();
  for (const entry of entries) {
    const placed = entry.image === null ? pick(entry.layers, "needs") : null;
    const wanted = Object.entries(placed?.value ?? {});
    const at = [...(placed?.layer.path ?? entry.path), "needs"];
    for (const [from, name] of wanted) {
      if (known.has(name) || !complete) continue;
      resolving.findings.add({
        path: needPath(resolving.source, at, from, name),
        message: "names an image that does not exist",
        found: quote(name),
        expected: alternatives(names.map((other) => quote(other))),
        suggestion: nearest(name, names),
      });
    }
    needs.set(entry.name, Object.fromEntries(wanted.filter(([, name]) => known.has(name))));
  }
  reportCycles(resolving, entries, needs);
  return needs;
}

function needPath(source: Source, at: Path, from: string, name: string): Path {
  const written = valueAt(source.value, at);
  return [...at, Array.isArray(written) ? Math.max(0, written.indexOf(name)) : from];
}

/** One finding per cycle, at the entry that closes it. */
function reportCycles(
  resolving: Resolving,
  entries: readonly Entry[],
  needs: ReadonlyMap<string, Readonly<Record<string, string>>>,
): void {
  const done = new Set<string>();
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  for (const { name: start } of entries) {
    // An explicit stack: a chain of a thousand images must not exhaust the call stack.
    const trail: { readonly name: string; readonly left: string[] }[] = [];
    const open = new Set<string>();
    const enter = (name: string): void => {
      open.add(name);
      trail.push({ name, left: Object.values(needs.get(name) ?? {}) });
    };
    if (!done.has(start)) enter(start);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const next = top.left.shift();
      if (next === undefined) {
        done.add(top.name);
        open.delete(top.name);
        trail.pop();
      } else if (open.has(next)) {
        const cycle = trail.map(({ name }) => name).slice(trail.findIndex(({ name }) => name === next));
        resolving.findings.add({
          path: [...(byName.get(next)?.path ?? []), "needs"],
          message: cycle.length === 1 ? "names the image itself" : "goes round in a circle",
          found: [...cycle, next].map((name) => quote(name)).join(" -> "),
          expected: "images that can be built one after another",
        });
      } else if (!done.has(next)) {
        enter(next);
      }
    }
  }
}
