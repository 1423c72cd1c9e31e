import type { ColumnKind } from "../../contract";
import { RETURN_MARK, writeReturnMark, type ReturnMark } from "../../domain/imports";
import type { Criterion, Period, Snapshot, Unit } from "../../domain/model";
import { appliesTo, belongsTo } from "../../domain/scoring";
import { inputs } from "../../domain/tables";
import type { Translate } from "../../i18n";
import { fold, formatDate } from "../../text";

/** For whom a form is made, of which period and set. */
export type ReturnRequest = ReturnMark;

/** A column of the form. */
export interface FormColumn {
  /** Of `MinhChung`; `unitName` and `condition` say a unit and a leaf in words. */
  readonly id: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** Width in characters. */
  readonly width: number;
  /** Whether it is written in; the others are locked in rows that are there already. */
  readonly isFilled: boolean;
  /** What may be chosen in it, in the blank lines below too. */
  readonly choices?: readonly string[];
}

/** The form that a unit, or a cluster for its units, fills in: what a sheet of it holds, without Excel. */
export interface ReturnForm {
  /** Name of its file, without what stands behind the point. */
  readonly file: string;
  readonly sheet: string;
  /** Lines above the table. */
  readonly titles: readonly string[];
  readonly columns: readonly FormColumn[];
  /** One for each unit and leaf, by column. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Blank lines below, in which all columns are written in. */
  readonly spare: number;
  /** The hidden defined name by which the form is known again. */
  readonly mark: { readonly name: string; readonly text: string };
}

/** Columns of `MinhChung` that a return fills in. */
const FILLED = ["title", "document", "link", "submitted", "quantity", "target", "self", "note"] as const;
/** Further documents that there is room for: this many, and at least one for each leaf. */
const SPARE = 40;

/** Makes the form; undefined where the period, the unit or the cluster is not there, or no leaf is theirs. */
export function returnForm(
  request: ReturnRequest,
  snapshot: Snapshot,
  translate: Translate,
): ReturnForm | undefined {
  const { whose, set } = request;
  const period = snapshot.periods.find(({ code }) => code === request.period);
  const holders = whose.kind === "unit" ? snapshot.units : snapshot.clusters;
  const holder = holders.find(({ code }) => code === whose.code);
  if (!period || !holder) return undefined;
  const units = unitsOf(request, period, snapshot);
  const leavesOf = new Map(units.map((unit) => [unit, leavesOfUnit(unit, set, period, snapshot)]));
  const leaves = snapshot.criteria.filter((leaf) => [...leavesOf.values()].some((own) => own.includes(leaf)));
  if (leaves.length === 0) return undefined;
  const names = { name: holder.name, period: period.name };
  return {
    file: fileName(translate("return.file", names)),
    sheet: translate("return.sheet"),
    titles: [
      translate("return.title"),
      translate("return.set", { set }),
      translate("return.period", { name: period.name }),
      translate(`return.${whose.kind}`, { name: holder.name }),
      ...(period.deadline === undefined
        ? []
        : [translate("return.deadline", { day: formatDate(period.deadline) })]),
      translate("return.guide"),
    ],
    columns: formColumns(units, leaves, translate),
    rows: units.flatMap((unit) =>
      (leavesOf.get(unit) ?? []).map(({ code, text }) => ({
        unit: unit.code,
        unitName: unit.name,
        criterion: code,
        condition: text,
      })),
    ),
    spare: Math.max(SPARE, leaves.length),
    mark: { name: RETURN_MARK, text: writeReturnMark(request) },
  };
}

/** Whose rows a form has: the unit, or the units that the cluster has in the period. */
function unitsOf({ whose }: ReturnRequest, period: Period, { units }: Snapshot): Unit[] {
  if (whose.kind === "unit") return units.filter(({ code }) => code === whose.code);
  return units.filter((unit) => unit.cluster === whose.code && belongsTo(unit, period));
}

function leavesOfUnit(
  unit: Unit,
  set: string,
  period: Period,
  { criteria, settings }: Snapshot,
): Criterion[] {
  return criteria.filter(
    (leaf) =>
      fold(leaf.set) === fold(set) &&
      (leaf.periods.length === 0 || leaf.periods.includes(period.code)) &&
      appliesTo(leaf, unit, settings.specialSet),
  );
}

function formColumns(
  units: readonly Unit[],
  leaves: readonly Criterion[],
  translate: Translate,
): FormColumn[] {
  const { column } = inputs.evidence;
  const { text } = inputs.criteria.column;
  const of = (id: keyof typeof column, isFilled: boolean): FormColumn => {
    const { header, kind, width } = column[id];
    return { id, header, kind, width, isFilled };
  };
  const shown = (id: string, header: string, width: number): FormColumn => ({
    ...{ id, header, width },
    kind: "text",
    isFilled: false,
  });
  return [
    { ...of("unit", false), choices: units.map(({ code }) => code) },
    // People know their units by name, not by code.
    ...(units.length > 1 ? [shown("unitName", inputs.units.column.name.header, 24)] : []),
    { ...of("criterion", false), choices: leaves.map(({ code }) => code) },
    shown("condition", translate("return.condition"), text.width),
    ...FILLED.map((id) => of(id, true)),
  ];
}

/** Without what no file system takes. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/gu, " ").replace(/\s+/gu, " ");
}
