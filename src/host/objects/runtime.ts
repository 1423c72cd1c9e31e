import type { Workbook } from "../model";
import { HostObject, invalid } from "./object";

/** Says whether one page of an add-in hears of events. */
export interface EventSwitch {
  areOn: boolean;
}

/** The page of the add-in itself, `context.runtime`. */
export class RuntimeObject extends HostObject {
  static override readonly scalars = ["EnableEvents"];

  constructor(
    store: Workbook,
    private readonly events: EventSwitch,
  ) {
    super(store);
  }

  get EnableEvents(): boolean {
    return this.events.areOn;
  }
  set EnableEvents(areOn: boolean) {
    if (typeof areOn !== "boolean") throw invalid("Events are heard or not.");
    this.events.areOn = areOn;
  }
}
