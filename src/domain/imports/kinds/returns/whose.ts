import { fold } from "../../../../text";
import type { Period, Unit } from "../../../model";
import type { ImportContext } from "../../context";
import { bareHeader } from "../../header";
import type { Unclear } from "../../reading";
import { readReturnMark, type ReturnMark } from "../../returnMark";
import { periodOfSheet, setOfSheet, unitOfSheet, type Scoped } from "../../scope";
import type { SourceSheet } from "../../sourceSheet";
import { periodsNamed, setsNamed } from "../../titles";

/** What holds for a whole return where its rows do not say otherwise. */
export interface Scope {
  readonly period: Scoped<Period>;
  readonly set: Scoped<string>;
  /** Whose evidence stands in rows without a unit. */
  readonly owner: Scoped<Unit>;
  /** Of a form of ours: who may stand in it. */
  readonly issuedTo:
    { readonly kind: "unit" | "cluster"; readonly code: string; readonly name: string } | undefined;
  readonly unclear: readonly Unclear[];
}

/**
 * Whose return a sheet is, for which period and set: what our own form says of itself in its mark before everything else, a
 * title that says otherwise being a contradiction; other sheets by their content.
 * @param possible sets to which the leaves of the sheet may belong
 */
export function scopeOf(
  sheet: SourceSheet,
  titles: readonly string[],
  headerTop: number,
  possible: readonly string[],
  context: ImportContext,
): Scope | Unclear {
  const mark = readReturnMark(sheet.grid);
  const known = typeof mark === "object" ? knownMark(mark, context) : undefined;
  if (known) return markedScope(sheet, titles, headerTop, known, context);
  const set = setOfSheet(sheet, titles, context, possible);
  const shown = typeof mark === "string" ? mark : JSON.stringify(mark);
  return {
    period: periodOfSheet(sheet, titles, "value" in set ? set.value : undefined, context),
    set,
    owner: unitOfSheet(sheet, headerTop, context),
    issuedTo: undefined,
    unclear: mark === undefined ? [] : [wholeSheet(sheet, shownMark(mark) ?? shown, "returnUnknown")],
  };
}

function shownMark(mark: ReturnMark | string): string | undefined {
  return typeof mark === "string" ? mark : [mark.period, mark.set, mark.whose.code].join(" · ");
}

interface KnownMark {
  readonly period: Period;
  readonly set: string;
  readonly unit: Unit | undefined;
  readonly issuedTo: NonNullable<Scope["issuedTo"]>;
}

/** A mark whose codes the workbook still has. */
function knownMark(
  { period, set, whose }: ReturnMark,
  { snapshot, sets }: ImportContext,
): KnownMark | undefined {
  const inPeriod = snapshot.periods.find(({ code }) => fold(code) === fold(period));
  const ofSet = sets.find((each) => fold(each) === fold(set));
  const holders = whose.kind === "unit" ? snapshot.units : snapshot.clusters;
  const holder = holders.find(({ code }) => fold(code) === fold(whose.code));
  if (!inPeriod || ofSet === undefined || !holder) return undefined;
  const unit = whose.kind === "unit" ? snapshot.units.find(({ code }) => code === holder.code) : undefined;
  const issuedTo = { kind: whose.kind, code: holder.code, name: holder.name };
  return { period: inPeriod, set: ofSet, unit, issuedTo };
}

function markedScope(
  sheet: SourceSheet,
  titles: readonly string[],
  headerTop: number,
  { period, set, unit, issuedTo }: KnownMark,
  context: ImportContext,
): Scope | Unclear {
  const periods = periodsNamed(titles, context.periodsOf(set));
  const sets = setsNamed(titles, context.sets);
  const others = [
    ...(periods.length > 0 && !periods.includes(period) ? periods.map(({ name }) => name) : []),
    ...(sets.length > 0 && !sets.includes(set) ? sets : []),
    ...strangers(sheet, headerTop, issuedTo, context),
  ];
  if (others.length > 0)
    return {
      ...wholeSheet(sheet, others.join(" · "), "returnContradiction"),
      about: [issuedTo.name, period.name, set].join(" · "),
    };
  const noUnit = wholeSheet(sheet, issuedTo.name, "unitMissing");
  return {
    period: { value: period },
    set: { value: set },
    owner: unit ? { value: unit } : { unclear: noUnit },
    issuedTo,
    unclear: [],
  };
}

/** Units and clusters that the titles name and that the form was not issued to. */
function strangers(
  sheet: SourceSheet,
  headerTop: number,
  issuedTo: KnownMark["issuedTo"],
  context: ImportContext,
): string[] {
  const { superior = "", issuingBody = "" } = context.snapshot.settings.document;
  const own = [superior, issuingBody].map(bareHeader);
  const names = sheet
    .textsAbove(headerTop)
    .flatMap((text) => [text, ...text.split(":").slice(1)])
    .map((text) => text.trim())
    .filter((text) => text !== "" && !own.includes(bareHeader(text)));
  return names.flatMap((text) => {
    const cluster = context.clusters.find(text);
    if (issuedTo.kind === "cluster")
      return cluster.kind === "one" && cluster.item.code !== issuedTo.code ? [text] : [];
    const match = context.units.find(text);
    return match.kind === "one" && match.item.code !== issuedTo.code ? [text] : [];
  });
}

function wholeSheet({ grid: { file, sheet } }: SourceSheet, text: string, why: Unclear["why"]): Unclear {
  return { from: { file, sheet, cell: "" }, text, why, candidates: [] };
}

/** Whether a unit may stand in a return. */
export function mayHold({ issuedTo }: Scope, unit: Unit): boolean {
  if (!issuedTo) return true;
  const code = issuedTo.kind === "unit" ? unit.code : (unit.cluster ?? "");
  return fold(code) === fold(issuedTo.code);
}
