import { importKindOf, sheetKey, type Grid, type GridCell } from "../../src/domain/imports";
import { difference } from "../../src/pane/pages/import/difference";
import { issuesOf } from "../../src/pane/pages/import/issues";
import {
  cellToMend,
  columnsOf,
  missingFields,
  rowLike,
  withColumn,
  type LayoutGroup,
} from "../../src/pane/pages/import/layouts";
import { loadFiles, loadText } from "../../src/pane/pages/import/loadFiles";
import { shownRow } from "../../src/pane/pages/import/shownRows";
import { mended, sameInColumn, withSources, type LoadedSource } from "../../src/pane/pages/import/sources";
import {
  advance,
  askedSources,
  begin,
  canGoOn,
  layoutGroups,
  offeredSheets,
  openQuestions,
  saidLayouts,
  stepAfter,
  stepBefore,
  type SaidLayouts,
  type Wizard,
  type WizardEvent,
} from "../../src/pane/pages/import/wizard";
import { homeProfile } from "../../src/profile";
import type { ImportPlan } from "../../src/session";
import { understandImport } from "../../src/sheets/imports";
import { readSnapshot } from "../../src/sheets/read";
import { nth } from "./sample";
import { parseTables } from "./textTables";

const { raw } = parseTables(`
# ThietLap
Khóa | Giá trị
BoTieuChi | Đoàn: BTV Huyện đoàn
Nam | 2024

# DonVi
Mã | Tên đơn vị | Tên khác | Khối | Cụm | Số đoàn viên
X01 | Xã Xuân Trường | | xã | C1 | 100
X02 | Xã Xuân Lai | | xã | C1 | 90

# Ky
Mã | Tên kỳ | Từ ngày | Đến ngày | Hạn gửi | Trạng thái | Bộ
Q1 | Quý I | 01/01/2024 | 31/03/2024 | | |
Q2 | Quý II | 01/04/2024 | 30/06/2024 | | |

# TieuChi
Bộ | Mã | Điều kiện | Điểm tối đa | Cách chấm
Đoàn | Đ01 | Báo cáo | 10 | thẩm định
Đoàn | Đ02 | Học tập | 10 | thẩm định

# MinhChung
Mã | Kỳ | Đơn vị | Bộ | Tiêu chí | Điểm thẩm định | Trạng thái
MC1 | Q1 | X01 | Đoàn | Đ01 | 4 | đạt
`);
const { snapshot } = readSnapshot(raw);

function grid(file: string, sheet: string, cells: readonly (readonly GridCell[])[], hidden = false): Grid {
  return { file, sheet, hidden, cells, merged: [], marks: {} };
}

function file(...grids: readonly Grid[]): LoadedSource {
  const { file: name } = nth(grids);
  return { name, from: "file", digest: JSON.stringify(grids), grids };
}

const after = (state: Wizard, ...events: readonly WizardEvent[]): Wizard => events.reduce(advance, state);

/** Reads what was said, as the command does, as often as it takes. */
function read(from: Wizard, known: SaidLayouts = {}): Wizard {
  let state = from;
  while (state.isStale) {
    const kind = importKindOf(state.kind);
    if (!kind) throw new Error(state.kind);
    const sheets = askedSources(state).flatMap((source) => source.sheets);
    const { stage, ...scopes } = state.scopes;
    const outcome = understandImport(
      {
        kind,
        grids: sheets.map((sheet) => sheet.grid),
        layouts: sheets.map(({ layout }) => layout),
        options: {
          ...scopes,
          ...(stage !== undefined && { stage: stage as "self" }),
          names: state.names,
          owners: state.owners,
        },
      },
      raw,
      snapshot,
      homeProfile,
    );
    const plan = { outcome, reading: { snapshot } } as unknown as ImportPlan;
    state = advance(state, { type: "planned", plan, known });
  }
  return state;
}

const SCORES = [
  ["BẢNG ĐIỂM THẨM ĐỊNH"],
  [],
  ["TT", "Đơn vị", "Đ01", "Đ02"],
  ["1", "Xã Xuân Trường", 5, "4-6"],
  ["2", "Xuân Laii", 3, 2],
] as const;
const scores = (name: string): LoadedSource => file(grid(name, "Điểm", SCORES));
const scoring = (...sources: readonly LoadedSource[]): Wizard =>
  after(begin("bang-diem"), { type: "add", sources });

describe("the steps of an import", () => {
  test("lead from a file to its preview, past nothing that is to be asked or mended", () => {
    let state = scoring(scores("a.xlsx"));
    expect(canGoOn(state)).toBe(true);
    state = read(state);
    // One sheet that is read needs no ticking.
    expect(stepAfter(state, true)).toBe("columns");
    state = advance(state, { type: "go", step: "columns" });
    expect(openQuestions(state)).toBe(1);
    expect(stepAfter(state, false)).toBe("questions");
    state = after(state, { type: "go", step: "questions" }, { type: "scope", scope: "period", value: "Q1" });
    expect(state.isStale).toBe(true);
    state = read(state);
    // The points are read now, and with them a name that is none.
    expect(openQuestions(state)).toBe(1);
    expect(stepAfter(state, true)).toBe("questions");
    state = read(advance(state, { type: "name", name: "Xuân Laii", code: "X02" }));
    expect(openQuestions(state)).toBe(0);
    expect(state.plan?.outcome.aliases).toEqual(new Map([["X02", ["Xuân Laii"]]]));
    expect(stepAfter(state, true)).toBe("check");
    state = after(state, { type: "go", step: "check" });
    const key = sheetKey({ file: "a.xlsx", sheet: "Điểm" });
    state = read(advance(state, { type: "mend", sheet: key, cells: { D4: "5" } }));
    expect(stepAfter(state, true)).toBe("preview");
    state = advance(state, { type: "go", step: "preview" });
    expect(stepBefore(state)).toBe("columns");
    expect(state.plan?.outcome.sheets.map(({ unclear }) => unclear)).toEqual([[]]);
    expect(state.plan?.outcome.rows.map((row) => [row.state, shownRow(row, snapshot).title])).toEqual([
      ["changed", "Q1 · Xã Xuân Trường · Đ01"],
      ["new", "MC2 · Q1 · Xã Xuân Trường · Đ02"],
      ["new", "MC3 · Q1 · Xã Xuân Lai · Đ01"],
      ["new", "MC4 · Q1 · Xã Xuân Lai · Đ02"],
    ]);
    expect(shownRow(nth(state.plan?.outcome.rows ?? []), snapshot).cells).toEqual([
      { header: "Điểm thẩm định", before: "4", text: "5" },
    ]);
    expect(advance(advance(state, { type: "written" }), { type: "again" })).toEqual(begin("bang-diem"));
  });

  test("a person who has nothing more to say goes on with questions open, and names they put aside are no questions", () => {
    let state = read(advance(scoring(scores("a.xlsx")), { type: "scope", scope: "period", value: "Q1" }));
    state = advance(state, { type: "go", step: "questions" });
    expect(stepAfter(state, false)).toBe("check");
    const skipped = advance(state, { type: "skip", what: "xuân laii", isSkipped: true });
    expect([openQuestions(skipped), skipped.isStale]).toEqual([0, false]);
    expect(openQuestions(advance(skipped, { type: "skip", what: "xuân laii", isSkipped: false }))).toBe(1);
    // Who is named after all is skipped no longer; what was said is taken back.
    const named = advance(skipped, { type: "name", name: "Xuân Laii", code: "X02" });
    expect([named.skipped.size, named.names]).toEqual([0, { "Xuân Laii": "X02" }]);
    expect(advance(named, { type: "name", name: "Xuân Laii" }).names).toEqual({});
  });

  test("another kind of data keeps the sources and forgets what was said of them", () => {
    const state = read(advance(scoring(scores("a.xlsx")), { type: "scope", scope: "period", value: "Q1" }));
    const other = advance(state, { type: "kind", kind: "don-vi" });
    expect(other).toEqual({ ...begin("don-vi"), sources: state.sources });
    expect(advance(other, { type: "kind", kind: "don-vi" })).toBe(other);
    expect(canGoOn(advance(other, { type: "remove", name: "a.xlsx", from: "file" }))).toBe(false);
  });
});

describe("sheets", () => {
  const book = file(
    grid("b.xlsx", "Điểm", SCORES),
    grid("b.xlsx", "Nháp", SCORES),
    grid("b.xlsx", "Ẩn", SCORES, true),
    grid("b.xlsx", "Hướng dẫn", [["Cách điền"], ["Điền vào ô trống"]]),
    grid("b.xlsx", "Trống", [["", ""]]),
  );
  const ticks = (state: Wizard): unknown[] =>
    offeredSheets(state).map(({ grid: { sheet }, isTicked, why }) => [sheet, isTicked, why]);

  test("those are ticked that are read, and the others say why not", () => {
    const state = read(scoring(book));
    expect(stepAfter(state, true)).toBe("sheets");
    expect(ticks(state)).toEqual([
      ["Điểm", true, undefined],
      ["Nháp", false, "draft"],
      ["Ẩn", false, "hidden"],
      ["Hướng dẫn", false, "nothing"],
    ]);
  });

  test("ticking one reads it although it is hidden, unticking one leaves it out altogether", () => {
    const key = (sheet: string): string => sheetKey({ file: "b.xlsx", sheet });
    const state = read(
      after(
        read(scoring(book)),
        { type: "scope", scope: "period", value: "Q1" },
        { type: "tick", sheet: key("Ẩn"), isTicked: true },
        { type: "tick", sheet: key("Điểm"), isTicked: false },
      ),
    );
    expect(ticks(state)).toEqual([
      ["Điểm", false, undefined],
      ["Nháp", false, "draft"],
      ["Ẩn", true, "hidden"],
      ["Hướng dẫn", false, "nothing"],
    ]);
    expect(state.plan?.outcome.sheets.map(({ sheet }) => sheet)).toEqual(["Nháp", "Ẩn"]);
    const none = after(
      state,
      { type: "tick", sheet: key("Ẩn"), isTicked: false },
      { type: "go", step: "sheets" },
    );
    expect(canGoOn(none)).toBe(false);
  });

  test("one in which nothing was found is asked for its header once somebody wants it", () => {
    const key = sheetKey({ file: "b.xlsx", sheet: "Hướng dẫn" });
    const state = read(advance(read(scoring(book)), { type: "tick", sheet: key, isTicked: true }));
    expect(layoutGroups(state).map(({ key: layout, found }) => [layout, found !== undefined])).toEqual([
      ["tt|đơn vị|đ01|đ02", true],
      ["?hướng dẫn|1", false],
    ]);
  });
});

describe("columns", () => {
  const LIST = [
    ["DANH SÁCH"],
    ["TT", "Tên cơ sở Đoàn", "ĐV", "Tổng"],
    ["1", "Xã Xuân Trường", "100", "7"],
    ["2", "Xã Xuân Lai", "95", "8"],
  ] as const;
  const list = (name: string, titles = 0): LoadedSource =>
    file(grid(name, "1", [...Array.from({ length: titles }, () => ["Tiêu đề"]), ...LIST]));
  const fields = importKindOf("don-vi")?.fields ?? [];
  const begun = (...sources: readonly LoadedSource[]): Wizard =>
    read(after(begin("don-vi"), { type: "add", sources }));
  const first = (state: Wizard): LayoutGroup => nth(layoutGroups(state));

  test("sheets with the same headers are one layout, and each column shows what it holds", () => {
    const state = begun(list("a.xlsx"), list("b.xlsx", 2));
    expect(layoutGroups(state).map(({ grids }) => grids.map((each) => each.file))).toEqual([
      ["a.xlsx", "b.xlsx"],
    ]);
    expect(columnsOf(first(state)).map(({ name, samples, field, by }) => [name, samples, field, by])).toEqual(
      [
        ["TT", ["1", "2"], "number", "header"],
        ["Tên cơ sở Đoàn", ["Xã Xuân Trường", "Xã Xuân Lai"], "name", "header"],
        ["ĐV", ["100", "95"], "", undefined],
        ["Tổng", ["7", "8"], "", undefined],
      ],
    );
    expect(missingFields(fields, columnsOf(first(state)))).toEqual([]);
  });

  test("what is said of a column holds for all sheets of the layout, and is known in the next import", () => {
    const state = begun(list("a.xlsx"), list("b.xlsx", 2));
    const group = first(state);
    const said = withColumn({}, columnsOf(group), "ĐV", "members");
    const done = read(advance(state, { type: "layout", key: group.key, said }));
    expect(done.plan?.outcome.rows.map((row) => [row.state, row.changes])).toEqual([
      ["same", []],
      ["changed", [{ column: "members", before: "90", after: 95 }]],
      ["same", []],
      ["same", []],
    ]);
    const known = saidLayouts(done);
    expect(known).toEqual({ [group.key]: { columns: { ĐV: "members" } } });
    const next = read(after(begin("don-vi"), { type: "add", sources: [list("c.xlsx", 1)] }), known);
    expect([...next.remembered]).toEqual([group.key]);
    expect(next.plan?.outcome.sheets.map(({ changed }) => changed)).toEqual([1]);
    // What was read with it says so.
    expect(columnsOf(first(next), next.layouts[group.key]).map(({ by }) => by)).toEqual([
      "header",
      "header",
      "said",
      undefined,
    ]);
  });

  test("a field that goes to another column leaves the first, and a needed one that no column holds is missing", () => {
    const columns = columnsOf(first(begun(list("a.xlsx"))));
    const said = withColumn({}, columns, "Tổng", "name");
    expect(said.columns).toEqual({ "Tên cơ sở Đoàn": "", Tổng: "name" });
    const none = columnsOf(first(begun(list("a.xlsx"))), { columns: { "Tên cơ sở Đoàn": "" } });
    expect(missingFields(fields, none).map(({ id }) => id)).toEqual(["name"]);
  });

  test("a header that a person points to is found by its text where titles above it are more", () => {
    const [a, b] = [nth(list("a.xlsx").grids), nth(list("b.xlsx", 2).grids)];
    const text = "TT · Tên cơ sở Đoàn · ĐV · Tổng";
    expect([rowLike(a, 2, text), rowLike(b, 2, text), rowLike(b, 0, undefined), rowLike(b, 9, "?")]).toEqual([
      2, 4, 0, 9,
    ]);
  });

  test("points of a matrix are a stage that is said, or as they were", () => {
    const state = read(scoring(scores("a.xlsx")));
    const group = first(state);
    const columns = columnsOf(group);
    expect(columns.map(({ field, of }) => [field, of])).toEqual([
      ["", undefined],
      ["unit", undefined],
      ["points", "Đ01"],
      ["points", "Đ02"],
    ]);
    const said = withColumn(withColumn({}, columns, "Đ01", "self", true), columns, "Đ02", "self", true);
    expect(said.columns).toEqual({ Đ01: "self", Đ02: "self" });
    expect(withColumn(said, columns, "Đ01", "points").columns).toEqual({ Đ02: "self" });
    const left = read(
      after(
        state,
        { type: "scope", scope: "period", value: "Q1" },
        { type: "layout", key: group.key, said: { columns: { Đ02: "", Đ01: "self" } } },
      ),
    );
    expect(left.plan?.outcome.rows.map(({ draft: { cells } }) => [cells.criterion, cells.self])).toEqual([
      ["Đ01", 5],
    ]);
  });
});

describe("cells", () => {
  const sheet = grid("a.xlsx", "1", [
    ["x", "Tốt"],
    ["", "tốt "],
    ["y", "Khá"],
  ]);

  test("are mended in a copy, beyond what was there too; of a merged area its first one", () => {
    const changed = mended(sheet, { B1: "Khá", D4: "mới" });
    expect(changed.cells).toEqual([
      ["x", "Khá"],
      ["", "tốt "],
      ["y", "Khá"],
      ["", "", "", "mới"],
    ]);
    expect(nth(nth(sheet.cells), 1)).toBe("Tốt");
    const area = { ...sheet, merged: [{ top: 0, left: 0, bottom: 1, right: 0 }] };
    expect(mended(area, { A2: "z" }).cells.map(([first]) => first)).toEqual(["z", "", "y"]);
    expect(mended(sheet, {})).toBe(sheet);
  });

  test("a word is the same wherever the column has it", () => {
    expect(sameInColumn(sheet, "B2")).toEqual(["B1", "B2"]);
    expect(sameInColumn(sheet, "A2")).toEqual(["A2"]);
  });

  test("of a row that lacks something are mended where it should stand", () => {
    const list = file(
      grid("l.xlsx", "1", [
        ["TT", "Tên đơn vị", "Số đoàn viên"],
        ["1", "", 5],
      ]),
    );
    const state = read(after(begin("don-vi"), { type: "add", sources: [list] }));
    const [sheetRead] = state.plan?.outcome.sheets ?? [];
    const fields = importKindOf("don-vi")?.fields ?? [];
    expect(sheetRead?.unclear.map((each) => [each.why, cellToMend(each, fields, sheetRead.found)])).toEqual([
      ["rowIncomplete", "B2"],
    ]);
    expect(cellToMend(nth(sheetRead?.unclear ?? []), fields, undefined)).toBeUndefined();
  });

  test("taking back what was mended leaves the others", () => {
    const key = sheetKey(sheet);
    const state = after(
      begin("don-vi"),
      { type: "mend", sheet: key, cells: { A1: "1", B1: "2" } },
      { type: "unmend", sheet: key, cell: "A1" },
    );
    expect(state.mends).toEqual({ [key]: { B1: "2" } });
  });
});

describe("sources", () => {
  test("a file comes once, another of the same name gets a number, what is pasted again takes the place of the old", () => {
    const one = file(grid("a.xlsx", "1", [["x"]]));
    const other = file(grid("a.xlsx", "1", [["y"]]));
    const pasted = (text: string): LoadedSource => ({
      name: "",
      from: "pasted",
      digest: text,
      grids: [grid("", "", [[text]])],
    });
    const all = withSources(withSources([], [one, other, one, pasted("x")]), [other, pasted("y")]);
    expect(all.map(({ name, digest }) => [name, digest === "y"])).toEqual([
      ["a.xlsx", false],
      ["a (2).xlsx", false],
      ["", true],
    ]);
    expect(nth(all, 1).grids.map((each) => each.file)).toEqual(["a (2).xlsx"]);
  });

  test("this workbook and the clipboard are one source without a name", async () => {
    const book: LoadedSource = {
      name: "",
      from: "workbook",
      digest: "1",
      grids: [grid("", "Danh sách", [["x"]])],
    };
    const state = after(begin("don-vi"), { type: "add", sources: [book, await loadText("a\tb")] });
    expect(
      askedSources(state).map(({ name, sheets }) => [name, sheets.map((each) => each.grid.sheet)]),
    ).toEqual([["", ["Danh sách", ""]]]);
  });

  const chosen = (name: string, text: string): { name: string; arrayBuffer: () => Promise<ArrayBuffer> } => ({
    name,
    arrayBuffer: async () => Promise.resolve(new TextEncoder().encode(text).buffer),
  });

  test("a file that cannot be read says why, and the others are read", async () => {
    const told: number[] = [];
    const loaded = await loadFiles(
      [chosen("a.csv", "x;y\n1;2"), chosen("~$a.xlsx", ""), chosen("b.xlsx", "no workbook")],
      { onProgress: (done, total) => told.push(done, total) },
    );
    expect(loaded.map(({ name, grids, problem }) => [name, grids.length, problem])).toEqual([
      ["a.csv", 1, undefined],
      ["b.xlsx", 0, "damaged"],
    ]);
    expect(told).toEqual([0, 2, 1, 2]);
  });

  test("stopped in between, it is what was read so far", async () => {
    const controller = new AbortController();
    const loaded = await loadFiles([chosen("a.csv", "x;y"), chosen("b.csv", "x;y"), chosen("c.csv", "x;y")], {
      signal: controller.signal,
      onProgress: (done) => done === 1 && controller.abort(),
    });
    expect(loaded.map(({ name }) => name)).toEqual(["a.csv", "b.csv"]);
  });
});

describe("what was left out", () => {
  test("is sorted by what a person can do about it; a name is asked once for all its cells", () => {
    const state = read(
      advance(scoring(scores("a.xlsx"), scores("b.xlsx")), { type: "scope", scope: "period", value: "Q1" }),
    );
    const issues = issuesOf(state.plan?.outcome.sheets ?? [], snapshot);
    expect(issues.names.map(({ name, candidates, places }) => [name, candidates, places.length])).toEqual([
      ["Xuân Laii", [{ code: "X02", shown: "Xã Xuân Lai (X02)" }], 2],
    ]);
    expect(issues.cells.map(({ from: { cell }, why }) => [cell, why])).toEqual([
      ["D4", "notPoints"],
      ["D4", "notPoints"],
    ]);
    expect([issues.scopes, issues.owners, issues.sheets]).toEqual([[], [], []]);
  });

  test("whose a sheet is can be said without giving the unit another name", () => {
    const own = file(
      grid("phieu.xlsx", "1", [
        ["Mã", "Tự chấm"],
        ["Đ01", 3],
        ["Đ02", 4],
      ]),
    );
    const state = read(advance(scoring(own), { type: "scope", scope: "period", value: "Q1" }));
    const { owners } = issuesOf(state.plan?.outcome.sheets ?? [], snapshot);
    expect(owners.map(({ unclear: { why } }) => why)).toEqual(["unitMissing"]);
    const said = read(advance(state, { type: "owner", sheet: sheetKey(nth(owners).from), code: "X02" }));
    expect(
      said.plan?.outcome.rows.map(({ draft: { cells } }) => [cells.unit, cells.criterion, cells.self]),
    ).toEqual([
      ["X02", "Đ01", 3],
      ["X02", "Đ02", 4],
    ]);
    expect(said.plan?.outcome.aliases.size).toBe(0);
  });
});

describe("the letters in which names differ", () => {
  const marked = (name: string, other: string): string =>
    difference(name, other)
      .map(({ text, isSame }) => (isSame ? text : `[${text}]`))
      .join("");

  test.each([
    ["Xã Xuân Trường", "Xuân Truờng", "[Xã ]Xuân Tr[ư]ờng"],
    ["Xuân Lai", "xuân laii", "Xuân Lai"],
    ["Xuân Bái", "Xuân Lai", "Xuân [Bá]i"],
    ["", "x", ""],
    ["ab", "", "[ab]"],
  ])("%s beside %s", (name, other, expected) => expect(marked(name, other)).toBe(expected));
});
