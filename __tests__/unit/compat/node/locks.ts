/** Locks of every kind that say the same: rollup (complete), swc (glibc only), esbuild (no libc), bcrypt and some JavaScript. */

export const ADDRESS = "https://index.example";

interface NpmEntry {
  readonly [field: string]: unknown;
}

/** A package-lock.json of version 3, or of another. */
export function npmLock(packages: Readonly<Record<string, NpmEntry>>, lockfileVersion = 3): string {
  const root = { name: "shop", version: "1.0.0", dependencies: {} };
  const text = {
    name: "shop",
    version: "1.0.0",
    lockfileVersion,
    requires: true,
    packages: { "": root, ...packages },
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

export const entry = (name: string, version: string, more: NpmEntry = {}): NpmEntry => ({
  version,
  resolved: `${ADDRESS}/${name}/-/${name.replace(/^.*\//, "")}-${version}.tgz`,
  integrity: "sha512-c29tZSBieXRlcyB0aGF0IGFyZSBub3QgYSBoYXNoIG9mIGFueXRoaW5nIGF0IGFsbCwgaW5kZWVkIQ==",
  ...more,
});

const linux = (cpu: string, more: NpmEntry = {}): NpmEntry => ({
  optional: true,
  os: ["linux"],
  cpu: [cpu],
  ...more,
});

export const NPM = npmLock({
  "node_modules/@esbuild/darwin-arm64": entry("@esbuild/darwin-arm64", "0.25.1", {
    optional: true,
    os: ["darwin"],
    cpu: ["arm64"],
  }),
  "node_modules/@esbuild/linux-x64": entry("@esbuild/linux-x64", "0.25.1", linux("x64")),
  "node_modules/@rollup/rollup-linux-x64-gnu": entry("@rollup/rollup-linux-x64-gnu", "4.30.0", linux("x64")),
  "node_modules/@rollup/rollup-linux-x64-musl": entry(
    "@rollup/rollup-linux-x64-musl",
    "4.30.0",
    linux("x64"),
  ),
  "node_modules/@swc/core-linux-x64-gnu": entry("@swc/core-linux-x64-gnu", "1.2.0", linux("x64")),
  "node_modules/bcrypt": entry("bcrypt", "6.0.0", {
    hasInstallScript: true,
    dependencies: { "node-addon-api": "^8.3.0", "node-gyp-build": "^4.8.4" },
  }),
  "node_modules/esbuild": entry("esbuild", "0.25.1", {
    hasInstallScript: true,
    dev: true,
    optionalDependencies: { "@esbuild/darwin-arm64": "0.25.1", "@esbuild/linux-x64": "0.25.1" },
  }),
  "node_modules/express": entry("express", "4.19.2", { dependencies: { ms: "2.0.0" } }),
  "node_modules/express/node_modules/ms": entry("ms", "2.0.0"),
  "node_modules/ms": entry("ms", "2.1.3"),
  "node_modules/rollup": entry("rollup", "4.30.0", {
    optionalDependencies: {
      "@rollup/rollup-linux-x64-gnu": "4.30.0",
      "@rollup/rollup-linux-x64-musl": "4.30.0",
    },
  }),
  "node_modules/old-swc": entry("@swc/core", "1.2.0", {
    name: "@swc/core",
    optionalDependencies: { "@swc/core-linux-x64-gnu": "1.2.0" },
  }),
  "node_modules/own": { resolved: "packages/own", link: true },
  "packages/own": { version: "1.0.0" },
});

export const PNPM9 = `lockfileVersion: '9.0'

settings:
  autoInstallPeers: true
  excludeLinksFromLockfile: false

importers:

  .:
    dependencies:
      express:
        specifier: ^4.19.2
        version: 4.19.2(debug@4.0.0)
      old-swc:
        specifier: npm:@swc/core@1.2.0
        version: '@swc/core@1.2.0'
    devDependencies:
      esbuild:
        specifier: ^0.25.1
        version: 0.25.1

packages:

  '@esbuild/linux-x64@0.25.1':
    resolution: {integrity: sha512-AAAA==}
    engines: {node: '>=18'}
    cpu: [x64]
    os: [linux]

  '@swc/core-linux-x64-gnu@1.2.0':
    resolution: {integrity: sha512-AAAA==}
    cpu: [x64]
    os: [linux]
    libc: [glibc]

  '@swc/core@1.2.0':
    resolution: {integrity: sha512-AAAA==}

  esbuild@0.25.1:
    resolution: {integrity: sha512-AAAA==}
    hasBin: true

  express@4.19.2:
    resolution: {integrity: sha512-AAAA==}
    deprecated: |-
      This is: not a key
      nor: this
    peerDependencies:
      debug: '*'

  forked@https://codeload.example/owner/forked/tar.gz/0123abc:
    resolution: {tarball: https://codeload.example/owner/forked/tar.gz/0123abc}
    version: 3.1.4

  ms@2.0.0:
    resolution: {integrity: sha512-AAAA==}

snapshots:

  '@esbuild/linux-x64@0.25.1':
    optional: true

  '@swc/core-linux-x64-gnu@1.2.0':
    optional: true

  '@swc/core@1.2.0':
    optionalDependencies:
      '@swc/core-linux-x64-gnu': 1.2.0

  esbuild@0.25.1:
    optionalDependencies:
      '@esbuild/linux-x64': 0.25.1

  express@4.19.2(debug@4.0.0):
    dependencies:
      ms: 2.0.0
      forked: https://codeload.example/owner/forked/tar.gz/0123abc

  forked@https://codeload.example/owner/forked/tar.gz/0123abc: {}

  ms@2.0.0: {}
`;

export const PNPM6 = `lockfileVersion: '6.0'

dependencies:
  '@swc/core':
    specifier: 1.2.0
    version: 1.2.0

packages:

  /@swc/core-linux-x64-gnu@1.2.0:
    resolution: {integrity: sha512-AAAA==}
    cpu: [x64]
    os: [linux]
    requiresBuild: true
    dev: false
    optional: true

  /@swc/core@1.2.0(@swc/helpers@0.5.0):
    resolution: {integrity: sha512-AAAA==}
    requiresBuild: true
    peerDependencies:
      '@swc/helpers': ^0.5.0
    optionalDependencies:
      '@swc/core-linux-x64-gnu': 1.2.0
    dev: true

  github.com/owner/tool/0123abc:
    resolution: {tarball: https://codeload.example/owner/tool/tar.gz/0123abc}
    name: tool
    version: 0.3.0
    dev: false
`;

export const PNPM5 = `lockfileVersion: 5.4

specifiers:
  '@swc/core': 1.2.0

dependencies:
  '@swc/core': 1.2.0_react@18.0.0

packages:

  /@swc/core-linux-x64-gnu/1.2.0:
    resolution: {integrity: sha512-AAAA==}
    cpu:
      - x64
    os:
    - linux
    dev: false
    optional: true

  /@swc/core/1.2.0_react@18.0.0:
    resolution: {integrity: sha512-AAAA==}
    hasBin: true
    optionalDependencies:
      '@swc/core-linux-x64-gnu': 1.2.0
    dev: false

  index.example/ms/2.0.0:
    resolution: {integrity: sha512-AAAA==, tarball: ${ADDRESS}/ms/-/ms-2.0.0.tgz}
    name: ms
    version: 2.0.0
    dev: true
`;

export const CLASSIC = `# THIS IS AN AUTOGENERATED FILE. DO NOT EDIT THIS FILE DIRECTLY.
# yarn lockfile v1


"@swc/core-linux-x64-gnu@1.2.0":
  version "1.2.0"
  resolved "${ADDRESS}/@swc/core-linux-x64-gnu/-/core-linux-x64-gnu-1.2.0.tgz#0123456789abcdef"
  integrity sha512-AAAA==

"@swc/core@^1.1.0", "@swc/core@^1.2.0":
  version "1.2.0"
  resolved "${ADDRESS}/@swc/core/-/core-1.2.0.tgz#0123456789abcdef"
  integrity sha512-AAAA==
  optionalDependencies:
    "@swc/core-linux-x64-gnu" "1.2.0"

bcrypt@^5.1.0:
  version "5.1.1"
  resolved "${ADDRESS}/bcrypt/-/bcrypt-5.1.1.tgz#0123456789abcdef"
  integrity sha512-AAAA==
  dependencies:
    "@mapbox/node-pre-gyp" "^1.0.11"
    node-addon-api "^5.0.0"

"short@npm:ms@2.0.0":
  version "2.0.0"
  resolved "${ADDRESS}/ms/-/ms-2.0.0.tgz#0123456789abcdef"

"tool@git+ssh://git@git.example/owner/tool.git":
  version "0.3.0"
  resolved "git+ssh://git@git.example/owner/tool.git#0123456789abcdef"
`;

export const BERRY = `# This file is generated by running "yarn install" inside your project.
# Manual changes might be lost - proceed with caution!

__metadata:
  version: 8
  cacheKey: 10c0

"@rollup/rollup-linux-x64-gnu@npm:4.30.0":
  version: 4.30.0
  resolution: "@rollup/rollup-linux-x64-gnu@npm:4.30.0"
  conditions: os=linux & cpu=x64 & libc=glibc
  languageName: node
  linkType: hard

"@rollup/rollup-linux-x64-musl@npm:4.30.0":
  version: 4.30.0
  resolution: "@rollup/rollup-linux-x64-musl@npm:4.30.0"
  conditions: os=linux & cpu=x64 & libc=musl
  languageName: node
  linkType: hard

"fsevents@npm:~2.3.2":
  version: 2.3.3
  resolution: "fsevents@npm:2.3.3"
  dependencies:
    node-gyp: "npm:latest"
  checksum: 10c0/0123456789abcdef
  conditions: (os=darwin | os=!win32) & cpu=x64
  languageName: node
  linkType: hard

"rollup@npm:^4.0.0, rollup@npm:^4.20.0":
  version: 4.30.0
  resolution: "rollup@npm:4.30.0"
  dependencies:
    "@rollup/rollup-linux-x64-gnu": "npm:4.30.0"
    "@rollup/rollup-linux-x64-musl": "npm:4.30.0"
    "@types/estree": "npm:1.0.6"
    fsevents: "npm:~2.3.2"
  dependenciesMeta:
    "@rollup/rollup-linux-x64-gnu":
      optional: true
    "@rollup/rollup-linux-x64-musl":
      optional: true
    fsevents:
      optional: true
  bin:
    rollup: dist/bin/rollup
  checksum: 10c0/0123456789abcdef
  languageName: node
  linkType: hard

"shop@workspace:.":
  version: 0.0.0-use.local
  resolution: "shop@workspace:."
  dependencies:
    rollup: "npm:^4.0.0"
  languageName: unknown
  linkType: soft

? "very-long@npm:^1.0.0, very-long@npm:^1.1.0"
:
  version: 1.2.3
  resolution: "very-long@npm:1.2.3"
  languageName: node
  linkType: hard
`;
