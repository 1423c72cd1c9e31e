import { schemaOf } from "../../domain/tables";
import { namesIn, sheetsIn } from "../../sheets/ownFunctions";
import type { KeptCell } from "../../sheets/plan";
import { columnLetters, nameKey } from "../../text";
import { lookAtSheets, readFormulaCells } from "../cellFunctions/formulaCells";
import { definedNames } from "../cellFunctions/names";
import { readForeignCharts } from "./chartsTo";
import type { Change } from "./journal";

/** The first formula or chart elsewhere that takes something from a sheet, as people name its place; by the folded name of the sheet. */
export type LedTo = ReadonlyMap<string, string>;

/** What goes when a run is taken back: a sheet, and the table on it. */
interface Home {
  readonly sheet: string;
  readonly table?: string;
}

/**
 * Looks for formulas, defined names and charts that take something from the sheets that a run has made: with the sheet they would
 * become `#REF!`, or lose their figures, for ever. They are found by what they say: what Excel tells of dependents leaves out tables (office-js#4609) and, after
 * rows were inserted, other sheets (office-js#4649).
 */
export async function findLedTo(context: Excel.RequestContext, changes: readonly Change[]): Promise<LedTo> {
  const homes = await homesOf(context, changes);
  if (homes.length === 0) return new Map();
  const { named, sheets } = await definedNames(context);
  const cells = await readFormulaCells(
    context,
    await lookAtSheets(context, sheets),
    (formula, sheet) => (sourcesIn(formula, sheet, homes).length > 0 ? formula : undefined),
    {},
  );
  const charts = await readForeignCharts(context);
  const led = new Map<string, string>();
  const lead = (from: readonly Home[], place: string): void => {
    for (const { sheet } of from) if (!led.has(nameKey(sheet))) led.set(nameKey(sheet), place);
  };
  const take = (formula: string, sheet: string | undefined, place: string): void =>
    lead(sourcesIn(formula, sheet, homes), place);
  for (const { formula, sheet, row, column } of cells)
    take(formula, sheet, `${sheet}!${columnLetters(column)}${row + 1}`);
  for (const { formula, sheet, name } of named) take(formula, sheet, name);
  for (const { sheet, place, sources } of charts)
    if (sources) for (const source of sources) take(`=${source}`, sheet, place);
    else
      lead(
        homes.filter((home) => nameKey(home.sheet) !== nameKey(sheet)),
        place,
      );
  return led;
}

/** That a sheet stays, because something elsewhere takes from it; undefined where nothing does. */
export function keptAsLed(sheet: string, ledTo: LedTo | undefined): KeptCell | undefined {
  const leads = ledTo?.get(nameKey(sheet));
  return leads === undefined ? undefined : { sheet, row: "", leads };
}

/** The sheets from which a formula takes something; the one on which it stands goes with it. */
function sourcesIn(formula: string, own: string | undefined, homes: readonly Home[]): Home[] {
  const sheets = new Set(sheetsIn(formula).map(nameKey));
  const names = new Set(namesIn(formula).map(({ name }) => nameKey(name)));
  return homes.filter(
    ({ sheet, table }) =>
      (own === undefined || nameKey(own) !== nameKey(sheet)) &&
      (sheets.has(nameKey(sheet)) || (table !== undefined && names.has(nameKey(table)))),
  );
}

/** The sheets that a run has made, as they are called by now, and those on which it has put a table. */
async function homesOf(context: Excel.RequestContext, changes: readonly Change[]): Promise<Home[]> {
  const pages = changes.flatMap((change) => (change.kind === "page" && change.made ? [change.sheet] : []));
  const tables = changes.flatMap((change) => {
    if (change.kind !== "table" || !change.makes) return [];
    const table = context.workbook.tables.getItemOrNullObject(schemaOf(change.id).table).load("name");
    return [{ sheet: change.sheet, table, home: table.worksheet.load("name") }];
  });
  if (tables.length > 0) await context.sync();
  return [
    ...pages.map((sheet) => ({ sheet })),
    ...tables.map(({ sheet, table, home }) =>
      table.isNullObject ? { sheet } : { sheet: home.name, table: table.name },
    ),
  ];
}
