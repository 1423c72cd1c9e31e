import { unitScores } from "../../src/contract";
import { translator } from "../../src/i18n";
import { cellWords, rowWords } from "../../src/pane/pages/preview/changeWords";
import { planTable, rowChanges, type Standing } from "../../src/sheets/plan";
import { nth } from "./sample";

const vi = translator("vi");
const HEADERS = [
  ...unitScores.columns.filter(({ onlyIfUsed }) => onlyIfUsed !== true).map(({ header }) => header),
  "Của cơ quan",
];
const standing = (rows: Standing["rows"]): Standing => ({
  ...{ sheet: "Điểm đơn vị", headerRow: 0, firstColumn: 0, headers: HEADERS, rows },
  ...{ protected: false, totals: false, freeRowsBelow: Infinity, freeColumnsRight: Infinity },
});
const row = (unit: string, score: number, note = "", own = ""): (string | number)[] => {
  const cells: Readonly<Record<string, string | number>> = {
    ...{ Bộ: "Đoàn", Kỳ: "Năm", Cụm: "C1", "Đơn vị": unit, "Tên đơn vị": `Xã ${unit}`, Điểm: score },
    ...{ "Tỷ lệ": score / 100, "Ghi chú": note, "Của cơ quan": own },
  };
  return HEADERS.map((header) => cells[header] ?? "");
};

/** The plan over rows that stand there, without the columns that this table does not have. */
const planned = (before: Standing["rows"], after: readonly { unit: string; score: number }[]) =>
  planTable(
    "unitScores",
    after.map(({ unit, score }) => ({
      ...{ set: "Đoàn", period: "Năm", cluster: "C1", unit, name: `Xã ${unit}`, score, share: score / 100 },
    })),
    { sheet: unitScores.sheet, standing: standing(before) },
    [],
  );

describe("what a write changes, cell by cell", () => {
  const plan = planned(
    [row("X01", 80, "xem lại", "3"), row("X02", 70), row("X03", 60, "đã hỏi")],
    [
      { unit: "X04", score: 50 },
      { unit: "X01", score: 81.5 },
      { unit: "X02", score: 70 },
    ],
  );
  const changes = [...rowChanges(plan)];

  test("as many rows as the plan counts, none that stays as it is", () => {
    const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
    expect([count("added"), count("changed"), count("removed")]).toEqual([
      plan.added,
      plan.changed,
      plan.removed,
    ]);
    expect([plan.added, plan.changed, plan.removed, plan.same]).toEqual([1, 1, 1, 1]);
  });

  test("a changed row names the cells that differ, old and new, and not what people wrote beside it", () => {
    const changed = nth(
      changes.filter(({ kind }) => kind === "changed"),
      0,
    );
    expect(rowWords(changed)).toBe("Đoàn · Năm · X01");
    expect(changed.cells.map((cell) => cellWords(cell, "changed", vi))).toEqual([
      "Điểm: 80 → 81,5",
      "Tỷ lệ: 80% → 81,5%",
    ]);
  });

  test("a removed row says what is lost, the notes too", () => {
    const removed = nth(
      changes.filter(({ kind }) => kind === "removed"),
      0,
    );
    expect(rowWords(removed)).toBe("Đoàn · Năm · X03");
    expect(removed.cells.map((cell) => cellWords(cell, "removed", vi))).toContain("Ghi chú: đã hỏi");
  });

  test("the same rows in another order change nothing", () => {
    const same = planned(
      [row("X01", 80), row("X02", 70)],
      [
        { unit: "X02", score: 70 },
        { unit: "X01", score: 80 },
      ],
    );
    expect([...rowChanges(same)]).toEqual([]);
  });
});
