import { describe, expect, it } from "@jest/globals";
import { FINDING_RULES } from "../../../../src/image/findings/table.js";
import type { TestEntry } from "../support/tar-writer.js";
import { link } from "../support/tree.js";
import { files, finding, findings, said } from "./subject.js";

interface Case {
  readonly rule: string;
  readonly of: string;
  readonly entries: readonly TestEntry[];
  readonly says: string | null;
}

const on = (rule: string, of: string, says: string | null, ...lines: string[]): Case => ({
  rule,
  of,
  entries: files(...lines),
  says,
});

const CASES: readonly Case[] = [
  on(
    "package-manager-cache",
    "every manager's folder",
    "package manager caches of apt's archives, apt's lists, apk and 1 more: 1350 kB in 6",
    "var/lib/apt/lists/deb_dists_bookworm_main_Packages.lz4 400",
    "var/lib/apt/lists/lock",
    "var/cache/apt/archives/gcc_12.deb 450",
    "var/cache/apt/pkgcache.bin 50",
    "var/cache/apk/APKINDEX.abc.tar.gz 300",
    "var/cache/debconf/templates.dat-old 149.999",
  ),
  on(
    "package-manager-cache",
    "a base that was cleaned",
    null,
    "var/lib/apt/lists/lock",
    "var/lib/dpkg/status 500",
    "var/cache/debconf/templates.dat 900",
    "var/cache/ldconfig/aux-cache 200",
  ),
  on(
    "package-manager-cache",
    "folders of that name elsewhere",
    null,
    "app/var/cache/apk/data 500",
    "app/var/lib/apt/lists/x 500",
  ),
  on(
    "language-cache",
    "the caches of several languages",
    "caches of pip, npm, Cargo and 1 more: 1100 kB in 4",
    "root/.cache/pip/http/a 500",
    "home/app/.npm/_cacache/content-v2/sha512/x 300",
    "usr/local/cargo/registry/src/x 200",
    "go/pkg/mod/cache/download/x 100",
  ),
  on(
    "language-cache",
    "the same cache of two users as one",
    "cache of pip: 300 kB in 2",
    "root/.cache/pip/a 200",
    "home/a/.cache/pip/a 100",
  ),
  on(
    "language-cache",
    "stores of pnpm, conda, gems, Composer and builds",
    "caches of pnpm, conda, RubyGems and 2 more: 1500 kB in 5",
    "root/.local/share/pnpm/store/v10/files/00/x 500",
    "opt/conda/pkgs/numpy/x 400",
    "opt/conda/conda-meta/history",
    "usr/local/lib/ruby/gems/3.2.0/cache/rails.gem 300",
    "usr/local/lib/ruby/gems/3.2.0/gems/rails/x",
    "usr/local/lib/ruby/gems/3.2.0/specifications/rails.gemspec",
    "root/.composer/cache/files/x 200",
    "app/.next/cache/webpack/client-production/0.pack 100",
  ),
  on(
    "language-cache",
    "what lies in a cache folder and runs",
    null,
    "root/.cache/ms-playwright/chromium-1/chrome 900",
    "root/.cache/huggingface/hub/model.bin 900",
    "root/.cache/pypoetry/virtualenvs/app/bin/python 900",
    "root/.local/share/pnpm/store/v10/links/react/18/x 900",
    "app/pkgs/code 900",
    "app/install/cache/x 900",
  ),
  on(
    "language-cache",
    "Yarn's archives when packages are installed from them",
    "cache of Yarn: 400 kB in 1",
    "root/.yarn/berry/cache/react.zip 400",
    "app/node_modules/react/index.js",
  ),
  on(
    "language-cache",
    "Yarn's archives when programs read them",
    null,
    "root/.yarn/berry/cache/react.zip 400",
    "app/.pnp.cjs",
  ),
  on(
    "temporary-files",
    "what a RUN left, and a log with holes",
    "temporary files in var/log/lastlog, tmp and var/log: 1300 kB in 4",
    "tmp/build/x 400",
    "var/log/lastlog 800",
    "var/log/dpkg.log 60",
    "var/log/apt/history.log 40",
  ),
  on("temporary-files", "folders of that name in a program", null, "app/tmp/x 500", "app/var/log/x 500"),
  on(
    "bytecode-cache",
    "packages and the standard library",
    "Python bytecode of pandas and usr/local/lib/python3.11: 1600 kB in 3",
    "usr/local/lib/python3.11/site-packages/pandas/__pycache__/a.cpython-311.pyc 800",
    "usr/local/lib/python3.11/site-packages/pandas/core/__pycache__/b.cpython-311.pyc 300",
    "usr/local/lib/python3.11/json/__pycache__/c.cpython-311.pyc 500",
  ),
  on("bytecode-cache", "less than a megabyte", null, "a/__pycache__/a.cpython-311.pyc 999"),
  on(
    "bytecode-cache",
    "a program that is shipped as bytecode",
    null,
    "app/main.pyc 2000",
    "app/__pycache__/data.bin 2000",
  ),
  on(
    "package-tests",
    "tests of Python and Node packages, and Python's own",
    "tests of pandas, Python itself, @scope/pad and 1 more: 1100 kB in 4",
    "venv/lib/python3.11/site-packages/pandas/core/tests/test_a.py 500",
    "usr/local/lib/python3.11/test/test_x.py 300",
    "app/node_modules/@scope/pad/test/a.js 200",
    "app/node_modules/left/node_modules/right/tests/a.js 100",
  ),
  on(
    "package-tests",
    "packages that are called so, and code that is imported",
    null,
    "usr/lib/python3/dist-packages/tests/a.py 500",
    "app/node_modules/test/index.js 500",
    "app/node_modules/test/lib/a.js 500",
    "v/site-packages/django/test/client.py 500",
    "v/site-packages/numpy/testing/a.py 500",
    "app/tests/a.py 500",
    "usr/lib/python3.11/test/a.py 500",
  ),
  on(
    "documentation",
    "pages of the system and of a package",
    "documentation in usr/share/man, usr/local/lib/node_modules/npm/docs and usr/share/doc: 900 kB in 3",
    "usr/share/man/man1/a.1.gz 500",
    "usr/local/lib/node_modules/npm/docs/a.md 300",
    "usr/share/doc/a/README.gz 100",
  ),
  on(
    "documentation",
    "licences, and code in a folder of that name",
    null,
    "usr/share/doc/bash/copyright 500",
    "usr/share/doc/bash/COPYING.gz 500",
    "app/node_modules/yaml/dist/doc/Document.js 500",
    "app/node_modules/docs/index.js 500",
    "v/site-packages/botocore/docs/__init__.py",
    "v/site-packages/botocore/docs/client.py 500",
    "app/docs/index.html 500",
  ),
  on(
    "git-history",
    "the repository itself, however small",
    "the Git history in app/.git: 0.003 kB in 3",
    "app/.git/HEAD",
    "app/.git/objects/00/x",
    "app/.git/config",
  ),
  on(
    "git-history",
    "a folder or file of that name",
    null,
    "app/.git/notes 500",
    "lib/.git 500",
    "a/.github/HEAD 9",
  ),
  on(
    "static-libraries",
    "archives, largest first",
    "static libraries libpython3.11.a, libc.a, libm.a and 1 more: 1000 kB in 4",
    "usr/local/lib/python3.11/config/libpython3.11.a 500",
    "usr/lib/libc.a 300",
    "usr/lib/libm.a 100",
    "usr/lib/libz.a 100",
  ),
  on(
    "static-libraries",
    "archives of toolchains, and other files of that name",
    null,
    "usr/local/go/pkg/linux_amd64/libx.a 500",
    "usr/lib/rustlib/x/lib/libc.a 500",
    "usr/lib/libssl.dll.a 500",
    "app/data.a 500",
    "usr/lib/liba.so 500",
  ),
  on(
    "headers",
    "folders below include",
    "C headers in usr/local/include/node and usr/include: 500 kB in 3",
    "usr/local/include/node/v8.h 400",
    "usr/include/stdio.h 60",
    "usr/include/zlib.h 40",
  ),
  on("headers", "those of Python packages", null, "v/site-packages/numpy/core/include/numpy/a.h 500"),
  on(
    "locales",
    "languages and generated locales",
    "languages and locales in usr/share/locale, usr/lib/locale and usr/share/i18n: 1100 kB in 4",
    "usr/share/locale/de/LC_MESSAGES/bash.mo 500",
    "usr/lib/locale/locale-archive 300",
    "usr/lib/locale/de_DE.utf8/LC_CTYPE 100",
    "usr/share/i18n/locales/de_DE 200",
  ),
  on(
    "locales",
    "the plain one, and a program's own",
    null,
    "usr/lib/locale/C.utf8/LC_CTYPE 400",
    "usr/lib/locale/C.UTF-8/LC_COLLATE 400",
    "usr/share/locale/locale.alias 400",
    "v/site-packages/django/conf/locale/de/LC_MESSAGES/django.mo 400",
  ),
  on(
    "debug-symbols",
    "the folder where debuggers look",
    "debug symbols in usr/lib/debug: 500 kB in 1",
    "usr/lib/debug/.build-id/00/x.debug 500",
  ),
  on("debug-symbols", "a program's folder of that name", null, "app/lib/debug/index.js 500"),
  on(
    "several-pythons",
    "the distribution's beside the one in /usr/local",
    "another Python in usr/lib/python3.11: 1250 kB in 5",
    "usr/local/lib/python3.11/os.py 100",
    "usr/local/bin/python3.11 100",
    "usr/lib/python3.11/os.py 400",
    "usr/lib/python3.11/json/decoder.py 100",
    "usr/lib/python3.11/site-packages/yaml/a.py 900",
    "usr/bin/python3.11 600",
    "usr/bin/python3.11-config 50",
    "usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0 100",
  ),
  on(
    "several-pythons",
    "all but the largest where none is in /usr/local",
    "another Python in usr/lib/python3.12: 200 kB in 1",
    "usr/lib/python3.12/os.py 200",
    "opt/conda/lib/python3.11/os.py 300",
  ),
  on(
    "several-pythons",
    "one Python, a virtual environment and an embedded one",
    null,
    "usr/local/lib/python3.11/os.py 400",
    "usr/local/bin/python3.11 100",
    "venv/bin/python3.11 300",
    "venv/lib/python3.11/site-packages/a.py 300",
    "usr/lib/python3/dist-packages/apt.py 300",
    "usr/lib/libpython3.11.so.1.0 300",
  ),
];

const ID = /^[a-z]+(?:-[a-z]+)*$/;

describe("findings", () => {
  it.each(CASES)("$rule: $of", ({ rule, entries, says }) => {
    expect(said(rule, entries)).toBe(says);
  });

  it("say what to do in one sentence, and name every rule once", () => {
    const ids = FINDING_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { rule, entries, says } of CASES) {
      expect(ids).toContain(rule);
      expect(rule).toMatch(ID);
      if (says !== null) expect(finding(rule, entries)?.remedy).toMatch(/^[A-Z][^\n]{20,600}[^.]\.$/);
    }
  });

  it("name the tool that has left most first, and each remedy once", () => {
    const found = finding(
      "package-manager-cache",
      files("var/lib/apt/lists/a 100", "var/cache/apk/a 50", "etc/apk/cache/a 60"),
    );
    expect(found?.remedy).toBe(
      "End the RUN that calls `apt-get update` with `rm -rf /var/lib/apt/lists/*`; pass `--no-cache` to `apk add`.",
    );
  });

  it("tell a distribution's Python from pip's", () => {
    const remedy = (path: string): string =>
      finding("bytecode-cache", files(`${path}/__pycache__/a.cpython-311.pyc 2000`))?.remedy ?? "";
    expect(remedy("usr/lib/python3.11/json")).toMatch(/^Delete the distribution's/);
    expect(remedy("usr/local/lib/python3.11/json")).toMatch(/^Pass `--no-compile`/);
  });

  it("come largest first, with at most ten examples, largest first", () => {
    const libraries = Array.from({ length: 12 }, (_, index) => `usr/lib/lib${index}.a ${20 + index}`);
    const all = findings([files(...libraries, "usr/include/a.h 100", "usr/share/man/a 500")]);
    expect(all.map(({ rule }) => rule)).toEqual(["documentation", "static-libraries", "headers"]);
    expect(all[1]?.examples).toEqual(Array.from({ length: 10 }, (_, index) => `usr/lib/lib${11 - index}.a`));
  });

  it("are silent about the crumbs of a base", () => {
    expect(findings([files("usr/share/doc/a/changelog.gz 99", "usr/include/a.h 99", "tmp/x 99")])).toEqual(
      [],
    );
  });

  it("follow no symbolic link, and count none", () => {
    const entries = [
      ...files("usr/share/man/a 100"),
      link("usr/share/man/b", "a"),
      link("usr/share/doc", "man"),
    ];
    expect(said("documentation", entries)).toBe("documentation in usr/share/man: 100 kB in 1");
  });
});
