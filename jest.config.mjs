/** One configuration, two projects: unit tests need nothing; integration tests start the engine they need. */
const shared = {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  // Sources import each other as "./x.js", the name they have after compilation.
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: { "^.+\\.ts$": ["ts-jest", { useESM: true, tsconfig: "tsconfig.json", diagnostics: false }] },
};

export default {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/__tests__/unit/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/__tests__/unit/support/setup.ts"],
    },
    {
      ...shared,
      displayName: "integration",
      testMatch: ["<rootDir>/__tests__/integration/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/__tests__/integration/support/setup.ts"],
      globalSetup: "<rootDir>/__tests__/integration/support/global-setup.ts",
      globalTeardown: "<rootDir>/__tests__/integration/support/global-teardown.ts",
    },
  ],
};
