import { assertFlag } from "../object";
import { LooksObject } from "./area";

export class FormatProtectionObject extends LooksObject {
  static override readonly scalars = ["Locked", "FormulaHidden"];

  get Locked(): boolean | null {
    return this.common(({ locked }) => locked);
  }
  set Locked(locked: boolean) {
    assertFlag(locked);
    this.restyle({ locked });
  }
  get FormulaHidden(): boolean | null {
    return this.common(({ formulaHidden }) => formulaHidden);
  }
  set FormulaHidden(formulaHidden: boolean) {
    assertFlag(formulaHidden);
    this.restyle({ formulaHidden });
  }
}
