import { functionParameters, type FunctionId, type Parameter, type Taken } from "../../contract";
import { functionNames } from "../ownFunctions";

/** What was filled in, by the parameter's name: a code, a word, a number with a point, a day as 2024-09-20, a table's name. */
export type Filled = Readonly<Record<string, string>>;

/** What stands between arguments, and between the whole and the fraction of a number. */
export interface FormulaSigns {
  readonly list: "," | ";";
  readonly decimal: "." | ",";
}

/** As `Range.formulas` takes it, whatever the language of Excel. */
export const FOR_EXCEL: FormulaSigns = { list: ",", decimal: "." };

export function parametersOf(id: FunctionId): readonly Parameter[] {
  return functionParameters[id];
}

/** The parameters that a formula still needs, or that hold what it cannot take. */
export function missingOf(id: FunctionId, filled: Filled): Parameter[] {
  return parametersOf(id).filter(({ name, takes, isOptional }) => {
    const value = (filled[name] ?? "").trim();
    return value === "" ? !isOptional : argument(takes, value, FOR_EXCEL) === undefined;
  });
}

/**
 * A call of a function with what was filled in, as it is entered or shown; undefined while something is missing. Texts stand in
 * quotes, so that nothing of the workbook becomes a formula.
 */
export function formulaOf(
  id: FunctionId,
  filled: Filled,
  signs: FormulaSigns,
  namespace?: string,
): string | undefined {
  if (missingOf(id, filled).length > 0) return undefined;
  const name = functionNames(namespace).find((each) => each === id || each.endsWith(`.${id}`));
  const values = parametersOf(id).map(({ name: of, takes }) => {
    const value = (filled[of] ?? "").trim();
    return value === "" ? "" : (argument(takes, value, signs) ?? "");
  });
  while (values.at(-1) === "") values.pop();
  return `=${name}(${values.join(signs.list)})`;
}

/** The table that a parameter's value names. */
export function tableNameIn(value: string): string | undefined {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(value) ? value : undefined;
}

/** An argument as it is written; undefined for what is none of its kind. */
function argument(takes: Taken, value: string, signs: FormulaSigns): string | undefined {
  switch (takes) {
    case "count":
      return /^\d+$/u.test(value) ? value : undefined;
    case "number":
      return /^-?\d+(?:\.\d+)?$/u.test(value) ? value.replace(".", signs.decimal) : undefined;
    case "day": {
      const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) ?? [];
      return year === undefined ? undefined : `DATE(${[year, Number(month), Number(day)].join(signs.list)})`;
    }
    case "units":
    case "criteria":
    case "evidence": {
      const table = tableNameIn(value);
      return table === undefined ? undefined : `${table}[#All]`;
    }
    default:
      return `"${value.replaceAll('"', '""')}"`;
  }
}
