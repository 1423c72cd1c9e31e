import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { book, numbers, type BookText } from "./corpus/book";
import { assertValidPackage, problemsOf } from "./packageValidator";

const NOTES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const TABLE =
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Diem" displayName="Diem" ref="A1:B3"><autoFilter ref="A1:B3"/>' +
  '<tableColumns count="2"><tableColumn id="1" name="Mã"/><tableColumn id="2" name="Điểm"/></tableColumns></table>';

/** A sound workbook with a bit of everything that is looked at. */
const SOUND: BookText = {
  sheets: [
    {
      name: "Điểm",
      head: '<dimension ref="A1:C3"/><cols><col min="1" max="1" width="9"/><col min="2" max="3" width="12"/></cols>',
      rows:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
        '<row r="2"><c r="A2" s="1"><v>1</v></c><c r="B2"><f>SUM(A2:A3)</f><v>3</v></c></row>' +
        numbers(3, 2),
      tail:
        '<mergeCells count="2"><mergeCell ref="E1:F1"/><mergeCell ref="E2:F2"/></mergeCells>' +
        '<conditionalFormatting sqref="A2:A3"><cfRule type="expression" dxfId="0" priority="1"><formula>A2&gt;1</formula></cfRule></conditionalFormatting>' +
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    },
    { name: "Phụ", rows: numbers(1, 1) },
  ],
  strings: "<si><t>Mã</t></si><si><t>Điểm</t></si>",
  behind:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Phụ!$A$1</definedName><definedName name="Tong">SUM(Phụ!$A:$A)</definedName></definedNames>',
  parts: [
    { path: "xl/tables/table1.xml", type: `${NOTES}.table+xml`, content: TABLE, of: 1, kind: "table" },
    {
      path: "xl/calcChain.xml",
      type: `${NOTES}.calcChain+xml`,
      content:
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B2" i="1"/></calcChain>',
      of: "workbook",
      kind: "calcChain",
    },
  ],
};

test("a sound file has no problems", () => {
  expect(problemsOf(book(SOUND))).toEqual([]);
  expect(() => assertValidPackage(book(SOUND))).not.toThrow();
});

/** The sound file with one text replaced in one of its parts. */
function damaged(path: string, text: string, by: string): Uint8Array {
  const parts = unzipSync(book(SOUND));
  const before = strFromU8(parts[path] ?? new Uint8Array());
  if (!before.includes(text)) throw new Error(`${path} does not hold ${text}`);
  return zipSync({ ...parts, [path]: strToU8(before.replace(text, by)) });
}

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const TYPES = "[Content_Types].xml";
const LINKS = "xl/_rels/workbook.xml.rels";
const CHAIN = "xl/calcChain.xml";
const TABLES = "xl/tables/table1.xml";

test.each([
  ["a part without a type", TYPES, '"rels"', '"rel"', /has no type/u],
  [
    "a type of nothing",
    TYPES,
    "/xl/styles.xml",
    "/xl/styles2.xml",
    /styles2\.xml has a type but is not there/u,
  ],
  ["a type given twice", TYPES, "/xl/styles.xml", "/xl/workbook.xml", /given twice/u],
  ["a relation to nothing", LINKS, "/xl/styles.xml", "/xl/style.xml", /which is not there/u],
  ["an id of two relations", LINKS, 'Id="rId2"', 'Id="rId1"', /rId1 stands twice/u],
  ["no XML", SHEET, "</sheetData>", "", /no well-formed XML/u],
  ["an undeclared prefix", SHEET, "<mergeCells", "<x14:a/><mergeCells", /the prefix x14 is not declared/u],
  [
    "an undeclared prefix to be ignored",
    SHEET,
    "<worksheet ",
    '<worksheet xmlns:mc="mc" mc:Ignorable="x14ac" ',
    /x14ac is to be ignored/u,
  ],
  ["an id that is no relation", SHEET, '<tablePart r:id="rId1"/>', '<tablePart r:id="rId9"/>', /names rId9/u],
  [
    "children out of order",
    SHEET,
    "<dimension",
    "<mergeCells/><dimension",
    /<dimension> stands behind <mergeCells>/u,
  ],
  ["two sheets of a name", BOOK, 'name="Phụ"', 'name="điểm"', /two sheets are named/u],
  ["a name that no sheet can have", BOOK, 'name="Phụ"', 'name="a/b"', /cannot name a sheet/u],
  ["two sheets of an id", BOOK, 'sheetId="2"', 'sheetId="1"', /the id 1/u],
  ["a name of no sheet", BOOK, 'localSheetId="1"', 'localSheetId="2"', /belongs to no sheet/u],
  ["a name that looks like a cell", BOOK, 'name="Tong"', 'name="A1"', /A1 cannot be a name/u],
  ["a name with half a formula", BOOK, "SUM(Phụ!$A:$A)", "SUM(", /formula of the name Tong cannot be read/u],
  [
    "no visible sheet",
    BOOK,
    '<sheet name="Điểm" sheetId="1" r:id="rId1"/><sheet name="Phụ"',
    '<sheet state="hidden" name="Điểm" sheetId="1" r:id="rId1"/><sheet state="hidden" name="Phụ"',
    /no sheet is visible/u,
  ],
  ["a chain to a value", CHAIN, 'r="B2"', 'r="A2"', /holds no formula/u],
  ["a chain to no sheet", CHAIN, 'i="1"', 'i="7"', /names sheet 7/u],
  [
    "a text that is not there",
    SHEET,
    '<v>1</v></c></row><row r="2">',
    '<v>2</v></c></row><row r="2">',
    /B1 has the text 2/u,
  ],
  ["a format that is not there", SHEET, 's="1"', 's="3"', /A2 has the format 3/u],
  [
    "rows out of order",
    SHEET,
    '<row r="3"><c r="A3">',
    '<row r="2"><c r="A2">',
    /row 2 stands behind row 2/u,
  ],
  ["a cell in another row", SHEET, '<c r="A3">', '<c r="A4">', /A4 stands in row 3/u],
  ["a formula of people", SHEET, "SUM(A2:A3)", "IFS(A2,1)", /names IFS without its prefix/u],
  ["a formula with =", SHEET, "SUM(A2:A3)", "=SUM(A2:A3)", /begins with =/u],
  ["a row of a table as people write it", SHEET, "SUM(A2:A3)", "[@Mã]", /without|spell out/u],
  ["merged cells over others", SHEET, 'ref="E2:F2"', 'ref="F1:F2"', /merged cells F1:F2 overlap/u],
  ["columns over others", SHEET, 'min="2"', 'min="1"', /columns overlap/u],
  ["a wrong count", SHEET, '<mergeCells count="2">', '<mergeCells count="3">', /says 3 and has 2/u],
  ["a conditional format without its look", SHEET, 'dxfId="0"', 'dxfId="4"', /has the format 4/u],
  ["an area that is none", SHEET, 'sqref="A2:A3"', 'sqref="A0:A3"', /is at A0:A3/u],
  [
    "a column under another header",
    TABLES,
    'name="Điểm"',
    'name="Tổng"',
    /column Tổng under another header/u,
  ],
  ["two columns of a name", TABLES, 'name="Điểm"', 'name="Mã"', /two columns/u],
  [
    "a column calculated as people write it",
    TABLES,
    '<tableColumn id="2" name="Điểm"/>',
    '<tableColumn id="2" name="Điểm"><calculatedColumnFormula>[@Mã]*2</calculatedColumnFormula></tableColumn>',
    /column Điểm whose formula has \[@Mã\]/u,
  ],
  ["too few columns", TABLES, 'ref="A1:B3"><auto', 'ref="A1:C3"><auto', /2 columns over 3/u],
  [
    "a table named as a name",
    TABLES,
    'displayName="Diem"',
    'displayName="Tong"',
    /names a table and something else/u,
  ],
  ["a table over merged cells", SHEET, 'ref="E2:F2"', 'ref="B3:C3"', /of a table .* are merged/u],
  ["a font that is not there", "xl/styles.xml", 'fontId="1"', 'fontId="2"', /fontId 2/u],
  ["formats miscounted", "xl/styles.xml", '<cellXfs count="3">', '<cellXfs count="4">', /says 4 and has 3/u],
])("%s is found", (_, path, text, by, problem) => {
  expect(problemsOf(damaged(path, text, by)).join("\n")).toMatch(problem);
});
