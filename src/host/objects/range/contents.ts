import { CellError, eachCell, intersect } from "../../model";
import { isNumberFormat } from "../../text";
import { headersWritten } from "../../model/commands";
import type { HostError } from "../../errors";
import { ConditionalFormatCollectionObject } from "../conditional";
import { DataValidationObject } from "../dataValidation";
import { RangeFormatObject } from "../format";
import { assertWord, invalid, type HostObject } from "../object";
import { displayText } from "../text";
import { RangeNavigation } from "./navigation";

/** How Excel shows a hyperlink. */
const LINK_COLOR = "#0563C1";
/** What `Range.clear` can be told to clear. */
const CLEAR_WORDS = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;
type ClearWord = (typeof CLEAR_WORDS)[number];

/** What stands in the cells, and how it looks. */
export abstract class RangeContents extends RangeNavigation {
  get Format(): HostObject {
    return new RangeFormatObject(this.store, this.sheet, this.area);
  }
  get ConditionalFormats(): HostObject {
    return new ConditionalFormatCollectionObject(this.store, this.sheet, this.area);
  }
  get DataValidation(): HostObject {
    return new DataValidationObject(this.store, this.sheet, this.area);
  }

  get Values(): unknown[][] {
    return this.sheet.values(this.bounded());
  }
  set Values(values: unknown) {
    this.writeEach(values, (row, column, value) => this.sheet.write(row, column, value));
  }

  get Formulas(): unknown[][] {
    const { top, left } = this.bounded();
    return this.Values.map((cells, row) =>
      cells.map((value, column) => {
        const formula = this.sheet.formula(top + row, left + column);
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
  set NumberFormat(formats: unknown) {
    this.writeEach(
      formats,
      (row, column, format) =>
        this.sheet.restyle(
          { top: row, left: column, bottom: row, right: column },
          { numberFormat: numberFormatOf(format) },
        ),
      "format",
    );
  }

  get Text(): string[][] {
    return this.map((row, column) => this.textAt(row, column));
  }

  get ValueTypes(): string[][] {
    return this.map((row, column) => {
      const value = this.sheet.value(row, column);
      if (value === null) return this.sheet.formula(row, column) === undefined ? "Empty" : "String";
      if (typeof value === "string") return this.sheet.hasError(row, column) ? "Error" : "String";
      return typeof value === "number" ? "Double" : "Boolean";
    });
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
    const area = this.bounded();
    if (cleared === "All" || cleared === "Contents")
      eachCell(area, (row, column) => this.sheet.setValue(row, column, null));
    // With its link a cell loses the looks of one, unlike with "Hyperlinks".
    if (cleared === "All" || cleared === "Formats" || cleared === "RemoveHyperlinks")
      this.sheet.clearFormats(this.area);
    if (cleared === "All" || cleared === "Hyperlinks" || cleared === "RemoveHyperlinks")
      this.store.hyperlinks(this.sheet).removeIn(this.area);
    this.changed("cells");
  }

  /** The library asks before it sends a large array in slices. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw wrongShape(this.Address);
  }

  protected textAt(row: number, column: number): string {
    const value = this.sheet.cellValue(row, column);
    const content = value instanceof CellError ? { error: value.word } : value;
    return displayText(content, this.sheet.numberFormat(row, column), this.store.locale, {
      date1904: this.store.is1904,
    });
  }

  /** Arrays must have exactly the shape of the range; one value fills it; `null` leaves a cell as it is. */
  private writeEach(
    values: unknown,
    write: (row: number, column: number, value: unknown) => void,
    kind: "cells" | "format" = "cells",
  ): void {
    this.sheet.assertWritable();
    const { top, left } = this.area;
    if (values === null || values === undefined)
      throw invalid("null stands for single cells of an array only.");
    if (!Array.isArray(values)) {
      eachCell(this.bounded(), (row, column) => write(row, column, values));
    } else {
      const grid = values as unknown[];
      const ragged =
        grid.length !== this.RowCount ||
        grid.some((row) => !Array.isArray(row) || row.length !== this.ColumnCount);
      if (ragged) throw wrongShape(this.Address);
      (grid as unknown[][]).forEach((cells, row) =>
        cells.forEach((value, column) => value !== null && write(top + row, left + column, value)),
      );
    }
    const table = this.store.tableAt(this.sheet, this.area);
    if (kind === "cells" && table && intersect(table.header, this.area)) headersWritten(this.store, table);
    this.changed(kind);
  }
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
