import { readFileSync } from "node:fs";
import path from "node:path";
import { HostError } from "../../../src/host/errors";
import { Workbook, type CellStyle } from "../../../src/host/model";
import { insertSheets, openForInsertion } from "../../../src/host/model/commands";
import { assertValidPackage, problemsOf } from "../packageValidator";
import { book } from "./book";
import { CELLS } from "./files/cells";
import { ENCODINGS } from "./files/encodings";
import { LIBRARIES, written } from "./files/libraries";
import { PARTS } from "./files/parts";
import { SHEETS } from "./files/sheets";

/** Sheets of every file are inserted whole into a new workbook, or refused by name. */

async function files(): Promise<[name: string, bytes: Uint8Array][]> {
  const made = ["libreoffice.xlsx", "lo-transitional.xlsx", "lo-macros.xlsm", "lo-csv.xlsx"];
  return [
    ...Object.entries({ ...CELLS, ...SHEETS, ...PARTS, ...ENCODINGS }).map(
      ([name, text]): [string, Uint8Array] => [name, book(text)],
    ),
    ...(await Promise.all(
      Object.entries(LIBRARIES).map(async ([name, sheets]): Promise<[string, Uint8Array]> => [
        name,
        await written(sheets),
      ]),
    )),
    ...made.map((name): [string, Uint8Array] => [name, readFileSync(path.join(__dirname, "made", name))]),
  ];
}

/** How large the parts of a workbook are. */
function sizesOf(workbook: Workbook): unknown {
  return Object.entries(workbook.file.written()).map(([name, part]) => [name, part.length]);
}

/** Automatic letters are black. */
function lookOf({ font, ...look }: CellStyle): unknown {
  return { ...look, font: { ...font, color: font.color ?? "#000000" } };
}

/** What the cells of sheets say, and how they look. */
function cellsOf(sheets: Workbook["sheets"]): unknown {
  return sheets.map((sheet) =>
    sheet.grid.rows.map((row, at) =>
      row?.values.map((value, column) => [
        // Files know one zero.
        value === 0 ? 0 : value,
        sheet.formula(at, column),
        lookOf(sheet.style(at, column)),
        sheet.rowHeight(at),
      ]),
    ),
  );
}

function namesOf(workbook: Workbook): string[] {
  return workbook.names
    .all()
    .map(({ name, scope, formula }) => `${scope?.name ?? ""} ${name} =${formula}`)
    .sort();
}

async function insertedFrom(bytes: Uint8Array): Promise<string> {
  const workbook = Workbook.open();
  const before = sizesOf(workbook);
  const state = workbook.state();
  try {
    const sheets = insertSheets(workbook, openForInsertion(bytes), [], 1);
    expect(cellsOf(sheets)).toEqual(cellsOf(openForInsertion(bytes).sheets));
    const saved = await workbook.save();
    if (problemsOf(bytes).length === 0) assertValidPackage(saved);
    // Names that no sheet has to do with stay behind.
    expect(namesOf(openForInsertion(bytes))).toEqual(expect.arrayContaining(namesOf(workbook)));
    expect(cellsOf(Workbook.open(saved).sheets.slice(1))).toEqual(cellsOf(sheets));
    workbook.restore(state);
    expect(sizesOf(workbook)).toEqual(before);
    return "inserted";
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    expect(sizesOf(workbook)).toEqual(before);
    return error.code;
  }
}

/** What has no place in another workbook yet. */
const REFUSED = [
  "a chart",
  "a link to another file",
  "a picture",
  "a pivot table",
  "a program in Basic",
  "an extension that nobody knows",
  "days counted from 1904",
  "libreoffice.xlsx",
  "lo-csv.xlsx",
  "lo-macros.xlsm",
  "lo-transitional.xlsx",
  "notes",
  "pictures in cells",
  "protection with a hash",
  "shapes",
  "texts with runs, readings and spaces",
  "threads of comments",
  "what hardly anybody uses",
];

test("every file is inserted as it is and taken back, or refused before anything changes", async () => {
  const outcomes: [string, string][] = [];
  // One after the other: what fails is the file that it says.
  for (const [name, bytes] of await files()) outcomes.push([name, await insertedFrom(bytes)]);
  const refused = outcomes.filter(([, outcome]) => outcome === "NotImplemented").map(([name]) => name);
  expect(refused.sort()).toEqual(REFUSED);
  expect(outcomes.filter(([, outcome]) => outcome === "inserted").length).toBeGreaterThan(30);
});
