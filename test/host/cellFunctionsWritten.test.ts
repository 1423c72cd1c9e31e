import { bindCommands, type BoundCommands, type Told } from "../../src/commands";
import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { HostError } from "../../src/host/errors";
import { textsOf } from "../../src/session";
import { sessionAt } from "./desk";
import { cells, error, fill, fillArray, largest, places, refused, type Calculated } from "./functionCells";
import { assertValidPackage } from "./packageValidator";
import { open, run } from "./workbook";

const vi = textsOf("vi");
let excel: EmbeddedExcel;
let commands: BoundCommands;

beforeEach(async () => {
  excel = await open();
  commands = bindCommands(sessionAt());
});
afterEach(() => excel.close());

describe("long reasons (=WHY) in more cells than one reply of Excel on the web can bring", () => {
  const REASON = "Điểm được cộng vì đủ minh chứng. ".repeat(240);
  const fillReasons = (rows: number): Promise<void> =>
    fill(
      excel,
      "Sheet1",
      Array.from({ length: rows }, (_, at): Calculated => [
        `B${at + 1}`,
        `=WHY("${at}")`,
        `${at}: ${REASON}`,
      ]),
    );
  const formulas = (): unknown[] => [...(excel.host.store.sheet("Sheet1")?.formulas() ?? [])];

  test("are found and frozen, in as many requests as it takes", async () => {
    const rows = 600;
    await fillReasons(rows);
    const plan = await commands.freeze.prepare({});
    expect(places(plan)).toEqual({ changes: [["Sheet1", `B1:B${rows}`]], left: [] });
    const before = excel.host.requests.length;
    await commands.freeze.write(plan, {});
    expect(largest(excel, before)).toBeLessThan(5_000_000);
    expect(formulas()).toEqual([]);
    const values = excel.host.store.sheet("Sheet1")?.values({ top: 0, left: 1, bottom: rows - 1, right: 1 });
    expect(values).toEqual(Array.from({ length: rows }, (_, at) => [`${at}: ${REASON}`]));
  });

  test("all stand again when a later one of these requests fails", async () => {
    const rows = 250;
    await fillReasons(rows);
    const before = formulas();
    const plan = await commands.freeze.prepare({});
    let reached = 0;
    excel.host.faults = () => {
      if (formulas().length > 0 && formulas().length < rows && reached++ === 1) throw new Error("gone");
    };
    expect(await refused(commands.freeze.write(plan, {}))).toContain("mọi công thức đã được trả về như cũ");
    excel.host.faults = undefined;
    expect(reached).toBeGreaterThan(1);
    expect(new Set(formulas())).toEqual(new Set(before));
  });

  test("become values too where one formula spills more than a reply can bring", async () => {
    await fill(excel, "Sheet1", [["D1", "=MAP(A1:A400,LAMBDA(x,WHY(x)))", REASON]]);
    const sheet = excel.host.store.sheet("Sheet1");
    const spill = { top: 0, left: 3, bottom: 399, right: 3 };
    sheet?.setSpill(0, 3, spill, (row) => `${row}: ${REASON}`);
    await commands.freeze.run({});
    expect(formulas()).toEqual([]);
    expect(sheet?.values(spill)[399]).toEqual([`399: ${REASON}`]);
  });
});

describe("a function in merged cells", () => {
  beforeEach(async () => {
    await fill(excel, "Sheet1", [
      ["B2", '=UNITSCORE("01")', 7],
      ["B3", '=CLUSTERSCORE("C1")', 8],
      ["B5", '=PARTNERS("01")', "Xã Một"],
    ]);
    excel.host.store.sheet("Sheet1")?.setSpill(4, 1, { top: 4, left: 1, bottom: 5, right: 1 }, (row) => row);
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B3:C4").merge();
      await context.sync();
    });
  });

  test("becomes its value with all the others, and the cells stay merged", async () => {
    const before = await cells("Sheet1", "A1:D7");
    await commands.freeze.run({});
    expect(await cells("Sheet1", "A1:D7")).toEqual({ values: before.values, formulas: before.values });
    expect(excel.host.store.sheet("Sheet1")?.merges.areas()).toEqual([
      { top: 2, left: 1, bottom: 3, right: 2 },
    ]);
    assertValidPackage(await excel.save());
  });

  test("is asked for only when Excel refused to write a part: the question empties the person's list of steps", async () => {
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B3:C4").unmerge();
      context.workbook.worksheets.getItem("Sheet1").getRange("F1:G1").merge();
      await context.sync();
    });
    const before = excel.host.requests.length;
    await commands.freeze.run({});
    const unmerged = excel.host.requests.length - before;
    await excel.host.undo();
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B3:C4").merge();
      await context.sync();
    });
    const between = excel.host.requests.length;
    await commands.freeze.run({});
    // That which asks, and that which writes once more.
    expect(excel.host.requests.length - between).toBe(unmerged + 2);
  });

  test("stands again with all the others where asking or writing once more fails", async () => {
    const before = await cells("Sheet1", "A1:D7");
    const plan = await commands.freeze.prepare({});
    for (const failing of ["asking", "writing"]) {
      let [hasAsked, hasFailed] = [false, false];
      excel.host.faults = (body) => {
        const isAsking = JSON.stringify(body).includes("GetMergedAreas");
        const fails = failing === "asking" ? isAsking : hasAsked && !hasFailed;
        hasAsked ||= isAsking;
        hasFailed ||= fails;
        if (fails) throw new Error("gone");
      };
      expect(await refused(commands.freeze.write(plan, {}))).toContain("trả về như cũ");
      expect(hasFailed).toBe(true);
      excel.host.faults = undefined;
      expect((await cells("Sheet1", "A1:D7")).formulas).toEqual(before.formulas);
      excel.host.store.sheet("Sheet1")?.setResult(1, 1, 7);
      excel.host.store.sheet("Sheet1")?.setResult(2, 1, 8);
      excel.host.store
        .sheet("Sheet1")
        ?.setSpill(4, 1, { top: 4, left: 1, bottom: 5, right: 1 }, (row) => row);
    }
    await commands.freeze.write(plan, {});
    expect((await cells("Sheet1", "B3")).formulas).toEqual([[8]]);
  });

  test("is entered again", async () => {
    await fill(excel, "Sheet1", [["B3", '=_xldudf_CLUSTERSCORE("C1")', error("#NAME?")]]);
    await commands.functions.run({});
    expect((await cells("Sheet1", "B3:C4")).formulas).toEqual([
      ['=CLUSTERSCORE("C1")', ""],
      ["", ""],
    ]);
  });
});

describe("an array formula in fixed cells", () => {
  beforeEach(async () => {
    await fill(excel, "Sheet1", [
      ["B2", '=UNITSCORE("01")', 7],
      ["B3", '=_xldudf_UNITSCORE("02")', error("#NAME?")],
    ]);
    fillArray(excel, "Sheet1", "D2:D4", '=PARTNERS("01")', ["Xã Một", "Xã Hai", error("#N/A")]);
  });
  const freeze = async (args: Parameters<BoundCommands["freeze"]["prepare"]>[0]): Promise<Told> => {
    const plan = await commands.freeze.prepare(args);
    return commands.freeze.tell(plan, args, vi, await commands.freeze.write(plan, args));
  };

  test("becomes values as a whole, with all the others", async () => {
    const before = await cells("Sheet1", "A1:E5");
    expect((await freeze({})).lines).toEqual([
      "Đã thay 4 ô bằng giá trị.",
      "«Sheet1»: 4 ô (B2, D2:D4)",
      "«Sheet1»: giữ nguyên 1 ô chưa có giá trị (B3); hãy nhập lại công thức trước.",
    ]);
    expect((await cells("Sheet1", "A1:E5")).values).toEqual(before.values);
    expect([...(excel.host.store.sheet("Sheet1")?.formulas() ?? [])]).toHaveLength(1);
    assertValidPackage(await excel.save());
  });

  test("is left and named where only a part of it is selected; all others become values", async () => {
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:D3").select();
      await context.sync();
    });
    const told = await freeze({ within: "selection" });
    expect((await cells("Sheet1", "B2:D2")).formulas).toEqual([[7, "", '=PARTNERS("01")']]);
    expect(told).toMatchObject({ incomplete: true });
    expect(told.lines[0]).toBe("Đã thay 1 ô bằng giá trị.");
    expect(told.lines.join("\n")).toContain("«Sheet1»: giữ nguyên 2 ô thuộc công thức mảng (D2:D3)");
  });

  test("becomes values beside another, and beside one of which only a part is selected", async () => {
    fillArray(excel, "Sheet1", "E3:E6", '=PARTNERS("02")', [1, 2, 3, 4]);
    fillArray(excel, "Sheet1", "G2:H3", '=HOSTS("01")', [1, 2, 3, 4]);
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:G9").select();
      await context.sync();
    });
    const told = await freeze({ within: "selection" });
    expect(told.lines.join("\n")).toContain("giữ nguyên 2 ô thuộc công thức mảng (G2:G3)");
    expect((await cells("Sheet1", "D2:G3")).formulas).toEqual([
      ["Xã Một", "", "", '=HOSTS("01")'],
      ["Xã Hai", 1, "", '=HOSTS("01")'],
    ]);
  });

  test("is left and named where formulas are entered again or renamed; all others are", async () => {
    const unknown = error("#NAME?");
    fillArray(excel, "Sheet1", "F2:F4", '=_xldudf_HOSTS("01")', [unknown, unknown, unknown]);
    const plan = await commands.functions.prepare({});
    const left = await commands.functions.write(plan, {});
    expect((await cells("Sheet1", "B3")).formulas).toEqual([['=UNITSCORE("02")']]);
    const reentered = await commands.functions.tell(plan, {}, vi, left);
    expect(reentered.lines.slice(1)).toEqual([
      "Đã nhập lại 1 công thức.",
      "«Sheet1»: 1 ô (B3)",
      expect.stringContaining("giữ nguyên 3 ô thuộc công thức mảng (F2:F4)"),
    ]);
    const args = { to: "THIDUA" };
    const renaming = await commands["rename-functions"].prepare(args);
    const arrays = await commands["rename-functions"].write(renaming, args);
    expect((await cells("Sheet1", "B2:F2")).formulas).toEqual([
      ['=THIDUA.UNITSCORE("01")', "", '=PARTNERS("01")', "", '=_xldudf_HOSTS("01")'],
    ]);
    const told = await commands["rename-functions"].tell(renaming, args, vi, arrays);
    expect(told).toMatchObject({ incomplete: true });
    expect(told.lines.join("\n")).toContain("giữ nguyên 6 ô thuộc công thức mảng (D2:D4, F2:F4)");
  });

  test("is told to stand no more as it did where the connection broke off after it became values", async () => {
    const plan = await commands.freeze.prepare({});
    let wasLost = false;
    excel.host.faults = () => () => {
      const isFrozen = excel.host.store.sheet("Sheet1")?.formula(1, 3) === undefined;
      if (!isFrozen || wasLost) return;
      wasLost = true;
      throw new HostError("AccessDenied", "gone");
    };
    expect(await refused(commands.freeze.write(plan, {}))).toContain("chưa trả lại được mọi công thức");
    excel.host.faults = undefined;
    expect((await cells("Sheet1", "B2:D2")).formulas).toEqual([['=UNITSCORE("01")', "", '=PARTNERS("01")']]);
  });

  test("equal formulas side by side that are none become values and are entered again like all others", async () => {
    await fill(excel, "Sheet1", [
      ["G2", "=_xldudf_DUE()", error("#NAME?")],
      ["G3", "=_xldudf_DUE()", error("#NAME?")],
      ["H3", "=_xldudf_DUE()", error("#NAME?")],
    ]);
    await commands.functions.run({});
    await fill(excel, "Sheet1", [
      ["G2", "=DUE()", "không"],
      ["G3", "=DUE()", "không"],
      ["H3", "=DUE()", "không"],
    ]);
    await freeze({});
    expect((await cells("Sheet1", "G2:H3")).formulas).toEqual([
      ["không", ""],
      ["không", "không"],
    ]);
  });
});

test("a value that was lost between the preview and the writing is not frozen", async () => {
  await fill(excel, "Sheet1", [
    ["B2", '=UNITSCORE("01")', 7],
    ["B3", '=UNITSCORE("02")', 9],
  ]);
  const plan = await commands.freeze.prepare({});
  excel.host.store.sheet("Sheet1")?.setResult(2, 1, error("#BUSY!"));
  expect(await refused(commands.freeze.write(plan, {}))).toContain("trả về như cũ");
  expect((await cells("Sheet1", "B2:B3")).formulas).toEqual([['=UNITSCORE("01")'], ['=UNITSCORE("02")']]);
});
