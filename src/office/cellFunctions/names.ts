import { namesIn } from "../../sheets/ownFunctions";

/** A defined name that calls our functions, by itself or through another name. */
export interface FunctionName {
  readonly name: string;
  /** The sheet whose own it is; undefined for one of the workbook. */
  readonly sheet: string | undefined;
  readonly formula: string;
  /** The formula with our functions as they are to be called; undefined where only other names call them. */
  readonly typed: string | undefined;
}

/** Defined names that call our functions, and who uses them. */
export interface FoundNames {
  readonly names: readonly FunctionName[];
  /** Whether a formula of a sheet uses one of them. */
  readonly isUsedIn: (formula: string, sheet: string) => boolean;
}

/**
 * Looks for defined names that call our functions.
 * @param typedOf the formula with our functions as they are to be called; undefined when it calls none
 */
export async function findNames(
  context: Excel.RequestContext,
  typedOf: (formula: string) => string | undefined,
): Promise<FoundNames> {
  const { named: standing, sheets: titles } = await definedNames(context);
  const sheets = new Set(titles.map((title) => title.toLowerCase()));
  const all = standing.map((named) => ({ ...named, typed: typedOf(named.formula) }));
  const byKey = new Map(all.map((named) => [keyOf(named.name, named.sheet), named]));
  const ours = new Set(all.filter(({ typed }) => typed !== undefined));
  const isUsedIn = (formula: string, home: string | undefined): boolean =>
    ours.size > 0 &&
    namesIn(formula).some(({ name, sheet = home }) => {
      // What stands before it may be another workbook.
      if (sheet !== undefined && !sheets.has(sheet.toLowerCase())) return false;
      // A sheet's own name goes before the workbook's.
      const meant = byKey.get(keyOf(name, sheet)) ?? byKey.get(keyOf(name, undefined));
      return meant !== undefined && ours.has(meant);
    });
  for (let known = 0; known < ours.size;) {
    known = ours.size;
    for (const named of all) if (isUsedIn(named.formula, named.sheet)) ours.add(named);
  }
  return { names: all.filter((named) => ours.has(named)), isUsedIn };
}

/** A name where it stands in the workbook. */
export function namedItem(context: Excel.RequestContext, { name, sheet }: FunctionName): Excel.NamedItem {
  const { workbook } = context;
  const home = sheet === undefined ? workbook : workbook.worksheets.getItemOrNullObject(sheet);
  return home.names.getItemOrNullObject(name);
}

type Named = Pick<FunctionName, "name" | "sheet" | "formula">;

/** All defined names of the workbook and of its sheets, and how the sheets are called. */
export async function definedNames(
  context: Excel.RequestContext,
): Promise<{ readonly named: readonly Named[]; readonly sheets: readonly string[] }> {
  const { workbook } = context;
  const ofWorkbook = workbook.names.load("items/name,items/formula,items/scope");
  const sheets = workbook.worksheets.load("items/name");
  await context.sync();
  const ofSheets = sheets.items.map((sheet) => ({
    sheet: sheet.name,
    names: sheet.names.load("items/name,items/formula"),
  }));
  await context.sync();
  const named = ({ name, formula }: Excel.NamedItem, sheet: string | undefined): Named => ({
    name,
    sheet,
    formula: String(formula),
  });
  return {
    named: [
      ...ofWorkbook.items.filter(({ scope }) => scope === "Workbook").map((item) => named(item, undefined)),
      ...ofSheets.flatMap(({ sheet, names }) => names.items.map((item) => named(item, sheet))),
    ],
    sheets: ofSheets.map(({ sheet }) => sheet),
  };
}

function keyOf(name: string, sheet: string | undefined): string {
  return JSON.stringify([name.toLowerCase(), sheet?.toLowerCase()]);
}
