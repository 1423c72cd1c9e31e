import { MAX_COLUMNS, type Area } from "./address";
import type { CellValue } from "./values";

/** The formula of a cell, without `=`, and how it stands in the sheet. */
export interface Formula {
  readonly text: string;
  /** Cells that an array formula fills; a dynamic one those that it spills into now. */
  readonly array?: Area;
  /** Whether it spills by itself (`=FILTER(…)`), unlike one that was entered into fixed cells. */
  readonly isDynamic?: boolean;
  /** Whether it stood in a file as one that takes one value where many are: it stays so, whatever it would be if typed anew. */
  readonly isPlain?: boolean;
  /** Attributes of a data table and whatever else is kept as it is. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** What a cell has besides value, style and formula, kept until something is written to it. */
export interface CellExtra {
  /** The number of a shared string with runs of formats. */
  readonly rich?: number;
  /** The elements of an inline string. */
  readonly inline?: string;
  /** Numbers into the metadata part (`cm`, `vm`) and other attributes. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** One row, for looking: its cells by column, and its own attributes as in the file (`ht`, `hidden`, `s` …). */
export interface CellRow {
  readonly values: readonly (CellValue | undefined)[];
  /** Number of the cell's format; undefined for a cell without one of its own. */
  readonly styles: readonly (number | undefined)[];
  readonly attributes: Readonly<Record<string, string>> | undefined;
}

/** A row for changing. */
export interface Row extends CellRow {
  readonly values: (CellValue | undefined)[];
  readonly styles: (number | undefined)[];
  attributes: Readonly<Record<string, string>> | undefined;
  /** Of which period of its grid it is: one of an earlier period is part of a state that somebody keeps. */
  readonly period: number;
}

/** What a cell holds, and the number of its own format. */
export interface Cell {
  readonly value: CellValue;
  readonly style: number | undefined;
  readonly formula: Formula | undefined;
  readonly extra: CellExtra | undefined;
}

/** Key of a cell in the maps of a grid. */
export function keyOf(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function placeOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}
