import fc from "fast-check";
import { editChange, planEdits, takenBack, type TableChange, type TableEdits } from "../../src/sheets/plan";
import { done, standingTable, type Row } from "./standingTable";

/*
 * Rows of people's own tables that have one key: a pair whose twinning has ended and goes on anew. What stood before and what
 * somebody has typed since stay apart, each with its own row.
 */
const HEADERS = ["Đơn vị đỡ đầu", "Đơn vị kết nghĩa", "Từ", "Đến", "Ghi chú"];
const [TO, NOTE] = [3, 4];

const pair = (partner: string, from: number, note: string, to: number | "" = ""): Row => [
  "T1",
  partner,
  from,
  to,
  note,
];

const isFilled = (cells: Row): boolean => cells.some((cell) => cell !== "");

function changed(before: readonly Row[], edits: Partial<TableEdits>): TableChange {
  const place = { sheet: "Kết nghĩa", standing: standingTable(HEADERS, before) };
  const change = editChange(planEdits({ id: "pairings", cells: [], rows: [], ...edits }, place));
  if (!change) throw new Error("nothing changes");
  return change;
}

const without = (before: readonly Row[], ...removed: number[]): TableChange =>
  changed(before, { removes: new Set(removed) });

/** What comes of taking a change back, without blank rows. */
function back(now: readonly Row[], change: TableChange) {
  const { change: undo, kept } = takenBack(change, standingTable(HEADERS, now));
  return { rows: (undo ? done(now, undo) : now).filter(isFilled), kept };
}

/** The rows with another cell in the one with this note. */
const typed = (rows: readonly Row[], note: string, column: number, value: string | number): Row[] =>
  rows.map((cells) => (cells[NOTE] === note ? cells.with(column, value) : cells));

const ENDED = pair("01", 2022, "thanh lý", 2023);
const ANEW = pair("01", 2024, "đang thực hiện");
const THIRD = pair("01", 2026, "dự kiến");

describe("rows with one key of which one was removed", () => {
  const before = [ENDED, ANEW, THIRD];
  const change = without(before, 0);
  const after = done(before, change);
  const words = "đang thực hiện, gia hạn";

  test("what somebody has added to the note of another stays with that one", () => {
    const now = typed(after, "đang thực hiện", NOTE, words);
    expect(back(now, change)).toEqual({ rows: [ENDED, ANEW.with(NOTE, words), THIRD], kept: [] });
  });

  test("the same where the rows were sorted since, and more than the note was changed", () => {
    const now = typed(typed(after, "đang thực hiện", TO, 2030), "đang thực hiện", NOTE, words);
    const { rows, kept } = back([...now].reverse(), change);
    expect(rows).toEqual([THIRD, ANEW.with(TO, 2030).with(NOTE, words), ENDED]);
    expect(kept).toEqual([]);
  });

  test("one that somebody has deleted since is named; the other keeps what was typed", () => {
    const now = typed(after, "dự kiến", NOTE, "sang năm").filter((cells) => cells[NOTE] !== "đang thực hiện");
    expect(back(now, change)).toEqual({
      rows: [ENDED, THIRD.with(NOTE, "sang năm")],
      kept: [{ sheet: "Trang tính", row: "T1 – 01" }],
    });
  });

  test("a new row of the pair stays, and is none of those before", () => {
    const own = pair("01", 2025, "mới gõ");
    expect(back([...after.filter(isFilled), own], change).rows).toEqual([ENDED, ANEW, own, THIRD]);
  });
});

test("of which row nobody can tell: both of before come back, the one that stands stays and is named", () => {
  const before = [pair("01", 2024, "a"), pair("01", 2024, "b")];
  const change = changed(before, {
    cells: [{ row: 1, column: "note", value: "c" }],
    removes: new Set([0]),
  });
  const after = done(before, change);
  expect(back(after, change)).toEqual({ rows: before, kept: [] });
  expect(back(typed(after, "c", NOTE, "c, của Lan"), change)).toEqual({
    rows: [before[0], pair("01", 2024, "c, của Lan"), before[1]],
    kept: [{ sheet: "Trang tính", row: "T1 – 01" }],
  });
});

test("an edited row is not taken for one that broke off, where another has the key of before", () => {
  const before = [pair("01", 2024, "a"), pair("01", 2025, "b"), pair("02", 2024, "c")];
  const change = changed(before, { cells: [{ row: 1, column: "partner", value: "03" }] });
  const now = done(before, change).filter((cells) => cells[1] !== "03");
  expect(back(now, change)).toEqual({
    rows: [before[0], before[2]],
    kept: [{ sheet: "Trang tính", row: "T1 – 03" }],
  });
});

test("hundreds of rows with one key", () => {
  const before = Array.from({ length: 300 }, (_, at) => pair("01", 2000 + at, `ghi ${at}`));
  const change = without(before, 0, 7);
  const now = typed(done(before, change), "ghi 200", NOTE, "ghi 200, thêm");
  expect(back(now, change)).toEqual({ rows: typed(before, "ghi 200", NOTE, "ghi 200, thêm"), kept: [] });
});

test("no word of anybody is lost, and none stands on another's row, whatever was removed and typed since", () => {
  const rows = fc
    .array(fc.record({ partner: fc.constantFrom("01", "02"), from: fc.integer({ min: 2020, max: 2023 }) }), {
      minLength: 2,
      maxLength: 6,
    })
    .map((pairs) => pairs.map(({ partner, from }, at) => pair(partner, from, `B${at}`)));
  const removals = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
  const typing = fc.record({
    kind: fc.constantFrom("note", "end", "row"),
    at: fc.nat({ max: 5 }),
    reverses: fc.boolean(),
  });
  fc.assert(
    fc.property(rows, removals, typing, (before, isRemoved, { kind, at, reverses }) => {
      const removed = before.flatMap((_, row) => (isRemoved[row] ? [row] : []));
      fc.pre(removed.length > 0 && removed.length < before.length);
      const change = without(before, ...removed);
      const after = done(before, change).filter(isFilled);
      const note = after[at % after.length]?.[NOTE];
      if (typeof note !== "string") throw new Error("no note");
      const now = {
        note: typed(after, note, NOTE, `${note}, thêm`),
        end: typed(after, note, TO, 2030),
        row: [...after, pair("01", 2021, "mới gõ")],
      }[kind];
      const { rows: left } = back(reverses ? [...now].reverse() : now, change);
      const expected = {
        note: typed(before, note, NOTE, `${note}, thêm`),
        end: typed(before, note, TO, 2030),
        row: [...before, pair("01", 2021, "mới gõ")],
      }[kind];
      const sorted = (all: readonly Row[]): string[] => all.map((cells) => JSON.stringify(cells)).sort();
      expect(sorted(left)).toEqual(sorted(expected));
    }),
    { seed: 20_250_105, numRuns: 1_000 },
  );
});
