import { strFromU8, unzipSync } from "fflate";
import { parseArea, Workbook, type Sheet } from "../../../src/host/model";

function write(sheet: Sheet, cells: Readonly<Record<string, string | number>>): void {
  for (const [address, value] of Object.entries(cells)) {
    const { top, left } = parseArea(address);
    sheet.write(top, left, value);
  }
}

function formula(sheet: Sheet, address: string): string | undefined {
  const { top, left } = parseArea(address);
  return sheet.formula(top, left);
}

function part(bytes: Uint8Array, path: string): string {
  const found = unzipSync(bytes)[path];
  return found ? strFromU8(found) : "";
}

const SHEET = "xl/worksheets/sheet1.xml";

/** A workbook as another program would have written it: the blank one with other cells. */
async function withCells(cells: string): Promise<Workbook> {
  const workbook = Workbook.open();
  const text = workbook.file.text(SHEET).replace("<sheetData/>", `<sheetData>${cells}</sheetData>`);
  workbook.file.put(SHEET, text);
  return Workbook.open(await workbook.file.pack(workbook.file.written()));
}

test("formulas stand in the file as Excel writes them, and come back as people write them", async () => {
  const workbook = Workbook.open();
  const sheet = workbook.firstSheet;
  workbook.customFunctions.set("WHY", "WHY");
  write(sheet, { A1: "Mã", B1: "Điểm", A2: "a", B2: 1, A3: "b", B3: 2 });
  workbook.addTable(sheet, parseArea("A1:B3")).name = "DiemCum";
  write(sheet, {
    C2: "=IFNA(XLOOKUP(A2,A:A,B:B),0)",
    D2: "=SORT(UNIQUE(A2:A3))",
    E2: "=@B2:B3",
    F2: "=SUM(D2#)",
    G2: "=WHY(A2)",
    B3: "=[@Mã]",
  });
  workbook.names.add("Lon", "FILTER(DiemCum[Điểm],DiemCum[Điểm]>1)");
  const bytes = await workbook.save();
  const xml = part(bytes, SHEET);
  expect(xml).toContain("<f>_xlfn.IFNA(_xlfn.XLOOKUP(A2,A:A,B:B),0)</f>");
  expect(xml).toContain('cm="1"><f t="array" ref="D2">_xlfn._xlws.SORT(_xlfn.UNIQUE(A2:A3))</f>');
  expect(xml).toContain("<f>B2:B3</f>");
  expect(xml).toContain("<f>SUM(_xlfn.ANCHORARRAY(D2))</f>");
  expect(xml).toContain('<f t="array" ref="G2">_xldudf_WHY(A2)</f>');
  expect(xml).toContain("<f>DiemCum[[#This Row],[Mã]]</f>");
  expect(part(bytes, "xl/workbook.xml")).toContain(
    '<definedName name="Lon">_xlfn._xlws.FILTER(DiemCum[Điểm],DiemCum[Điểm]&gt;1)</definedName>',
  );
  const metadata = part(bytes, "xl/metadata.xml");
  expect(metadata).toContain('<metadataType name="XLDAPR"');
  expect(metadata).toContain('<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>');

  const again = Workbook.open(bytes);
  again.customFunctions.set("WHY", "WHY");
  expect(["C2", "D2", "E2", "F2", "G2", "B3"].map((address) => formula(again.firstSheet, address))).toEqual([
    "IFNA(XLOOKUP(A2,A:A,B:B),0)",
    "SORT(UNIQUE(A2:A3))",
    "@B2:B3",
    "SUM(D2#)",
    "WHY(A2)",
    "[@Mã]",
  ]);
  expect(again.firstSheet.grid.formula(1, 3)).toMatchObject({ isDynamic: true });
  expect(again.names.find("Lon")?.formula).toBe("FILTER(DiemCum[Điểm],DiemCum[Điểm]>1)");
  // The second saving finds the metadata of the first.
  write(again.firstSheet, { H2: "=SEQUENCE(3)" });
  const twice = await again.save();
  expect(part(twice, SHEET).match(/ cm="1"/gu)).toHaveLength(3);
  expect(part(twice, "xl/metadata.xml")).toBe(metadata);
});

test("formulas of other programs keep how they are calculated", async () => {
  const workbook = await withCells(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1:A3*2</f><v>2</v></c><c r="C1"><f>OFFSET(A1,0,0,3,1)</f><v>1</v></c>' +
      '<c r="D1"><f t="array" ref="D1:D3">A1:A3*2</f><v>2</v></c><c r="E1"><f t="shared" ref="E1:E2" si="0">_xlfn.CONCAT(A1:A3)</f><v>1</v></c></row>' +
      '<row r="2"><c r="E2"><f t="shared" si="0"/><v>1</v></c></row>',
  );
  const sheet = workbook.firstSheet;
  expect(["B1", "C1", "D1", "E1", "E2"].map((address) => formula(sheet, address))).toEqual([
    "@A1:A3*2",
    "OFFSET(A1,0,0,3,1)",
    "A1:A3*2",
    "CONCAT(A1:A3)",
    "CONCAT(A2:A4)",
  ]);
  write(sheet, { F1: 7 });
  const xml = part(await workbook.save(), SHEET);
  expect(xml).toContain("<f>A1:A3*2</f>");
  expect(xml).toContain("<f>OFFSET(A1,0,0,3,1)</f>");
  expect(xml).toContain('<f t="array" ref="D1:D3">A1:A3*2</f>');
  expect(xml).toContain("<f>_xlfn.CONCAT(A2:A4)</f>");
  expect(xml).not.toContain("cm=");
});

test("metadata of other kinds stay, and their numbers with them", async () => {
  const workbook = await withCells('<row r="1"><c r="A1" vm="1"><v>1</v></c></row>');
  const rich =
    '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1">' +
    '<metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata>' +
    '<valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>';
  workbook.file.add(
    "xl/metadata.xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
    rich,
  );
  workbook.file.relate("xl/workbook.xml", "sheetMetadata", "xl/metadata.xml");
  const opened = Workbook.open(await workbook.save());
  write(opened.firstSheet, { B1: "=SEQUENCE(3)" });
  const bytes = await opened.save();
  expect(part(bytes, SHEET)).toContain('<c r="A1" vm="1">');
  const metadata = part(bytes, "xl/metadata.xml");
  expect(metadata).toContain('<metadataTypes count="2"><metadataType name="XLRICHVALUE"');
  expect(metadata).toContain(
    '</futureMetadata><cellMetadata count="1"><bk><rc t="2" v="0"/></bk></cellMetadata><valueMetadata',
  );
});
