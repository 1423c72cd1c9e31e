// `npm test`: installs what is missing (packages, a browser), then formatting, lint, types and every test.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureInstalled, root } from "./install.mjs";
import { findBrowser, installDebian } from "./browser.mjs";

ensureInstalled();
if (!findBrowser() && !installDebian(["chromium"])) {
  console.error("Install Chrome, Edge or Chromium (or set BROWSER_PATH to one), then run `npm test` again.");
  process.exit(1);
}

const bin = (name) => path.join(root, "node_modules", name);
const checks = [
  ["formatting", [bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."]],
  ["lint", [bin("eslint/bin/eslint.js"), "--max-warnings", "0", "."]],
  ["types", [bin("typescript/bin/tsc"), "-p", "."]],
];
let passed = 0;
let failed = 0;
for (const [name, args] of checks) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  console.log(`${status === 0 ? "PASS" : "FAIL"} ${name}`);
  if (status === 0) passed += 1;
  else failed += 1;
}

// One after the other: the browser tests type like a person and must not compete for two cores.
const report = path.join(root, "dist/test-results.json");
spawnSync(
  process.execPath,
  [bin("jest/bin/jest.js"), "--runInBand", "--json", `--outputFile=${report}`, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
  },
);
let skipped = 0;
try {
  const { readFileSync } = await import("node:fs");
  const results = JSON.parse(readFileSync(report, "utf8"));
  passed += results.numPassedTests;
  failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
  skipped = results.numPendingTests;
} catch {
  failed += 1;
}
if (skipped > 0)
  console.log(
    "Left out: checks that need LibreOffice and poppler (soffice, pdftotext, pdfinfo, pdffonts: not all are installed here).",
  );
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;
