import type { AssignmentKind } from "../domain/model";
import type { Decisions } from "./actions";
import type { Computation, Inspection } from "../office/actions";

/** Where the person is: looking at the input, at what would be written, or at what was written. */
export type View =
  | { readonly at: "start" }
  | { readonly at: "home"; readonly inspection: Inspection }
  | { readonly at: "preview"; readonly computation: Computation; readonly decisions: Decisions }
  | { readonly at: "done"; readonly computation: Computation }
  | AssignView;

/** The pages of the assignments. */
export type AssignView =
  | { readonly at: "assign"; readonly kind: AssignmentKind }
  | { readonly at: "visits" | "import" | "documents" | "due" };

export type BusyWith = "reading" | "computing" | "writing" | "creating" | "locking";

export interface PaneState {
  readonly view: View;
  /** Something long is running; `progress` 0–1 when its length is known. */
  readonly busy?: { readonly with: BusyWith; readonly progress?: number; readonly cancel?: () => void };
  readonly message?: {
    readonly intent: "error" | "success" | "info";
    readonly text: string;
    readonly items?: readonly MessageItem[];
  };
}

/** Something a message is about. */
export interface MessageItem {
  readonly text: string;
}

export type PaneEvent =
  | { readonly type: "begin"; readonly with: BusyWith; readonly cancel?: () => void }
  | { readonly type: "progress"; readonly progress: number }
  | { readonly type: "show"; readonly view: View; readonly message?: PaneState["message"] }
  | {
      readonly type: "fail";
      readonly text: string;
      readonly intent: "error" | "info";
      readonly items?: readonly MessageItem[];
    };

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "begin":
      return { view: state.view, busy: { with: event.with, ...(event.cancel && { cancel: event.cancel }) } };
    case "progress":
      return state.busy ? { ...state, busy: { ...state.busy, progress: event.progress } } : state;
    case "show":
      return { view: event.view, ...(event.message && { message: event.message }) };
    case "fail":
      return {
        view: state.view,
        message: { intent: event.intent, text: event.text, ...(event.items && { items: event.items }) },
      };
  }
}
