import { withOwnCalls, withRenamedCalls, type Renaming } from "../../sheets/ownFunctions";
import { findFunctions, type FunctionSheet, type Scope } from "./find";
import { patiently } from "../patiently";
import type { ReadOptions } from "../read";
import type { CellPlan } from "./plan";
import { countUnknown } from "./sign";
import { freezeCells, reenterCells } from "./write";

export { isUncalculated, type FunctionCell, type FunctionSheet, type Scope } from "./find";
export {
  countOf,
  placesOf,
  planFreeze,
  planReentry,
  planRename,
  type CellPlan,
  type CellsOfSheet,
  type Reason,
} from "./plan";
export { CellsNotWritten, type NotWritten } from "./write";

/** The cells that call our functions. @param namespace in which they are in this deployment */
export async function cellsWithFunctions(
  scope: Scope,
  namespace: string | undefined,
  options: ReadOptions = {},
): Promise<FunctionSheet[]> {
  return patiently((context) =>
    findFunctions(context, scope, (formula) => withOwnCalls(formula, namespace), options),
  );
}

/** The cells that call our functions in one namespace, each with its formula in another. */
export async function cellsToRename(
  scope: Scope,
  renaming: Renaming,
  options: ReadOptions = {},
): Promise<FunctionSheet[]> {
  return patiently((context) =>
    findFunctions(context, scope, (formula) => withRenamedCalls(formula, renaming), options),
  );
}

/** How many cells show `#NAME?` for a function of ours; cheap enough to be asked unasked. */
export async function unknownFunctions(namespace: string | undefined): Promise<number> {
  return patiently((context) => countUnknown(context, namespace));
}

/** Puts values in the place of functions. @throws CellsNotWritten */
export async function freezeFunctions({ changes }: CellPlan): Promise<void> {
  await patiently((context) => freezeCells(context, changes));
}

/** Enters functions once more. @throws CellsNotWritten */
export async function reenterFunctions({ changes }: CellPlan): Promise<void> {
  await patiently((context) => reenterCells(context, changes));
}
