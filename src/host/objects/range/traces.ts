import { dependentsOf, precedentsOf, type Reach, type Traced } from "../../model/traces";
import { makerOf } from "../makers";
import type { HostObject } from "../object";
import { RangeNavigation } from "./navigation";

/** The ways from a range along formulas, to all sheets. */
export abstract class RangeTraces extends RangeNavigation {
  GetDirectPrecedents(): HostObject {
    return this.traced(precedentsOf, "direct");
  }
  GetPrecedents(): HostObject {
    return this.traced(precedentsOf, "all");
  }
  GetDirectDependents(): HostObject {
    return this.traced(dependentsOf, "direct");
  }
  GetDependents(): HostObject {
    return this.traced(dependentsOf, "all");
  }

  private traced(trace: typeof precedentsOf, reach: Reach): HostObject {
    const found: readonly Traced[] = trace(this.store, { sheet: this.sheet, area: this.area }, reach);
    return makerOf("workbookRangeAreas")(this.store, found);
  }
}
