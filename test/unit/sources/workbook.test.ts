import fc from "fast-check";
import { writeXlsx } from "hucre";
import { CFB, utils } from "@e965/xlsx";
import type { GridCell } from "../../../src/domain/imports/grid";
import { asSheetJs, bare, edited, read, refusal, sheetJs } from "./files";

/** 10/06/2024. */
const DAY = 45_453;

test("every sheet in its order with what hides it, names of texts, merged cells, and cells from A1", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Biểu 1",
        rows: [[null, null], [], [null, "Đơn vị", "Số đoàn viên"], [null, "Xã Xuân Phú", 12.5]],
        merges: [{ startRow: 2, startCol: 1, endRow: 2, endCol: 2 }],
      },
      { name: "Ẩn", rows: [[true, false]], hidden: true },
      { name: "Rất ẩn", rows: [["0123"]], veryHidden: true },
      { name: "Trống", rows: [] },
    ],
    namedRanges: [
      { name: "ThiDua_MauBieu", range: '"bao-cao, ""quý"""' },
      { name: "Vung", range: "'Biểu 1'!$A$1:$B$2" },
    ],
  });
  const hidden = edited(bytes, {
    "xl/workbook.xml": (xml) =>
      xml
        .replace('<definedName name="ThiDua', '<definedName hidden="1" name="ThiDua')
        .replace(
          "</definedNames>",
          '<definedName name="Rieng" localSheetId="1">"của trang"</definedName></definedNames>',
        ),
  });
  const marks = { thidua_maubieu: 'bao-cao, "quý"' };
  expect(await read("báo cáo.xlsx", hidden)).toEqual([
    {
      file: "báo cáo.xlsx",
      sheet: "Biểu 1",
      hidden: false,
      cells: [[], [], ["", "Đơn vị", "Số đoàn viên"], ["", "Xã Xuân Phú", 12.5]],
      merged: [{ top: 2, left: 1, bottom: 2, right: 2 }],
      marks,
    },
    {
      file: "báo cáo.xlsx",
      sheet: "Ẩn",
      hidden: true,
      cells: [[true, false]],
      merged: [],
      marks: { ...marks, rieng: "của trang" },
    },
    { file: "báo cáo.xlsx", sheet: "Rất ẩn", hidden: true, cells: [["0123"]], merged: [], marks },
    { file: "báo cáo.xlsx", sheet: "Trống", hidden: false, cells: [], merged: [], marks },
  ]);
});

const formats = ["dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm", "0%", "[h]:mm", "mmmm yyyy"];
const styled = (value: number): string =>
  `<row r="1">${formats.map((_, at) => `<c s="${at + 1}"><v>${value}</v></c>`).join("")}<c><v>${value}</v></c></row>`;

test("a number is a day where its format shows one, in both systems of days; time and shares stay numbers", async () => {
  const shown = async (value: number, date1904 = false): Promise<unknown> =>
    (await read("a.xlsx", bare(styled(value), { formats, date1904 })))[0]?.cells[0];
  const number = DAY + 0.75;
  expect(await shown(number)).toEqual([
    { day: DAY },
    { day: DAY },
    number,
    number,
    number,
    { day: DAY },
    number,
  ]);
  expect(await shown(DAY - 1462, true)).toEqual([
    { day: DAY },
    { day: DAY },
    DAY - 1462,
    DAY - 1462,
    DAY - 1462,
    { day: DAY },
    DAY - 1462,
  ]);
  // A blank cell that counts shows 00/01/1900, which is no day.
  expect(await shown(0)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test("a formula without a value is a formula, not 0; one with a value is its value", async () => {
  const [grid] = await read(
    "a.xlsx",
    bare(
      '<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>A1</f><v/></c>' +
        '<c r="D1" t="str"><f>IF(1,"","a")</f><v></v></c><c r="E1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
        '<c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="G1" t="b"><f>TRUE</f></c><c r="H1"><f>0</f><v>0</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2*2</f></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row>',
    ),
  );
  expect(grid?.cells).toEqual([
    [{ formula: "=SUM(B1:B9)" }, 2, { formula: "=A1" }, "", "ab", "#DIV/0!", { formula: "=TRUE" }, 0],
    [{ formula: "=B2*2" }],
    [{ formula: "=B3*2" }],
  ]);
});

test("days written as dates, and names of elements with a prefix, as other programs write them", async () => {
  const iso =
    '<row r="1"><c r="A1" s="1" t="d"><v>2024-06-10</v></c><c r="B1" s="1" t="d"><v>2024-06-10T13:30:00Z</v></c></row>';
  expect((await read("a.xlsx", bare(iso, { formats: ["dd/mm/yyyy"] })))[0]?.cells).toEqual([
    [{ day: DAY }, { day: DAY }],
  ]);
  const prefixed = edited(bare('<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><v>5</v></c></row>'), {
    "xl/worksheets/sheet1.xml": (xml) => xml.replace(/<(\/?)(\w)/gu, "<$1x:$2").replace("xmlns=", "xmlns:x="),
  });
  expect((await read("a.xlsx", prefixed))[0]?.cells).toEqual([[{ formula: "=1+1" }, 5]]);
});

test("errors are their texts, parts of a text that look different are one text, raised figures stay raised", async () => {
  const rich = (runs: string): string => `<c t="s"><v>${runs}</v></c>`;
  const bytes = edited(
    sheetJs({ A: [["a", "b", "c"].map((v) => ({ t: "s" as const, v }))] }, "xlsx", undefined),
    {
      "xl/sharedStrings.xml": () =>
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="3" uniqueCount="3">' +
        '<si><r><rPr><b/></rPr><t>Xã </t></r><r><t xml:space="preserve">Xuân &amp; Phú</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>' +
        '<si><r><t>03</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si><si><t xml:space="preserve"> a </t></si></sst>',
      "xl/worksheets/sheet1.xml": (xml) =>
        xml.replace(
          /<sheetData>.*<\/sheetData>/su,
          `<sheetData><row r="1">${rich("0")}${rich("1")}${rich("2")}${["#REF!", "#N/A", "#NAME?", "#SPILL!"]
            .map((error) => `<c t="e"><v>${error}</v></c>`)
            .join("")}</row></sheetData>`,
        ),
    },
  );
  expect((await read("a.xlsx", bytes))[0]?.cells).toEqual([
    ["Xã Xuân & Phú", "03¹", " a ", "#REF!", "#N/A", "#NAME?", "#VALUE!"],
  ]);
});

test("what is far away takes no room, what lies beyond a sheet is damage, links over everything make no cells", async () => {
  const far = bare(
    '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="XFD1048576" s="1"/></row>',
    { formats: ["@"], more: '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>' },
  );
  expect((await read("a.xlsx", far))[0]?.cells).toEqual([[1]]);
  const last = (await read("a.xlsx", bare('<row r="1048576"><c r="B1048576"><v>1</v></c></row>')))[0]?.cells;
  expect([last?.length, last?.[7], last?.at(-1)]).toEqual([1_048_576, [], ["", 1]]);
  expect(new Set(last).size).toBe(2);
  expect(await refusal("a.xlsx", bare('<row r="9999999999"><c r="A9999999999"><v>1</v></c></row>'))).toBe(
    "damaged",
  );
  const wide = Array.from(
    { length: 700 },
    (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
  );
  expect(await refusal("a.xlsx", bare(wide.join("")))).toBe("tooLarge");
});

/** Kinds of SheetJS by their endings. */
const books = { xlsx: "xlsx", biff8: "xls", xlsb: "xlsb" } as const;

describe.each(Object.keys(books) as (keyof typeof books)[])("%s", (bookType) => {
  const file = `sổ.${books[bookType]}`;

  test("sheets, hidden ones, merged cells and all kinds of cells", async () => {
    const rows: GridCell[][] = [
      ["QUÝ II NĂM 2024"],
      [],
      ["TT", "Tên đơn vị", "Ngày", "Đạt", "Tỷ lệ"],
      ["01", "Xã Xuân Phú", { day: DAY }, true, 0.5],
      ["02", "Trường “Lê Lợi”\nnhánh 2", { day: DAY + 1 }, false, -12_345.678],
    ];
    const bytes = sheetJs(
      { "Biểu số 1": rows.map((row) => row.map(asSheetJs)), Ẩn: [[asSheetJs("a")]] },
      bookType,
      (workbook) => {
        const sheet = workbook.Sheets["Biểu số 1"];
        if (sheet) sheet["!merges"] = [utils.decode_range("A1:E1"), utils.decode_range("B4:B5")];
        workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
      },
    );
    const grids = await read(file, bytes);
    expect(grids.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ["Biểu số 1", false],
      ["Ẩn", true],
    ]);
    expect(grids[0]?.cells).toEqual(rows);
    expect(grids[0]?.merged).toEqual([
      { top: 0, left: 0, bottom: 0, right: 4 },
      { top: 3, left: 1, bottom: 4, right: 1 },
    ]);
  });
});

/** Letters that a cell of Excel can hold. */
const letters = fc.string({
  unit: fc.constantFrom(..."abc 0123,;.\t\n\"'<>&ăêđưƠĐẠỹ=+-_x000A_😀"),
  maxLength: 12,
});
const cell: fc.Arbitrary<GridCell> = fc.oneof(
  { weight: 4, arbitrary: letters },
  // SheetJS writes numbers nearer to 0 inexactly in .xls; Excel has no 0 below it.
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
    .map((value) => (Math.abs(value) < 1e-200 ? 0 : value)),
  fc.integer({ min: -9999, max: 9999 }),
  fc.boolean(),
  fc.integer({ min: 61, max: 2_958_465 }).map((day) => ({ day })),
);
const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });

/** Rows without the blank cells at their ends and the blank rows below. */
function trimmed(rows: readonly (readonly GridCell[])[]): GridCell[][] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== "") + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}

test.each(["xlsx", "biff8"] as const)("whatever stands in the cells of %s is read", async (bookType) => {
  await fc.assert(
    fc.asyncProperty(grid, async (rows) => {
      const bytes = sheetJs({ A: rows.map((row) => row.map(asSheetJs)) }, bookType);
      expect((await read(`a.${books[bookType]}`, bytes))[0]?.cells).toEqual(trimmed(rows));
    }),
    { numRuns: 150 },
  );
});

test("what another library has written is read as it was", async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (rows) => {
      const bytes = await writeXlsx({
        sheets: [
          {
            name: "A",
            rows: rows.map((row) =>
              row.map((value) =>
                typeof value === "object" && "day" in value
                  ? new Date(Date.UTC(1899, 11, 30 + value.day))
                  : value,
              ),
            ) as (string | number | boolean | Date)[][],
          },
        ],
      });
      expect((await read("a.xlsx", bytes))[0]?.cells).toEqual(trimmed(rows));
    }),
    { numRuns: 150 },
  );
});

/** What SheetJS has for files within a file. */
interface CompoundFiles {
  readonly read: (bytes: Uint8Array, options: { type: "buffer" }) => unknown;
  readonly write: (container: unknown, options: { type: "array" }) => ArrayLike<number>;
  readonly find: (container: unknown, path: string) => { content: ArrayLike<number> };
  readonly utils: {
    readonly cfb_new: () => unknown;
    readonly cfb_add: (container: unknown, path: string, content: Uint8Array) => void;
  };
}

test("what a password keeps is told so", async () => {
  const locked = await writeXlsx({
    sheets: [{ name: "A", rows: [["a"]] }],
    encryption: { password: "mật khẩu", spinCount: 10 },
  });
  expect(await refusal("a.xlsx", locked)).toBe("password");
  // Behind the first record of an .xls, one that says how it is encrypted.
  const files = CFB as CompoundFiles;
  const book = files.read(sheetJs({ A: [[asSheetJs("a")]] }, "biff8"), { type: "buffer" });
  const stream = Uint8Array.from(files.find(book, "/Workbook").content);
  const first = 4 + (stream[2] ?? 0);
  const password = [0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4];
  const other = files.utils.cfb_new();
  files.utils.cfb_add(
    other,
    "/Workbook",
    Uint8Array.from([...stream.subarray(0, first), ...password, ...stream.subarray(first)]),
  );
  expect(await refusal("a.xls", Uint8Array.from(files.write(other, { type: "array" })))).toBe("password");
});
