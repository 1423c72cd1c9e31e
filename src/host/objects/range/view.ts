import { HostError } from "../../errors";
import { formatAddress, type Scalar } from "../../model";
import { visibleColumns, visibleRows } from "../../model/specialCells";
import type { KeptAreas } from "../../model/references/kept";
import { HostObject, invalid } from "../object";
import type { RangeProperties } from "./properties";

/** More cells than this are no view that anybody looks at. */
const MOST_CELLS = 5_000_000;

/** The cells of a range that are in sight, in rows without those between. */
export class RangeViewObject extends HostObject {
  static override readonly scalars = [
    "NumberFormat",
    "Values",
    "Text",
    "Formulas",
    "FormulasLocal",
    "FormulasR1C1",
    "ValueTypes",
    "RowCount",
    "ColumnCount",
    "CellAddresses",
    "Index",
  ];
  /** @param row of a view of one row: its place among those in sight */
  constructor(
    readonly range: RangeProperties,
    private readonly row?: number,
  ) {
    super(range.store);
    const { sheet, area } = range;
    if (counted(visibleRows(sheet, area)) * counted(visibleColumns(sheet, area)) > MOST_CELLS)
      throw new HostError("InvalidArgument", "The range is too large to be seen as a view.");
  }

  override keeps(): KeptAreas {
    return this.range.keeps();
  }

  private get rowNumbers(): readonly number[] {
    const all = visibleRows(this.range.sheet, this.range.area).flatMap(numbers);
    return this.row === undefined ? all : all.slice(this.row, this.row + 1);
  }
  private get columnNumbers(): readonly number[] {
    return visibleColumns(this.range.sheet, this.range.area).flatMap(numbers);
  }

  get Index(): number {
    return this.row ?? 0;
  }
  get RowCount(): number {
    return this.rowNumbers.length;
  }
  get ColumnCount(): number {
    return this.columnNumbers.length;
  }
  get CellAddresses(): string[][] {
    return this.map((row, column) =>
      formatAddress(this.range.sheet.name, { top: row, left: column, bottom: row, right: column }),
    );
  }
  get Rows(): HostObject {
    return new RangeViewCollectionObject(this.range);
  }
  GetRange(): HostObject {
    return this.range;
  }

  get Values(): Scalar[][] {
    return this.map((row, column) => this.range.sheet.value(row, column) ?? "");
  }
  set Values(values: unknown) {
    this.write("Values", values);
  }
  get Formulas(): unknown[][] {
    return this.of("Formulas");
  }
  set Formulas(formulas: unknown) {
    this.write("Formulas", formulas);
  }
  get FormulasLocal(): unknown[][] {
    return this.of("FormulasLocal");
  }
  set FormulasLocal(formulas: unknown) {
    this.write("FormulasLocal", formulas);
  }
  get FormulasR1C1(): unknown[][] {
    return this.of("FormulasR1C1");
  }
  set FormulasR1C1(formulas: unknown) {
    this.write("FormulasR1C1", formulas);
  }
  get NumberFormat(): unknown[][] {
    return this.of("NumberFormat");
  }
  set NumberFormat(formats: unknown) {
    this.write("NumberFormat", formats);
  }
  get Text(): unknown[][] {
    return this.of("Text");
  }
  get ValueTypes(): unknown[][] {
    return this.of("ValueTypes");
  }

  private map<T>(read: (row: number, column: number) => T): T[][] {
    const { rowNumbers, columnNumbers } = this;
    return rowNumbers.map((row) => columnNumbers.map((column) => read(row, column)));
  }

  private of(
    name: "Formulas" | "FormulasLocal" | "FormulasR1C1" | "NumberFormat" | "Text" | "ValueTypes",
  ): unknown[][] {
    return this.map((row, column) => this.range.cell(row, column)[name][0]?.[0]);
  }

  /** Writes the cells in sight; the array has exactly their shape. */
  private write(
    name: "Values" | "Formulas" | "FormulasLocal" | "FormulasR1C1" | "NumberFormat",
    values: unknown,
  ): void {
    const rows = Array.isArray(values) ? (values as unknown[]) : undefined;
    const isRagged =
      rows?.length !== this.RowCount ||
      rows.some((row) => !Array.isArray(row) || row.length !== this.ColumnCount);
    if (rows === undefined || isRagged) throw invalid("The array has not the shape of the cells in sight.");
    const { rowNumbers, columnNumbers } = this;
    rowNumbers.forEach((row, down) =>
      columnNumbers.forEach((column, across) => {
        this.range.cell(row, column)[name] = [[(rows[down] as unknown[])[across]]];
      }),
    );
  }
}

function counted(stretches: readonly [number, number][]): number {
  return stretches.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

function numbers([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Views of single rows. */
class RangeViewCollectionObject extends HostObject {
  constructor(readonly range: RangeProperties) {
    super(range.store);
  }
  override keeps(): KeptAreas {
    return this.range.keeps();
  }
  private get count(): number {
    return new RangeViewObject(this.range).RowCount;
  }
  override items(): HostObject[] {
    return Array.from({ length: this.count }, (_, row) => new RangeViewObject(this.range, row));
  }
  GetCount(): number {
    return this.count;
  }
  GetItemAt(index: number): HostObject {
    if (!(Number.isInteger(index) && index >= 0 && index < this.count))
      throw invalid(`There is no row ${index} in sight.`);
    return new RangeViewObject(this.range, index);
  }
}
