import { HostError } from "../../errors";
import { HostObject } from "../object";

/** Protection of the workbook's structure. */
export class WorkbookProtectionObject extends HostObject {
  static override readonly scalars = ["Protected"];

  get Protected(): boolean {
    return this.store.protection.isOn;
  }
  Protect(password?: string | null): void {
    if (this.Protected) throw new HostError("InvalidOperation", "The workbook is protected already.");
    this.store.protection.protect(password ?? undefined);
  }
  Unprotect(password?: string | null): void {
    if (!this.store.protection.opensWith(password ?? undefined))
      throw new HostError("AccessDenied", "The password is wrong.");
    this.store.protection.unprotect();
  }
}
