import { bindCommands, CommandRefused, type BoundCommands } from "../../src/commands";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { textsOf } from "../../src/session";
import { unknownFunctions } from "../../src/office/cellFunctions";
import { sessionAt } from "./desk";
import { cells, error, fill, places, refused, type Calculated } from "./functionCells";
import { assertValidPackage } from "./packageValidator";
import { open, run } from "./workbook";

const vi = textsOf("vi");
let excel: EmbeddedExcel;
let commands: BoundCommands;

/** Formulas with what they show. */
const CELLS: readonly Calculated[] = [
  ["B2", '=UNITSCORE("01")', 7],
  ["B3", '=UNITSCORE("02")', 9],
  ["C2", '=IF(UNITSCORE("01")>5,"0"&UNITSCORE("01"),"")', "07"],
  ["D2", '=UNITSCORE("99")', error("#N/A")],
  ["E2", '=_xldudf_UNITSCORE("03")', error("#NAME?")],
  ["E3", '=CLUSTERSCORE("C1")', error("#BUSY!")],
  ["F2", "=SUM(B2:B3)", 16],
  ["G2", '=LEN("UNITSCORE(1)")', 12],
  ["H2", '=PARTNERS("T1")', "Xã Một"],
];

beforeEach(async () => {
  excel = await open();
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Sheet1").name = "Tổng hợp";
    worksheets.add("Phụ").getRange("A1:A2").values = [['\'=UNITSCORE("01")'], ["UNITSCORE(1)"]];
    await context.sync();
  });
  await fill(excel, "Tổng hợp", CELLS);
  const sheet = excel.host.store.sheet("Tổng hợp");
  const spill = { top: 1, left: 7, bottom: 3, right: 7 };
  sheet?.setSpill(1, 7, spill, (row) => ["Xã Một", "Xã Hai", "Xã Ba"][row - 1] ?? null);
  commands = bindCommands(sessionAt());
});
afterEach(() => excel.close());

const standing = (): Promise<unknown> => cells("Tổng hợp", "A1:J8");

describe("our functions become the values that they show", () => {
  test("a preview says which cells, with the whole formula and the whole spill; those without a value are left", async () => {
    expect(places(await commands.freeze.prepare({}))).toEqual({
      changes: [["Tổng hợp", "B2:D2", "H2:H4", "B3"]],
      left: [["Tổng hợp", "uncalculated", "E2:E3"]],
    });
  });

  test("texts stay texts, errors errors; other formulas and everything around stay as they were", async () => {
    const before = await cells("Tổng hợp", "A1:J8");
    await commands.freeze.run({});
    const after = await cells("Tổng hợp", "A1:J8");
    expect(after.values).toEqual(before.values);
    expect((after.formulas[1] ?? []).slice(1, 8)).toEqual([
      7,
      "07",
      "#N/A",
      '=_xldudf_UNITSCORE("03")',
      "=SUM(B2:B3)",
      '=LEN("UNITSCORE(1)")',
      "Xã Một",
    ]);
    expect(after.formulas[2]?.[4]).toBe('=CLUSTERSCORE("C1")');
    const { store } = excel.host;
    expect(store.sheet("Tổng hợp")?.state(1, 2).type).toBe("String");
    expect(store.sheet("Tổng hợp")?.state(1, 3).type).toBe("Error");
    assertValidPackage(await excel.save());
  });

  test("Excel takes it back as one step", async () => {
    const before = await standing();
    await commands.freeze.run({});
    expect(await standing()).not.toEqual(before);
    await excel.host.undo();
    expect(await standing()).toEqual(before);
  });

  test("in the cells that are selected, with the whole of a spill that reaches into them, or on one sheet", async () => {
    await fill(excel, "Phụ", [["C3", '=UNITSCORE("01")', 7]]);
    await run(async (context) => {
      context.workbook.worksheets.getItem("Tổng hợp").getRange("B3:H3").select();
      await context.sync();
    });
    expect(places(await commands.freeze.prepare({ within: "selection" }))).toMatchObject({
      changes: [["Tổng hợp", "H2:H4", "B3"]],
    });
    expect(places(await commands.freeze.prepare({ within: "activeSheet" }))).toMatchObject({
      changes: [["Tổng hợp", "B2:D2", "H2:H4", "B3"]],
    });
    expect(places(await commands.freeze.prepare({ sheet: "Phụ" }))).toEqual({
      changes: [["Phụ", "C3"]],
      left: [],
    });
  });

  test("protected sheets and hidden rows are left as they are, and named", async () => {
    await fill(excel, "Phụ", [["C3", '=UNITSCORE("01")', 7]]);
    await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Phụ").protection.protect();
      worksheets.getItem("Tổng hợp").getRange("3:3").rowHidden = true;
      await context.sync();
    });
    const plan = await commands.freeze.prepare({});
    expect(places(plan)).toEqual({
      changes: [["Tổng hợp", "B2:D2"]],
      left: [
        ["Tổng hợp", "hidden", "H2:H4", "B3", "E3"],
        ["Tổng hợp", "uncalculated", "E2"],
        ["Phụ", "protected", "C3"],
      ],
    });
    await commands.freeze.write(plan, {});
    const told = await commands.freeze.tell(plan, {}, vi, undefined);
    expect(told).toMatchObject({ incomplete: true });
    expect(told.lines.join("\n")).toContain("«Phụ»: giữ nguyên 1 ô vì trang tính đang được bảo vệ (C3)");
    expect((await cells("Tổng hợp", "B3")).formulas).toEqual([['=UNITSCORE("02")']]);
  });

  test("nothing is written over a formula that was changed meanwhile", async () => {
    const plan = await commands.freeze.prepare({});
    await excel.host.colleague("Lan").type("'Tổng hợp'!B3", "=1+1");
    const before = await standing();
    expect(await refused(commands.freeze.write(plan, {}))).toContain("vừa được sửa");
    expect(await standing()).toEqual(before);
    await excel.host.colleague("Lan").renameSheet("Tổng hợp", "TH");
    expect(await refused(commands.freeze.write(plan, {}))).toContain("vừa được sửa");
  });

  test("whatever request fails, all formulas stand again, or it is said that they may not", async () => {
    const before = await standing();
    const ends = new Set<string>();
    /** Freezes while requests fail from one on. @param lasting whether all that follow fail too */
    const freezing = async (from: number, lasting: boolean): Promise<string> => {
      const plan = await commands.freeze.prepare({});
      let made = 0;
      excel.host.faults = () => {
        const at = made++;
        if (lasting ? at >= from : at === from) throw new Error("gone");
      };
      const end = await commands.freeze.write(plan, {}).then(
        () => "done",
        (problem: unknown) => (problem instanceof CommandRefused ? problem.key : "failed"),
      );
      excel.host.faults = undefined;
      return end;
    };
    for (const lasting of [false, true]) {
      let end = "";
      for (let from = 0; end !== "done"; from++) {
        end = await freezing(from, lasting);
        ends.add(`${end}${lasting ? ", for good" : ""}`);
        if (end === "done") expect(await standing()).not.toEqual(before);
        // What is said to be unsure was tried in vain; here nothing had been written.
        else expect(await standing()).toEqual(before);
      }
      await excel.host.undo();
      expect(await standing()).toEqual(before);
    }
    expect([...ends].sort()).toEqual([
      "done",
      "done, for good",
      "failed",
      "failed, for good",
      "functions.notWritten.undone",
      "functions.notWritten.unsure, for good",
    ]);
  });
});

describe("formulas that Excel could not calculate", () => {
  test("are found among all, and entered once more as they are typed; nothing else is touched", async () => {
    const plan = await commands.functions.prepare({});
    expect(places(plan)).toEqual({ changes: [["Tổng hợp", "E2:E3"]], left: [] });
    const before = await cells("Tổng hợp", "A1:J8");
    await commands.functions.write(plan, {});
    const after = await cells("Tổng hợp", "A1:J8");
    const expected = before.formulas.map((row) =>
      row.map((formula) => (formula === '=_xldudf_UNITSCORE("03")' ? '=UNITSCORE("03")' : formula)),
    );
    expect(after.formulas).toEqual(expected);
    const told = await commands.functions.tell(plan, {}, vi, undefined);
    expect(told.lines).toEqual([
      "«Tổng hợp»: 7 ô (B2:E2, H2:H4, B3, E3)",
      "Đã nhập lại 2 công thức.",
      "«Tổng hợp»: 2 ô (E2:E3)",
    ]);
  });

  test("are counted cheaply where they show #NAME?: only erroneous formulas are asked for, protected sheets left out", async () => {
    await fill(excel, "Tổng hợp", [["J2", "=KHONGCO(1)", error("#NAME?")]]);
    await fill(excel, "Phụ", [["C3", '=UNITSCORE("01")', error("#NAME?")]]);
    const before = excel.host.requests.length;
    expect(await unknownFunctions(undefined)).toBe(2);
    expect(excel.host.requests.length - before).toBeLessThanOrEqual(4);
    await run(async (context) => {
      context.workbook.worksheets.getItem("Phụ").protection.protect();
      await context.sync();
    });
    expect(await unknownFunctions(undefined)).toBe(1);
    await run(async (context) => {
      context.workbook.worksheets.getItem("Tổng hợp").getRange("E2:J3").clear();
      await context.sync();
    });
    expect(await unknownFunctions(undefined)).toBe(0);
  });

  test("on protected sheets are named", async () => {
    await run(async (context) => {
      context.workbook.worksheets.getItem("Tổng hợp").protection.protect();
      await context.sync();
    });
    expect(places(await commands.functions.prepare({}))).toEqual({
      changes: [],
      left: [["Tổng hợp", "protected", "E2:E3"]],
    });
  });

  test("are calculated once they are entered where the functions are", async () => {
    excel.close();
    excel = await open({
      calculate: true,
      functions: [{ id: "POINTS", name: "POINTS", parameters: [{ name: "rule" }] }],
    });
    excel.CustomFunctions.associate("POINTS", (() => 5) as never);
    await fill(excel, "Sheet1", [["B2", '=POINTS("đạt")', error("#NAME?")]]);
    await excel.calculated();
    excel.host.store.sheet("Sheet1")?.setResult(1, 1, error("#NAME?"));
    commands = bindCommands(sessionAt());
    await commands.functions.run({});
    await excel.calculated();
    expect((await cells("Sheet1", "B2")).values).toEqual([[5]]);
  });

  test("in a workbook without our functions there is nothing to say but that", async () => {
    const told = await commands.functions.tell(await commands.functions.prepare({ sheet: "Phụ" }), {}, vi);
    expect(told.lines).toEqual(["Không có ô nào dùng hàm của Thi đua."]);
  });
});
