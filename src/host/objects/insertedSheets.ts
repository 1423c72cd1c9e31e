import { HostError } from "../errors";
import type { Workbook } from "../model";
import { insertSheets, openForInsertion } from "../model/commands";
import { assertWord, invalid } from "./object";
import { WorksheetObject } from "./worksheet";

/** `Excel.InsertWorksheetOptions` as they come over the wire. */
export interface InsertOptions {
  readonly sheetNamesToInsert?: unknown;
  readonly positionType?: unknown;
  readonly relativeTo?: unknown;
}

/** Inserts sheets of a file. @returns the ids of the new ones */
export function insertFrom(store: Workbook, base64: unknown, options: InsertOptions): string[] {
  store.protection.assertOpen();
  const { sheetNamesToInsert: names = null, positionType = null, relativeTo = null } = options;
  const position = placeOf(store, positionType ?? "End", relativeTo);
  const sheets = insertSheets(store, openForInsertion(bytesOf(base64)), namesOf(names), position);
  return sheets.map(({ id }) => id);
}

/** The place among the sheets; without a sheet that it is relative to, at the start or the end. */
function placeOf(store: Workbook, word: unknown, relativeTo: unknown): number {
  assertWord(word, ["None", "Before", "After", "Beginning", "End"]);
  if (word === "None")
    throw new HostError("NotImplemented", 'The embedded workbook inserts no sheets at the position "None".');
  const beside = relativeTo === null ? undefined : sheetOf(store, relativeTo);
  if (word === "Beginning" || (word === "Before" && beside === undefined)) return 0;
  if (word === "End" || beside === undefined) return store.sheets.length;
  return word === "Before" ? beside : beside + 1;
}

function sheetOf(store: Workbook, relativeTo: unknown): number {
  if (relativeTo instanceof WorksheetObject) return store.sheets.indexOf(relativeTo.sheet);
  if (typeof relativeTo !== "string") throw invalid("Sheets are inserted beside a worksheet or its name.");
  const sheet = store.sheet(relativeTo);
  if (!sheet)
    throw new HostError("ItemNotFound", `The requested resource doesn't exist: sheet "${relativeTo}".`);
  return store.sheets.indexOf(sheet);
}

function namesOf(names: unknown): string[] {
  if (names === null) return [];
  if (!Array.isArray(names) || !names.every((name) => typeof name === "string"))
    throw invalid("The names of the sheets to insert are an array of texts.");
  return names;
}

function bytesOf(base64: unknown): Uint8Array {
  if (typeof base64 !== "string" || base64 === "") throw invalid("The file is no text in Base64.");
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalid("The file is no text in Base64.");
  }
}
