import { CFB, read, type CellObject, type ParsingOptions, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Grid, GridArea, GridCell } from "../domain/imports/grid";
import { dayShown, textConstant } from "../text";
import { boundedReading } from "./boundedReading";
import { CellsBuilder } from "./cells";
import { packed, unpacked, type Parts } from "./container";
import { richText } from "./richText";
import { Unreadable } from "./unreadable";

/** Values as they are stored, with their number formats; what they look like takes most of the time and is not wanted. */
const OPTIONS: ParsingOptions = {
  type: "array",
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
};
/** 1 January 1904, counted as in other workbooks. */
const FIRST_OF_1904 = 1462;

const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** The sheets of an .xlsx, .xlsm or .xlsb file. @throws Unreadable, and whatever a broken file leads to */
export function readContainer(bytes: Uint8Array, file: string): Grid[] {
  const container = packed(prepared(unpacked(bytes, isRead)));
  return gridsOf(
    boundedReading(() => read(container, { ...OPTIONS, cellFormula: true })),
    file,
  );
}

/** What SheetJS has for files within a file, without types of its own. */
interface CompoundFiles {
  readonly read: (bytes: Uint8Array, options: { type: "buffer" }) => unknown;
  readonly find: (container: unknown, path: string) => { content: ArrayLike<number> } | null;
}

/** The sheets of an .xls file; a formula always has its value there. @throws Unreadable, and whatever a broken file leads to */
export function readCompound(bytes: Uint8Array, file: string): Grid[] {
  const workbook = boundedReading(() => {
    const files = CFB as CompoundFiles;
    const container = files.read(bytes, { type: "buffer" });
    if (files.find(container, "EncryptedPackage")) throw new Unreadable("password");
    const stream = files.find(container, "/Workbook") ?? files.find(container, "/Book");
    if (!stream) throw new Unreadable("unknownKind");
    if (isEncrypted(Uint8Array.from(stream.content))) throw new Unreadable("password");
    return read(bytes, { ...OPTIONS, cellFormula: false });
  });
  return gridsOf(workbook, file);
}

/** Records of a stream, by their numbers: a password comes before the first sheet is named. */
const RECORD = { password: 0x2f, sheet: 0x85, end: 0x0a };

function isEncrypted(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    if (record === RECORD.password) return true;
    if (record === RECORD.sheet || record === RECORD.end) return false;
  }
  return false;
}

/** Pictures, charts, macros and comments hold no cells; without them a file is a tenth, and no library can stumble over them. */
function isRead(path: string): boolean {
  return !/^xl\/(?:media|drawings|charts|embeddings|activeX|ctrlProps|printerSettings|pivot\w*|comments|threadedComments|vbaProject|worksheets\/_rels)/iu.test(
    path,
  );
}

/** What stands for the value of a formula that has none; no number, and no text that anybody types. */
const NO_VALUE = "\ue000";
const FORMULA_CELL =
  /<((?:\w+:)?)c(\s[^<>]*)?>(\s*<\1f\b[^<>]*(?:\/>|>[^<]*<\/\1f>)\s*)(<\1v\s*(?:\/>|>\s*<\/\1v>)\s*)?<\/\1c>/gu;
const LINKS = /<((?:\w+:)?)hyperlinks\b[\s\S]*?<\/\1hyperlinks>/u;

/**
 * SheetJS takes a formula without a value for 0, and makes a cell of each that a link covers. So the first get a value that
 * is none, and the second go.
 */
function prepared(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([path, part]) => [path, path.endsWith(".xml") ? preparedPart(part) : part]),
  );
}

function preparedPart(part: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(part);
  if (!xml.includes("sheetData")) return part;
  const changed = xml
    .replace(FORMULA_CELL, (cell, prefix: string, attributes = "", formula: string, value?: string) =>
      // An empty text is the value of a formula that gives one.
      value !== undefined && /\st=["']str["']/u.test(attributes as string)
        ? cell
        : `<${prefix}c${(attributes as string).replace(/\st=["']\w*["']/u, "")}>${formula}<${prefix}v>${NO_VALUE}</${prefix}v></${prefix}c>`,
    )
    .replace(LINKS, "");
  return changed === xml ? part : new TextEncoder().encode(changed);
}

function gridsOf(workbook: WorkBook, file: string): Grid[] {
  const { Names = [], Sheets = [], WBProps } = workbook.Workbook ?? {};
  const shift = WBProps?.date1904 ? FIRST_OF_1904 : 0;
  const hidden = new Set(Sheets.filter(({ Hidden }) => Hidden).map(({ name }) => name));
  const constants = Names.flatMap(({ Name, Ref, Sheet }) => {
    const text = textConstant(Ref);
    return text === undefined ? [] : [{ sheet: Sheet, mark: [Name.toLowerCase(), text] as const }];
  });
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    // SheetJS leaves out a sheet that it stumbled over.
    if (!sheet) throw new Unreadable("damaged");
    if (sheet["!type"] === "chart") return [];
    const own = constants.filter(({ sheet: at }) => at === undefined || at === index);
    return {
      file,
      sheet: name,
      hidden: hidden.has(name),
      cells: cellsIn(sheet, shift),
      merged: (sheet["!merges"] ?? []).map(({ s, e }): GridArea => ({
        top: s.r,
        left: s.c,
        bottom: e.r,
        right: e.c,
      })),
      // Names of the sheet itself come last: they are the nearer ones.
      marks: Object.fromEntries(
        own.sort((a, b) => (a.sheet ?? -1) - (b.sheet ?? -1)).map(({ mark }) => mark),
      ),
    };
  });
}

function cellsIn(sheet: WorkSheet, shift: number): Grid["cells"] {
  const cells = new CellsBuilder();
  const rows = (sheet as { "!data"?: (CellObject | undefined)[][] })["!data"] ?? [];
  // By the keys: a sheet with something in its last row has a million places before it.
  for (const row of Object.keys(rows))
    for (const column of Object.keys(rows[Number(row)] ?? [])) {
      const cell = rows[Number(row)]?.[Number(column)];
      if (cell) cells.put(Number(row), Number(column), cellOf(cell, shift));
    }
  return cells.done();
}

function cellOf({ t, v, z, f, r }: CellObject, shift: number): GridCell {
  switch (t) {
    case "n": {
      const number = Number(v);
      if (Number.isNaN(number)) return { formula: `=${f ?? ""}` };
      const day = dayShown(number + shift, String(z ?? ""));
      return day === undefined ? number : { day };
    }
    case "s":
      return richText(String(v ?? ""), r);
    case "b":
      return Boolean(v);
    case "e":
      return ERRORS[Number(v)] ?? "#VALUE!";
    case "d":
    case "z":
      return "";
  }
}
