import type { Notice } from "./messages";
import type { View } from "./pages/views";

/** What takes long enough to be shown. */
export type BusyWith = "reading" | "computing" | "writing" | "creating" | "locking";

/** What writes nothing can be stopped at any time. */
export const CANCELABLE: ReadonlySet<BusyWith> = new Set(["reading", "computing"]);

export interface Busy {
  readonly with: BusyWith;
  /** 0–1; absent while the length is unknown. */
  readonly progress?: number;
  readonly cancel?: () => void;
}

export interface PaneState {
  /** The page the person is on, with what it carries; undefined until the workbook could be read. */
  readonly view: View | undefined;
  readonly busy?: Busy;
  readonly notice?: Notice;
}

export type PaneEvent =
  | { readonly type: "begin"; readonly busy: Busy }
  | { readonly type: "progress"; readonly progress: number }
  | { readonly type: "show"; readonly view: View; readonly notice?: Notice | undefined }
  | { readonly type: "fail"; readonly error: unknown };

/** The state after an event: one page at a time, and no message outlives the next action. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "begin":
      return { view: state.view, busy: event.busy };
    case "progress":
      return state.busy ? { ...state, busy: { ...state.busy, progress: event.progress } } : state;
    case "show":
      return { view: event.view, ...(event.notice && { notice: event.notice }) };
    case "fail":
      return { view: state.view, notice: { error: event.error } };
  }
}
