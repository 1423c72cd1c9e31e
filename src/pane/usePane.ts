import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { RunOptions } from "../commands";
import type { Call } from "../ribbon";
import type { Decisions, PaneActions } from "./actions";
import { CALLED } from "./called";
import { parentOf } from "./pages";
import type { View } from "./pages/views";
import type { Pane } from "./pane";
import { CANCELABLE, reduce, type PaneState } from "./state";
import { useFollowing } from "./useFollowing";

/** The pane as it stands. */
interface Standing {
  readonly state: PaneState;
  readonly pane: Pane;
  /** The pane knows the workbook as it was before it changed, and does not read it again by itself. */
  readonly isBehind: boolean;
}

/** The state of the pane and what can be done to it. It reads the workbook when it is first seen. */
export function usePane(
  actions: PaneActions,
  onCall: ((listener: (name: Call) => void) => () => void) | undefined,
): Standing {
  const [state, dispatch] = useReducer(reduce, { view: { at: "home" } });
  const hasBegun = useRef(false);
  const view = useRef(state.view);
  useEffect(() => {
    view.current = state.view;
  }, [state.view]);
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
      ({ view: shown, message }) => dispatch({ type: "show", view: shown, notice: message }),
      (error: unknown) => dispatch({ type: "fail", error }),
    );
  }, []);
  const inspect = useCallback(
    async (options: RunOptions): Promise<void> => {
      dispatch({ type: "reading" });
      dispatch({ type: "read", reading: await actions.commands.check.prepare({}, options) });
    },
    [actions],
  );
  const pane = useMemo<Pane>(() => {
    const { score } = actions.commands;
    const open = (shown: View): void => dispatch({ type: "show", view: shown });
    const compute = async (decisions: Decisions, options: RunOptions): Promise<View> => {
      dispatch({ type: "reading" });
      const computation = await score.prepare(decisions, options);
      dispatch({ type: "read", reading: computation.reading });
      return { at: "preview", computation, decisions };
    };
    return {
      run,
      open,
      back: () => open(parentOf(view.current)),
      reload: () =>
        run("reading", async (options) => {
          await inspect({ ...options, fresh: true });
          return { view: view.current };
        }),
      compute: (decisions = {}) =>
        run("computing", async (options) => ({ view: await compute(decisions, options) })),
      change: (kind, work, next) =>
        run(kind, async (options) => {
          const message = (await work()) ?? undefined;
          // What was changed is read anew; everything after it goes by that reading until a table changes.
          await inspect({ ...options, fresh: true });
          // Results that were shown are those of before.
          const isOfResults = next?.at === "preview" || next?.at === "done";
          const decisions = next?.at === "preview" ? next.decisions : {};
          return { view: isOfResults ? await compute(decisions, options) : (next ?? view.current), message };
        }),
      ask: (setting) => open({ at: "settings", setting, from: view.current }),
      goTo: (target) => {
        actions.goTo(target).catch((error: unknown) => dispatch({ type: "fail", error }));
      },
    };
  }, [actions, inspect, run]);
  // Live cells may have had the workbook read, and a call of the ribbon may have come before.
  useEffect(
    () =>
      actions.whenShown(() => {
        if (hasBegun.current) return;
        run("reading", async (options) => {
          await inspect(options);
          return { view: view.current };
        });
      }),
    [actions, inspect, run],
  );
  useEffect(() => onCall?.((name) => CALLED[name](pane)), [pane, onCall]);
  return { state, pane, isBehind: useFollowing(state, dispatch, actions) };
}
