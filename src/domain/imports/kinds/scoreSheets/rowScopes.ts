import { fold } from "../../../../text";
import type { Period } from "../../../model";
import { shownName, type ImportContext } from "../../context";
import { bareHeader } from "../../header";
import type { Unclear } from "../../reading";
import type { Scoped } from "../../scope";
import type { SourceSheet } from "../../sourceSheet";
import { periodOf } from "../../titles";
import type { RowScope } from "./collector";
import { placeOf, type Matrix } from "./matrix";

type Scope = "period" | "set";

/** What columns are called that say of which period and set each row is. */
export const SCOPE_HEADERS: Readonly<Record<Scope, readonly string[]>> = {
  period: ["Quý", "Kỳ chấm", "Kỳ thi đua", "Kỳ đánh giá"],
  set: ["Bộ tiêu chí"],
};
const CALLED: Readonly<Record<Scope, readonly string[]>> = {
  period: ["Kỳ", ...SCOPE_HEADERS.period].map(bareHeader),
  set: ["Bộ", ...SCOPE_HEADERS.set].map(bareHeader),
};

/** The columns of a table that say of which period and set each row is. */
export function scopeColumns(
  sheet: SourceSheet,
  { top, bottom, units, leaves, said }: Matrix,
  side: number,
): ReadonlyMap<Scope, number> {
  const across = new Set([...units, ...leaves].map(({ at }) => at));
  const columns = new Map<Scope, number>();
  for (const scope of ["period", "set"] as const) {
    const told = [...said].find(([, field]) => field === scope)?.[0];
    for (let column = 0; column < sheet.width && told === undefined; column++) {
      if (column === side || across.has(column) || said.has(column) || columns.has(scope)) continue;
      const header = bareHeader(sheet.header(top, bottom, column));
      if (CALLED[scope].includes(header)) columns.set(scope, column);
    }
    if (told !== undefined) columns.set(scope, told);
  }
  return columns;
}

/** Of which set and period rows are: by their own columns, else as the whole sheet (contract, "Kỳ and Bộ"). */
export function rowScopes(
  sheet: SourceSheet,
  columns: ReadonlyMap<Scope, number>,
  context: ImportContext,
  whole: { readonly set: Scoped<string>; readonly period: (set: string) => Scoped<Period> },
): (row: number) => RowScope | { readonly unclear: Unclear } {
  const periods = new Map<string, Scoped<Period>>();
  const textIn = (row: number, scope: Scope): string => {
    const column = columns.get(scope);
    return column === undefined ? "" : sheet.text(row, column);
  };
  const unknown = (row: number, scope: Scope, candidates: readonly string[]): { unclear: Unclear } => ({
    unclear: {
      from: placeOf(sheet, row, columns.get(scope) ?? 0),
      text: textIn(row, scope),
      why: scope === "period" ? "periodUnknown" : "setUnknown",
      candidates,
    },
  });
  return (row) => {
    const setText = textIn(row, "set");
    const ownSet = context.sets.find((each) => fold(each) === fold(setText));
    if (setText !== "" && ownSet === undefined) return unknown(row, "set", context.sets);
    const set: Scoped<string> = ownSet === undefined ? whole.set : { value: ownSet };
    if ("unclear" in set) return set;
    const text = textIn(row, "period");
    const possible = context.periodsOf(set.value);
    // A column "Quý" holds "II", too.
    const own = text === "" ? undefined : (periodOf(text, possible) ?? periodOf(`quý ${text}`, possible));
    if (text !== "" && !own) return unknown(row, "period", possible.map(shownName));
    const period = own ? { value: own } : (periods.get(set.value) ?? whole.period(set.value));
    if ("unclear" in period) return period;
    if (!own) periods.set(set.value, period);
    return { set: set.value, period: period.value.code };
  };
}
