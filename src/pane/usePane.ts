import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { BoundCommands, RibbonCommand, RunOptions } from "../commands";
import type { Decisions, PaneActions, Target } from "./actions";
import { firstPage } from "./firstPage";
import type { Message } from "./messages";
import type { View } from "./pages/views";
import { CANCELABLE, reduce, type BusyWith, type PaneState } from "./state";
import { useFollowing } from "./useFollowing";

/** What a long action leads to. */
export interface Outcome {
  readonly view: View;
  readonly message?: Message | undefined;
}

/** What a page asks of the pane around it. All of them stay the same functions, so effects may name them. */
export interface Pane {
  /** Shows another page. */
  readonly open: (view: View) => void;
  /** Reads the workbook and shows the first page. */
  readonly home: () => void;
  /** Scores the workbook with what was decided so far and shows what would be written. */
  readonly compute: (decisions?: Decisions) => void;
  /** Changes the workbook, then reads it again; what it resolves with is said above the first page. */
  readonly change: (kind: BusyWith, work: () => Promise<Message | void>) => void;
  /** Runs a long action: busy with progress while it runs, then the page it leads to, or why it failed. */
  readonly run: (kind: BusyWith, work: (options: RunOptions) => Promise<Outcome>) => void;
  /** Shows a place of the workbook. */
  readonly goTo: (target: Target) => void;
}

/** What the pane does when a command is called in the ribbon. */
const CALLED_IN_RIBBON: { readonly [Name in RibbonCommand]: (pane: Pane, commands: BoundCommands) => void } =
  {
    score: (pane) => pane.compute(),
  };

/** The pane as it stands. */
interface Standing {
  readonly state: PaneState;
  readonly pane: Pane;
  /** The page shows what the workbook said before it changed, and does not follow by itself. */
  readonly isBehind: boolean;
}

/** The state of the pane and what can be done to it. It reads the workbook when it is first seen. */
export function usePane(
  actions: PaneActions,
  onRibbonCommand: ((listener: (name: RibbonCommand) => void) => () => void) | undefined,
): Standing {
  const [state, dispatch] = useReducer(reduce, { view: undefined });
  const hasBegun = useRef(false);
  const run = useCallback<Pane["run"]>((kind, work) => {
    hasBegun.current = true;
    const controller = new AbortController();
    dispatch({
      type: "begin",
      busy: { with: kind, ...(CANCELABLE.has(kind) && { cancel: () => controller.abort() }) },
    });
    work({
      signal: controller.signal,
      onProgress: (done, total) => dispatch({ type: "progress", progress: total === 0 ? 1 : done / total }),
    }).then(
      ({ view, message }) => dispatch({ type: "show", view, notice: message }),
      (error: unknown) => dispatch({ type: "fail", error }),
    );
  }, []);
  const inspect = useCallback(
    async (options: RunOptions): Promise<View> => {
      dispatch({ type: "reading" });
      return firstPage(await actions.commands.check.prepare({}, options));
    },
    [actions],
  );
  const pane = useMemo<Pane>(() => {
    const { score } = actions.commands;
    // What the first page shows is read anew; everything after it goes by that reading until a table changes.
    const inspectAnew = (options: RunOptions): Promise<View> => inspect({ ...options, fresh: true });
    return {
      run,
      open: (view) => dispatch({ type: "show", view }),
      home: () => run("reading", async (options) => ({ view: await inspectAnew(options) })),
      compute: (decisions = {}) =>
        run("computing", async (options) => {
          dispatch({ type: "reading" });
          const computation = await score.prepare(decisions, options);
          return { view: { at: "preview", computation, decisions } };
        }),
      change: (kind, work) =>
        run(kind, async (options) => {
          const message = (await work()) ?? undefined;
          return { view: await inspectAnew(options), message };
        }),
      goTo: (target) => {
        actions.goTo(target).catch((error: unknown) => dispatch({ type: "fail", error }));
      },
    };
  }, [actions, inspect, run]);
  // Live cells may have had the workbook read, and a command of the ribbon may have come before.
  useEffect(
    () =>
      actions.whenShown(() => {
        if (!hasBegun.current) run("reading", async (options) => ({ view: await inspect(options) }));
      }),
    [actions, inspect, run],
  );
  useEffect(
    () => onRibbonCommand?.((name) => CALLED_IN_RIBBON[name](pane, actions.commands)),
    [pane, actions, onRibbonCommand],
  );
  return { state, pane, isBehind: useFollowing(state, dispatch, actions) };
}
