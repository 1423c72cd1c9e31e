import { parseStructRef, stringifyStructRef, tokenize } from "@borgar/fx/xlsx";
import { BARE, FILE_NAMES } from "./futureFunctions";

/** What the tokens of a formula depend on. */
export interface TokenContext {
  /** Name of the table around the cell; undefined outside of tables. */
  readonly table?: string | undefined;
  /** Names of the functions of add-ins, with their namespace (`CONTOSO.ADD`), by what they are in capitals. */
  readonly customFunctions: ReadonlyMap<string, string>;
}

const CUSTOM = "_xldudf_";
/** What stands before names that LET and LAMBDA give. */
export const VARIABLE = "_xlpm.";
/** What stands before functions that are named as an argument. */
export const FUNCTION_NAME = "_xleta.";

/** Whether a formula names columns of the table that it stands in. */
export function namesColumnsOf(formula: string, table: string | undefined): boolean {
  return table !== undefined && formula.toLowerCase().includes(`${table.toLowerCase()}[`);
}

/** A token of a file as people write it. @param type as the tokenizer tells it */
export function personToken(type: string, value: string, context: TokenContext): string {
  if (type === "func") return personFunction(value, context.customFunctions);
  if (type === "structured") return personColumns(value, context.table);
  if (type !== "range_named") return value;
  const folded = value.toLowerCase();
  const prefix = [VARIABLE, FUNCTION_NAME].find((known) => folded.startsWith(known));
  return prefix === undefined ? value : value.slice(prefix.length);
}

function personFunction(name: string, customFunctions: TokenContext["customFunctions"]): string {
  const folded = name.toUpperCase();
  if (folded.startsWith(CUSTOM.toUpperCase())) {
    const own = folded.slice(CUSTOM.length);
    return [...customFunctions].find(([known]) => customName(known) === own)?.[1] ?? name;
  }
  if (!folded.startsWith("_XLFN.")) return name;
  const plain = folded.replace(/^_XLFN\.(?:_XLWS\.)?/u, "");
  return FILE_NAMES.has(plain) || BARE.has(plain) ? plain : name;
}

/** A token of a person as files have it. @param type as the tokenizer tells it */
export function fileToken(type: string, value: string, context: TokenContext): string {
  if (type === "structured") return fileColumns(value, context.table);
  if (type !== "func") return value;
  const name = value.toUpperCase();
  if (context.customFunctions.has(name)) return `${CUSTOM}${customName(name)}`;
  return FILE_NAMES.get(name) ?? value;
}

/** In files a function of an add-in has no point in its name. */
function customName(name: string): string {
  return name.replaceAll(".", "_");
}

/** `[@Điểm]` and `[Điểm]` within their table, `T[@Điểm]` and `T[Điểm]` outside. */
function personColumns(value: string, around: string | undefined): string {
  if (!/#this row/iu.test(value) && !namesColumnsOf(value, around)) return value;
  const reference = parseStructRef(value);
  if (!reference || reference.workbookName) return value;
  const isHere = around !== undefined && reference.table?.toLowerCase() === around.toLowerCase();
  const table = isHere ? "" : (reference.table ?? "");
  const hasColumns = (reference.columns ?? []).length > 0;
  if (!hasColumns) return /#this row/iu.test(value) ? `${table}[@]` : value;
  return stringifyStructRef({ ...reference, table });
}

/** `T[[#This Row],[Điểm]]`: in files every reference names its table. */
function fileColumns(value: string, around: string | undefined): string {
  const reference = parseStructRef(value);
  if (!reference || reference.workbookName) return value;
  const hasTable = reference.table !== undefined && reference.table !== "";
  const table = hasTable ? reference.table : around;
  if (table === undefined || (hasTable && !value.includes("@"))) return value;
  return stringifyStructRef({ ...reference, table }, { thisRow: true });
}

/** A formula whose tokens are written in another way. */
export function mapTokens(formula: string, written: (type: string, value: string) => string): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  return tokens.map(({ type, value }) => written(type, value)).join("");
}
