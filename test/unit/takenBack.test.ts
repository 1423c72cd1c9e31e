import {
  editChange,
  planEdits,
  planTable,
  tableChange,
  takenBack,
  type Standing,
} from "../../src/sheets/plan";
import { schemaOf } from "../../src/domain/tables";
import { done, standingTable, type Row } from "./standingTable";

/** A table of cluster scores with an office's own column, as it stands. */
const HEADERS = ["Bộ", "Kỳ", "Cụm", "Điểm", "Ghi chú", "Riêng"];
const standing = (rows: readonly Row[], headers: readonly string[] = HEADERS): Standing => ({
  ...standingTable(headers, rows),
  sheet: "Điểm cụm",
});

const row = (cluster: string, score: number, note = "", own = ""): Row => [
  "A",
  "Q1",
  cluster,
  score,
  note,
  own,
];

/** The change from rows to scores by cluster, over exactly the columns of the standing table. */
function scored(before: readonly Row[], scores: Readonly<Record<string, number>>) {
  const place = { sheet: "Điểm cụm", standing: standing(before) };
  const rows = Object.entries(scores).map(([cluster, score]) => ({ set: "A", period: "Q1", cluster, score }));
  const orphans: unknown[] = [];
  const plan = planTable("clusterScores", rows, place, orphans as never);
  // Without the columns that the small table lacks.
  const change = tableChange({
    ...plan,
    headers: HEADERS,
    rows: plan.rows.map((cells) => cells.slice(0, 6)),
  });
  if (!change) throw new Error("nothing changes");
  return change;
}

/** What comes of taking a change back. */
function back(now: readonly Row[], change: ReturnType<typeof scored>) {
  const { change: undo, kept } = takenBack(change, standing(now));
  return { rows: undo ? done(now, undo) : [...now], kept };
}

const BEFORE = [row("C1", 1, "a"), row("C2", 2, "", "x"), row("C3", 3)];

describe("a change is taken back", () => {
  test("whole, whatever was changed, added and removed", () => {
    const change = scored(BEFORE, { C1: 10, C3: 3, C4: 4, C5: 5 });
    expect(back(done(BEFORE, change), change)).toEqual({ rows: BEFORE, kept: [] });
  });

  test("with a blank row that went with the end of the table", () => {
    const before = [row("C1", 1, "a"), row("", 0).map(() => ""), row("C2", 2, "", "x")];
    const change = scored(before, { C1: 1 });
    expect(back(done(before, change), change)).toEqual({ rows: before, kept: [] });
  });

  test("when nothing of it was done, nothing happens", () => {
    const change = scored(BEFORE, { C1: 10, C2: 20, C3: 30 });
    expect(takenBack(change, standing(BEFORE)).change).toBeUndefined();
  });

  test("when a part of it was done", () => {
    const change = scored(BEFORE, { C1: 10, C2: 20, C3: 30 });
    const half = [...done(BEFORE, change).slice(0, 1), ...BEFORE.slice(1)];
    expect(back(half, change)).toEqual({ rows: BEFORE, kept: [] });
  });

  test("a table that became shorter gets its rows again, below what somebody has written there since", () => {
    const change = scored(BEFORE, { C1: 1 });
    const now = [...done(BEFORE, change), row("Ký tên", 0)];
    expect(back(now, change).rows).toEqual([BEFORE[0], row("Ký tên", 0), BEFORE[1], BEFORE[2]]);
  });

  test("rows that were sorted or moved since are found where they stand", () => {
    const change = scored(BEFORE, { C1: 10, C2: 20, C3: 30 });
    const now = done(BEFORE, change).reverse();
    expect(back(now, change)).toEqual({ rows: [...BEFORE].reverse(), kept: [] });
  });

  test("a cell that somebody has changed since stays and is named", () => {
    const change = scored(BEFORE, { C1: 10, C2: 20, C3: 30 });
    const now = done(BEFORE, change).map((cells, at) => (at === 1 ? row("C2", 99, "mới", "x") : cells));
    expect(back(now, change)).toEqual({
      rows: [BEFORE[0], row("C2", 99, "mới", "x"), BEFORE[2]],
      kept: [{ sheet: "Điểm cụm", row: "A · Q1 · C2", column: "Điểm" }],
    });
  });

  test("a new row that somebody has written into stays and is named; the others go", () => {
    const change = scored(BEFORE, { C1: 1, C2: 2, C3: 3, C4: 4, C5: 5 });
    const now = done(BEFORE, change).map((cells) => (cells[2] === "C4" ? row("C4", 4, "giữ") : cells));
    expect(back(now, change)).toEqual({
      rows: [...BEFORE, row("C4", 4, "giữ")],
      kept: [{ sheet: "Điểm cụm", row: "A · Q1 · C4" }],
    });
  });

  test("what somebody has written beside a row since goes with it, not with the place in which it stood", () => {
    const change = scored(BEFORE, { C0: 0, C1: 10, C2: 20, C3: 30 });
    const now = done(BEFORE, change).map((cells) =>
      cells[2] === "C2" ? row("C2", 20, "đã hỏi", "x") : cells,
    );
    expect(back(now, change)).toEqual({
      rows: [BEFORE[0], row("C2", 2, "đã hỏi", "x"), BEFORE[2]],
      kept: [],
    });
  });

  test("what somebody has written into a new row between the others stays with it, and is named", () => {
    const change = scored(BEFORE, { C0: 0, C1: 10, C2: 20, C3: 30 });
    const now = done(BEFORE, change).map((cells) => (cells[2] === "C0" ? row("C0", 0, "giữ") : cells));
    expect(back(now, change)).toEqual({
      rows: [BEFORE[0], row("C0", 0, "giữ"), ...BEFORE.slice(1)],
      kept: [{ sheet: "Điểm cụm", row: "A · Q1 · C0" }],
    });
  });

  test("rows that were sorted since stay as they are sorted, also where one came in between them", () => {
    const change = scored(BEFORE, { C0: 0, C1: 10, C2: 20, C3: 30 });
    const now = done(BEFORE, change).reverse();
    expect(back(now, change)).toEqual({ rows: [...BEFORE].reverse(), kept: [] });
  });

  test.each([
    ["rows move down", { C0: 0, C1: 10, C2: 20, C3: 30 }],
    ["rows move up", { C2: 20, C3: 30 }],
    ["rows change places", { C3: 30, C0: 0, C2: 2, C1: 10 }],
    ["all rows are others", { D1: 1, D2: 2, D3: 3, D4: 4, D5: 5 }],
  ])("after whatever part of it: %s", (_, scores) => {
    const change = scored(BEFORE, scores);
    const all = done(BEFORE, { ...change, rows: { before: 3, after: Math.max(3, change.rows.after) } });
    const grown = all.map((__, at) => BEFORE[at] ?? HEADERS.map(() => ""));
    for (let rows = 1; rows <= all.length; rows++)
      expect(back([...all.slice(0, rows), ...grown.slice(rows)], change)).toEqual({ rows: BEFORE, kept: [] });
  });

  test("a row that somebody has deleted since is named", () => {
    const change = scored(BEFORE, { C1: 10, C2: 20, C3: 30 });
    const now = done(BEFORE, change).filter((cells) => cells[2] !== "C2");
    expect(back(now, change)).toEqual({
      rows: [BEFORE[0], BEFORE[2]],
      kept: [{ sheet: "Điểm cụm", row: "A · Q1 · C2" }],
    });
  });
});

describe("columns that were put in, renamed or deleted since", () => {
  const change = scored(BEFORE, { C1: 10, C2: 20, C3: 30, C4: 40 });
  const after = done(BEFORE, change);
  /** The table as it stands when a column came in at a place, or one went. */
  const taken = (headers: readonly string[], rows: readonly Row[]) => {
    const { change: undo, kept } = takenBack(change, standing(rows, headers));
    return { rows: undo ? done(rows, undo) : rows, kept };
  };

  test("an own column in between: every cell comes back under its header, and what it says stays", () => {
    const put = (cells: Row, own: string): Row => [...cells.slice(0, 2), own, ...cells.slice(2)];
    const now = after.map((cells, at) => put(cells, at === 1 ? "của VP" : ""));
    expect(taken(put(HEADERS, "Cột1") as string[], now)).toEqual({
      rows: BEFORE.map((cells, at) => put(cells, at === 1 ? "của VP" : "")),
      kept: [],
    });
  });

  test("a column that is gone: what was written in it is named, nothing is written into its neighbour", () => {
    const without = (cells: Row): Row => cells.filter((_, at) => at !== 3);
    const { rows, kept } = taken(without(HEADERS) as string[], after.map(without));
    expect(rows).toEqual(BEFORE.map(without));
    expect(kept).toEqual(
      ["C1", "C2", "C3"].map((cluster) => ({
        sheet: "Điểm cụm",
        row: `A · Q1 · ${cluster}`,
        column: "Điểm",
      })),
    );
  });

  test("a column that bears another name is the office's: what is in it stays, and is named", () => {
    const headers = HEADERS.map((header) => (header === "Điểm" ? "Điểm xét" : header));
    const { rows, kept } = taken(headers, after);
    expect(rows).toEqual(after);
    expect(kept.map(({ row: name, column }) => [name, column])).toEqual([
      ["A · Q1 · C4", undefined],
      ["A · Q1 · C1", "Điểm"],
      ["A · Q1 · C2", "Điểm"],
      ["A · Q1 · C3", "Điểm"],
    ]);
  });

  test("without a column of the key a row that changed since is nobody's to guess", () => {
    const without = (cells: Row): Row => cells.filter((_, at) => at !== 2);
    const now = after.map(without).reverse();
    const sorted = now.map((cells, at) => (at === 3 ? [...cells.slice(0, 2), 99, ...cells.slice(3)] : cells));
    const { rows } = taken(without(HEADERS) as string[], sorted);
    expect(rows).toEqual([without(BEFORE[2] ?? []), without(BEFORE[1] ?? []), sorted[3]]);
  });
});

describe("formulas in people's own column go with their rows", () => {
  const own = (rows: readonly Row[], cellOf: (number: number) => Row[number]): Row[] =>
    rows.map((cells, at) => [...cells.slice(0, 5), cellOf(at + 2)]);
  const twice = (number: number): Row[number] => ({ formula: `=D${number}*2` });
  const owns = (rows: readonly Row[]) => rows.map((cells) => [cells[2], cells[5]]);

  test("when a row comes in before them; one that people filled in by hand stays so, a new one gets what most have", () => {
    const before = own(BEFORE, (number) => (number === 3 ? 100 : twice(number)));
    const change = scored(before, { C0: 0, C1: 1, C2: 2, C3: 3 });
    const after = done(before, change);
    expect(owns(after)).toEqual([
      ["C0", twice(2)],
      ["C1", twice(3)],
      ["C2", 100],
      ["C3", twice(5)],
    ]);
    expect(back(after, change)).toEqual({ rows: before, kept: [] });
  });

  test("when the rows were sorted before the change is taken back", () => {
    const change = scored(BEFORE, { C1: 10, C2: 20, C3: 30 });
    const now = own(done(BEFORE, change).reverse(), (number) => (number === 2 ? 100 : twice(number)));
    expect(owns(back(now, change).rows)).toEqual([
      ["C3", 100],
      ["C2", twice(3)],
      ["C1", twice(4)],
    ]);
  });

  test("when a new row goes again above them", () => {
    const change = scored([BEFORE[0] ?? []], { C1: 1, C4: 4 });
    const rows = done([BEFORE[0] ?? []], change);
    const now = own([...rows.slice(1), ...rows.slice(0, 1), row("Ký", 0)], twice);
    expect(owns(back(now, change).rows)).toEqual([
      ["C1", twice(2)],
      ["Ký", twice(3)],
    ]);
  });

  test("what a formula of before pointed at is not guessed where columns came in since: the cell stays, and is named", () => {
    const before = own(BEFORE, (number) => (number === 2 ? twice(2) : ""));
    const change = scored(before, { C2: 2, C3: 3 });
    const put = (cells: Row): Row => ["", ...cells];
    const now = done(before, change).map(put);
    const headers = ["Cột1", ...HEADERS];
    const { change: undo, kept } = takenBack(change, standing(now, headers));
    const rows = undo ? done(now, undo) : now;
    expect(rows.flat().filter((cell) => typeof cell === "object")).toEqual([]);
    expect(kept).toEqual([{ sheet: "Điểm cụm", row: "A · Q1 · C1", column: "Riêng" }]);
  });
});

describe("what a plan leaves alone", () => {
  test("a column of people's own in which every row calculates, and Excel fills new rows", () => {
    const formula = { formula: "=[@Điểm]*2" };
    const place = { sheet: "Điểm cụm", standing: standing([["A", "Q1", "C1", 1, "", formula]]) };
    const rows = ["C1", "C2"].map((cluster) => ({ set: "A", period: "Q1", cluster, score: 5 }));
    const plan = planTable("clusterScores", rows, place, []);
    expect(plan.rows.map((cells) => cells[5])).toEqual([null, null]);
  });

  test("a line that stands right below the table and became a row of it stays below ours", () => {
    const place = { sheet: "Điểm cụm", standing: standing([...BEFORE, ["Người lập", "", "", "", "", ""]]) };
    const plan = planTable("clusterScores", [{ set: "A", period: "Q1", cluster: "C1", score: 1 }], place, []);
    expect(plan.rows.at(-1)?.slice(0, 6)).toEqual(["Người lập", "", "", "", "", ""]);
    expect(plan.removed).toBe(2);
  });

  test("two rows with one key keep a note each", () => {
    const twice = [row("C1", 1, "một"), row("C1", 2, "hai")];
    const place = { sheet: "Điểm cụm", standing: standing(twice) };
    const orphans: { params?: unknown }[] = [];
    const plan = planTable(
      "clusterScores",
      [{ set: "A", period: "Q1", cluster: "C1", score: 1 }],
      place,
      orphans as never,
    );
    expect(plan.rows[0]?.[4]).toBe("một");
    expect(orphans.map(({ params }) => params)).toEqual([{ note: "hai" }]);
  });
});

test("edits of people's table are taken back without touching the rest", () => {
  const headers = schemaOf("periods").columns.map(({ header }) => header);
  const cells = (state: string): Row => headers.map((header) => (header === "Trạng thái" ? state : "x"));
  const place = { sheet: "Kỳ", standing: { ...standing([cells("mở"), cells("mở")], headers), sheet: "Kỳ" } };
  const change = editChange(
    planEdits({ id: "periods", cells: [{ row: 1, column: "state", value: "khóa" }], rows: [] }, place),
  );
  if (!change) throw new Error("nothing changes");
  const { change: undo, kept } = takenBack(change, { ...place.standing, rows: [cells("mở"), cells("khóa")] });
  expect(kept).toEqual([]);
  expect(undo?.patches).toEqual([{ row: 1, before: [cells("khóa")], after: [cells("mở")] }]);
});
