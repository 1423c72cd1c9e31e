import {
  bindCommands,
  commands,
  type AnyCommand,
  type BoundCommands,
  type CommandName,
  type Told,
} from "../../src/commands";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { CellError } from "../../src/host/model/values";
import { textsOf } from "../../src/session";
import type { StartRows } from "../../src/office/write";
import { thoXuan } from "../../src/samples/thoXuan";
import type { Computation } from "../../src/session";
import { isUnchanged } from "../../src/sheets/plan";
import { serialDay } from "../../src/text";
import { readWord } from "../record/files";
import { nth } from "../unit/sample";
import { contents, open, openWith, run, small, tableRows } from "./workbook";
import { sessionAt } from "./desk";

const vi = textsOf("vi");
let excel: EmbeddedExcel;
let bound: BoundCommands;
afterEach(() => excel.close());

async function start(rows?: StartRows): Promise<void> {
  excel = await openWith(rows);
  bound = bindCommands(sessionAt());
}

/** A command with its arguments, on a workbook where it has something to do. */
interface Case<Name extends CommandName = CommandName> {
  readonly args: Parameters<BoundCommands[Name]["prepare"]>[0];
  /** What the workbook starts with; absent = the small office, "nothing" = it is new. */
  readonly rows?: StartRows | "nothing";
  /** What was done before. */
  readonly before?: () => Promise<unknown>;
}

const lockable: StartRows = {
  ...small,
  periods: (small.periods ?? []).map((period) => ({ ...period, state: "mở" })),
};
const lockFirst = (): Promise<unknown> => bound.lock.run({ period: "Q1" });
const { visits: _visits, ...unvisited } = thoXuan();
const officers = [
  { code: "CB1", name: "Một", role: "BTV" },
  { code: "CB2", name: "Hai", role: "BTV" },
];

/** One case for every command: the compiler asks for it. */
const CASES: { readonly [Name in CommandName]: Case<Name> } = {
  template: { args: {}, rows: "nothing" },
  sample: { args: { sample: "tho-xuan" }, rows: "nothing" },
  check: { args: {} },
  score: { args: {} },
  awards: { args: {} },
  certainty: { args: {} },
  explain: { args: { subject: "01" } },
  lock: { args: { period: "Q1" }, rows: lockable },
  publish: { args: { period: "Q1" }, rows: lockable, before: lockFirst },
  unlock: { args: { period: "Q1", reason: "Sửa số liệu" }, rows: lockable, before: lockFirst },
  verify: { args: {} },
  assign: { args: { problem: "oversight" }, rows: { ...small, officers } },
  visits: { args: {}, rows: unvisited },
  "return-forms": { args: { period: "D1", set: "Đoàn" }, rows: thoXuan() },
  report: { args: { document: "bao-cao-quy" }, rows: thoXuan() },
  papers: { args: { occasion: "khen-thuong" }, rows: thoXuan() },
  due: { args: {} },
  import: {
    args: {
      import: "ket-nghia",
      sources: [
        { name: "phu-luc.txt", bytes: new TextEncoder().encode("01\tXã Xuân Trường\tXã Trường Xuân") },
      ],
    },
    rows: { ...small, pairings: [] },
  },
  functions: { args: {}, before: () => callFunction("_xldudf_UNITSCORE", "#NAME?") },
  freeze: { args: {}, before: () => callFunction("UNITSCORE", "#N/A") },
  "rename-functions": { args: { to: "THIDUA" }, before: () => callFunction("_xldudf_UNITSCORE", "#N/A") },
  set: { args: { setting: "SoLe", value: "3" } },
  insert: { args: { function: "UNITSCORE", cell: "'Hướng dẫn'!H1", with: "01|Q1" } },
  mend: {
    args: { from: "Sole", to: "SoLe" },
    rows: { ...small, settings: [...(small.settings ?? []), { key: "Sole", value: "3" }] },
  },
  "new-year": { args: { unfinished: true }, before: () => bound.score.run({}) },
  upgrade: { args: {} },
  undo: { args: {}, before: () => bound.score.run({}) },
};

/** A cell of the guide calls a function and shows an error. */
async function callFunction(name: string, shown: string): Promise<void> {
  await run(async (context) => {
    context.workbook.worksheets.getItem("Hướng dẫn").getRange("H1").formulas = [[`=${name}("01")`]];
    await context.sync();
  });
  excel.host.store.sheet("Hướng dẫn")?.setResult(0, 7, CellError.of(shown) ?? null);
}

/** The sheet that the part of the workbook named "log" is. */
const LOG = "Nhật ký";

test.each(Object.keys(CASES) as CommandName[])(
  "%s prepares without writing, and writes if and only if it says so",
  async (name) => {
    const { args, rows, before } = CASES[name];
    if (rows === "nothing") {
      excel = await open();
      bound = bindCommands(sessionAt());
    } else await start(rows ?? small);
    await before?.();
    const command: AnyCommand = commands[name];
    const session = sessionAt();
    const standing = contents(excel);
    const prepared = await command.prepare(session, args, {});
    expect(contents(excel)).toEqual(standing);
    // What it would say of what is not written yet is no writing either.
    await command.tell(prepared, args, vi);
    expect(contents(excel)).toEqual(standing);

    const { writes, write } = command;
    expect(write !== undefined).toBe(writes.length > 0);
    if (!write) return;
    const written = await write(session, prepared, args);
    const changed = changedSince(standing);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.includes(LOG)).toBe(writes.includes("log"));
    const told = await command.tell(prepared, args, vi, written);
    expect(told.lines.length).toBeGreaterThan(0);
  },
);

/** The sheets that are not as they were. */
function changedSince(standing: Readonly<Record<string, string>>): string[] {
  return Object.entries(contents(excel)).flatMap(([sheet, now]) => (now === standing[sheet] ? [] : [sheet]));
}

/** Who receives the award of the small office. */
function winners({ results }: Computation): (string | undefined)[] {
  return results.awards.flatMap(({ decided, code }) => (decided ? [code] : []));
}

describe("a document", () => {
  const asked = { document: "bao-cao-quy", docx: "bao-cao-quy.docx" } as const;
  const wordOf = async ({ word }: Told): Promise<string> =>
    word ? JSON.stringify(readWord(new Uint8Array(await word.arrayBuffer()))) : "";

  test("is a Word file before it is on a sheet; then with the office's own words from there, and writes nothing", async () => {
    await start();
    const first = await bound.report.prepare(asked);
    expect(await wordOf(await bound.report.tell(first, asked, vi))).toContain("BÁO CÁO");
    const { written } = await bound.report.run(asked);
    const sheet = excel.host.store.sheet(nth(written).sheet);
    const used = sheet?.usedArea(true);
    const label =
      sheet && used ? sheet.values(used).findIndex(([text]) => /ĐÁNH GIÁ CHUNG$/u.test(String(text))) : -1;
    expect(label).toBeGreaterThan(0);
    await run(async (context) => {
      const cell = context.workbook.worksheets
        .getItem(nth(written).sheet)
        .getRangeByIndexes(label + 1, 0, 1, 1);
      cell.values = [["Phong trào đi vào nền nếp."]];
      await context.sync();
    });
    const standing = contents(excel);
    const again = await bound.report.prepare(asked);
    const told = await bound.report.tell(again, asked, vi);
    expect(await wordOf(told)).toContain("Phong trào đi vào nền nếp.");
    expect(told.word?.type).toMatch(/wordprocessingml/u);
    expect(contents(excel)).toEqual(standing);
  });

  test("that nothing can be made of says so and has no file", async () => {
    await start(small);
    const wanted = { document: "danh-sach-trieu-tap", docx: "x.docx" } as const;
    const { prepared, written } = await bound.report.run(wanted);
    const told = await bound.report.tell(prepared, wanted, vi, written);
    expect(told).toMatchObject({ lines: [vi("cli.document.nothing")], incomplete: true });
    expect(told.word).toBeUndefined();
  });

  test("of a day is of the month that the day is in", async () => {
    await start();
    const { written } = await bound.report.run({ document: "bao-cao-thang", day: serialDay(2024, 5, 20) });
    expect(written.map(({ sheet }) => sheet)).toEqual(["Báo cáo tháng 5.2024"]);
  });
});

describe("what only a person in front of the pane gives", () => {
  test("a choice decides a tie, and a subject is explained", async () => {
    const evidence = (small.evidence ?? []).map((row) => ({ ...row, verified: 9 }));
    await start({ ...small, evidence });
    const undecided = await bound.score.prepare({});
    const { group } = nth(undecided.results.awards);
    expect(winners(undecided)).toEqual([]);
    const choices = [
      { set: "Đoàn", period: "Q1", award: "Cụm dẫn đầu", code: "C2", group, reason: "Sáng kiến" },
    ];
    const subject = { set: "Đoàn", period: "Q1", code: "01" };
    const chosen = await bound.score.prepare({ choices, explain: [subject] });
    expect(winners(chosen)).toEqual(["C2"]);
    await bound.score.write(chosen, {});
    expect(tableRows(excel, "KetQuaKhen")[0]).toMatchObject({ Mã: "C2", "Lý do chọn": "Sáng kiến" });
    expect(tableRows(excel, "DienGiai").map((row) => row["Đơn vị"])).toContain("01");
  });

  test("marks say whose condition is met, in the cells that the office would tick; undone, nothing was said", async () => {
    const awards = (small.awards ?? []).map((award) => ({ ...award, condition: "không có đơn thư" }));
    await start({ ...small, awards });
    const standing = await bound.score.run({});
    expect(standing.prepared.results.awards).toMatchObject([{ code: "C2", reason: "conditionWaits" }]);
    const before = contents(excel);
    const of = { set: "Đoàn", period: "Q1", award: "Cụm dẫn đầu" };
    const marks = [
      { ...of, code: "C2", holds: false },
      { ...of, code: "C1", holds: true },
    ];
    const marked = await bound.score.prepare({ marks });
    expect(winners(marked)).toEqual(["C1"]);
    await bound.score.write(marked, { marks });
    expect(tableRows(excel, "KetQuaKhen").map((row) => [row["Mã"], row["Đủ điều kiện"]])).toEqual([
      ["C1", "x"],
      ["C2", "không"],
    ]);
    expect(tableRows(excel, "NhatKy").map((row) => [row["Việc"], row["Sau"]])).toContainEqual([
      "Xác nhận đủ điều kiện",
      "Cụm 1",
    ]);
    // The next run reads them there.
    const again = await bound.score.prepare({});
    expect(winners(again)).toEqual(["C1"]);
    expect(again.plan.tables.every(isUnchanged)).toBe(true);
    // What the pane says goes before what stands in the sheet.
    expect(winners(await bound.score.prepare({ marks: [{ ...of, code: "C2", holds: true }] }))).toEqual([
      "C2",
    ]);
    await bound.undo.run({});
    expect({ ...contents(excel), [LOG]: "" }).toEqual({ ...before, [LOG]: "" });
  });

  test("a proposal from a day on, under rules that are tried, written row by row", async () => {
    await start({ ...small, officers });
    const day = serialDay(2024, 11, 1);
    const stages: string[] = [];
    const costs: number[] = [];
    const forbidden = { problem: "oversight", a: "CB1", b: "C1", kind: "forbid" } as const;
    const asked = await bound.assign.prepare(
      { problem: "oversight", day, whatIf: { constraints: [forbidden] } },
      { onSearch: (stage) => stages.push(stage), onBest: ({ cost }) => costs.push(cost) },
    );
    expect(stages).toContain("solving");
    expect(costs.length).toBeGreaterThan(0);
    if (asked.answer.kind !== "proposal") throw new Error(asked.answer.kind);
    const { rows } = asked.answer.proposal;
    const row = rows.find(({ right }) => right === "C1");
    expect(row?.left).toBe("CB2");
    const accepted = row ? [row] : [];
    await bound.assign.write(asked, { problem: "oversight", decision: { accepted, locked: accepted } });
    expect(tableRows(excel, "PhanCong").filter((written) => written["Cán bộ"] !== "")).toMatchObject([
      { "Cán bộ": "CB2", "Đối tượng": "C1", Từ: day, Khóa: "x" },
    ]);
  });
});

describe("how a command is run", () => {
  test("from what is known, or read anew when asked; watched while it reads", async () => {
    await start(small);
    const known = await bound.check.prepare({});
    expect(await bound.check.prepare({})).toBe(known);
    expect((await bound.due.prepare({})).reading).toBe(known);
    const seen: number[] = [];
    const fresh = await bound.check.prepare({}, { fresh: true, onProgress: (done) => seen.push(done) });
    expect(fresh).not.toBe(known);
    expect(seen.length).toBeGreaterThan(0);
    expect((await bound.score.prepare({})).reading).toBe(fresh);
  });

  test("stopped before it has read", async () => {
    await start(small);
    for (const name of ["check", "score", "due", "visits"] as const)
      await expect(
        bound[name].prepare({}, { signal: AbortSignal.abort(), fresh: true }),
      ).rejects.toMatchObject({
        name: "AbortError",
      });
  });
});
