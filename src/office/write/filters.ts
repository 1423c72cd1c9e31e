import { nameKey } from "../../text";
import { tellLostFilter } from "../lostFilters";

/** The filter of a table, or of a sheet outside its tables, by what people chose in each column. */
export interface HeldFilter {
  /** Name of the table; absent for the sheet's own filter. */
  readonly table?: string;
  readonly sheet: string;
  readonly columns: readonly HeldColumn[];
}

/** What people chose in a column. */
interface HeldColumn {
  /** Where it stood, from 0. */
  readonly column: number;
  /** By which it is found again; absent in what an earlier version has kept. */
  readonly header?: string;
  readonly criteria: Excel.FilterCriteria;
}

/** Filters that leave rows out on the sheets on which some tables stand by now, whatever these are called. */
export async function activeFilters(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<HeldFilter[]> {
  const tables = context.workbook.tables.load(
    "items/name,items/worksheet/name,items/autoFilter/isDataFiltered",
  );
  const homes = names.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name).load("name");
    const sheet = table.worksheet.load("name");
    return { table, sheet, filter: sheet.autoFilter.load("isDataFiltered") };
  });
  await context.sync();
  const standing = homes.filter(({ table }) => !table.isNullObject);
  const own = new Map(standing.map(({ sheet, filter }) => [sheet.name, filter]));
  const looked = [
    ...tables.items
      .filter(({ worksheet, autoFilter }) => own.has(worksheet.name) && autoFilter.isDataFiltered)
      .map((table) => ({ table: table.name, sheet: table.worksheet.name, look: lookAtTable(table) })),
    ...[...own]
      .filter(([, filter]) => filter.isDataFiltered)
      .map(([sheet, filter]) => ({ sheet, look: lookAtSheet(filter) })),
  ];
  if (looked.length > 0) await context.sync();
  return looked.map(({ look, ...filter }) => ({ ...filter, columns: chosen(look) }));
}

/** A filter with the headers of its columns, both loaded. */
export interface FilterLook {
  readonly filter: Excel.AutoFilter;
  readonly headers: Excel.Range;
}

/** Loads what is chosen in a table. */
export function lookAtTable(table: Excel.Table): FilterLook {
  return {
    filter: table.autoFilter.load("enabled,isDataFiltered,criteria"),
    headers: table.getHeaderRowRange().load("values"),
  };
}

function lookAtSheet(filter: Excel.AutoFilter): FilterLook {
  return {
    filter: filter.load("enabled,isDataFiltered,criteria"),
    headers: filter.getRangeOrNullObject().getRow(0).load("values"),
  };
}

/** The columns of a filter in which something was chosen. */
export function chosen({ filter, headers }: FilterLook): HeldColumn[] {
  const titles = titlesOf(headers);
  return filter.criteria.flatMap((handedOut: Excel.FilterCriteria | null, column): HeldColumn[] => {
    const criteria = handedOut?.filterOn ? appliable(handedOut) : undefined;
    return criteria ? [{ column, header: titles[column] ?? "", criteria }] : [];
  });
}

function titlesOf(headers: Excel.Range): string[] {
  return headers.isNullObject ? [] : (headers.values[0] ?? []).map(String);
}

/** What of criteria each way of filtering goes by. */
const MEMBERS: Readonly<Record<string, readonly (keyof Excel.FilterCriteria)[]>> = {
  Values: ["values"],
  Custom: ["criterion1", "operator", "criterion2"],
  TopItems: ["criterion1"],
  TopPercent: ["criterion1"],
  BottomItems: ["criterion1"],
  BottomPercent: ["criterion1"],
  CellColor: ["color"],
  FontColor: ["color"],
  Dynamic: ["dynamicCriteria"],
  Icon: ["icon"],
};

/**
 * Criteria as Excel takes them: it hands them out with null for all that they do not go by, and refuses them so
 * (https://github.com/OfficeDev/office-js/issues/1226). Undefined where nothing is chosen, whatever they say to filter on.
 */
function appliable(criteria: Excel.FilterCriteria): Excel.FilterCriteria | undefined {
  const { filterOn, ...others } = criteria;
  const members = (MEMBERS[filterOn] ?? (Object.keys(others) as (keyof Excel.FilterCriteria)[])).filter(
    (member) =>
      (criteria[member] ?? undefined) !== undefined &&
      (member !== "operator" || (criteria.criterion2 ?? "") !== ""),
  );
  if (members.length === 0) return undefined;
  return { filterOn, ...Object.fromEntries(members.map((member) => [member, criteria[member]])) };
}

/** Shows all rows. @returns the filters as they were just before: somebody may choose otherwise at the last moment */
export async function liftFilters(
  context: Excel.RequestContext,
  filters: readonly HeldFilter[],
): Promise<HeldFilter[]> {
  if (filters.length === 0) return [];
  const { worksheets, tables } = context.workbook;
  const lifted = filters.map((filter) => {
    if (filter.table === undefined) {
      const own = worksheets.getItem(filter.sheet).autoFilter;
      const look = lookAtSheet(own);
      own.clearCriteria();
      return { filter, look };
    }
    const table = tables.getItem(filter.table);
    const look = lookAtTable(table);
    table.clearFilters();
    return { filter, look };
  });
  await context.sync();
  return lifted.map(({ filter, look }) => ({ ...filter, columns: chosen(look) }));
}

/**
 * Leaves rows out again as people chose, in the columns with those headers. What Excel does not take back is told to people:
 * it must not keep anybody from writing.
 * @throws what keeps Excel from being reached, or the sheet is protected: then it can be tried again
 */
export async function putFilterBack(context: Excel.RequestContext, held: HeldFilter): Promise<void> {
  const isBack = await apply(context, held, byFilter).catch(async (error: unknown) => {
    await assertPassed(context, error);
    return apply(context, held, byColumn).catch(async (again: unknown) => {
      await assertPassed(context, again);
      return false;
    });
  });
  if (!isBack) tellLostFilter(held.sheet);
}

type Place = Pick<HeldColumn, "column" | "criteria">;

/** @returns whether all is as people want it: also where they have switched the filter off, or its table is gone */
async function apply(
  context: Excel.RequestContext,
  { table: name, sheet, columns }: HeldFilter,
  applyTo: (filtered: Filtered, places: readonly Place[]) => void,
): Promise<boolean> {
  const home = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
  const table =
    name === undefined ? undefined : context.workbook.tables.getItemOrNullObject(name).load("name");
  const { filter, headers } = table ? lookAtTable(table) : lookAtSheet(home.autoFilter);
  await context.sync();
  if ((table ?? home).isNullObject || !filter.enabled) return true;
  const titles = titlesOf(headers);
  const places = columns.flatMap(({ column, header, criteria }): Place[] => {
    const at = header === undefined ? column : placeOf(header, column, titles);
    return at < 0 || at >= titles.length ? [] : [{ column: at, criteria }];
  });
  applyTo({ table, filter, range: table?.getRange() ?? filter.getRange() }, places);
  await context.sync();
  return places.length === columns.length;
}

/** Columns may have been put in, taken out and moved; where several have one header, or none, it stands where it stood. */
function placeOf(header: string, column: number, titles: readonly string[]): number {
  const isIt = (title: string | undefined): boolean => nameKey(title ?? "") === nameKey(header);
  return isIt(titles[column]) ? column : titles.findIndex(isIt);
}

interface Filtered {
  readonly table: Excel.Table | undefined;
  readonly filter: Excel.AutoFilter;
  readonly range: Excel.Range;
}

function byFilter({ filter, range }: Filtered, places: readonly Place[]): void {
  for (const { column, criteria } of places) filter.apply(range, column, criteria);
}

/** Some Excel refuses the one way and not the other (https://github.com/OfficeDev/office-js/issues/3030). */
function byColumn(filtered: Filtered, places: readonly Place[]): void {
  const { table } = filtered;
  if (!table) return byFilter(filtered, places);
  for (const { column, criteria } of places) table.columns.getItemAt(column).filter.apply(criteria);
}

/** Whether Excel can be reached, so that it was the filter that was refused. @throws the error where that may pass */
async function assertPassed(context: Excel.RequestContext, error: unknown): Promise<void> {
  if ((error as { readonly code?: unknown }).code === "AccessDenied") throw error;
  context.workbook.load("name");
  await context.sync();
}
