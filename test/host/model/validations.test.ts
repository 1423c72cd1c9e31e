import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";
import { parseArea, Workbook } from "../../../src/host/model";
import { Validations } from "../../../src/host/model/validation";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** A sheet with a list of two areas, and one of the extension that names another sheet. */
async function foreign(): Promise<Uint8Array> {
  const parts = unzipSync(await Workbook.open().save());
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const own =
    '<dataValidations count="1"><dataValidation type="whole" operator="greaterThan" allowBlank="1" imeMode="on" sqref="A1:A10 C1:C10"><formula1>B1</formula1></dataValidation></dataValidations>';
  const extended =
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations count="1" xmlns:xm="${XM}">` +
    '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Khac!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>E1:E5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
  parts["xl/worksheets/sheet1.xml"] = strToU8(
    sheet.replace("<pageMargins", `${own}<pageMargins`).replace("</worksheet>", `${extended}</worksheet>`),
  );
  return zipSync(parts);
}

function listed(workbook: Workbook): (readonly [sqref: string, formula: string | undefined])[] {
  return new Validations(workbook.firstSheet).all().map((entry) => {
    const [first] = entry.areas;
    const sqref = entry.attribute("sqref") ?? entry.areas.map(({ top, bottom }) => `${top}-${bottom}`).join();
    return [sqref, first && entry.formula("formula1", first.top, first.left)];
  });
}

test("entries of files are read, those of the extension too", async () => {
  expect(listed(Workbook.open(await foreign()))).toEqual([
    ["A1:A10 C1:C10", "B1"],
    ["0-4", "Khac!$A$1:$A$3"],
  ]);
});

test("a part of an entry is taken out, and its formulas follow the rest", async () => {
  const workbook = Workbook.open(await foreign());
  new Validations(workbook.firstSheet).clear(parseArea("A1:A4"));
  new Validations(workbook.firstSheet).clear(parseArea("E2"));
  expect(listed(Workbook.open(await workbook.save()))).toEqual([
    ["C1:C10 A5:A10", "D1"],
    ["0-0,2-4", "Khac!$A$1:$A$3"],
  ]);
});

test("the last cell of an extension takes the extension along", async () => {
  const workbook = Workbook.open(await foreign());
  new Validations(workbook.firstSheet).clear(parseArea("A1:Z100"));
  const sheet = strFromU8(unzipSync(await workbook.save())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).not.toMatch(/dataValidation|extLst/u);
});

test("what is changed for a part keeps what the entry says besides", async () => {
  const workbook = Workbook.open(await foreign());
  const validations = new Validations(workbook.firstSheet);
  validations.change(parseArea("A9:B10"), (entry) => entry.set({ prompt: "Nhập số" }), true);
  const told = new Validations(workbook.firstSheet)
    .all()
    .map((entry) => [entry.attribute("sqref"), entry.attribute("imeMode"), entry.attribute("prompt")]);
  expect(told).toEqual([
    ["A1:A8 C1:C10", "on", undefined],
    ["A9:A10", "on", "Nhập số"],
    ["B9:B10", undefined, "Nhập số"],
    [undefined, undefined, undefined],
  ]);
});

test("the same rule for neighbours is one entry", () => {
  const workbook = Workbook.open();
  const { firstSheet } = workbook;
  for (const address of ["A1:A3", "A4:A6", "C1:C2"])
    new Validations(firstSheet).change(
      parseArea(address),
      (entry) => {
        entry.set({ type: "list" });
        entry.setFormula("formula1", '"a,b"');
      },
      true,
    );
  expect(listed(workbook)).toEqual([["A1:A6 C1:C2", '"a,b"']]);
});
