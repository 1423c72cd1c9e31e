import { HostError } from "../../errors";
import type { Area, Sheet, Workbook } from "../../model";
import type { KeptAreas } from "../../model/references/kept";
import { invalidAreas, rebased, Validations, type ValidationEntry } from "../../model/validation";
import { assertFlag, assertWord, HostObject, invalid, NullObject } from "../object";
import { makerOf } from "../makers";
import { ruleFrom, ruleOf, typeWord } from "./rule";

const STYLES: Readonly<Record<string, string | undefined>> = {
  Stop: undefined,
  Warning: "warning",
  Information: "information",
};
/** Characters that Excel takes in messages. */
const LONGEST = { title: 32, prompt: 255, error: 255 };

/** Validation of the cells of a range: what all of them have in common, null where they differ. */
export class DataValidationObject extends HostObject {
  static override readonly scalars = ["Type", "Rule", "IgnoreBlanks", "ErrorAlert", "Prompt", "Valid"];

  constructor(
    store: Workbook,
    private readonly cells: KeptAreas,
  ) {
    super(store);
  }

  override keeps(): KeptAreas {
    return this.cells;
  }

  get Type(): string {
    const entries = this.ruling();
    const [first, ...others] = entries;
    if (!first) return "None";
    if (!this.isCovered(entries)) return "MixedCriteria";
    if (others.some((entry) => JSON.stringify(this.ruleIn(entry)) !== JSON.stringify(this.ruleIn(first))))
      return "Inconsistent";
    return typeWord(first.attribute("type") ?? "none");
  }

  get Rule(): unknown {
    const { Type } = this;
    if (Type === "None") return {};
    const [first] = this.ruling();
    return first && Type !== "Inconsistent" && Type !== "MixedCriteria" ? ruleOf(this.ruleIn(first)) : null;
  }
  set Rule(given: unknown) {
    const rule = ruleFrom(given, this.sheet, this.store.is1904);
    const entered = this.store.entered(this.sheet);
    this.change((entry) => {
      entry.set({
        type: rule.type,
        operator: rule.operator === "between" ? undefined : rule.operator,
        showDropDown: rule.hidesList === true ? true : undefined,
      });
      const [corner = this.area] = entry.areas;
      for (const name of ["formula1", "formula2"] as const) {
        const formula = rule[name];
        const written = formula === undefined ? undefined : entered.form(formula);
        entry.setFormula(name, written === undefined ? undefined : rebased(written, this.area, corner));
      }
    });
  }

  get IgnoreBlanks(): boolean | null {
    return this.common((entry) => isYes(entry.attribute("allowBlank"), false), true);
  }
  set IgnoreBlanks(ignored: boolean) {
    assertFlag(ignored);
    this.change((entry) => entry.set({ allowBlank: ignored ? true : undefined }));
  }

  get ErrorAlert(): unknown {
    return this.common(
      (entry) => ({
        showAlert: isYes(entry.attribute("showErrorMessage"), false),
        title: entry.attribute("errorTitle") ?? "",
        message: entry.attribute("error") ?? "",
        style: Object.keys(STYLES).find((word) => STYLES[word] === entry.attribute("errorStyle")) ?? "Stop",
      }),
      { showAlert: true, title: "", message: "", style: "Stop" },
    );
  }
  set ErrorAlert(alert: unknown) {
    const { showAlert = true, title = "", message = "", style = "Stop" } = messageFrom(alert);
    assertWord(style, Object.keys(STYLES));
    assertLength(title, LONGEST.title);
    assertLength(message, LONGEST.error);
    this.change((entry) =>
      entry.set({
        errorStyle: STYLES[style as string],
        showErrorMessage: showAlert === false ? undefined : true,
        errorTitle: said(title),
        error: said(message),
      }),
    );
  }

  get Prompt(): unknown {
    return this.common(
      (entry) => ({
        showPrompt: isYes(entry.attribute("showInputMessage"), false),
        title: entry.attribute("promptTitle") ?? "",
        message: entry.attribute("prompt") ?? "",
      }),
      { showPrompt: true, title: "", message: "" },
    );
  }
  set Prompt(prompt: unknown) {
    const { showPrompt = true, title = "", message = "" } = messageFrom(prompt);
    assertLength(title, LONGEST.title);
    assertLength(message, LONGEST.prompt);
    this.change((entry) =>
      entry.set({
        showInputMessage: showPrompt === false ? undefined : true,
        promptTitle: said(title),
        prompt: said(message),
      }),
    );
  }

  /** Whether all values are allowed; null where some are. */
  get Valid(): boolean | null {
    const { invalid: areas, isAll } = invalidAreas(this.store, this.sheet, this.area);
    if (areas.length === 0) return true;
    return isAll ? false : null;
  }
  GetInvalidCells(): HostObject {
    const { invalid: areas } = invalidAreas(this.store, this.sheet, this.area);
    if (areas.length === 0) throw new HostError("ItemNotFound", "All values of the range are valid.");
    return makerOf("rangeAreas")(this.store, this.sheet, areas);
  }
  GetInvalidCellsOrNullObject(): HostObject {
    const { invalid: areas } = invalidAreas(this.store, this.sheet, this.area);
    return areas.length === 0
      ? new NullObject(this.store)
      : makerOf("rangeAreas")(this.store, this.sheet, areas);
  }

  Clear(): void {
    this.sheet.assertWritable();
    this.validations.clear(this.area);
  }

  private get sheet(): Sheet {
    return this.cells.sheet;
  }
  private get area(): Area {
    return this.cells.area;
  }
  private get validations(): Validations {
    return new Validations(this.sheet);
  }

  /** Entries with a rule: one without is only a message. */
  private ruling(): ValidationEntry[] {
    return this.validations.in(this.area).filter((entry) => (entry.attribute("type") ?? "none") !== "none");
  }
  private isCovered(entries: readonly ValidationEntry[]): boolean {
    return this.validations.freeIn(this.area, entries).length === 0;
  }
  /** The rule of an entry as it is for the upper left cell of the range. */
  private ruleIn(entry: ValidationEntry): Parameters<typeof ruleOf>[0] {
    const { top, left } = this.area;
    const operator = entry.attribute("operator");
    const formula1 = entry.formula("formula1", top, left);
    const formula2 = entry.formula("formula2", top, left);
    return {
      type: entry.attribute("type") ?? "none",
      hidesList: isYes(entry.attribute("showDropDown"), false),
      ...(operator !== undefined && { operator }),
      ...(formula1 !== undefined && { formula1 }),
      ...(formula2 !== undefined && { formula2 }),
    };
  }
  private common<T>(of: (entry: ValidationEntry) => T, otherwise: T): T | null {
    const entries = this.validations.in(this.area);
    const told = entries.map(of);
    if (!this.isCovered(entries)) told.push(otherwise);
    const [first = otherwise, ...others] = told;
    return others.some((other) => JSON.stringify(other) !== JSON.stringify(first)) ? null : first;
  }
  private change(change: (entry: ValidationEntry) => void): void {
    this.sheet.assertWritable();
    this.validations.change(this.area, change, true);
  }
}

function messageFrom(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== "object" || given === null) throw invalid("A message is an object.");
  return given as Readonly<Record<string, unknown>>;
}

function assertLength(text: unknown, longest: number): void {
  if (typeof text !== "string" || text.length > longest)
    throw invalid(`The text has at most ${longest} characters.`);
}

function said(text: unknown): string | undefined {
  return typeof text === "string" && text !== "" ? text : undefined;
}

function isYes(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : value === "1" || value === "true";
}
