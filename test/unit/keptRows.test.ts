import { readFileSync } from "node:fs";
import path from "node:path";
import { awardResults, clusterScores } from "../../src/contract";
import { resultsOf } from "../../src/domain/results";
import { Scoreboard } from "../../src/domain/scoring";
import { translator } from "../../src/i18n";
import { planTable, resultRows, withKeptRows, type Standing, type TablePlaces } from "../../src/sheets/plan";
import { readSnapshot, type RawTables } from "../../src/sheets/read";
import { parseCase } from "./golden/case";

/*
 * A workbook whose results stand, and then a table that they rest on is deleted or its heading misspelt: the next run must not
 * write emptiness over them, and must say why.
 */
const say = translator("vi");
const { raw } = parseCase(
  readFileSync(path.resolve(__dirname, "../cases/scoring/head-places-by-rank/input.txt"), "utf8"),
);

function run(tables: RawTables, places: TablePlaces) {
  const reading = readSnapshot(tables);
  const board = new Scoreboard(reading.snapshot, 45_500);
  const results = resultsOf(board);
  const review = {
    stages: { scoreOf: () => undefined, differences: [] },
    certainty: [],
    nextYear: [],
  };
  const fresh = resultRows(
    { board, results, review, findings: [], chosen: [], marked: [], subjects: [] },
    tables,
    say,
  );
  const { unreadable } = reading.snapshot;
  return withKeptRows(fresh, places, { unreadable, awards: results.awards }, say);
}

/** The tables as a first run leaves them, with a note that somebody wrote. */
function standing(id: "clusterScores" | "awardResults", note: { column: string; text: string }): Standing {
  const { rows } = run(raw, {});
  const { headers, rows: cells } = planTable(id, rows[id], undefined, []);
  const at = headers.indexOf(note.column);
  return {
    sheet: id,
    headerRow: 0,
    firstColumn: 0,
    headers,
    rows: cells.map((row) => row.map((cell, column) => (column === at ? note.text : (cell ?? "")))),
    protected: false,
    totals: false,
    freeRowsBelow: 100,
    freeColumnsRight: 20,
  };
}

const places: TablePlaces = {
  clusterScores: {
    sheet: "Điểm cụm",
    standing: standing("clusterScores", { column: "Ghi chú", text: "đã xem" }),
  },
  awardResults: {
    sheet: "Kết quả khen thưởng",
    standing: standing("awardResults", { column: "Lý do chọn", text: "đã họp" }),
  },
};
const { evidence, awards, ...others } = raw;
const misspelt: RawTables = {
  ...raw,
  ...(evidence && {
    evidence: { ...evidence, headers: evidence.headers.map((header) => (header === "Kỳ" ? "Ky" : header)) },
  }),
};

test.each([
  ["deleted", { ...others, ...(awards && { awards }) }],
  ["with a misspelt heading", misspelt],
])(
  "evidence %s: scores and awards that stood stay with their notes, and KetQuaKhen says why",
  (_, tables) => {
    const { rows, findings } = run(tables, places);
    const clusters = planTable("clusterScores", rows.clusterScores, places.clusterScores, []);
    expect(clusters).toMatchObject({ changed: 0, added: 0, removed: 0 });
    expect(rows.awardResults.map(({ code, money }) => [code, money])).toEqual([
      ["C1", 1_000_000],
      ["C2", 1_000_000],
      ["A", 500_000],
    ]);
    for (const { reason } of rows.awardResults)
      expect(reason).toBe(
        "Kết quả của lần tính trước, giữ nguyên: chưa đọc được MinhChung (trang tính «Minh chứng»).",
      );
    const plan = planTable("awardResults", rows.awardResults, places.awardResults, []);
    const note = plan.headers.indexOf(awardResults.column.choiceReason.header);
    expect(plan.rows.map((row) => row[note])).toEqual(["đã họp", "đã họp", "đã họp"]);
    expect(findings).toMatchObject([{ code: "resultsKept", table: "MinhChung" }]);
  },
);

test("a run over what was kept changes nothing more", () => {
  const first = run(misspelt, places);
  const plan = planTable("awardResults", first.rows.awardResults, places.awardResults, []);
  const before = places.awardResults?.standing;
  if (!before) throw new Error("nothing stands");
  const rows = plan.rows.map((row) => row.map((cell) => cell ?? ""));
  const again = { ...places, awardResults: { sheet: "", standing: { ...before, rows } } };
  const second = run(misspelt, again);
  expect(planTable("awardResults", second.rows.awardResults, again.awardResults, [])).toMatchObject({
    changed: 0,
    added: 0,
    removed: 0,
  });
});

test("awards deleted: scores are computed anew, the awards that stood stay", () => {
  const { rows, findings } = run({ ...others, ...(evidence && { evidence }) }, places);
  expect(rows.clusterScores.every((row) => row.score !== undefined)).toBe(true);
  expect(rows.awardResults.map(({ code }) => code)).toEqual(["C1", "C2", "A"]);
  expect(findings).toMatchObject([{ code: "resultsKept", table: "GiaiThuong" }]);
});

test("the officers cannot be read: only the award to heads is kept, the others are decided anew", () => {
  const { officers } = raw;
  const tables = { ...raw, ...(officers && { officers: { ...officers, headers: ["Mã", "Ho ten"] } }) };
  const { rows } = run(tables, places);
  expect(
    rows.awardResults.map(({ code, reason }) => [
      code,
      typeof reason === "string" && reason.startsWith("Kết quả của lần"),
    ]),
  ).toEqual([
    ["C1", false],
    ["C2", false],
    ["A", true],
  ]);
});

test("where nothing stood, the reason takes the place of a result", () => {
  const { rows, findings } = run(misspelt, {});
  expect(findings).toEqual([]);
  expect(rows.awardResults.map(({ code, money }) => [code, money])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(rows.awardResults[0]?.reason).toBe(
    "Chưa xét: sổ thiếu hoặc không đọc được MinhChung (trang tính «Minh chứng»).",
  );
  expect(clusterScores.key).toContain("cluster");
});
