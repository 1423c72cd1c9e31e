import type { EmbeddedExcel } from "../../src/host/bridge/node";
import { inspect } from "./desk";
import { openWith, run, small } from "./workbook";

let excel: EmbeddedExcel;
afterEach(() => excel.close());

const [criterion = {}] = small.criteria ?? [];

/** Types into the cell of `Mức điểm`, which somebody formatted. */
const type = (format: string, text: string): Promise<void> =>
  run(async (context) => {
    const cell = context.workbook.tables
      .getItem("TieuChi")
      .columns.getItem("Mức điểm")
      .getDataBodyRange()
      .getCell(0, 0);
    cell.numberFormat = [[format]];
    cell.values = [[text]];
    await context.sync();
  });

test("what Excel made a formula of is told as such; the same as text is a rule", async () => {
  excel = await openWith({ ...small, criteria: [{ ...criterion, rule: "mức" }] });
  await type("General", "=3:5");
  const { snapshot, findings } = await inspect();
  const told = findings.filter(({ column }) => column === "Mức điểm");
  expect(told.map(({ code }) => code)).toEqual(["formulaForText"]);
  expect(String(told[0]?.params?.shown)).toMatch(/\(=3:5\)$/u);
  expect(snapshot.criteria[0]?.steps).toBe(told[0]?.params?.shown);

  await type("@", "=3: 5; còn lại: 0");
  const mended = await inspect();
  expect(mended.findings.filter(({ column }) => column === "Mức điểm")).toEqual([]);
  expect(mended.snapshot.criteria[0]?.steps).toBe("=3: 5; còn lại: 0");
});
