import { HostError } from "../errors";
import type { ProtectedAction, Sheet, Workbook } from "../model";
import { assertWord, HostObject, invalid } from "./object";

/** Options of Office.js, and the actions of the file that they allow. */
const OPTIONS = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const satisfies Readonly<Record<string, ProtectedAction>>;
const SELECTIONS = ["Normal", "Unlocked", "None"];

export class WorksheetProtectionObject extends HostObject {
  static override readonly scalars = ["Protected", "Options", "CanPauseProtection", "IsPasswordProtected"];

  constructor(
    store: Workbook,
    readonly sheet: Sheet,
  ) {
    super(store);
  }
  get Protected(): boolean {
    return this.sheet.protection.isOn;
  }
  get IsPasswordProtected(): boolean {
    return this.Protected && !this.sheet.protection.opensWith(undefined);
  }
  get Options(): object | null {
    if (!this.Protected) return null;
    const { protection } = this.sheet;
    const allowed = Object.entries(OPTIONS).map(
      ([option, action]) => [option, protection.allows(action)] as const,
    );
    const selects = protection.allows("selectLockedCells") ? "Normal" : "Unlocked";
    return {
      ...Object.fromEntries(allowed),
      selectionMode: protection.allows("selectUnlockedCells") ? selects : "None",
    };
  }

  Protect(options?: Readonly<Record<string, unknown>> | null, password?: string): void {
    if (this.Protected) throw new HostError("InvalidOperation", "The sheet is protected already.");
    const allowed: Partial<Record<ProtectedAction, boolean>> = { objects: false, scenarios: false };
    for (const [option, value] of Object.entries(options ?? {})) {
      if (value === null || value === undefined) continue;
      if (option === "selectionMode") {
        assertWord(value, SELECTIONS);
        allowed.selectLockedCells = value === "Normal";
        allowed.selectUnlockedCells = value !== "None";
        continue;
      }
      const action = Object.hasOwn(OPTIONS, option) ? OPTIONS[option as keyof typeof OPTIONS] : undefined;
      if (action === undefined) throw invalid(`${option} is no option of protection.`);
      if (typeof value !== "boolean") throw invalid(`${option} is true or false.`);
      allowed[action] = value;
    }
    this.sheet.protection.protect(allowed, password ?? undefined);
    this.store.emit({ kind: "objects", origin: "api" });
  }

  Unprotect(password?: string): void {
    if (!this.sheet.protection.opensWith(password ?? undefined))
      throw new HostError("AccessDenied", "The password is wrong.");
    this.sheet.protection.unprotect();
    this.store.emit({ kind: "objects", origin: "api" });
  }
  /** No password is the right one where none is asked for. */
  CheckPassword(password?: string | null): boolean {
    const isGiven = (password ?? "") !== "";
    return this.sheet.protection.opensWith(password ?? undefined) && (!isGiven || this.IsPasswordProtected);
  }
}
