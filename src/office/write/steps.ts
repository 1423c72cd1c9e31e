import {
  editChange,
  isUnchanged,
  changesNothing,
  tableChange,
  type EditPlan,
  type TableChange,
  type TablePlan,
} from "../../sheets/plan";
import type { Step } from "./carryOut";
import { WriteRefused } from "./errors";
import { writeFormula, type FormulaChange } from "./formula";
import { writeNaming, type NamingChange } from "./naming";
import { writeTable } from "./tables";

/** Everything that one act writes into tables: whole ones of ours, and cells and rows of people's own. */
export interface Writing {
  readonly tables: readonly TablePlan[];
  readonly edits?: readonly EditPlan[];
  /** Names that become others; they go first. */
  readonly namings?: readonly NamingChange[];
  /** Input tables that are made, empty. */
  readonly made?: readonly TableChange[];
  /** Formulas that go into cells outside of all tables. */
  readonly formulas?: readonly FormulaChange[];
}

/** The steps of a writing, people's tables first. @throws WriteRefused when the plan itself says that it cannot be done */
export function stepsOf({ tables, edits = [], namings = [], made = [], formulas = [] }: Writing): Step[] {
  const stopped = [
    ...edits.filter((edit) => !changesNothing(edit)),
    ...tables.filter((table) => !isUnchanged(table)),
  ].find(({ obstacle }) => obstacle !== undefined);
  if (stopped?.obstacle) {
    const { obstacle, place, schema } = stopped;
    throw new WriteRefused(obstacle, place.sheet, schema.table, place.standing?.firstBelow);
  }
  const changes = [...edits.map(editChange), ...tables.map(tableChange), ...made];
  return [
    ...namings.map((change): Step => ({
      change,
      write: (context, { run }) => writeNaming(context, change, run),
    })),
    ...changes.flatMap((change) =>
      change
        ? [{ change, write: (context, making) => writeTable(context, change, making) } satisfies Step]
        : [],
    ),
    ...formulas.map((change): Step => ({ change, write: (context) => writeFormula(context, change) })),
  ];
}

/** Sheets of the result tables that stand in the workbook after writing, for links. */
export function resultSheets({ tables }: Writing): { id: TablePlan["id"]; sheet: string }[] {
  return tables
    .filter(({ place, rows, schema }) => place.standing !== undefined || rows.length > 0 || !schema.optional)
    .map(({ id, place }) => ({ id, sheet: place.sheet }));
}
