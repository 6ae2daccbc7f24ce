/** Published packages with native files for both libcs; versions are pinned, so that what is judged stays the same. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { npmPackages, wheelPackages } from "../../../scripts/lib/native-packages.mjs";

/** One package for each libc, by its suffixes. */
const PAIRS: readonly (readonly [name: string, version: string, musl: string, glibc: string])[] = [
  ["@rollup/rollup-linux", "4.68.8", "musl", "gnu"],
  ["@parcel/watcher-linux", "2.6.0", "musl", "glibc"],
  ["lightningcss-linux", "1.33.0", "musl", "gnu"],
  ["@tailwindcss/oxide-linux", "4.3.5", "musl", "gnu"],
  ["@oxc-parser/binding-linux", "0.159.0", "musl", "gnu"],
  ["@unrs/resolver-binding-linux", "1.12.2", "musl", "gnu"],
  ["@node-rs/crc32-linux", "1.10.8", "musl", "gnu"],
  ["@node-rs/xxhash-linux", "1.7.8", "musl", "gnu"],
  ["@node-rs/argon2-linux", "2.2.1", "musl", "gnu"],
  ["@napi-rs/snappy-linux", "7.4.3", "musl", "gnu"],
  ["@resvg/resvg-js-linux", "2.6.2", "musl", "gnu"],
];
const MACHINES = ["x64", "arm64"] as const;

/** With files for several systems in one package, or programs instead of libraries. */
const OTHERS = [
  "@img/sharp-linux-x64@0.35.5",
  "@img/sharp-libvips-linux-x64@1.3.4",
  "@img/sharp-linuxmusl-x64@0.35.5",
  "@img/sharp-libvips-linuxmusl-x64@1.3.4",
  "@img/sharp-linuxmusl-arm64@0.35.5",
  "@libsql/linux-x64-gnu@0.5.29",
  "@libsql/linux-x64-musl@0.5.29",
  "@esbuild/linux-x64@0.28.2",
  "sass-embedded-linux-musl-x64@1.105.0",
  "sass-embedded-linux-x64@1.105.0",
  "bcrypt@6.0.0",
  "argon2@0.45.1",
  "bufferutil@4.1.0",
  "utf-8-validate@6.0.6",
  "@serialport/bindings-cpp@13.0.1",
  "sodium-native@5.1.0",
  "classic-level@3.0.0",
  "zeromq@6.8.0",
  "usb@3.1.0",
  "@datadog/native-metrics@4.0.0",
  "@msgpackr-extract/msgpackr-extract-linux-x64@3.0.7",
  "@msgpackr-extract/msgpackr-extract-linux-arm64@3.0.7",
  "@lmdb/lmdb-linux-x64@3.5.6",
];

/** As a requirements file, of those that users of the guide's stack and of others have most often. */
const WHEELS = `
numpy==2.4.6
pandas==3.1.1
matplotlib==3.11.2
pillow==13.0.0
lxml==6.1.3
cryptography==50.0.2
sqlalchemy==2.1.9
uvloop==0.23.0
shapely==2.2.0
psycopg2-binary==2.9.13
asyncpg==0.32.0
pydantic-core==2.50.5
aiohttp==3.14.5
pyzmq==27.3.0
greenlet==3.5.6
pynacl==1.6.2
tiktoken==0.14.0
ujson==6.1.0
pyyaml==6.0.4
watchfiles==1.3.0
rpds-py==2026.9.1
httptools==0.9.0
msgpack==1.2.4
bcrypt==5.0.0
hiredis==3.5.0
websockets==17.4
cffi==2.1.1
psutil==7.2.2
orjson==3.13.0
markupsafe==3.0.4
`;

/** The folder with `node_modules`. */
export function nodePackages(): Promise<string> {
  const pairs = PAIRS.flatMap(([name, version, ...libcs]) =>
    MACHINES.flatMap((machine) => libcs.map((libc) => `${name}-${machine}-${libc}@${version}`)),
  );
  return npmPackages([...pairs, ...OTHERS]);
}

/** A folder of installed wheels for each libc; null where no index gives them. */
export function pythonPackages(python: string): Promise<{ musl: string; glibc: string } | null> {
  return wheelPackages(WHEELS, python, AbortSignal.timeout(300_000));
}

/**
 * The C++ libraries that Alpine has as packages of their own: those that a musl wheel brings along, by its names, which they
 * ask each other for, and by those that Alpine gives them.
 */
export function cxxLibraries(wheels: string): ReadonlyMap<string, string> {
  for (const folder of readdirSync(wheels).filter((name) => name.endsWith(".libs"))) {
    const names = readdirSync(join(wheels, folder));
    if (!names.some((name) => name.startsWith("libstdc++-"))) continue;
    const found = new Map<string, string>();
    for (const name of names) {
      found.set(name, join(wheels, folder, name));
      const [, stem, major] = /^(libstdc\+\+|libgcc_s)-[0-9a-f]+\.so\.(\d+)/.exec(name) ?? [];
      if (stem !== undefined && major !== undefined)
        found.set(`${stem}.so.${major}`, join(wheels, folder, name));
    }
    return found;
  }
  return new Map();
}
