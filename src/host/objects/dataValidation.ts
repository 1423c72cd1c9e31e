import type { DataValidation, ValidationOperator } from "hucre";
import { formatArea, intersect, parseArea, type Area, type Sheet, type Workbook } from "../model";
import { HostObject, invalid } from "./object";

interface Comparison {
  formula1: string | number;
  formula2?: string | number;
  operator?: string;
}
type Rule = { list?: { inCellDropDown?: boolean; source: string } } & {
  [kind in "wholeNumber" | "decimal" | "date" | "textLength"]?: Comparison;
} & {
  custom?: { formula: string };
};

/** Validation of one range, kept as the file keeps it. */
export class DataValidationObject extends HostObject {
  static override readonly scalars = ["Type", "Rule", "IgnoreBlanks", "ErrorAlert", "Prompt"];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    super(store);
  }

  private get entry(): DataValidation | undefined {
    return this.sheet.file.dataValidations?.find((entry) =>
      entry.range.split(" ").some((part) => intersect(parseArea(part), this.area)),
    );
  }

  get Type(): string {
    const type = this.entry?.type;
    return type === undefined
      ? "None"
      : {
          list: "List",
          whole: "WholeNumber",
          decimal: "Decimal",
          date: "Date",
          time: "Time",
          textLength: "TextLength",
          custom: "Custom",
        }[type];
  }

  get Rule(): unknown {
    const entry = this.entry;
    if (entry?.type !== "list")
      return entry
        ? { [entry.type]: { formula1: entry.formula1, formula2: entry.formula2, operator: entry.operator } }
        : {};
    return {
      list: {
        inCellDropDown: true,
        source: entry.values ? entry.values.join(",") : `=${entry.formula1 ?? ""}`,
      },
    };
  }
  set Rule(rule: Rule) {
    this.sheet.assertWritable();
    this.put({ ...this.describe(rule), allowBlank: true, showErrorMessage: true, showInputMessage: true });
  }

  get IgnoreBlanks(): boolean {
    return this.entry?.allowBlank ?? true;
  }
  set IgnoreBlanks(allowBlank: boolean) {
    this.change({ allowBlank });
  }

  get ErrorAlert(): unknown {
    return {
      showAlert: this.entry?.showErrorMessage ?? true,
      title: this.entry?.errorTitle ?? "",
      message: this.entry?.errorMessage ?? "",
      style: "Stop",
    };
  }
  set ErrorAlert({
    showAlert = true,
    title = "",
    message = "",
    style = "Stop",
  }: {
    showAlert?: boolean;
    title?: string;
    message?: string;
    style?: string;
  }) {
    const errorStyle = ({ Stop: "stop", Warning: "warning", Information: "information" } as const)[style];
    if (!errorStyle) throw invalid(`${style} is no alert style.`);
    this.change({ showErrorMessage: showAlert, errorTitle: title, errorMessage: message, errorStyle });
  }

  get Prompt(): unknown {
    return {
      showPrompt: this.entry?.showInputMessage ?? true,
      title: this.entry?.inputTitle ?? "",
      message: this.entry?.inputMessage ?? "",
    };
  }
  set Prompt({
    showPrompt = true,
    title = "",
    message = "",
  }: {
    showPrompt?: boolean;
    title?: string;
    message?: string;
  }) {
    this.change({ showInputMessage: showPrompt, inputTitle: title, inputMessage: message });
  }

  Clear(): void {
    this.sheet.assertWritable();
    this.sheet.file.dataValidations = (this.sheet.file.dataValidations ?? []).filter(
      (entry) => entry !== this.entry,
    );
  }

  private describe(rule: Rule): Omit<DataValidation, "range"> {
    if (rule.list) {
      const { source } = rule.list;
      if (source.startsWith("=")) return { type: "list", formula1: source.slice(1) };
      if (source.length > 255)
        throw invalid("A list of values is limited to 255 characters; name a range instead.");
      return { type: "list", values: source.split(",").map((word) => word.trim()) };
    }
    if (rule.custom) return { type: "custom", formula1: rule.custom.formula.replace(/^=/u, "") };
    for (const [kind, type] of [
      ["wholeNumber", "whole"],
      ["decimal", "decimal"],
      ["date", "date"],
      ["textLength", "textLength"],
    ] as const) {
      const comparison = rule[kind];
      if (!comparison) continue;
      const operator = (
        (comparison.operator ?? "Between").charAt(0).toLowerCase() +
        (comparison.operator ?? "Between").slice(1)
      )
        .replace("equalTo", "equal")
        .replace("EqualTo", "Equal") as ValidationOperator;
      return {
        type,
        operator: operator
          .replace(/^notequal$/iu, "notEqual")
          .replace("greaterThanEqual", "greaterThanOrEqual")
          .replace("lessThanEqual", "lessThanOrEqual") as ValidationOperator,
        formula1: String(comparison.formula1),
        ...(comparison.formula2 !== undefined && { formula2: String(comparison.formula2) }),
      };
    }
    throw invalid("This validation rule is not understood.");
  }

  private put(entry: Omit<DataValidation, "range">): void {
    const range = formatArea(this.area);
    const rest = (this.sheet.file.dataValidations ?? []).filter((other) => other.range !== range);
    this.sheet.file.dataValidations = [...rest, { ...entry, range }];
  }

  private change(change: Partial<DataValidation>): void {
    this.sheet.assertWritable();
    if (!this.entry) throw invalid("Set the rule first.");
    Object.assign(this.entry, change);
  }
}
