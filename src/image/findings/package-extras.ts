/** What packages bring along for those who develop or read about them: tests, documentation, other languages. */
import type { MergedTree } from "../tree/merged-tree.js";
import type { Groups } from "./groups.js";
import { hasChild, pathGroup } from "./places.js";
import type { Claim, FindingRule, Folder } from "./rule.js";

/** Packages whose folders of that name programs import. */
const LIVE_TESTS: ReadonlySet<string> = new Set(["django", "ansible", "ansible_collections", "jinja2"]);
const STANDARD_LIBRARY = /^usr\/local\/lib\/python3(?:\.\d{1,3})?\/test$/;

export const PACKAGE_TESTS: FindingRule = {
  id: "package-tests",
  least: 100_000,
  wording: { one: "tests of", many: "tests of" },
  remedy: "delete the `tests` folders of packages in the RUN that installs them, once nothing imports them",
  start: (_subject, groups) => ({ enter: (folder) => testsAt(groups, folder) }),
};

const DOCUMENTS: ReadonlySet<string> = new Set([
  ...["doc", "man", "info", "gtk-doc", "doc-base", "help"].map((name) => `usr/share/${name}`),
  ...["doc", "man", "info"].map((name) => `usr/local/share/${name}`),
  "usr/local/man",
]);
/** Only right below a package: deeper ones may be code, as `yaml/dist/doc` is. */
const MODULE_DOCUMENTS: ReadonlySet<string> = new Set(["docs", "man", "website"]);
/** Licences ask for these to stay with what they are about. */
const LEGAL = /^(?:copyright|licen[cs]e|copying|notice)/i;

const SYSTEM_DOCUMENTS =
  "leave out `-doc` packages, and keep documentation out with dpkg's `path-exclude` before installing";
const PACKAGE_DOCUMENTS = "delete the packages' `docs` folders in the RUN that installs them";

export const DOCUMENTATION: FindingRule = {
  id: "documentation",
  least: 100_000,
  wording: { one: "documentation in", many: "documentation in" },
  remedy: SYSTEM_DOCUMENTS,
  start: ({ tree }, groups) => ({ enter: (folder) => documentsAt(tree, groups, folder) }),
};

/** These come with every glibc and every musl: they are how `C.UTF-8` works. */
const PLAIN_LOCALE = /^C\.utf-?8$/i;

export const LOCALES: FindingRule = {
  id: "locales",
  least: 100_000,
  wording: { one: "languages and locales in", many: "languages and locales in" },
  remedy:
    "set `LANG=C.UTF-8` instead of generating locales, leave out `-lang` packages, and keep `/usr/share/locale` out with dpkg's `path-exclude`",
  start: (_subject, groups) => ({ enter: (folder) => localesAt(groups, folder) }),
};

function testsAt(groups: Groups, folder: Folder): Claim | null {
  if (folder.name !== "tests" && folder.name !== "test") return null;
  const { module } = folder;
  if (module === null) {
    if (!STANDARD_LIBRARY.test(folder.place ?? "")) return null;
    return { kind: "all", group: pathGroup(groups, folder.path, "Python itself") };
  }
  // A package may have that name itself.
  if (module.node === folder.node || LIVE_TESTS.has(module.name)) return null;
  return { kind: "all", group: pathGroup(groups, folder.path, module.name) };
}

function documentsAt(tree: MergedTree, groups: Groups, folder: Folder): Claim | null {
  const { place, module, name, parent } = folder;
  if (place !== null && DOCUMENTS.has(place)) {
    return { kind: "all", group: pathGroup(groups, place), but: isLegal };
  }
  if (module === null || parent?.node !== module.node || !MODULE_DOCUMENTS.has(name)) return null;
  // Some are code that generates documentation, and imported with the rest: botocore's.
  if (hasChild(tree, folder, "__init__.py")) return null;
  const { path } = folder;
  return { kind: "all", group: pathGroup(groups, path, path, PACKAGE_DOCUMENTS), but: isLegal };
}

function isLegal(name: string): boolean {
  return LEGAL.test(name);
}

function localesAt(groups: Groups, folder: Folder): Claim | null {
  const { place, name, parent } = folder;
  const whole = (label: string): Claim => ({ kind: "all", group: pathGroup(groups, label) });
  if (place === "usr/share/i18n") return whole(place);
  // The archive of all generated locales lies in the folder itself.
  if (place === "usr/lib/locale") return { kind: "some", ends: "", of: () => pathGroup(groups, place) };
  if (parent?.place === "usr/lib/locale") return PLAIN_LOCALE.test(name) ? null : whole(parent.place);
  const isMessages = name === "LC_MESSAGES" && parent?.parent?.place === "usr/share/locale";
  return isMessages ? whole("usr/share/locale") : null;
}
