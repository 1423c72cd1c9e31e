import {
  CellsNotWritten,
  cellsToRename,
  cellsWithFunctions,
  countOf,
  freezeFunctions,
  placesOf,
  planFreeze,
  planReentry,
  planRename,
  reenterFunctions,
  type CellPlan,
  type CellsOfSheet,
  type FunctionSheet,
} from "../office/cellFunctions";
import type { Translate } from "../i18n";
import { isNamespace } from "../sheets/ownFunctions";
import { given, option } from "./argument";
import { command, CommandRefused, type Told } from "./command";

/** Where a line stops naming blocks of cells. */
const PLACES_NAMED = 8;

/** Cells that call our functions, and what would be done to them. */
export interface FoundFunctions extends CellPlan {
  readonly found: readonly FunctionSheet[];
}

/** Cells that call our functions; those that Excel could not calculate are entered once more. */
export const functions = command({
  name: "functions",
  opens: true,
  args: { sheet: option, namespace: option },
  writes: ["cells"],
  prepare: async (_, { sheet, namespace }, options): Promise<FoundFunctions> => {
    const scope = sheet === undefined ? "workbook" : { sheet };
    const found = await cellsWithFunctions(scope, namespace, options);
    return { found, ...planReentry(found) };
  },
  write: (_, plan) => orRefused(reenterFunctions(plan)),
  tell: (plan, _, translate) => {
    const all = plan.found.map((cells) => translate("functions.line", lineOf(cells)));
    return toldOf(plan, [...all, ...doneTo(plan, "functions.reentered", translate)], translate);
  },
});

/** Puts values in the place of our functions, for a workbook that goes to somebody without the add-in. */
export const freeze = command({
  name: "freeze",
  opens: true,
  args: { sheet: option, namespace: option, within: given<"activeSheet" | "selection">() },
  writes: ["cells"],
  prepare: async (_, { sheet, namespace, within }, options): Promise<FoundFunctions> => {
    const scope = within ?? (sheet === undefined ? "workbook" : { sheet });
    const found = await cellsWithFunctions(scope, namespace, options);
    return { found, ...planFreeze(found) };
  },
  write: (_, plan) => orRefused(freezeFunctions(plan)),
  tell: (plan, _, translate) => {
    const done = doneTo(plan, "functions.frozen", translate);
    return toldOf(plan, done.length > 0 ? done : [translate("functions.nothingToFreeze")], translate);
  },
});

/** Our functions by their names in another namespace, where an office changes to one, to another, or to none. */
export const renameFunctions = command({
  name: "rename-functions",
  opens: true,
  args: { sheet: option, from: option, to: option },
  writes: ["cells"],
  prepare: async (_, { sheet, from, to }, options): Promise<FoundFunctions> => {
    for (const name of [from, to])
      if (name !== undefined && !isNamespace(name))
        throw new CommandRefused("functions.noNamespace", { name });
    if (from?.toUpperCase() === to?.toUpperCase()) throw new CommandRefused("functions.sameNames", {});
    const found = await cellsToRename(sheet === undefined ? "workbook" : { sheet }, { from, to }, options);
    return { found, ...planRename(found) };
  },
  write: (_, plan) => orRefused(reenterFunctions(plan)),
  tell: (plan, _, translate) => toldOf(plan, doneTo(plan, "functions.renamed", translate), translate),
});

/** Sheet by sheet what is done to cells, then what is left as it is and why. */
function cellLines({ changes, left }: CellPlan, translate: Translate): string[] {
  return [
    ...changes.map((cells) => translate("functions.line", lineOf(cells))),
    ...left.map((cells) => translate(`functions.left.${cells.reason}`, lineOf(cells))),
  ];
}

/** What a line about cells says: their sheet, how many, and where. */
export function lineOf(cells: CellsOfSheet): {
  readonly sheet: string;
  readonly count: number;
  readonly places: string;
} {
  const places = placesOf(cells);
  const named = places.slice(0, PLACES_NAMED).join(", ");
  return {
    sheet: cells.sheet,
    count: countOf([cells]),
    places: places.length > PLACES_NAMED ? `${named} …` : named,
  };
}

/** What was done to how many cells; no line where nothing was. */
function doneTo(
  { changes }: CellPlan,
  done: "functions.reentered" | "functions.frozen" | "functions.renamed",
  translate: Translate,
): string[] {
  return changes.length === 0 ? [] : [translate(done, { count: countOf(changes) })];
}

function toldOf(plan: FoundFunctions, done: readonly string[], translate: Translate): Told {
  return {
    lines: plan.found.length === 0 ? [translate("functions.none")] : [...done, ...cellLines(plan, translate)],
    findings: [],
    incomplete: plan.left.length > 0,
  };
}

async function orRefused(writing: Promise<void>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof CellsNotWritten)) throw error;
    throw new CommandRefused(`functions.notWritten.${error.code}`, { sheet: error.sheet ?? "" });
  }
}
