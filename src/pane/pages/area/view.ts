import type { AreaId } from "../areas";

export interface AreaView {
  readonly area: AreaId;
}
