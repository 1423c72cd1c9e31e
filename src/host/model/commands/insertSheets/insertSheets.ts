import { HostError } from "../../../errors";
import { UnreadableFile } from "../../../package";
import { rewriteReferences } from "../../references/holders";
import { UNCHANGED } from "../../references/rewriter";
import type { Sheet } from "../../sheet";
import { StyleAdoption } from "../../styles";
import { Workbook } from "../../workbook";
import { forgetOwn, freeSheetName, freeTableName, numberTable } from "../copyNames";
import { fillCells, partsOf, richTexts, translateStyles } from "./carry";
import { needsOf } from "./needs";
import { assertCarriable, CARRIED } from "./refusals";

/** The workbook that sheets are inserted from. @throws HostError InvalidArgument for bytes that are none */
export function openForInsertion(bytes: Uint8Array): Workbook {
  try {
    return Workbook.open(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new HostError("InvalidArgument", `The sheets cannot be inserted: ${error.message}.`);
  }
}

/**
 * Inserts sheets of another workbook, which is changed for it and of no use afterwards. Sheets and tables whose names are
 * taken get others, and whatever names them from within follows.
 * @param names of the sheets, in their order; all of them when there are none
 * @returns the new sheets
 * @throws HostError ItemNotFound for a sheet that is not there, NotImplemented for what cannot be carried exactly
 */
export function insertSheets(
  workbook: Workbook,
  source: Workbook,
  names: readonly string[],
  position: number,
): Sheet[] {
  workbook.protection.assertOpen();
  for (const [capitals, name] of workbook.customFunctions) source.customFunctions.set(capitals, name);
  const sheets = chosen(source, names);
  const needs = needsOf(source, sheets);
  assertCarriable(workbook, source, sheets, needs);
  const styles = new StyleAdoption(source.styles, workbook.styles);
  styles.assertPossible(
    sheets.flatMap((sheet) => partsOf(source, sheet)),
    sheets.flatMap((sheet) => richTexts(source, sheet)),
  );
  const visibilities = sheets.map(({ visibility }) => visibility);
  renameIn(source, sheets, workbook);
  const copies = sheets.map((sheet) => {
    translateStyles(source, sheet, styles);
    const path = workbook.file.copyFrom(source.file, sheet.path, CARRIED);
    workbook.file.put(path, sheet.part.text);
    const copy = workbook.adoptSheet(sheet.name, path);
    forgetOwn(copy);
    for (const table of workbook.tables) if (table.sheet === copy) numberTable(workbook, table);
    return copy;
  });
  for (const name of needs.names) {
    const { scope } = name;
    workbook.names.copyTo(name, scope && copies[sheets.indexOf(scope)]);
  }
  copies.forEach((copy, at) => {
    const sheet = sheets[at];
    if (sheet) fillCells(sheet, copy, source, styles);
    workbook.moveSheet(copy, position + at);
    const visibility = visibilities[at] ?? "Visible";
    if (visibility !== "Visible") workbook.setVisibility(copy, visibility);
  });
  workbook.emit({ kind: "structure", origin: "api" });
  return copies;
}

function chosen(source: Workbook, names: readonly string[]): Sheet[] {
  if (names.length === 0) {
    if (source.sheetCount !== source.sheets.length)
      throw new HostError("NotImplemented", "The embedded workbook inserts no chart sheets.");
    return [...source.sheets];
  }
  const sheets = names.map((name) => {
    const sheet = source.sheets.find((known) => known.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new HostError("ItemNotFound", `The workbook to insert from has no sheet "${name}".`);
    return sheet;
  });
  const places = sheets.map((sheet) => source.sheets.indexOf(sheet));
  if (places.some((place, at) => at > 0 && place <= (places[at - 1] ?? 0)))
    throw new HostError(
      "NotImplemented",
      "The embedded workbook inserts sheets once each, named in the order of their workbook.",
    );
  return sheets;
}

/** Sheets and tables get names in their own workbook that are free in the other. */
function renameIn(source: Workbook, sheets: readonly Sheet[], workbook: Workbook): void {
  const renamed = new Map<string, string>();
  const given = new Set<string>();
  for (const { name } of sheets) {
    const isTaken = (wanted: string): boolean =>
      workbook.sheet(wanted) !== undefined || given.has(wanted.toLowerCase());
    const free = isTaken(name) ? freeSheetName(name, isTaken) : name;
    given.add(free.toLowerCase());
    renamed.set(name.toLowerCase(), free);
  }
  const tables = source.tables.filter((table) => sheets.includes(table.sheet));
  const renamedTables = new Map<string, string>();
  const givenTables = new Set(tables.map(({ name }) => name.toLowerCase()));
  for (const { name } of tables) {
    const isUsed = (wanted: string): boolean =>
      workbook.table(wanted) !== undefined || workbook.names.find(wanted) !== undefined;
    const isTaken = (wanted: string): boolean =>
      isUsed(wanted) || givenTables.has(wanted.toLowerCase()) || source.names.find(wanted) !== undefined;
    const free = isUsed(name) ? freeTableName(name, isTaken) : name;
    givenTables.add(free.toLowerCase());
    renamedTables.set(name.toLowerCase(), free);
  }
  rewriteReferences(source, {
    ...UNCHANGED,
    sheetName: (name) => renamed.get(name.toLowerCase()) ?? name,
    tableName: (name) => renamedTables.get(name.toLowerCase()) ?? name,
  });
  for (const sheet of sheets) source.setSheetName(sheet, renamed.get(sheet.name.toLowerCase()) ?? sheet.name);
  for (const table of tables) table.name = renamedTables.get(table.name.toLowerCase()) ?? table.name;
}
