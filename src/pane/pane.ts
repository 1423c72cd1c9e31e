import type { RunOptions } from "../commands";
import type { SettingKey } from "../contract";
import type { Decisions, Target } from "./actions";
import type { Message } from "./messages";
import type { View } from "./pages/views";
import type { BusyWith } from "./state";

/** What a long action leads to. */
export interface Outcome {
  readonly view: View;
  readonly message?: Message | undefined;
}

/** What a page asks of the pane around it. All of them stay the same functions, so effects may name them. */
export interface Pane {
  /** Shows another page. */
  readonly open: (view: View) => void;
  /** Shows the page that this one is reached from. */
  readonly back: () => void;
  /** Reads the workbook again, whatever is known of it; the page stays. */
  readonly reload: () => void;
  /** Scores the workbook with what was decided so far and shows what would be written. */
  readonly compute: (decisions?: Decisions) => void;
  /**
   * Changes the workbook, then reads it again; the page stays, unless another is to follow, and what it resolves with is said
   * above it. What a page shows of the scores is computed anew.
   */
  readonly change: (kind: BusyWith, work: () => Promise<Message | void>, next?: View) => void;
  /** Asks what the office decides on a setting, and comes back here with the answer. */
  readonly ask: (setting: SettingKey) => void;
  /** Runs a long action: busy with progress while it runs, then the page it leads to, or why it failed. */
  readonly run: (kind: BusyWith, work: (options: RunOptions) => Promise<Outcome>) => void;
  /** Shows a place of the workbook. */
  readonly goTo: (target: Target) => void;
}
