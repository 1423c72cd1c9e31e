import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "../../src/domain/model";
import { resultsOf, type Results } from "../../src/domain/awards";
import { certaintyOf } from "../../src/domain/certainty";
import { compareStages, nextYear, Scoreboard, type ClusterScore, type UnitScore } from "../../src/domain/scoring";
import { serialDay } from "../../src/text";
import { readSnapshot } from "../../src/sheets/read";
import { parseTables } from "./textTables";

const root = path.resolve(__dirname, "../cases/scoring");
const TODAY = serialDay(2024, 8, 1) as number;

/** Results as text: one line a unit, cluster, award, missing item and finding. */
function render(results: Results, findings: readonly Finding[], more: readonly string[]): string {
  const period = (code: string | undefined): string => code ?? "năm";
  const blank = (value: number | undefined): string => (value === undefined ? "–" : String(value));
  return [
    ...results.units.map(
      (unit) =>
        `unit ${unit.set} ${period(unit.period)} ${unit.unit}: ${blank(unit.score)} / ${blank(unit.maximum)} = ${blank(unit.share)}, đầy đủ ${unit.coverage.numerator}/${unit.coverage.denominator}, đúng hạn ${unit.punctuality.numerator}/${unit.punctuality.denominator}, hạng ${blank(unit.rank)}${unitExtras(unit)}`,
    ),
    ...results.clusters.map(
      (cluster) =>
        `cluster ${cluster.set} ${period(cluster.period)} ${cluster.cluster}: ${blank(cluster.score)} (${cluster.units} đơn vị, ${cluster.withoutScore} không có điểm), đầy đủ ${cluster.coverage.numerator}/${cluster.coverage.denominator}, đúng hạn ${cluster.punctuality.numerator}/${cluster.punctuality.denominator}, hạng ${blank(cluster.rank)}${cluster.sharing > 1 ? ` ×${cluster.sharing}` : ""}, cách ${blank(cluster.lead)}${placeOf(cluster)}${cluster.disqualified ? `, không xét: ${cluster.disqualified.reason}` : ""}`,
    ),
    ...results.awards.map(
      (award) =>
        `award ${award.award.code}: ${award.code || "–"} (${award.decidedBy || "–"}) ${award.decided ? "nhận" : "chờ"} ${blank(award.value)} ${award.reason}${award.rank !== undefined && award.rank > 1 ? ` hạng ${award.rank}` : ""}${award.group ? ` nhóm [${award.group}]` : ""}; ${award.issuer ?? "–"}`,
    ),
    ...(results.awards.length > 0 ? [`budget ${results.budget.decided} / ${results.budget.planned}`] : []),
    ...results.missing.flatMap(({ set, period: { code }, unit, leaves }) =>
      leaves.map(
        (missing) => `missing ${set} ${code} ${unit.code} ${missing.criterion.code}: ${missing.state}`,
      ),
    ),
    ...more,
    ...findings.map((finding) =>
      `finding ${finding.severity} ${finding.code} ${finding.table} ${finding.key ?? ""} ${finding.column ?? ""}${finding.params?.near ? ` near ${String(finding.params.near)}` : ""}`.trimEnd(),
    ),
    "",
  ].join("\n");
}

function unitExtras(unit: UnitScore): string {
  const grade =
    unit.grade &&
    (unit.grade.kind === "class"
      ? `${unit.grade.name}${unit.grade.dropped ? " (hạ)" : ""}`
      : unit.grade.kind === "tie"
        ? `${unit.grade.first}?${unit.grade.second}`
        : unit.grade.kind);
  return [
    placeOf(unit),
    grade === undefined ? "" : `, loại ${grade}`,
    unit.standing === "normalised" ? ", quy đổi" : "",
    unit.specialRank === undefined ? "" : `, hạng đặc thù ${unit.specialRank}`,
    unit.progress === undefined ? "" : `, tiến bộ ${unit.progress}`,
    unit.disqualified ? `, không xét: ${unit.disqualified.reason}` : "",
  ].join("");
}

function placeOf({ place }: UnitScore | ClusterScore): string {
  return place?.key === undefined ? "" : `, chỗ ${place.place} nhờ ${place.key}`;
}

/** What goes beyond scores, where the case is about it: stages, certainty, the next year. */
function review(name: string, board: Scoreboard): string[] {
  if (name.startsWith("stages"))
    return compareStages(board).differences.map(
      (difference) =>
        `stage ${difference.set} ${difference.period.code} ${difference.unit.code} ${difference.criterion.code}: tự ${difference.self ?? "–"}, cụm ${difference.cluster ?? "–"}, thẩm định ${difference.verified ?? "–"}, lệch ${difference.difference ?? "–"}; ${difference.open.map((row) => `${row.code} ${row.status} ${row.reason ?? "–"}`).join(", ")}`,
    );
  if (name.startsWith("certainty"))
    return certaintyOf(board).map(
      (certainty) =>
        `certainty ${certainty.award.code}: ${certainty.winners.map((winner) => winner.key).join(",") || "–"}, cách ${certainty.margin ?? "–"}, mở ${certainty.open}, ${certainty.upset ? `đổi bằng ${certainty.upset.count}: ${certainty.upset.items.map((item) => `${item.evidence.code} ${item.kind}`).join(", ")} → ${certainty.upset.challengerName || "–"}` : "an toàn"}, ${certainty.exactness}; có thể: ${certainty.possible.join(", ")}; nếu đạt hết: ${certainty.allAccepted.join(", ")}`,
    );
  if (name.startsWith("next-year"))
    return nextYear(board).map(
      (entry) =>
        `next ${entry.unit.code}: ${entry.grade ?? "–"} (từ ${entry.from ?? "–"}), ${entry.points ?? "–"} bộ ${entry.set ?? "–"}`,
    );
  return [];
}

const cases = readdirSync(root).sort();

test("there are at least 60 golden cases", () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
});

describe.each(cases)("scoring/%s", (name) => {
  const { why, raw } = parseTables(readFileSync(path.join(root, name, "input.txt"), "utf8"));
  const reading = readSnapshot(raw);
  const board = new Scoreboard(reading.snapshot, TODAY);
  const results = resultsOf(board);
  const actual = render(results, [...reading.findings, ...results.findings], review(name, board));
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
      // TongDiem names its parts in the order in which the criteria stand.
      Object.entries(raw).map(([id, table]) => [
        id,
        id === "settings" || id === "awards" || (id === "criteria" && name.startsWith("totals")) || !table
          ? table
          : { ...table, rows: [...table.rows].reverse() },
      ]),
    );
    const again = readSnapshot(reversed);
    const lines = (text: string): string[] => text.split("\n").sort();
    const boardAgain = new Scoreboard(again.snapshot, TODAY);
    const resultsAgain = resultsOf(boardAgain);
    expect(
      lines(render(resultsAgain, [...again.findings, ...resultsAgain.findings], review(name, boardAgain))),
    ).toEqual(lines(actual));
  });
});
