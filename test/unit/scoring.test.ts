import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "../../src/domain/model";
import { score, type Results } from "../../src/domain/scoring";
import { serialDay } from "../../src/domain/text";
import { readSnapshot } from "../../src/workbook/read";
import { parseTables } from "./textTables";

const root = path.resolve(__dirname, "../cases/scoring");
const TODAY = serialDay(2024, 8, 1) as number;

/** Results as text: one line a unit, cluster, award, missing item and finding. */
function render(results: Results, findings: readonly Finding[]): string {
  const period = (code: string | undefined): string => code ?? "năm";
  const blank = (value: number | undefined): string => (value === undefined ? "–" : String(value));
  return [
    ...results.units.map(
      (unit) =>
        `unit ${unit.set} ${period(unit.period)} ${unit.unit}: ${blank(unit.score)} / ${blank(unit.maximum)} = ${blank(unit.share)}, đầy đủ ${unit.coverage.numerator}/${unit.coverage.denominator}, đúng hạn ${unit.punctuality.numerator}/${unit.punctuality.denominator}, hạng ${blank(unit.rank)}`,
    ),
    ...results.clusters.map(
      (cluster) =>
        `cluster ${cluster.set} ${period(cluster.period)} ${cluster.cluster}: ${blank(cluster.score)} (${cluster.units} đơn vị, ${cluster.withoutScore} không có điểm), đầy đủ ${cluster.coverage.numerator}/${cluster.coverage.denominator}, đúng hạn ${cluster.punctuality.numerator}/${cluster.punctuality.denominator}, hạng ${blank(cluster.rank)}${cluster.sharing > 1 ? ` ×${cluster.sharing}` : ""}, cách ${blank(cluster.lead)}`,
    ),
    ...results.awards.map(
      (award) =>
        `award ${award.award.code}: ${award.code || "–"} (${award.decidedBy || "–"}) ${award.decided ? "nhận" : "chờ"} ${blank(award.value)} ${award.reason}; ${award.issuer ?? "–"}`,
    ),
    ...(results.awards.length > 0 ? [`budget ${results.budget.decided} / ${results.budget.planned}`] : []),
    ...results.missing.flatMap(({ set, period: { code }, unit, leaves }) =>
      leaves.map((missing) => `missing ${set} ${code} ${unit.code} ${missing.criterion.code}: ${missing.state}`),
    ),
    ...findings.map((finding) =>
      `finding ${finding.severity} ${finding.code} ${finding.table} ${finding.key ?? ""} ${finding.column ?? ""}${finding.params?.near ? ` near ${String(finding.params.near)}` : ""}`.trimEnd(),
    ),
    "",
  ].join("\n");
}

const cases = readdirSync(root).sort();

test("there are at least 25 golden cases", () => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
});

describe.each(cases)("scoring/%s", (name) => {
  const { why, raw } = parseTables(readFileSync(path.join(root, name, "input.txt"), "utf8"));
  const reading = readSnapshot(raw);
  const results = score(reading.snapshot, TODAY);
  const actual = render(results, [...reading.findings, ...results.findings]);
  const expectedFile = path.join(root, name, "expected.txt");

  test(why, () => {
    // `UPDATE_CASES=1` writes new expectations; they are read by a person against the first line of the input.
    if (process.env.UPDATE_CASES === "1" || !existsSync(expectedFile)) {
      if (process.env.CI) throw new Error(`${expectedFile} is missing`);
      writeFileSync(expectedFile, actual);
    }
    expect(actual).toBe(readFileSync(expectedFile, "utf8"));
  });

  test("the order of rows changes nothing", () => {
    const reversed = Object.fromEntries(
      Object.entries(raw).map(([id, table]) => [id, id === "settings" || id === "awards" || !table ? table : { ...table, rows: [...table.rows].reverse() }]),
    );
    const again = readSnapshot(reversed);
    const lines = (text: string): string[] => text.split("\n").sort();
    const resultsAgain = score(again.snapshot, TODAY);
    expect(lines(render(resultsAgain, [...again.findings, ...resultsAgain.findings]))).toEqual(lines(actual));
  });
});
