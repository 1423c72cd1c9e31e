import { isDateFormat } from "numfmt";
import { HostError } from "../../errors";
import { formatArea, isWithin, type Area } from "../address";
import { assertArraysWhole, assertWhole } from "../areas";
import { carriedCell, copiedTo, putContent, putStyle, type CarriedCell } from "../carried";
import { hasStructuredReference, type Place } from "../references/relative";
import { assertPlainRules, carriedRules, putRule, removeRules } from "../rules";
import { dates, familyOf, growth, linear, naturalUnit, texts, type Series, type Unit } from "../series";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";

/** How cells are filled on, in Excel's words. */
export const FILL_TYPES = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
] as const;
export type FillType = (typeof FILL_TYPES)[number];

const UNITS: Readonly<Partial<Record<FillType, Unit>>> = {
  FillDays: "day",
  FillWeekdays: "weekday",
  FillMonths: "month",
  FillYears: "year",
};

/**
 * Fills cells on into those beside them, as dragging the handle of a selection does.
 * @param whole the source and the cells that are filled; undefined: down as far as the column beside the source is filled
 * @throws HostError where Excel refuses, and NotImplemented for patterns that are not certain here
 */
export function fillOn(
  workbook: Workbook,
  sheet: Sheet,
  source: Area,
  whole: Area | undefined,
  type: FillType,
): void {
  const target = whole ?? downBeside(sheet, source);
  if (!target || formatArea(target) === formatArea(source)) return;
  const isDown = target.left === source.left && target.right === source.right;
  const isAcross = target.top === source.top && target.bottom === source.bottom;
  if (!isWithin(source, target) || (!isDown && !isAcross))
    throw new HostError("InvalidArgument", "AutoFill goes in one direction from the range, and takes it in.");
  sheet.assertWritable(target);
  assertWhole(sheet, target);
  assertArraysWhole(sheet, target);
  assertPlainRules(sheet, target);
  if (sheet.merges.in(target).length > 0)
    throw new HostError("NotImplemented", "The embedded workbook fills no merged cells on.");
  const lines = isDown
    ? range(source.left, source.right).map((column) =>
        range(source.top, source.bottom).map((row) => ({ row, column })),
      )
    : range(source.top, source.bottom).map((row) =>
        range(source.left, source.right).map((column) => ({ row, column })),
      );
  const filled = lines.flatMap((line) => filledLine(sheet, line, target, isDown, type));
  if (type !== "FillValues") fillRules(sheet, source, target, isDown, type);
  for (const { place, cell } of filled) {
    if (type !== "FillFormats") putContent(sheet, place.row, place.column, cell);
    if (type !== "FillValues") putStyle(sheet, place.row, place.column, cell.style);
  }
  workbook.emit({ kind: type === "FillFormats" ? "format" : "cells", sheet, area: target, origin: "api" });
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The source and the rows below it beside which the column to the left, or else to the right, is filled. */
function downBeside(sheet: Sheet, source: Area): Area | undefined {
  for (const column of [source.left - 1, source.right + 1]) {
    let bottom = source.bottom;
    while (column >= 0 && sheet.cellValue(bottom + 1, column) !== null) bottom += 1;
    if (bottom > source.bottom) return { ...source, bottom };
  }
  return undefined;
}

interface Filled {
  readonly place: Place;
  readonly cell: CarriedCell;
}

/** The cells that one row or column of the source leads to. */
function filledLine(
  sheet: Sheet,
  line: readonly Place[],
  target: Area,
  isDown: boolean,
  type: FillType,
): Filled[] {
  const cells = line.map(({ row, column }) => carriedCell(sheet, row, column));
  const series = type === "FillFormats" ? cells.map(() => undefined) : seriesOf(sheet, line, cells, type);
  const [first] = line;
  if (!first) return [];
  const [low, high] = isDown
    ? [target.top - first.row, target.bottom - first.row]
    : [target.left - first.column, target.right - first.column];
  const count = line.length;
  return range(low, high)
    .filter((at) => at < 0 || at >= count)
    .flatMap((at) => {
      const within = ((at % count) + count) % count;
      const [from, cell] = [line[within], cells[within]];
      if (!from || !cell) return [];
      const place = isDown
        ? { row: first.row + at, column: first.column }
        : { row: first.row, column: first.column + at };
      const next = series[within];
      if (next)
        return [
          { place, cell: { value: next(at), formula: undefined, extra: undefined, style: cell.style } },
        ];
      if (cell.formula && !isDown && hasStructuredReference(cell.formula.text))
        throw new HostError(
          "NotImplemented",
          "The embedded workbook fills no references to columns of tables to the side.",
        );
      const copied = copiedTo(cell, from, place);
      return [{ place, cell: type === "FillValues" ? { ...copied, extra: undefined } : copied }];
    });
}

/** How each cell of a line goes on; undefined for one that is copied. Places count from the first cell of the line. */
function seriesOf(
  sheet: Sheet,
  line: readonly Place[],
  cells: readonly CarriedCell[],
  type: FillType,
): (Series | undefined)[] {
  if (type === "FillCopy" || type === "FillValues") return cells.map(() => undefined);
  const kinds = cells.map((cell, at) => kindOf(sheet, line[at], cell));
  const result: (Series | undefined)[] = cells.map(() => undefined);
  for (const kind of new Set(kinds)) {
    if (kind === "other") continue;
    const places = kinds.flatMap((own, at) => (own === kind ? [at] : []));
    const [start = 0, last = 0] = [places[0], places.at(-1)];
    const isTogether = last - start + 1 === places.length;
    const values = places.map((at) => cells[at]?.value ?? null);
    const next = seriesFor(kind, values, type, places.length < cells.length);
    if (!next) continue;
    if (!isTogether)
      throw new HostError(
        "NotImplemented",
        "The embedded workbook fills on no series that others interrupt.",
      );
    // Within a pattern of several kinds the series counts its own cells only.
    const ordinal = (at: number): number => {
      const [round, within] = [
        Math.floor(at / cells.length),
        ((at % cells.length) + cells.length) % cells.length,
      ];
      return round * places.length + within - start;
    };
    for (const at of places) result[at] = (place) => next(ordinal(place));
  }
  return result;
}

/** Cells that go on together: numbers, dates, or texts that count alike (named by what they share). */
type Kind = string;

function kindOf(sheet: Sheet, place: Place | undefined, { value, formula }: CarriedCell): Kind {
  if (formula || !place) return "other";
  if (typeof value === "number")
    return isDateFormat(sheet.numberFormat(place.row, place.column)) ? "date" : "number";
  return (typeof value === "string" ? familyOf(value) : undefined) ?? "other";
}

function seriesFor(
  kind: Kind,
  values: readonly unknown[],
  type: FillType,
  isMixed: boolean,
): Series | undefined {
  const unit = UNITS[type];
  if (kind !== "number" && kind !== "date") {
    const isTrend = type === "LinearTrend" || type === "GrowthTrend";
    return isTrend ? undefined : texts(values.filter((value) => typeof value === "string"));
  }
  const numbers = values.filter((value) => typeof value === "number");
  if (type === "LinearTrend") return linear(numbers, 1);
  if (type === "GrowthTrend") {
    const curve = numbers.length === 1 ? undefined : growth(numbers);
    if (numbers.length > 1 && !curve)
      throw new HostError("InvalidArgument", "A growth trend needs positive numbers.");
    return curve;
  }
  if (kind === "date") {
    const wanted = unit ?? naturalUnit(numbers);
    const next = dates(numbers, wanted);
    if (next) return next;
    if (unit !== undefined)
      throw new HostError(
        "NotImplemented",
        `The embedded workbook fills on no dates that are not evenly apart (${type}).`,
      );
    return linear(numbers, 1);
  }
  if (unit !== undefined)
    throw new HostError(
      "NotImplemented",
      `The embedded workbook fills on numbers that are no dates in no way like ${type}.`,
    );
  // A single number is copied, unless it stands in a pattern with others.
  return numbers.length === 1 && type === "FillDefault" && !isMixed ? undefined : linear(numbers, 1);
}

/** Validations and conditional formats go on too. */
function fillRules(sheet: Sheet, source: Area, target: Area, isDown: boolean, type: FillType): void {
  const kinds = type === "FillFormats" ? (["conditions"] as const) : (["conditions", "validations"] as const);
  const parts = [
    isDown ? { ...target, bottom: source.top - 1 } : { ...target, right: source.left - 1 },
    isDown ? { ...target, top: source.bottom + 1 } : { ...target, left: source.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
  const size = isDown ? source.bottom - source.top + 1 : source.right - source.left + 1;
  for (const kind of kinds) {
    const rules = carriedRules(sheet, kind, source);
    for (const part of parts) {
      removeRules(sheet, kind, part);
      const length = isDown ? part.bottom - part.top + 1 : part.right - part.left + 1;
      if (rules.length > 0 && length % size !== 0)
        throw new HostError(
          "NotImplemented",
          "The embedded workbook fills rules on by whole copies of the range only.",
        );
      for (let at = 0; at < length; at += size)
        for (const rule of rules)
          putRule(
            sheet,
            rule,
            { row: source.top, column: source.left },
            { row: part.top + (isDown ? at : 0), column: part.left + (isDown ? 0 : at) },
          );
    }
  }
}
