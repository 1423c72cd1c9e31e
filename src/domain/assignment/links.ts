import type { Finding } from "../model";
import type { ModelBuilder } from "./builder";
import type { Assignment, CostPart, Fixed, Link, Rule } from "./model";

/** An assignment ready to be solved, with what is wrong in its input. */
export interface Posed {
  readonly assignment: Assignment;
  readonly findings: readonly Finding[];
}

/** Cost part in whole points; none when it is 0. */
export function part(kind: CostPart["kind"], points: number, params: CostPart["params"]): CostPart[] {
  const whole = Math.round(points);
  return whole === 0 ? [] : [{ kind, points: whole, params }];
}

export function variablesOf(links: readonly Link[], isWanted: (link: Link) => boolean): number[] {
  return links.flatMap((link, at) => (isWanted(link) ? [at] : []));
}

/** Where a rule stands: a cell of a table, as far as it is known. */
export function sourceOf(
  table: string,
  key: string,
  column: string,
  row: number | undefined,
): Rule["source"] {
  return { table, key, column, ...(row !== undefined && { row }) };
}

export function setting(key: string): Rule["source"] {
  return sourceOf("ThietLap", key, "Giá trị", undefined);
}

interface Pins {
  /** Names of the pair, for the sentence about the rule. */
  readonly params: Rule["params"];
  /** The row with `Khóa`. */
  readonly locked: Rule["source"] | undefined;
  /** The proposal's table, when a person accepted the choice before. */
  readonly accepted: string | undefined;
  /** Whether a constraint demands it. */
  readonly must: boolean;
}

/** Holds a choice that is locked or was accepted. @returns why the choice is not open, if it is not */
export function pin(
  builder: ModelBuilder,
  variable: number,
  { params, locked, accepted, must }: Pins,
): Fixed | undefined {
  const kind = locked ? "locked" : accepted === undefined ? undefined : "accepted";
  if (kind !== undefined) {
    const rule = builder.rule({ kind, params, source: locked ?? { table: accepted ?? "" } });
    builder.constrain({ lower: 1, upper: 1, variables: [variable], rule });
  }
  return locked ? "locked" : must ? "must" : kind;
}
