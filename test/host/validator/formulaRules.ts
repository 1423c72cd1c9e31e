import { parse, tokenize } from "@borgar/fx/xlsx";
import { FILE_NAMES } from "../../../src/host/model/fileForm/futureFunctions";

/** What is wrong with a formula in a file; undefined for a good one. */
export function formulaProblem(formula: string): string | undefined {
  if (formula.startsWith("=")) return "begins with =";
  const tokens = tokenize(formula, { mergeRefs: true });
  for (const { type, value } of tokens) {
    if (type === "unknown") return `has ${value} in it`;
    if (type === "func" && FILE_NAMES.has(value.toUpperCase())) return `names ${value} without its prefix`;
    if (type === "structured" && value.includes("@")) return `has ${value} in it, which files spell out`;
    if (type === "structured" && value.startsWith("[")) return `has ${value} in it without its table`;
    if (type === "operator" && (value === "#" || value === "@")) return `has ${value} in it`;
  }
  // Cells that went from another sheet, and cells of a sheet that went; the parser knows the error alone.
  const plain = formula
    .replace(/(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!#REF!/gu, "#REF!")
    .replace(/#REF!(?:#REF!|[$\p{L}\p{N}_.:]+)/gu, "#REF!");
  try {
    parse(tokenize(plain, { mergeRefs: true }), { permitArrayCalls: true, looseRefCalls: true });
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  return undefined;
}
