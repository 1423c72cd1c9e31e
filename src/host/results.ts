import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type PathIds,
} from "./protocol";

/** Methods that go by what formulas come to, besides the queries. */
const READERS = new Set([
  "AutofitColumns",
  "AutofitRows",
  "Calculate",
  "CopyFrom",
  "Find",
  "FindAll",
  "FindAllOrNullObject",
  "FindOrNullObject",
  "GetDependents",
  "GetDirectDependents",
  "GetDirectPrecedents",
  "GetDimensionValues",
  "GetExtendedRange",
  "GetInvalidCells",
  "GetInvalidCellsOrNullObject",
  "GetPrecedents",
  "GetRangeEdge",
  "GetSelectedData",
  "GetSpecialCells",
  "GetSpecialCellsOrNullObject",
  "GetSpillingToRange",
  "GetSpillingToRangeOrNullObject",
  "GetSpillParent",
  "GetSpillParentOrNullObject",
  "GetSurroundingRegion",
  "Reapply",
  "ReapplyFilters",
  "RemoveDuplicates",
  "ReplaceAll",
  "Save",
]);
/** Properties that formulas wait from the setting of, or no longer wait. */
const SETTERS = new Set(["CalculationMode"]);
/** Of a sort and of filters, each with a word of its own behind it. */
const APPLIES = /^Apply/u;
/** These do when they are asked for values alone. */
const USED = /^GetUsedRange/u;
/** The object whose methods are the functions of sheets. */
const FUNCTIONS = "Functions";

/**
 * Whether an action goes by what formulas come to, itself or by an object that it is the first to touch: what earlier actions
 * of its request changed has to be calculated before.
 */
export function readsResults(
  action: Action,
  paths: Readonly<Record<string, ObjectPath>>,
  resolved: ReadonlyMap<number, unknown>,
): boolean {
  if (action.ActionType === ActionType.Query) return true;
  if (action.ActionType === ActionType.Set && SETTERS.has(action.Name)) return true;
  if (action.ActionType === ActionType.Method && isReader(action.Name, action.ArgumentInfo)) return true;
  const touched = [action.ObjectPathId, ...pathsIn(action.ArgumentInfo)];
  for (let id = touched.pop(); id !== undefined; id = touched.pop()) {
    const path = paths[id];
    if (!path || resolved.has(id)) continue;
    if (path.ObjectPathType === PathType.Method && isReader(path.Name, path.ArgumentInfo)) return true;
    const parent = path.ParentObjectPathId;
    if (parent !== undefined) {
      if (paths[parent]?.Name === FUNCTIONS) return true;
      touched.push(parent);
    }
    touched.push(...pathsIn(path.ArgumentInfo));
  }
  return false;
}

function isReader(name: string, info: ArgumentInfo | undefined): boolean {
  if (USED.test(name)) return info?.Arguments?.[0] === true;
  return READERS.has(name) || APPLIES.test(name);
}

function pathsIn(info: ArgumentInfo | undefined): number[] {
  return (info?.ReferencedObjectPathIds ?? []).flatMap(numbersIn);
}

function numbersIn(ids: PathIds): number[] {
  if (ids === null || ids === 0) return [];
  return typeof ids === "number" ? [ids] : ids.flatMap(numbersIn);
}
