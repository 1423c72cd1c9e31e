// `npm test`: installs what is missing (packages, a browser), then formatting, lint, types and every test.
import { readFileSync, rmSync } from "node:fs";
import { ensureInstalled } from "./install.mjs";
import { findBrowser, installDebian } from "./browser.mjs";
import { eslint, jest, kept, prettier, run, tsc } from "./tool.mjs";

const words = process.argv.slice(2);
const counts = { passed: 0, failed: 0, skipped: 0, found: 0 };

// The last line comes however this ends: by itself, by an error, or because somebody interrupts.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
process.once("exit", (code) => {
  const { passed, skipped } = counts;
  const failed = Math.max(counts.failed, code === 0 ? 0 : 1);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
});

ensureInstalled();
if (!findBrowser() && !installDebian(["chromium"])) {
  console.error("Install Chrome, Edge or Chromium (or set BROWSER_PATH to one), then run `npm test` again.");
  process.exit(1);
}

async function check(name, args) {
  const code = await run(args);
  console.log(`${code === 0 ? "PASS" : "FAIL"} ${name}`);
  counts[code === 0 ? "passed" : "failed"] += 1;
}

async function tests(name, args) {
  const report = kept(`tests-${name}.json`);
  rmSync(report, { force: true });
  const code = await run(
    [...jest, ...args, "--passWithNoTests", "--json", `--outputFile=${report}`, ...words],
    {
      atOnce: true,
    },
  );
  const before = counts.failed;
  try {
    const results = JSON.parse(readFileSync(report, "utf8"));
    counts.passed += results.numPassedTests;
    counts.failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
    counts.skipped += results.numPendingTests;
    counts.found += results.numTotalTestSuites;
  } catch {
    // No report: nothing to run here for the words given, a call that jest refuses, or jest was killed.
  }
  if (code !== 0 && counts.failed === before) counts.failed += 1;
}

// Side by side, each of them a core. Lint keeps no cache: its type-checked rules look at other files too.
await Promise.all([
  check("lint", [...eslint, "."]),
  check("types", tsc).then(() => check("formatting", [...prettier, "."])),
]);

// Whoever says themselves which projects run has them one after the other.
if (words.some((word) => word.startsWith("--selectProjects"))) await tests("chosen", ["--runInBand"]);
else {
  // Two at a time; the browser tests, which type like a person, afterwards and alone.
  await tests("node", ["--selectProjects", "unit", "host", "--maxWorkers=2"]);
  await tests("browser", ["--selectProjects", "e2e", "--runInBand"]);
}

if (counts.found === 0) console.log("No test is named so.");
if (counts.skipped > 0)
  console.log(
    "Left out: checks that need LibreOffice, poppler and a font of the papers (soffice, pdftotext, pdffonts, fc-list, Liberation Serif 2 or Times New Roman), or nginx: not all are installed here.",
  );
process.exitCode = counts.failed > 0 || counts.found === 0 ? 1 : 0;
