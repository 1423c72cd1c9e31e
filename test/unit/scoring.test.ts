import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compareStages, nextYear, Scoreboard } from "../../src/domain/scoring";
import { certaintyOf } from "../../src/domain/certainty";
import { resultsOf } from "../../src/domain/results";
import { dictionaries } from "../../src/i18n/all";
import { readSnapshot, type RawTables } from "../../src/sheets/read";
import { serialDay } from "../../src/text";
import { awardLines } from "./golden/awards";
import { parseCase, type GoldenCase, type Part } from "./golden/case";
import { findingLines } from "./golden/findings";
import { missingLines } from "./golden/missing";
import { certaintyLines, comparisonLines, nextYearLines } from "./golden/review";
import { explanationLines } from "./golden/explanations";
import { clusterLines, unitLines } from "./golden/scores";
import { scopeLines } from "./golden/scope";
import type { Form } from "./golden/words";

/*
 * Golden cases: `input.txt` holds a workbook and, in its first line, what must come out and why; `expected.txt` holds what
 * came out, in words an office could sign. What is compared, and what a case may declare about itself, is told in
 * golden/case.ts: without a declaration everything is.
 */
const root = path.resolve(__dirname, "../cases/scoring");
const TODAY = serialDay(2024, 8, 1) as number;

/** The lines of a case, its parts one after another in the order in which they stand here. */
function outcome(raw: RawTables, { parts }: GoldenCase, form: Form): string[] {
  const reading = readSnapshot(raw);
  const board = new Scoreboard(reading.snapshot, TODAY);
  const results = resultsOf(board);
  const lines: Readonly<Record<Part, () => string[]>> = {
    units: () => unitLines(results.units, form),
    clusters: () => clusterLines(results.clusters, form),
    awards: () => awardLines(results),
    missing: () => missingLines(results.missing, form),
    comparison: () => comparisonLines(compareStages(board).differences),
    certainty: () => certaintyLines(certaintyOf(board)),
    nextYear: () => nextYearLines(nextYear(board)),
    scope: () => scopeLines(board),
    explanation: () => explanationLines(board),
    findings: () => findingLines([...reading.findings, ...results.findings], raw, form),
  };
  return Object.entries(lines).flatMap(([part, lineOf]) => (parts.has(part as Part) ? lineOf() : []));
}

const cases = readdirSync(root).sort();

test("there are at least 60 golden cases", () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
});

test("no two kinds of finding are told in the same sentence: the sentence says which it is", () => {
  const sentences = Object.entries(dictionaries.vi).flatMap(([key, sentence]) =>
    key.startsWith("finding.") ? [sentence.replaceAll(/\{\w+\}/gu, "{}")] : [],
  );
  expect(new Set(sentences).size).toBe(sentences.length);
});

test("a misspelt declaration stops the case, it does not leave something unchecked", () => {
  expect(() => parseCase("// Vì sao\n// kiểm tra: đơn vi\n")).toThrow("đơn vi");
  expect(() => parseCase("// Vì sao\n// chỉ xem: cụm\n")).toThrow("chỉ xem");
  expect(() => parseCase("// Vì sao\n// không có bảng: Minhchung\n")).toThrow("Minhchung");
});

describe.each(cases)("scoring/%s", (name) => {
  const golden = parseCase(readFileSync(path.join(root, name, "input.txt"), "utf8"));
  const expectedFile = path.join(root, name, "expected.txt");

  test(golden.why, () => {
    const actual = outcome(golden.raw, golden, "together").join("\n") + "\n";
    // `UPDATE_CASES=1` writes new expectations; they are read by a person against the first line of the input.
    if (process.env.UPDATE_CASES === "1" || !existsSync(expectedFile)) {
      if (process.env.CI) throw new Error(`${expectedFile} is missing`);
      writeFileSync(expectedFile, actual);
    }
    expect(actual).toBe(readFileSync(expectedFile, "utf8"));
  });

  test("the order of rows changes nothing", () => {
    const reversed = Object.fromEntries(
      Object.entries(golden.raw).map(([id, table]) => [
        id,
        golden.ordered.has(id) ? table : { ...table, rows: [...table.rows].reverse() },
      ]),
    );
    expect(outcome(reversed, golden, "apart").sort()).toEqual(outcome(golden.raw, golden, "apart").sort());
  });
});
