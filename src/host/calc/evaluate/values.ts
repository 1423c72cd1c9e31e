import { CellError, type CellValue, type ErrorWord } from "../../model/values";

export { CellError, type ErrorWord };

export const NA = CellError.of("#N/A");
export const VALUE = CellError.of("#VALUE!");
export const REF = CellError.of("#REF!");
export const NUM = CellError.of("#NUM!");
export const DIV0 = CellError.of("#DIV/0!");
export const NAME = CellError.of("#NAME?");
export const NULL = CellError.of("#NULL!");
export const CALC = CellError.of("#CALC!");

/** What one cell holds; `null` is a blank cell, which is neither "" nor 0 although it counts as both. */
export type Scalar = CellValue;

/** A value that is no error. */
export type Plain = Exclude<Scalar, CellError>;

/** An argument that is there but empty, as in `IF(a,,1)`: a blank, or the default, as the function has it. */
export class Omitted {
  private readonly omitted = true;

  get isOmitted(): boolean {
    return this.omitted;
  }
}
export const OMITTED = new Omitted();

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Rows and columns of values. */
export class Grid {
  constructor(
    readonly rows: number,
    readonly columns: number,
    private readonly get: (row: number, column: number) => Scalar,
    /** How many rows and columns `values` goes through; all further cells hold `tail`. */
    private readonly filled: Size = { rows, columns },
    readonly tail: Scalar = null,
  ) {}

  static of(rows: readonly (readonly Scalar[])[]): Grid {
    return new Grid(rows.length, rows[0]?.length ?? 0, (row, column) => rows[row]?.[column] ?? null);
  }

  at(row: number, column: number): Scalar {
    return this.get(row, column);
  }

  /** Rows that are looked at; a whole column has more, all alike. */
  get filledRows(): number {
    return this.filled.rows;
  }

  get filledColumns(): number {
    return this.filled.columns;
  }

  /** Every value that can be other than the tail, row by row. */
  *values(): Generator<Scalar> {
    for (let row = 0; row < this.filledRows; row++)
      for (let column = 0; column < this.filledColumns; column++) yield this.at(row, column);
  }

  /** How many cells `values` leaves out, because they hold the tail. */
  get beyond(): number {
    return this.rows * this.columns - this.filledRows * this.filledColumns;
  }

  toRows(): Scalar[][] {
    return Array.from({ length: this.filledRows }, (_, row) =>
      Array.from({ length: this.filledColumns }, (_, column) => this.at(row, column)),
    );
  }

  transposed(): Grid {
    const { filledRows: columns, filledColumns: rows } = this;
    return new Grid(rows, columns, (row, column) => this.at(column, row));
  }
}

/** Cells of a sheet, from 0. */
export interface Place {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
}

/** Cells of a sheet that a formula points at: what is blank, a text or a boolean in them counts otherwise than in an array. */
export class Reference extends Grid {
  constructor(
    readonly place: Place,
    { rows, columns }: Size,
    get: (row: number, column: number) => Scalar,
    filled?: Size,
  ) {
    super(rows, columns, get, filled);
  }

  /** Part of the reference, still a reference. */
  part(row: number, column: number, rows: number, columns: number): Reference {
    const { sheet, top, left } = this.place;
    return new Reference(
      { sheet, top: top + row, left: left + column },
      { rows, columns },
      (r, c) => this.at(row + r, column + c),
      {
        rows: Math.max(0, Math.min(rows, this.filledRows - row)),
        columns: Math.max(0, Math.min(columns, this.filledColumns - column)),
      },
    );
  }
}

/** A function made by LAMBDA. */
export class Lambda {
  constructor(
    readonly parameters: number,
    readonly call: (args: readonly Value[]) => Value,
  ) {}
}

export type Value = Scalar | Grid | Lambda;
/** An argument as a function gets it. */
export type Argument = Value | Omitted;

/** The host cannot say what Excel would show; the cell keeps what it had, and the reason is reported. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly reason: string,
  ) {
    super(reason);
  }
}

export type RefusalKind =
  | "syntax"
  | "name"
  | "table"
  | "spill"
  | "sheet"
  | "external"
  | "threeD"
  | "union"
  | "range"
  | "function"
  | "argument"
  | "cycle"
  | "workbook"
  | "failure";
