import type { FunctionId } from "../contract";
import type { Scoreboard } from "../domain/scoring";
import type { Translate } from "../i18n";
import type { RawTable } from "../sheets/read";
import { text } from "./argument";
import { clusterTable } from "./clusterTable";
import { evaluate, type LiveFunctionId } from "./evaluate";
import type { Evaluation, LiveArguments, Problem } from "./evaluation";
import { points } from "./points";

/** What a cell would show: one value, a column or a table that spills, or why there is none. */
export type Example =
  { readonly value: number | string | readonly (readonly (string | number)[])[] } | Problem;

/** What an example is worked out from: the arguments by the parameters' names, and the tables that ranges may name. */
export interface ExampleArguments {
  readonly filled: Readonly<Record<string, unknown>>;
  readonly tableOf: (name: string) => RawTable | undefined;
}

/** What a function would show as things stand; undefined for a range that nobody has read. */
export function example(
  board: Scoreboard,
  id: FunctionId,
  { filled, tableOf }: ExampleArguments,
  translate: Translate,
): Example | undefined {
  switch (id) {
    case "POINTS":
      return points(filled.rule, filled.steps, filled.max, filled.quantity, filled.target);
    case "CLUSTERSCORES": {
      const [units, criteria, evidence] = ["units", "criteria", "evidence"].map((name) => {
        const table = tableOf(text(filled[name]));
        return table && [table.headers, ...table.rows];
      });
      if (!units || !criteria || !evidence) return undefined;
      const { period, set, method } = filled;
      return clusterTable({ units, criteria, evidence, period, set, method }, translate);
    }
    default:
      return live(board, id, filled);
  }
}

/** Whichever way its first parameter is called, a live function asks about a code. */
function live(
  board: Scoreboard,
  id: LiveFunctionId,
  { period, set, place, date, days, ...code }: Readonly<Record<string, unknown>>,
): Evaluation {
  const args: LiveArguments = { code: Object.values(code)[0] ?? "", period, set, place, date, days };
  return evaluate(board, id, args);
}
