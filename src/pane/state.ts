import type { Notice } from "./messages";
import type { View } from "./pages/views";

/** What takes long enough to be shown. */
export type BusyWith = "reading" | "computing" | "writing" | "creating" | "locking" | "mending";

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
  /** The workbook has changed since it was read for the page. */
  readonly isOutdated?: true;
}

export type PaneEvent =
  | { readonly type: "begin"; readonly busy: Busy }
  | { readonly type: "progress"; readonly progress: number }
  | { readonly type: "show"; readonly view: View; readonly notice?: Notice | undefined }
  | { readonly type: "fail"; readonly error: unknown }
  /** What the workbook is read from has changed. */
  | { readonly type: "changed" }
  /** From now on the workbook is read for what is shown next. */
  | { readonly type: "reading" }
  /** The page with the workbook as it is now; whatever the person has begun meanwhile goes before. */
  | { readonly type: "refresh"; readonly view: View; readonly instead: View };

/** The state after an event: one page at a time, and no message outlives the next action. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "begin":
      return { view: state.view, busy: event.busy, ...outdated(state) };
    case "progress":
      return state.busy ? { ...state, busy: { ...state.busy, progress: event.progress } } : state;
    case "show":
      return { view: event.view, ...(event.notice && { notice: event.notice }), ...outdated(state) };
    case "fail":
      return { view: state.view, notice: { error: event.error }, ...outdated(state) };
    case "changed":
      return { ...state, isOutdated: true };
    case "reading": {
      const { isOutdated: _, ...rest } = state;
      return rest;
    }
    case "refresh":
      return state.busy || state.view !== event.instead ? state : { ...state, view: event.view };
  }
}

function outdated({ isOutdated }: PaneState): Pick<PaneState, "isOutdated"> {
  return isOutdated ? { isOutdated } : {};
}
