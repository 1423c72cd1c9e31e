import {
  childNamed,
  element,
  flagOf,
  insertInOrder,
  remove,
  type XmlElement,
  type XmlPart,
} from "../package";
import { SHEET_ORDER } from "./order";
import { opensWith, passwordHash } from "./passwords";

/** What people may still do on a protected sheet, by the file's words. In the file `1` forbids. */
export const PROTECTED_ACTIONS = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertColumns: true,
  insertRows: true,
  insertHyperlinks: true,
  deleteColumns: true,
  deleteRows: true,
  sort: true,
  autoFilter: true,
  pivotTables: true,
  objects: false,
  scenarios: false,
  selectLockedCells: false,
  selectUnlockedCells: false,
} as const;
export type ProtectedAction = keyof typeof PROTECTED_ACTIONS;

/** `<sheetProtection>` of a worksheet. */
export class Protection {
  constructor(private readonly part: XmlPart) {}

  get isOn(): boolean {
    return flagOf(this.element, "sheet");
  }

  /** Whether a person may do this although the sheet is protected. */
  allows(action: ProtectedAction): boolean {
    return !flagOf(this.element, action, PROTECTED_ACTIONS[action]);
  }

  /** @param allowed actions that stay possible or are forbidden; the others as Excel has them by default */
  protect(allowed: Readonly<Partial<Record<ProtectedAction, boolean>>>, password: string | undefined): void {
    this.unprotect();
    const actions = Object.entries(allowed).flatMap(([action, isAllowed]) => {
      const isForbidden = !isAllowed;
      const usual = PROTECTED_ACTIONS[action as ProtectedAction];
      return isForbidden === usual ? [] : [[action, isForbidden ? 1 : 0] as const];
    });
    const hash = password === undefined || password === "" ? {} : passwordHash(password);
    const made = element("sheetProtection", { ...hash, sheet: 1, ...Object.fromEntries(actions) });
    insertInOrder(this.part.edit(), made, SHEET_ORDER);
  }

  unprotect(): void {
    if (!this.element) return;
    const protection = childNamed(this.part.edit(), "sheetProtection");
    if (protection) remove(protection);
  }

  /** Whether this is the password that the sheet was protected with; any is where there was none. */
  opensWith(password: string | undefined): boolean {
    const { password: legacy, ...known } = this.element?.attributes ?? {};
    return opensWith({ ...known, legacy }, password);
  }

  private get element(): XmlElement | undefined {
    return childNamed(this.part.root, "sheetProtection");
  }
}
