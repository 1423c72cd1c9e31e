import { parseA1Ref, parseStructRef, stringifyA1Ref, stringifyStructRef, tokenize } from "@borgar/fx/xlsx";
import { cellArea } from "../areas";
import type { EnteredForm } from "../cellForms";
import { arrayUse, isExcelFunction, mayNameVariables } from "../fileForm";
import { isReadable } from "../nameTarget";
import type { DefinedNames } from "../names";
import type { Sheet } from "../sheet";
import type { Table } from "../table";
import { prefixOf, spelled, type Names } from "./formula";
import type { Place } from "./relative";
import { shapeOf, withRows } from "./shape";

/** What formulas can name. */
export interface Nameable extends Names {
  readonly tables: readonly Table[];
  readonly names: DefinedNames;
  /** By what they are in capitals. */
  readonly customFunctions: ReadonlyMap<string, string>;
}

/**
 * Formulas in the form that Excel gives them when they are entered: functions, words and addresses in capitals, ends of
 * ranges in their order, sheets, tables, columns and names as they call themselves, quotes where they are needed. Spaces,
 * texts and numbers stay as they are written, and so does whatever the workbook does not have. One of these is for one
 * command: it remembers what formulas of equal shape come to.
 */
export class EnteredFormulas implements EnteredForm {
  /** What stands around the rows of entered formulas, by the shape of those that are written; "stays" where it is that. */
  private readonly forms = new Map<string, readonly string[] | "stays">();
  private known: ReadonlyMap<string, string> | undefined;

  /** @param sheet whose names come before those of the workbook */
  constructor(
    private readonly workbook: Nameable,
    private readonly sheet: Sheet | undefined,
  ) {}

  /**
   * @param formula without `=`; one that cannot be read stays as it is
   * @param place of its cell: within a table its columns are named without it
   */
  form(formula: string, place?: Place): string {
    const around =
      this.sheet && place && formula.includes("[")
        ? this.workbook.tableAt(this.sheet, cellArea(place.row, place.column))
        : undefined;
    const { key: shape, rows } = shapeOf(formula);
    const key = around ? `${around.id} ${shape}` : shape;
    const form = this.forms.get(key);
    if (form !== undefined) return form === "stays" ? formula : withRows(form, rows);
    const written = isReadable(formula) ? this.written(formula, around) : formula;
    const entered = shapeOf(written);
    if (written === formula) this.forms.set(key, "stays");
    // Otherwise the ends of a range have changed places.
    else if (entered.rows.join() === rows.join()) this.forms.set(key, entered.texts);
    return written;
  }

  private written(formula: string, around: Table | undefined): string {
    const use = mayNameVariables(formula) ? arrayUse(formula, () => undefined) : undefined;
    const variables = new Set(use?.variables.map(({ from }) => from));
    const functions = new Set(use?.functionNames.map(({ from }) => from));
    let at = 0;
    return tokenize(formula, { mergeRefs: true })
      .map(({ type, value }) => {
        const from = at;
        at += value.length;
        if (variables.has(from)) return value;
        return functions.has(from) ? this.functionName(value) : this.token(type, value, around);
      })
      .join("");
  }

  private token(type: string, value: string, around: Table | undefined): string {
    switch (type) {
      case "bool":
      case "error":
        return value.toUpperCase();
      case "func":
        return this.functionName(value);
      case "range":
      case "range_beam":
        return this.range(value);
      case "range_named":
        return this.name(value);
      case "structured":
        return this.columns(value, around);
      default:
        return value;
    }
  }

  private functionName(value: string): string {
    const capitals = value.toUpperCase();
    if (isExcelFunction(capitals)) return capitals;
    return this.workbook.customFunctions.get(capitals) ?? this.names.get(value.toLowerCase()) ?? value;
  }

  private range(value: string): string {
    const reference = parseA1Ref(value);
    if (!reference || !("range" in reference) || !reference.range || reference.workbookName) return value;
    const { sheetName = "", range } = reference;
    const ends = sheetName === "" ? [] : sheetName.split(":").map((name) => this.workbook.sheet(name)?.name);
    return ends.includes(undefined) ? value : prefixOf(ends.join(":")) + spelled(range, value);
  }

  private name(value: string): string {
    const reference = parseA1Ref(value);
    if (!reference || !("name" in reference) || reference.workbookName) return value;
    const { sheetName = "", name } = reference;
    if (sheetName === "") return this.names.get(name.toLowerCase()) ?? value;
    const sheet = this.workbook.sheet(sheetName);
    const own = sheet && this.workbook.names.find(name, sheet);
    return own ? stringifyA1Ref({ sheetName: sheet.name, name: own.name }) : value;
  }

  private columns(value: string, around: Table | undefined): string {
    const reference = parseStructRef(value);
    if (!reference || reference.workbookName) return value;
    const { table: named = "", columns = [], sections = [] } = reference;
    const table = named === "" ? around : this.workbook.table(named);
    if (!table) return value;
    const headers = new Map(table.headers().map((header) => [header.toLowerCase(), header]));
    const own = columns.map((column) => headers.get(column.toLowerCase()));
    const isRow = sections.some((section) => section.toLowerCase() === "this row");
    const isShort = table === around && (isRow || columns.length > 0);
    const shown = named === "" || isShort ? "" : table.name;
    if (isRow && columns.length === 0) return `${shown}[@]`;
    const known = own.filter((column) => column !== undefined);
    return known.length < columns.length
      ? value
      : stringifyStructRef({ ...reference, table: shown, columns: known });
  }

  /** Names and tables by their names in small letters. */
  private get names(): ReadonlyMap<string, string> {
    if (this.known) return this.known;
    const { names, tables } = this.workbook;
    const own = names.own();
    const seen = [
      ...own.filter(({ scope }) => scope === undefined),
      ...tables,
      ...own.filter(({ scope }) => scope !== undefined && scope === this.sheet),
    ];
    this.known = new Map(seen.map(({ name }) => [name.toLowerCase(), name]));
    return this.known;
  }
}
