import { CellError, eachCell, type Area } from "../../model";
import { cellArea } from "../../model/areas";
import { arrayAt } from "../../model/arrays";
import { writeCells } from "../../model/commands";
import { isNumberFormat } from "../../text";
import { assertPlainRules, removeRules } from "../../model/rules";
import type { HostError } from "../../errors";
import { ConditionalFormatCollectionObject } from "../conditional";
import { DataValidationObject } from "../dataValidation";
import { RangeFormatObject } from "../format";
import { assertWord, invalid, type HostObject } from "../object";
import { displayText } from "../text";
import { RangeTraces } from "./traces";

/** How Excel shows a hyperlink. */
const LINK_COLOR = "#0563C1";
/** What `Range.clear` can be told to clear. */
const CLEAR_WORDS = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;
type ClearWord = (typeof CLEAR_WORDS)[number];

/** What stands in the cells, and how it looks. */
export abstract class RangeContents extends RangeTraces {
  get Format(): HostObject {
    return new RangeFormatObject(this.store, this.cells);
  }
  get ConditionalFormats(): HostObject {
    return new ConditionalFormatCollectionObject(this.store, this.cells);
  }
  get DataValidation(): HostObject {
    return new DataValidationObject(this.store, this.cells);
  }

  get Values(): unknown[][] {
    return this.sheet.values(this.bounded());
  }
  set Values(values: unknown) {
    this.writeAs(values, (value) => value);
  }

  get Formulas(): unknown[][] {
    const { top, left } = this.bounded();
    return this.Values.map((cells, row) =>
      cells.map((value, column) => {
        const formula = this.formulaAt(top + row, left + column);
        return formula === undefined ? value : `=${formula}`;
      }),
    );
  }
  set Formulas(formulas: unknown) {
    this.Values = formulas;
  }

  get NumberFormat(): string[][] {
    return this.map((row, column) => this.sheet.numberFormat(row, column));
  }
  /** An array of one format fills the range as well, unlike one of a value. */
  set NumberFormat(formats: unknown) {
    this.sheet.assertWritable();
    const given = onlyOf(formats) ?? formats;
    const { rows, area } = this.shaped(given);
    if (rows)
      eachCell(area, (row, column) => {
        const format = rows[row - area.top]?.[column - area.left];
        if (format !== null)
          this.sheet.restyle(cellArea(row, column), { numberFormat: numberFormatOf(format) });
      });
    else this.sheet.restyle(area, { numberFormat: numberFormatOf(given) });
    this.changed("format");
  }

  get Text(): string[][] {
    return this.map((row, column) => this.textAt(row, column));
  }

  get ValueTypes(): string[][] {
    return this.map((row, column) => this.sheet.state(row, column).type);
  }

  get Hyperlink(): unknown {
    const link = this.store.hyperlinks(this.sheet).at(this.area);
    const { top, left } = this.area;
    return link
      ? {
          ...(link.address !== undefined && { address: link.address }),
          ...(link.place !== undefined && { documentReference: link.place }),
          ...(link.tip !== undefined && { screenTip: link.tip }),
          textToDisplay: this.textAt(top, left),
        }
      : null;
  }
  set Hyperlink(link: unknown) {
    this.sheet.assertWritable();
    const { address, documentReference, screenTip, textToDisplay } = (link ?? {}) as Record<
      string,
      string | undefined
    >;
    if (!address && !documentReference) throw invalid("A hyperlink leads to an address or a place.");
    const { top, left } = this.area;
    const shown =
      textToDisplay ?? (this.sheet.value(top, left) === null ? address || documentReference : undefined);
    if (shown !== undefined) eachCell(this.area, (row, column) => this.sheet.setValue(row, column, shown));
    this.store.hyperlinks(this.sheet).set(this.area, {
      ...(address && { address }),
      ...(documentReference && { place: documentReference }),
      ...(screenTip && { tip: screenTip }),
    });
    this.sheet.restyle(this.area, { font: { color: LINK_COLOR, underline: "single" } });
    this.changed("cells");
  }

  /** @param what left out, it comes as null */
  Clear(what: ClearWord | null): void {
    const cleared = what ?? "All";
    this.sheet.assertWritable();
    assertWord(cleared, CLEAR_WORDS);
    if (cleared === "All" || cleared === "Formats") assertPlainRules(this.sheet, this.area);
    const before = this.single();
    const area = this.bounded();
    if (cleared === "All" || cleared === "Contents")
      eachCell(area, (row, column) => this.sheet.setValue(row, column, null));
    // With its link a cell loses the looks of one, unlike with "Hyperlinks".
    if (cleared === "All" || cleared === "Formats" || cleared === "RemoveHyperlinks")
      this.sheet.clearFormats(this.area);
    if (cleared === "All" || cleared === "Formats") removeRules(this.sheet, "conditions", this.area);
    if (cleared === "All") removeRules(this.sheet, "validations", this.area);
    if (cleared === "All" || cleared === "Hyperlinks" || cleared === "RemoveHyperlinks")
      this.store.hyperlinks(this.sheet).removeIn(this.area);
    this.changed("cells", before);
  }

  /** The library asks before it sends a large array in slices. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw wrongShape(this.Address);
  }

  /** The formula that Excel tells of a cell: of an array that was entered into fixed cells it tells it in each of them. */
  protected formulaAt(row: number, column: number): string | undefined {
    const own = this.sheet.formula(row, column);
    if (own !== undefined) return own;
    const array = arrayAt(this.sheet, row, column);
    return array && !array.isDynamic ? this.sheet.formula(array.anchor.row, array.anchor.column) : undefined;
  }

  protected textAt(row: number, column: number): string {
    const value = this.sheet.cellValue(row, column);
    const content = value instanceof CellError ? { error: value.word } : value;
    return displayText(content, this.sheet.numberFormat(row, column), this.store.locale, {
      date1904: this.store.is1904,
    });
  }

  /** Writes values that are given in another form than the API's own. @param read the value as the API has it */
  protected writeAs(values: unknown, read: (value: unknown, row: number, column: number) => unknown): void {
    const { rows, area } = this.shaped(values);
    const before = this.single();
    writeCells(this.store, this.sheet, area, (row, column) => {
      const value = rows ? rows[row]?.[column] : values;
      return value === null ? null : read(value, area.top + row, area.left + column);
    });
    this.changed("cells", before);
  }

  /**
   * Arrays must have exactly the shape of the range; one value fills it, and `null` in an array leaves a cell as it is.
   * @returns the array, if it is one, and the cells that are meant
   */
  private shaped(values: unknown): { readonly rows?: readonly (readonly unknown[])[]; readonly area: Area } {
    if (values === null || values === undefined)
      throw invalid("null stands for single cells of an array only.");
    if (!Array.isArray(values)) return { area: this.bounded() };
    const grid = values as unknown[];
    const ragged =
      grid.length !== this.RowCount ||
      grid.some((row) => !Array.isArray(row) || row.length !== this.ColumnCount);
    if (ragged) throw wrongShape(this.Address);
    return { rows: grid as unknown[][], area: this.area };
  }
}

/** The text of an array of one cell; undefined for anything else. */
function onlyOf(cells: unknown): string | undefined {
  if (!Array.isArray(cells) || cells.length !== 1) return undefined;
  const [row] = cells as unknown[];
  if (!Array.isArray(row) || row.length !== 1) return undefined;
  const [cell] = row as unknown[];
  return typeof cell === "string" ? cell : undefined;
}

/** @throws HostError InvalidArgument for what Excel takes for no number format */
function numberFormatOf(format: unknown): string {
  if (format === "") return "General";
  if (typeof format === "string" && isNumberFormat(format)) return format;
  throw invalid(`${JSON.stringify(format)} is no number format.`);
}

function wrongShape(address: string): HostError {
  return invalid(
    `The number of rows or columns in the input array doesn't match the size or dimensions of the range ${address}.`,
  );
}
