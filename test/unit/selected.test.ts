import { tableSchema } from "../../src/contract";
import { everyTable } from "../../src/domain/tables";
import { evidenceOf, understandRow, type RowSubject, type SelectedCell } from "../../src/sheets/selected";
import { Scoreboard } from "../../src/domain/scoring";
import { resultsOf } from "../../src/domain/results";
import { explain } from "../../src/sheets/plan";
import { sheetsToSelectIn } from "../../src/pane/pages/row/sheets";
import { pairingOf } from "../../src/pane/pages/row/pairing";
import { serialDay } from "../../src/text";
import { sampleSnapshot } from "./sample";

const snapshot = sampleSnapshot();
const today = serialDay(2024, 9, 20) as number;
const board = new Scoreboard(snapshot, today);

/** A cell in a row of a table, its columns in the order of the contract unless told otherwise. */
function standing(
  id: string,
  cells: Readonly<Record<string, unknown>>,
  column?: string,
  headers = everyTable.find((schema) => schema.id === id)?.columns ?? [],
): SelectedCell {
  const schema = everyTable.find((candidate) => candidate.id === id);
  if (!schema) throw new Error(`no table ${id}`);
  return {
    sheet: schema.sheet,
    address: "B2",
    table: {
      name: schema.table,
      headers: headers.map(({ header }) => header),
      cells: headers.map((each) => cells[each.id] ?? ""),
      column: column === undefined ? headers.length : headers.findIndex((each) => each.id === column),
    },
  };
}
const about = (...args: Parameters<typeof standing>): RowSubject | undefined =>
  understandRow(standing(...args), snapshot);
/** Kind and code alone. */
const what = (...args: Parameters<typeof standing>): string | undefined => {
  const subject = about(...args);
  return subject && `${subject.kind} ${subject.code}`;
};

test("rows of the input: whose they are", () => {
  expect(what("units", { code: "X01", cluster: "C1" })).toBe("unit X01");
  expect(what("clusters", { code: "C1", headUnit: "X01" })).toBe("cluster C1");
  expect(what("pairings", { host: "T01", partner: "X02" })).toBe("unit T01");
  expect(what("duties", { officer: "B01", target: "C2" })).toBe("cluster C2");
  expect(what("awards", { code: snapshot.awards[0]?.code })).toBe(`award ${snapshot.awards[0]?.code}`);
  const [leaf] = snapshot.criteria;
  expect(what("criteria", { set: leaf?.set, code: leaf?.code })).toBe(`criterion ${leaf?.code}`);
});

test("the cell itself goes before the row: the partner of a pair, the cluster of a unit", () => {
  expect(what("pairings", { host: "T01", partner: "X02" }, "partner")).toBe("unit X02");
  expect(what("units", { code: "X01", cluster: "C1" }, "cluster")).toBe("cluster C1");
  expect(what("unitScores", { unit: "X01", cluster: "C1" }, "cluster")).toBe("cluster C1");
  // A leaf beside a unit is not what the row is about.
  const [leaf] = snapshot.criteria;
  expect(what("evidence", { unit: "X01", set: leaf?.set, criterion: leaf?.code }, "criterion")).toBe(
    "unit X01",
  );
});

test("rows of the results are those of the computation, with set and period; the year is no period", () => {
  const [period] = snapshot.periods;
  const row = { set: "Đoàn", cluster: "C1", unit: "X01" };
  expect(about("unitScores", { ...row, period: period?.code })).toMatchObject({
    kind: "unit",
    code: "X01",
    set: "Đoàn",
    period: period?.code,
  });
  expect(about("unitScores", { ...row, period: "Năm" })).toMatchObject({ code: "X01", period: undefined });
  const [leaf] = snapshot.criteria;
  expect(
    about("missing", {
      ...row,
      set: leaf?.set,
      period: period?.code,
      criterion: `${leaf?.code} · ${leaf?.text}`,
    }),
  ).toMatchObject({ kind: "unit", code: "X01", criterion: leaf?.code });
});

test("a row of an award is about the award; standing on the winner it is about the winner", () => {
  const results = resultsOf(board);
  const decided = results.awards.find(
    ({ decided: isDecided, award }) => isDecided && award.target === "cluster",
  );
  const { award, code } = decided ?? {};
  const row = { set: award?.set, period: award?.period ?? "Năm", award: award?.name, code };
  expect(about("awardResults", row)).toMatchObject({ kind: "award", code: award?.code, set: award?.set });
  expect(what("awardResults", row, "code")).toBe(`cluster ${code}`);
});

test("whatever a row is said to be about can be explained", () => {
  const rows = snapshot.evidence.slice(0, 50).map((row) => about("evidence", { ...row }));
  for (const subject of rows) {
    expect(subject?.kind).toBe("unit");
    const { set = "", period, code = "" } = subject ?? {};
    expect(explain(board, { set, period, code })).toBeDefined();
  }
});

test("codes as people type them, columns in another order, columns of one's own", () => {
  const schema = tableSchema("evidence");
  const turned = [...schema.columns].reverse();
  expect(what("evidence", { unit: "x01", set: "Đoàn" }, undefined, turned)).toBe("unit X01");
  const cell = standing("evidence", { unit: "X01" });
  const own = {
    ...cell,
    table: {
      ...cell.table,
      name: "minhchung",
      headers: ["Của tôi", ...(cell.table?.headers ?? [])],
      cells: ["C1", ...(cell.table?.cells ?? [])],
      column: 0,
    },
  };
  expect(understandRow(own, snapshot)).toMatchObject({ kind: "unit", code: "X01" });
});

test("nothing is said of cells beside our tables, headers, other tables and rows that name nobody", () => {
  expect(understandRow({ sheet: "Đơn vị", address: "Z9" }, snapshot)).toBeUndefined();
  const cell = standing("units", { code: "X01" });
  const { cells: _, ...header } = cell.table ?? { name: "", headers: [], column: 0 };
  expect(understandRow({ ...cell, table: header }, snapshot)).toBeUndefined();
  expect(
    understandRow(
      { ...cell, table: { ...header, name: "Table1", cells: cell.table?.cells ?? [] } },
      snapshot,
    ),
  ).toBeUndefined();
  expect(about("units", { code: "không có" })).toBeUndefined();
  expect(about("settings", { key: "Nam", value: "X01" })).toBeUndefined();
  expect(about("log", { subject: "X01" })).toBeUndefined();
});

const subjectOf = (...args: Parameters<typeof standing>): RowSubject => {
  const subject = about(...args);
  if (!subject) throw new Error("nothing is known of the row");
  return subject;
};

test("the evidence of a row: of the unit, of all units of a cluster, of one leaf, in its set and period", () => {
  const [row] = snapshot.evidence;
  if (!row) throw new Error("the sample has no evidence");
  const ofUnit = evidenceOf(snapshot, subjectOf("units", { code: row.unit }));
  expect(ofUnit).toEqual(snapshot.evidence.filter(({ unit }) => unit === row.unit));
  expect(ofUnit.length).toBeGreaterThan(1);
  const ofRow = evidenceOf(snapshot, subjectOf("evidence", { ...row }));
  expect(ofRow).toContain(row);
  expect(new Set(ofRow.map((each) => `${each.unit} ${each.set} ${each.period} ${each.criterion}`)).size).toBe(
    1,
  );
  const members = snapshot.units.filter(({ cluster }) => cluster === "C1").map(({ code }) => code);
  const ofCluster = evidenceOf(snapshot, subjectOf("clusters", { code: "C1" }));
  expect(new Set(ofCluster.map(({ unit }) => unit))).toEqual(
    new Set(members.filter((code) => snapshot.evidence.some(({ unit }) => unit === code))),
  );
});

test("with whom a unit is: partners, hosts and who is in charge, with the rows that say so", () => {
  expect(pairingOf(snapshot, "T01", today).partners.map(({ name }) => name)).toEqual([
    "Thị trấn Thọ Xuân",
    "Xã Xuân Trường",
    "Xã Xuân Hồng",
  ]);
  const { hosts, partners } = pairingOf(snapshot, "X23", today);
  expect([hosts.length, partners]).toEqual([2, []]);
  for (const { row, code } of hosts) expect(snapshot.pairings[row ?? -1]?.host).toBe(code);
});

test("only sheets with rows are named to select in", () => {
  const state = { present: true, errors: 0, warnings: 0 };
  const tables = [
    { id: "units", rows: 3, ...state },
    { id: "evidence", rows: 0, ...state },
    { id: "settings", rows: 9, ...state },
  ] as unknown as Parameters<typeof sheetsToSelectIn>[0];
  expect(sheetsToSelectIn(tables)).toEqual(["Đơn vị"]);
});
