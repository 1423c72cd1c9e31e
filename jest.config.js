const common = {
  transform: {
    "^.+\\.(?:tsx?|mjs|js)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  // These ship ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(?:hucre|intl-messageformat|@formatjs|lodash-es|nanoid|collapse-white-space|n-gram|trigram-utils|franc-min|unicode-regex|regexp-util|cjk-regex|kdbush|quickselect|rbush)/)",
  ],
  resolver: "<rootDir>/test/packagesInNode.js",
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
  testEnvironment: "node",
  setupFiles: ["<rootDir>/test/languages.ts"],
  testEnvironmentOptions: { globalsCleanup: "on" },
};

module.exports = {
  // Long enough that a busy machine alone never fails a test.
  testTimeout: 1_200_000,
  projects: [
    { ...common, displayName: "unit", testMatch: ["<rootDir>/test/unit/**/*.test.ts"] },
    { ...common, displayName: "host", testMatch: ["<rootDir>/test/host/**/*.test.ts"] },
    {
      ...common,
      displayName: "e2e",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/test/e2e/servePreview.ts",
      globalTeardown: "<rootDir>/test/e2e/stopPreview.ts",
    },
  ],
};
