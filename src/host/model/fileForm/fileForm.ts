import { tokenize } from "@borgar/fx/xlsx";
import { arrayUse, type ArrayUse, type ShapeOfName } from "./intersections";
import { edited, type Edit } from "./spans";
import {
  FUNCTION_NAME,
  fileToken,
  mapTokens,
  namesColumnsOf,
  personToken,
  VARIABLE,
  type TokenContext,
} from "./tokens";

/** What the forms of a formula depend on besides its text. */
export interface FormContext extends TokenContext {
  /** Whether the workbook has names at all: formulas without any are quicker looked through. */
  readonly hasNames: boolean;
  readonly shapeOfName: ShapeOfName;
}

/**
 * How the formula of a cell is calculated: `dynamic` ones spill (since 2018), `plain` ones take one value where many are, and
 * `array` ones fill the cells that they were entered into. Names and rules are `other`: there nothing spills.
 */
export type FormulaKind = "plain" | "dynamic" | "array" | "other";

/** The form of people and of the API: `=@A1:A9`, `=FILTER(…)`, `=[@Điểm]`. @param formula without `=`, as it stands in a file */
export function toPersonForm(formula: string, kind: FormulaKind, context: FormContext): string {
  const isWritten = /_xl|#this row/iu.test(formula) || namesColumnsOf(formula, context.table);
  if (!isWritten && (kind !== "plain" || !mayTakeOneOfMany(formula, context))) return formula;
  const named = mapTokens(formula, (type, value) => personToken(type, value, context));
  const use = arrayUse(named, context.shapeOfName);
  if (!use) return named;
  const edits: Edit[] = [];
  for (const { name, from, to, argument } of use.written) {
    const isBare = isOperand(named.slice(argument.from, argument.to));
    const [open, close] = isBare ? ["", ""] : ["(", ")"];
    edits.push({ from, to: argument.from, text: name === "SINGLE" ? `@${open}` : open });
    edits.push({ from: argument.to, to, text: name === "SINGLE" ? close : `${close}#` });
  }
  if (kind === "plain") for (const { from } of use.places) edits.push({ from, to: from, text: "@" });
  return edited(named, edits);
}

/** Formulas that say nothing of one value of many, whatever the numbers of their rows. */
const unremarkable = new Set<string>();
const MOST_REMEMBERED = 10_000;

/** Whether a plain formula may have many cells where it takes one. A column of formulas is looked through once. */
function mayTakeOneOfMany(formula: string, { hasNames, shapeOfName }: FormContext): boolean {
  if (hasNames && namesSomething(formula)) return true;
  if (!/[:[]/u.test(formula)) return false;
  const form = formOf(formula);
  if (unremarkable.has(form)) return false;
  const use = arrayUse(formula, shapeOfName);
  if (!use || use.places.length > 0) return true;
  if (unremarkable.size >= MOST_REMEMBERED) unremarkable.clear();
  unremarkable.add(form);
  return false;
}

/** What formulas of a column have in common: their cells without the rows, but whether a range is of one row. */
function formOf(formula: string): string {
  return formula
    .replace(
      /(\$?[A-Z]{1,3}\$?)(\d+):(\$?[A-Z]{1,3}\$?)(\d+)(?![\d(])/giu,
      (_, first: string, top: string, last: string, bottom: string) => {
        const row = top === bottom ? "=" : "~";
        return `${first}${row}:${last}${row}`;
      },
    )
    .replace(/(?<=[A-Z$])\d+(?![\d(])/giu, "0");
}

/** Whether there is a word in a formula that is neither a function nor a cell. */
function namesSomething(formula: string): boolean {
  const found =
    formula.match(/(?<![\p{L}\p{N}_.$!'"])[\p{L}_\\][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!'"[])/gu) ?? [];
  return found.some((word) => !/^[A-Z]{1,3}\d{1,7}$/iu.test(word));
}

/** What stands in the file for a formula of a person. */
export interface FileFormula {
  readonly text: string;
  /** Whether it spills: then it stands in the file as an array formula with metadata. */
  readonly isDynamic: boolean;
}

/** @param kind undefined for a formula that was written here: whether it is plain or dynamic follows from what it says */
export function toFileForm(
  formula: string,
  kind: FormulaKind | undefined,
  context: FormContext,
): FileFormula {
  if (kind === undefined && isKnownPlain(formula, context)) return { text: formula, isDynamic: false };
  const spelled = spillsSpelled(formula);
  const use = arrayUse(spelled, context.shapeOfName);
  const isDynamic = kind === "dynamic" || (kind === undefined && use !== undefined && needsArrays(use));
  const isPlain = kind === "plain" || (kind === undefined && !isDynamic);
  const edits = use ? editsToFile(spelled, use, isPlain) : [];
  const text = mapTokens(edited(spelled, edits), (type, value) => fileToken(type, value, context));
  if (kind === undefined && use && !isDynamic && text === formula) notePlain(formula, context);
  return { text, isDynamic };
}

/** Forms of formulas that stand in files as people write them. What they are depends on the functions of add-ins. */
const plain = new WeakMap<FormContext["customFunctions"], Set<string>>();

function isKnownPlain(formula: string, context: FormContext): boolean {
  return plain.get(context.customFunctions)?.has(plainKey(formula, context)) ?? false;
}

function notePlain(formula: string, context: FormContext): void {
  // A reference to columns depends on the table around the cell.
  if (formula.includes("[") || (context.hasNames && namesSomething(formula))) return;
  let known = plain.get(context.customFunctions);
  if (!known || known.size >= MOST_REMEMBERED) plain.set(context.customFunctions, (known = new Set()));
  known.add(plainKey(formula, context));
}

function plainKey(formula: string, { customFunctions }: FormContext): string {
  return `${customFunctions.size} ${formOf(formula)}`;
}

function needsArrays({ shape, places }: ArrayUse): boolean {
  return shape !== "one" || places.length > 0;
}

/** `A1#` as files have it; of `@A1#` the parser makes nothing. */
function spillsSpelled(formula: string): string {
  if (!formula.includes("#")) return formula;
  const tokens = tokenize(formula, { mergeRefs: true });
  return tokens
    .map(({ type, value }, at) => {
      const isSpilled = (type === "range" || type === "range_named") && tokens[at + 1]?.value === "#";
      if (isSpilled) return `_xlfn.ANCHORARRAY(${value})`;
      const before = tokens[at - 1]?.type;
      return value === "#" && (before === "range" || before === "range_named") ? "" : value;
    })
    .join("");
}

function editsToFile(formula: string, use: ArrayUse, isPlain: boolean): Edit[] {
  const edits: Edit[] = [];
  for (const { from, to, isUsual } of use.atSigns) {
    if (isPlain && isUsual) edits.push({ from, to: from + 1, text: "" });
    else {
      edits.push({ from, to: from + 1, text: "_xlfn.SINGLE(" });
      edits.push({ from: to, to, text: ")" });
    }
  }
  for (const { from, to } of use.spills) {
    edits.push({ from, to: from, text: "_xlfn.ANCHORARRAY(" });
    const sign = formula.indexOf("#", to);
    edits.push({ from: sign, to: sign + 1, text: ")" });
  }
  for (const { from } of use.variables) edits.push({ from, to: from, text: VARIABLE });
  for (const { from } of use.functionNames) edits.push({ from, to: from, text: FUNCTION_NAME });
  return edits;
}

/** Whether `@` may stand before this without brackets. */
function isOperand(text: string): boolean {
  const tokens = tokenize(text, { mergeRefs: true });
  let depth = 0;
  return tokens.every(({ type, value }) => {
    if (type !== "operator") return depth > 0 || type !== "whitespace";
    if (value === "(") depth += 1;
    if (value === ")") depth -= 1;
    return depth > 0 || value === ")" || value === "#" || value === ":";
  });
}
