import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { isErrorWord } from "../model";
import {
  CellError,
  DIV0,
  Grid,
  Lambda,
  Refusal,
  VALUE,
  type ErrorWord,
  type Scalar,
  type Value,
} from "./evaluate/values";
import type { FormulaParts, ValueObject } from "./parts";

/** Marks a result that is a text although it is spelt as an error. */
const TEXT = { kind: "text" };

/** What a cell of Univer holds. Univer itself takes "" for blank and texts spelt as errors for errors; the host does not. */
export function scalarOf(cell: Nullable<ICellData>): Scalar {
  if (!cell) return null;
  const { v, t, p, custom } = cell;
  if (v === null || v === undefined) {
    const rich = p?.body?.dataStream;
    return rich === undefined ? null : rich.replace(/\r\n$/u, "");
  }
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === "1";
  if (t === CellValueType.NUMBER) return Number(v);
  // Univer writes "" into blank cells where an array finds no room; such a cell has no type.
  if (v === "" && (t === null || t === undefined)) return null;
  if (typeof v !== "string") return v;
  const isText = t === CellValueType.FORCE_STRING || custom?.kind === TEXT.kind;
  return isText ? v : (CellError.of(v) ?? v);
}

/** A value for Univer; it is what the cell shows, so a blank is 0. */
export function toUniver(value: Value, parts: FormulaParts): ValueObject {
  if (value instanceof Lambda) return toUniver(CellError.of("#CALC!"), parts);
  if (!(value instanceof Grid)) return objectOf(value ?? 0, parts);
  if (value.beyond > 0) throw new Refusal("range", "an array of whole columns or rows");
  if (value.rows * value.columns === 1) return objectOf(value.at(0, 0) ?? 0, parts);
  return arrayOf(value, parts, 0);
}

/** An array for Univer. @param blank what blank cells become */
export function arrayOf(grid: Grid, parts: FormulaParts, blank: Scalar): ValueObject {
  return parts.ArrayValueObject.create({
    calculateValueList: grid.toRows().map((row) => row.map((value) => objectOf(value ?? blank, parts))),
    rowCount: grid.filledRows,
    columnCount: grid.filledColumns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

export function objectOf(value: Scalar, parts: FormulaParts): ValueObject {
  if (value === null) return parts.NullValueObject.create();
  if (typeof value === "number")
    return Number.isFinite(value) ? parts.NumberValueObject.create(value) : objectOf(DIV0, parts);
  if (typeof value === "boolean") return parts.BooleanValueObject.create(value);
  if (value instanceof CellError) return parts.ErrorValueObject.create(value.word as ErrorType);
  const text = new parts.StringValueObject(value);
  return isErrorWord(value) ? text.withCustomData(TEXT) : text;
}

type ErrorType = Parameters<FormulaParts["ErrorValueObject"]["create"]>[0];

/** What Univer gives back, as a value of the host. */
export function fromUniver(object: ValueObject, parts: FormulaParts): Value {
  if (object instanceof parts.ArrayValueObject)
    return Grid.of(object.getArrayValue().map((row) => row.map((one) => (one ? scalarFrom(one) : null))));
  return scalarFrom(object);
}

function scalarFrom(object: ValueObject): Scalar {
  if (object.isNull()) return null;
  const value = object.getValue();
  if (object.isError()) return CellError.of(String(value) as ErrorWord);
  if (object.isBoolean()) return Boolean(value);
  if (object.isNumber()) return Number(value);
  return object.isString() ? String(value) : VALUE;
}
