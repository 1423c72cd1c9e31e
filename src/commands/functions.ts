import {
  CellsNotWritten,
  cellsToRename,
  cellsWithFunctions,
  countOf,
  freezeFunctions,
  namesToRename,
  namesWithFunctions,
  outcomeOf,
  placesOf,
  planFreeze,
  planReentry,
  planRename,
  reenterFunctions,
  type CellPlan,
  type CellsOfSheet,
  type FunctionName,
  type FunctionSheet,
} from "../office/cellFunctions";
import type { Translate } from "../i18n";
import { isNamespace } from "../sheets/ownFunctions";
import { given, option } from "./argument";
import { command, CommandRefused, type Told } from "./command";

/** Where a line stops naming blocks of cells, or defined names. */
const PLACES_NAMED = 8;

/** Cells that call our functions, and what would be done to them. */
export interface FoundFunctions extends CellPlan {
  readonly found: readonly FunctionSheet[];
  /** Defined names that call them, by themselves or through another name. */
  readonly names: readonly FunctionName[];
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
    const names = await namesWithFunctions(scope, namespace);
    return { found, names, ...planReentry(found, names) };
  },
  write: (_, plan) => orRefused(reenterFunctions(plan)),
  tell: (plan, _, translate, refused) => {
    const all = [
      ...plan.found.map((cells) => translate("functions.line", lineOf(cells))),
      ...namesTold("functions.names", plan.names, translate),
    ];
    const outcome = outcomeOf(plan, refused ?? []);
    return toldOf(outcome, [...all, ...doneTo(outcome, "functions.reentered", translate)], translate);
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
    return { found, names: await namesWithFunctions(scope, namespace), ...planFreeze(found) };
  },
  write: (_, plan) => orRefused(freezeFunctions(plan)),
  tell: (plan, _, translate, refused) => {
    const outcome = outcomeOf(plan, refused ?? []);
    const done = doneTo(outcome, "functions.frozen", translate);
    const told = toldOf(
      outcome,
      done.length > 0 ? done : [translate("functions.nothingToFreeze")],
      translate,
    );
    const staying = namesTold("functions.namesStay", plan.names, translate);
    return { ...told, lines: [...told.lines, ...staying], incomplete: told.incomplete || staying.length > 0 };
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
    const scope = sheet === undefined ? "workbook" : { sheet };
    const found = await cellsToRename(scope, { from, to }, options);
    const names = await namesToRename(scope, { from, to });
    return { found, names, ...planRename(found, names) };
  },
  write: (_, plan) => orRefused(reenterFunctions(plan)),
  tell: (plan, _, translate, refused) => {
    const outcome = outcomeOf(plan, refused ?? []);
    return toldOf(outcome, doneTo(outcome, "functions.renamed", translate), translate);
  },
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

/** What a line about defined names says: how many, and which. */
export function nameLineOf(names: readonly FunctionName[]): {
  readonly count: number;
  readonly names: string;
} {
  const named = names
    .slice(0, PLACES_NAMED)
    .map(({ name, sheet }) => (sheet === undefined ? name : `'${sheet.replaceAll("'", "''")}'!${name}`));
  return { count: names.length, names: named.join(", ") + (names.length > PLACES_NAMED ? " …" : "") };
}

/** How many formulas are entered, in cells and in defined names. */
export function enteredCount({ changes, enteredNames }: CellPlan): number {
  return countOf(changes) + enteredNames.length;
}

/** What was done to how many formulas; no line where nothing was. */
function doneTo(
  plan: CellPlan,
  done: "functions.reentered" | "functions.frozen" | "functions.renamed",
  translate: Translate,
): string[] {
  const count = enteredCount(plan);
  return count === 0
    ? []
    : [translate(done, { count }), ...namesTold("functions.namesEntered", plan.enteredNames, translate)];
}

function namesTold(
  line: "functions.names" | "functions.namesEntered" | "functions.namesStay",
  names: readonly FunctionName[],
  translate: Translate,
): string[] {
  return names.length === 0 ? [] : [translate(line, nameLineOf(names))];
}

function toldOf(
  plan: FoundFunctions,
  done: readonly string[],
  translate: Translate,
): Told & { readonly incomplete: boolean } {
  const none = plan.found.length === 0 && plan.names.length === 0;
  return {
    lines: none ? [translate("functions.none")] : [...done, ...cellLines(plan, translate)],
    findings: [],
    incomplete: plan.left.length > 0,
  };
}

/** @returns cells that Excel refused to change */
async function orRefused(writing: Promise<readonly CellsOfSheet[]>): Promise<readonly CellsOfSheet[]> {
  try {
    return await writing;
  } catch (error) {
    if (!(error instanceof CellsNotWritten)) throw error;
    const where = error.where ?? "";
    throw new CommandRefused(`functions.notWritten.${error.code}`, { sheet: where, name: where });
  }
}
