import type { Phase } from "../domain/steps";
import type { Reading } from "../session";
import type { Notice } from "./messages";
import type { View } from "./pages/views";

/** What takes long enough to be shown. */
export type BusyWith = "reading" | "computing" | "writing" | "creating" | "locking" | "mending";

/** What writes nothing can be stopped at any time. */
export const CANCELABLE: ReadonlySet<BusyWith> = new Set(["reading", "computing"]);

/** How far a long action has come: what it is at, and how much of that is done. */
export interface Progress {
  readonly phase: "reading" | Phase;
  readonly done: number;
  readonly total: number;
}

export interface Busy {
  readonly with: BusyWith;
  /** Absent while nothing is known of the length. */
  readonly progress?: Progress;
  readonly cancel?: () => void;
}

export interface PaneState {
  /** The page the person is on, with what it carries. */
  readonly view: View;
  /** The workbook as it was read last, for whichever page; undefined until it could be read. */
  readonly reading?: Reading;
  readonly busy?: Busy;
  readonly notice?: Notice;
  /** The workbook has changed since it was read. */
  readonly isOutdated?: true;
}

export type PaneEvent =
  | { readonly type: "begin"; readonly busy: Busy }
  | { readonly type: "progress"; readonly progress: Progress }
  /** Another page, while the workbook is read for whichever page. */
  | { readonly type: "go"; readonly view: View }
  | { readonly type: "show"; readonly view: View; readonly notice?: Notice | undefined }
  | { readonly type: "fail"; readonly error: unknown }
  /** What the workbook is read from has changed. */
  | { readonly type: "changed" }
  /** From now on the workbook is read. */
  | { readonly type: "reading" }
  /** The workbook as it is now. */
  | { readonly type: "read"; readonly reading: Reading };

/** The state after an event: one page at a time, and no message outlives the next action. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "begin":
      return { ...kept(state), busy: event.busy };
    case "progress":
      return state.busy ? { ...state, busy: { ...state.busy, progress: event.progress } } : state;
    case "go":
      return { ...state, view: event.view };
    case "show":
      return { ...kept(state), view: event.view, ...(event.notice && { notice: event.notice }) };
    case "fail":
      return { ...kept(state), notice: { error: event.error } };
    case "changed":
      return { ...state, isOutdated: true };
    case "reading": {
      const { isOutdated: _, ...rest } = state;
      return rest;
    }
    case "read":
      return { ...state, reading: event.reading };
  }
}

/** What outlives an action: the page, and what is known of the workbook. */
function kept({ busy: _, notice: __, ...rest }: PaneState): PaneState {
  return rest;
}
