import { write, utils, type CellObject, type WorkBook } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Grid, GridCell } from "../../../src/domain/imports/grid";
import { readSource, SourceUnreadable } from "../../../src/sources";

/** What a door says of a file: its grids, or the code by which it refuses it. */
export async function read(name: string, bytes: Uint8Array): Promise<Grid[]> {
  return readSource({ name, bytes });
}

export async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const error = await read(name, bytes).then(
    () => "read",
    (refused: unknown) => refused,
  );
  if (!(error instanceof SourceUnreadable)) return `not refused: ${String(error)}`;
  expect(error.file).toBe(name);
  return error.code;
}

/** The same cells, as SheetJS writes them in one of its formats. */
export function sheetJs(
  sheets: Readonly<Record<string, readonly (readonly (CellObject | undefined)[])[]>>,
  bookType: "xlsx" | "biff8" | "xlsb",
  change: (workbook: WorkBook) => void = () => undefined,
): Uint8Array {
  const workbook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet([[]]);
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell) sheet[utils.encode_cell({ r, c })] = cell;
      }),
    );
    const width = Math.max(1, ...rows.map((row) => row.length));
    sheet["!ref"] = utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: Math.max(0, rows.length - 1), c: width - 1 },
    });
    utils.book_append_sheet(workbook, sheet, name);
  }
  change(workbook);
  return new Uint8Array(
    write(workbook, { type: "array", bookType, compression: true, bookSST: true }) as ArrayBuffer,
  );
}

/** A cell of a grid as SheetJS has it; a day with a format that shows it. */
export function asSheetJs(cell: GridCell): CellObject | undefined {
  if (cell === "") return undefined;
  if (typeof cell === "string") return { t: "s", v: cell };
  if (typeof cell === "number") return { t: "n", v: cell };
  if (typeof cell === "boolean") return { t: "b", v: cell };
  if ("day" in cell) return { t: "n", v: cell.day, z: "dd/mm/yyyy" };
  throw new Error("SheetJS writes no formula without a value");
}

/** A workbook whose parts are changed as text. */
export function edited(
  bytes: Uint8Array,
  change: Readonly<Record<string, (xml: string) => string>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, edit] of Object.entries(change)) {
    const part = parts[path];
    if (!part) throw new Error(`no part ${path} in ${Object.keys(parts).join(", ")}`);
    parts[path] = strToU8(edit(strFromU8(part)));
  }
  return zipSync(parts);
}

/** A workbook with one sheet of the given rows, as XML, and nothing else but what Excel must have. */
export function bare(
  rows: string,
  { date1904 = false, names = "", formats = [] as string[], more = "" } = {},
): Uint8Array {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets><sheet name="Biểu 1" sheetId="1" r:id="rId1"/></sheets>${names && `<definedNames>${names}</definedNames>`}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData>${rows}</sheetData>${more}</worksheet>`,
    "xl/styles.xml": `<styleSheet ${main}><numFmts count="${formats.length}">${formats.map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${format.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"/>`).join("")}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`).join("")}</cellXfs></styleSheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(xml + part)])),
  );
}
