import { HostError } from "../../errors";
import {
  childNamed,
  element,
  flagOf,
  insertInOrder,
  remove,
  type XmlElement,
  type XmlPart,
} from "../../package";
import { WORKBOOK_ORDER } from "../order";
import { opensWith, passwordHash } from "../passwords";

/** `<workbookProtection>`: while the structure is protected, sheets neither come nor go, move, hide nor change their names. */
export class WorkbookProtection {
  constructor(private readonly part: XmlPart) {}

  get isOn(): boolean {
    return flagOf(this.element, "lockStructure");
  }

  protect(password: string | undefined): void {
    this.unprotect();
    const hash = password === undefined || password === "" ? undefined : passwordHash(password);
    const made = element("workbookProtection", {
      workbookAlgorithmName: hash?.algorithmName,
      workbookHashValue: hash?.hashValue,
      workbookSaltValue: hash?.saltValue,
      workbookSpinCount: hash?.spinCount,
      lockStructure: 1,
    });
    insertInOrder(this.part.edit(), made, WORKBOOK_ORDER);
  }

  unprotect(): void {
    if (!this.element) return;
    const protection = childNamed(this.part.edit(), "workbookProtection");
    if (protection) remove(protection);
  }

  /** Whether this is the password that the workbook was protected with; any is where there was none. */
  opensWith(password: string | undefined): boolean {
    const {
      workbookPassword: legacy,
      workbookAlgorithmName: algorithmName,
      workbookHashValue: hashValue,
      workbookSaltValue: saltValue,
      workbookSpinCount: spinCount,
    } = this.element?.attributes ?? {};
    return opensWith({ legacy, algorithmName, hashValue, saltValue, spinCount }, password);
  }

  /** @throws HostError AccessDenied while the structure is protected */
  assertOpen(): void {
    if (this.isOn)
      throw new HostError(
        "AccessDenied",
        "The structure of the workbook cannot be changed: it is protected.",
      );
  }

  private get element(): XmlElement | undefined {
    return childNamed(this.part.root, "workbookProtection");
  }
}
