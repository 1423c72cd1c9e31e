import { columnsOf, intersect, parseArea } from "../../../src/host/model";
import { formulaProblem } from "./formulaRules";
import { overlaps } from "./sheetRules";
import { allElements, childrenNamed, entriesOf, repeated, type Parts, type XmlElement } from "./parts";
import { listedSheets } from "./workbookRules";

/** Tables: their names and ids in the workbook, their columns and the cells above them. */
export function tableProblems(parts: Parts): string[] {
  const tables = listedSheets(parts).flatMap(({ path }) =>
    path === undefined
      ? []
      : parts.linked(path, "table").flatMap((table) => {
          const root = parts.root(table);
          return root ? [{ sheet: path, root }] : [];
        }),
  );
  const names = tables.map(({ root }) => root.attributes.displayName ?? "");
  const defined = entriesOf(parts.root(parts.workbook), "definedNames").map(
    ({ attributes }) => attributes.name ?? "",
  );
  const strings = textsOf(parts);
  const sheets = new Set(tables.map(({ sheet }) => sheet));
  return [
    ...repeated(names).map((name) => `two tables are named ${name}`),
    ...repeated(tables.map(({ root }) => root.attributes.id ?? "")).map(
      (id) => `two tables have the id ${id}`,
    ),
    ...names
      .filter((name) => repeated([...defined, name]).includes(name))
      .map((name) => `${name} names a table and something else`),
    ...[...sheets].flatMap((sheet) =>
      placeProblems(
        parts,
        sheet,
        tables.filter((table) => table.sheet === sheet),
      ),
    ),
    ...tables.flatMap(({ sheet, root }) => columnProblems(parts.root(sheet), root, strings)),
  ];
}

function placeProblems(
  parts: Parts,
  sheet: string,
  tables: readonly { readonly root: XmlElement }[],
): string[] {
  const areas = tables.map(({ root }) => parseArea(root.attributes.ref ?? "A1"));
  const merges = entriesOf(parts.root(sheet), "mergeCells").map(({ attributes }) =>
    parseArea(attributes.ref ?? "A1"),
  );
  return [
    ...overlaps(areas).map((area) => `the table at ${area} overlaps another`),
    ...merges
      .filter((merge) => areas.some((area) => intersect(area, merge)))
      .map(() => `cells of a table in ${sheet} are merged`),
  ];
}

function columnProblems(
  sheet: XmlElement | undefined,
  table: XmlElement,
  strings: readonly string[],
): string[] {
  const { displayName = "", ref = "A1", headerRowCount } = table.attributes;
  const area = parseArea(ref);
  const columns = entriesOf(table, "tableColumns");
  const names = columns.map(({ attributes }) => decoded(attributes.name ?? ""));
  const heads =
    headerRowCount === "0" ? names : names.map((_, at) => cellText(sheet, area.top, area.left + at, strings));
  const [filter] = childrenNamed(table, "autoFilter");
  const count = entriesOf(table, "tableColumns").length;
  const told = Number(childrenNamed(table, "tableColumns")[0]?.attributes.count ?? count);
  return [
    ...(columns.length === columnsOf(area) ? [] : [`has ${columns.length} columns over ${columnsOf(area)}`]),
    ...(told === count ? [] : [`says that it has ${told} columns`]),
    ...repeated(names).map((name) => `has two columns ${name}`),
    ...repeated(columns.map(({ attributes }) => attributes.id ?? "")).map(
      (id) => `has two columns with the id ${id}`,
    ),
    ...names
      .filter((name, at) => heads[at] !== name)
      .map((name) => `has a column ${name} under another header`),
    ...columns.flatMap((column) => columnFormulaProblems(column)),
    ...(filter && parseArea(filter.attributes.ref ?? "A1").top !== area.top
      ? ["has its filter elsewhere"]
      : []),
  ].map((problem) => `the table ${displayName} ${problem}`);
}

/** The formulas that a column says its rows and its total have. */
function columnFormulaProblems(column: XmlElement): string[] {
  return ["calculatedColumnFormula", "totalsRowFormula"].flatMap((name) =>
    childrenNamed(column, name).flatMap(({ text }) => {
      const problem = formulaProblem(text);
      return problem === undefined ? [] : [`has a column ${column.attributes.name} whose formula ${problem}`];
    }),
  );
}

function decoded(name: string): string {
  return name.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function textsOf(parts: Parts): string[] {
  const [path] = parts.linked(parts.workbook, "sharedStrings");
  const root = path === undefined ? undefined : parts.root(path);
  return root ? childrenNamed(root, "si").map(textOf) : [];
}

function textOf(item: XmlElement): string {
  const readings = new Set(
    [...allElements(item, "rPh")].flatMap((reading) => [...allElements(reading, "t")]),
  );
  return decoded(
    [...allElements(item, "t")].flatMap((text) => (readings.has(text) ? [] : [text.text])).join(""),
  );
}

function cellText(
  sheet: XmlElement | undefined,
  row: number,
  column: number,
  strings: readonly string[],
): string | undefined {
  for (const cell of sheet ? allElements(sheet, "c") : []) {
    const place = parseArea(cell.attributes.r ?? "A1");
    if (place.top !== row || place.left !== column) continue;
    if (cell.attributes.t === "inlineStr") return textOf(cell);
    const value = childrenNamed(cell, "v")[0]?.text ?? "";
    return cell.attributes.t === "s" ? strings[Number(value)] : decoded(value);
  }
  return undefined;
}
