import type { Computation } from "../../../session";

export interface DoneView {
  readonly computation: Computation;
}
