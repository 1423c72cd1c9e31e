/** The filter of a table, or of a sheet outside its tables, by what people chose in each column. */
export interface HeldFilter {
  /** Name of the table; absent for the sheet's own filter. */
  readonly table?: string;
  readonly sheet: string;
  readonly columns: readonly { readonly column: number; readonly criteria: Excel.FilterCriteria }[];
}

/** Filters that leave rows out on the sheets on which some tables stand by now, whatever these are called. */
export async function activeFilters(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<HeldFilter[]> {
  const tables = context.workbook.tables.load(
    "items/name,items/worksheet/name,items/autoFilter/isDataFiltered,items/autoFilter/criteria",
  );
  const homes = names.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name).load("name");
    const sheet = table.worksheet.load("name");
    return { table, sheet, filter: sheet.autoFilter.load("isDataFiltered,criteria") };
  });
  await context.sync();
  const standing = homes.filter(({ table }) => !table.isNullObject);
  const own = new Map(standing.map(({ sheet, filter }) => [sheet.name, filter]));
  return [
    ...tables.items
      .filter(({ worksheet, autoFilter }) => own.has(worksheet.name) && autoFilter.isDataFiltered)
      .map(({ name, worksheet, autoFilter }) => ({
        table: name,
        sheet: worksheet.name,
        columns: chosen(autoFilter.criteria),
      })),
    ...[...own]
      .filter(([, filter]) => filter.isDataFiltered)
      .map(([sheet, filter]) => ({ sheet, columns: chosen(filter.criteria) })),
  ];
}

/** The columns of a filter in which something was chosen. */
export function chosen(criteria: readonly (Excel.FilterCriteria | null)[]): HeldFilter["columns"][number][] {
  return criteria.flatMap((each, column) => (each?.filterOn ? [{ column, criteria: each }] : []));
}

/** Shows all rows. @returns the filters as they were just before: somebody may choose otherwise at the last moment */
export async function liftFilters(
  context: Excel.RequestContext,
  filters: readonly HeldFilter[],
): Promise<HeldFilter[]> {
  if (filters.length === 0) return [];
  const { worksheets, tables } = context.workbook;
  const lifted = filters.map((filter) => {
    const table = filter.table === undefined ? undefined : tables.getItem(filter.table);
    const own = (table?.autoFilter ?? worksheets.getItem(filter.sheet).autoFilter).load("criteria");
    if (table) table.clearFilters();
    else own.clearCriteria();
    return { filter, own };
  });
  await context.sync();
  return lifted.map(({ filter, own }) => ({ ...filter, columns: chosen(own.criteria) }));
}

/** Leaves rows out again as people chose. */
export async function putFilterBack(
  context: Excel.RequestContext,
  { table: name, sheet, columns }: HeldFilter,
): Promise<void> {
  const table =
    name === undefined ? undefined : context.workbook.tables.getItemOrNullObject(name).load("name");
  const home = context.workbook.worksheets.getItemOrNullObject(sheet).load("name");
  await context.sync();
  if (name !== undefined ? table?.isNullObject : home.isNullObject) return;
  const filter = table?.autoFilter ?? home.autoFilter;
  const range = table?.getRange() ?? home.autoFilter.getRange();
  for (const { column, criteria } of columns) filter.apply(range, column, criteria);
  await context.sync();
}
