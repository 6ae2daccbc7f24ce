// @ts-check
/**
 * Projects that nobody has published: pages of an index as real ones are laid out, one for each way in which projects
 * publish their files. What they stand for is the way, not any project: names and versions are made up.
 */

/**
 * @typedef {object} LayoutFile
 * @property {string} name
 * @property {string} [python] What it asks of Python.
 * @property {boolean} [yanked]
 *
 * @typedef {object} Project
 * @property {string} name As its author writes it.
 * @property {string} version The one that is asked for.
 * @property {readonly LayoutFile[]} files
 *
 * @typedef {Project & { readonly kind: string }} Layout `kind`: how its files are laid out, in a few words.
 */

const PYTHONS = ["9", "10", "11", "12", "13"];
const MACHINES = ["x86_64", "aarch64"];
const GLIBC = MACHINES.map((machine) => `manylinux_2_17_${machine}.manylinux2014_${machine}`);
const OTHERS = ["macosx_11_0_arm64", "macosx_10_9_x86_64", "win_amd64", "win32"];

/** @param {string} minor @param {string} platform */
const own = (minor, platform) => `cp3${minor}-cp3${minor}-${platform}`;
/** @param {readonly string[]} platforms @param {readonly string[]} [minors] */
const each = (platforms, minors = PYTHONS) =>
  minors.flatMap((minor) => platforms.map((platform) => own(minor, platform)));
/** @param {string} version @param {readonly string[]} [machines] */
const musl = (version, machines = MACHINES) => machines.map((machine) => `musllinux_${version}_${machine}`);

/**
 * What a way of publishing consists of: tags of wheels, with `1|` before them a build number, and `sdist`.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const WAYS = {
  "nothing but Python": ["py3-none-any", "sdist"],
  "for Python 2 and 3": ["py2.py3-none-any", "sdist"],
  "for Python 2 only": ["py2-none-any"],
  "a wheel for each Python, no native code": PYTHONS.slice(1, 4).map((minor) => `cp3${minor}-none-any`),
  "from one Python on": ["py311-none-any"],
  "every system, musl 1.2": [...each([...GLIBC, ...musl("1_2"), ...OTHERS]), "sdist"],
  "every system, musl 1.1": [...each([...GLIBC, ...musl("1_1"), ...OTHERS]), "sdist"],
  "musl 1.1 and 1.2 in one file": each(MACHINES.map((m) => `musllinux_1_1_${m}.musllinux_1_2_${m}`)),
  "musl 1.1 and 1.2 in two files": each([...musl("1_1"), ...musl("1_2")]),
  "musl 1.1 for old Pythons, 1.2 for new ones": [
    ...each(musl("1_1"), ["9", "10", "11"]),
    ...each(musl("1_2"), ["12", "13"]),
  ],
  "a newer musl": each(musl("1_3")),
  "musl for x86_64 only": [...each([...GLIBC, ...musl("1_2", ["x86_64"])]), "sdist"],
  "musl for aarch64 only": [...each([...GLIBC, ...musl("1_2", ["aarch64"])]), "sdist"],
  "musl for 32 bits only": [...each([...GLIBC, ...musl("1_2", ["i686", "armv7l"])]), "sdist"],
  "glibc, with a source archive": [...each([...GLIBC, ...OTHERS]), "sdist"],
  "glibc, nothing else": each(GLIBC),
  "glibc, with a fallback without native code": [...each(GLIBC), "py3-none-any"],
  "musl for some Pythons, with a fallback": [...each(musl("1_2"), ["11", "12"]), "py3-none-any", "sdist"],
  "a source archive only": ["sdist"],
  "the stable ABI from 3.7 on": [...[...GLIBC, ...musl("1_2")].map((p) => `cp37-abi3-${p}`), "sdist"],
  "the stable ABI from 3.11 on": [...musl("1_2").map((p) => `cp311-abi3-${p}`), "sdist"],
  "two stable ABIs, two musls": [
    ...musl("1_1").map((p) => `cp37-abi3-${p}`),
    ...musl("1_2").map((p) => `cp311-abi3-${p}`),
    ...musl("1_2").map((p) => `cp39-abi3-${p}`),
  ],
  "the stable ABI beside files for one Python": [
    ...each(musl("1_1"), ["12"]),
    ...musl("1_2").map((p) => `cp38-abi3-${p}`),
  ],
  "the stable ABI of any Python, which there is not": musl("1_2").map((p) => `py3-abi3-${p}`),
  "a program for musl": [...GLIBC, ...musl("1_1")].map((p) => `py3-none-${p}`),
  "a program for glibc": GLIBC.map((p) => `py3-none-${p}`),
  "free-threaded Python only": MACHINES.map((m) => `cp313-cp313t-musllinux_1_2_${m}`),
  "other Pythons only": MACHINES.map((m) => `pp310-pypy310_pp73-musllinux_1_2_${m}`),
  "Windows and macOS only": each(OTHERS),
  "two builds of a wheel": ["1|py3-none-any", "2|py3-none-any", "py3-none-any"],
  "builds of native wheels": each(musl("1_2")).flatMap((tag) => [`3|${tag}`, tag]),
  "two wheels that are worth the same": ["py2.py3-none-any", "py3-none-any", "sdist"],
  "two native wheels that are worth the same": musl("1_2").flatMap((p) => [
    `py3-none-${p}`,
    `py2.py3-none-${p}`,
  ]),
  "several Pythons in one file": musl("1_2").map((p) => `cp310.cp311.cp312-none-${p}`),
};

/** Pythons that an author lets in. A way of publishing is taken with three of them, in turn. */
const ASKED = [undefined, ">=3.10", ">=3.9,<3.13", ">=3.8,!=3.11.*", "<3.12", ">=3.9.2", "~=3.11", ">=2.7"];
const VERSIONS = ["1.4.0", "2026.1.post1", "3.0.0rc1", "0.9", "12.0.1", "5.2.dev3"];
const NAMES = ["Made-Up", "made.up", "made_up", "madeup"];

/**
 * The first of them, in an order that never changes. Of each one's versions the pinned one is in the middle: an older one
 * installs everywhere, a newer one too.
 * @param {number} count
 * @returns {readonly Layout[]}
 */
export function madeUpLayouts(count) {
  const ways = Object.entries(WAYS);
  return Array.from({ length: count }, (_, index) => {
    const [kind = "", parts = []] = ways[index % ways.length] ?? [];
    const turn = Math.floor(index / ways.length);
    const name = `${NAMES[index % NAMES.length]}-${String(index)}`;
    const version = VERSIONS[(index + turn) % VERSIONS.length] ?? "1.0";
    // The first time around nothing is asked, so that each way is seen as it is.
    const python = turn === 0 ? undefined : ASKED[(index * 3 + turn) % ASKED.length];
    const yanked = turn === 2 && index % 5 === 0;
    const stem = name.replace(/[-_.]+/g, "_");
    /** @param {string} at @param {string} part */
    const fileName = (at, part) => {
      if (part === "sdist") return `${stem}-${at}.tar.gz`;
      const [build, tag] = part.includes("|") ? part.split("|") : ["", part];
      return `${stem}-${at}-${build === "" ? "" : `${build}-`}${tag}.whl`;
    };
    return {
      kind: `${kind}${python === undefined ? "" : `, Python ${python}`}${yanked ? ", withdrawn" : ""}`,
      name,
      version,
      files: [
        { name: fileName("0.0.1", "py3-none-any") },
        ...parts.map((part) => ({
          name: fileName(version, part),
          ...(python === undefined ? {} : { python }),
          ...(yanked ? { yanked } : {}),
        })),
        { name: fileName("9999.0", "py3-none-any") },
      ],
    };
  });
}

/** A project's page as an index sends it. @param {Project} project @param {string} [address] Where files are, with its slash. */
export function pageOf({ name, files }, address = "https://index.example/files/") {
  return {
    meta: { "api-version": "1.1" },
    name: name.toLowerCase().replace(/[-_.]+/g, "-"),
    files: files.map((file) => ({
      filename: file.name,
      url: `${address}${encodeURIComponent(file.name)}`,
      hashes: {},
      ...(file.python === undefined ? {} : { "requires-python": file.python }),
      ...(file.yanked === undefined ? {} : { yanked: true }),
    })),
  };
}
