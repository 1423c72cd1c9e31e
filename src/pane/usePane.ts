import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { RunOptions } from "../commands";
import type { Call } from "../ribbon";
import type { Computation, Reading } from "../session";
import type { Decisions, PaneActions } from "./actions";
import { CALLED } from "./called";
import { parentOf } from "./pages";
import type { View } from "./pages/views";
import type { Pane } from "./pane";
import { CANCELABLE, reduce, type BusyWith, type PaneEvent, type PaneState, type Progress } from "./state";
import { readAfter } from "./unread";
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
  const running = useRef<{
    readonly kind: BusyWith;
    readonly stop?: () => void;
    readonly over: Promise<void>;
  }>(undefined);
  const run = useCallback<Pane["run"]>((kind, work) => {
    // The second click of a double click, or another button before the page of the first one is there.
    if (running.current) return;
    hasBegun.current = true;
    const controller = new AbortController();
    let end: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const isOn = (): boolean => running.current?.over === over;
    // What comes of it once it was stopped is of no interest any more.
    const finish = (event: PaneEvent): void => {
      if (!isOn()) return;
      running.current = undefined;
      dispatch(event);
      end();
    };
    const stop = (): void => {
      controller.abort();
      finish({ type: "fail", error: controller.signal.reason });
    };
    const canStop = CANCELABLE.has(kind);
    running.current = { kind, over, ...(canStop && { stop }) };
    const tell = (progress: Progress): void => {
      if (isOn()) dispatch({ type: "progress", progress });
    };
    dispatch({ type: "begin", busy: { with: kind, ...(canStop && { cancel: stop }) } });
    work({
      signal: controller.signal,
      onProgress: (done, total) => tell({ phase: "reading", done, total }),
      onStep: tell,
    }).then(
      ({ view: shown, message }) => finish({ type: "show", view: shown, notice: message }),
      (error: unknown) => finish({ type: "fail", error }),
    );
  }, []);
  // Whatever is written, and from whichever page.
  useEffect(
    () =>
      actions.onWriting((progress) => {
        if (running.current) dispatch({ type: "progress", progress });
      }),
    [actions],
  );
  const isOutdated = useRef(state.isOutdated);
  useEffect(() => {
    isOutdated.current = state.isOutdated;
  }, [state.isOutdated]);
  /** Reads the workbook, or does what begins with it; where that fails or is stopped, what was known is as old as before. */
  const reading = useCallback(async <T extends Reading | Computation>(read: () => Promise<T>): Promise<T> => {
    const wasOutdated = isOutdated.current;
    dispatch({ type: "reading" });
    try {
      const found = await read();
      dispatch({ type: "read", reading: "reading" in found ? found.reading : found });
      return found;
    } catch (error) {
      if (wasOutdated) dispatch({ type: "changed" });
      throw error;
    }
  }, []);
  const inspect = useCallback(
    async (options: RunOptions): Promise<void> =>
      void (await reading(() => actions.commands.check.prepare({}, options))),
    [actions, reading],
  );
  const pane = useMemo<Pane>(() => {
    const { score } = actions.commands;
    const open = (shown: View): void => {
      // The workbook is read for whichever page; what else can be stopped is, by whoever goes elsewhere; writing is waited for.
      if (running.current?.kind === "reading") {
        view.current = shown;
        dispatch({ type: "go", view: shown });
        return;
      }
      if (running.current && !running.current.stop) return;
      running.current?.stop?.();
      dispatch({ type: "show", view: shown });
    };
    const compute = async (decisions: Decisions, options: RunOptions): Promise<View> => {
      const computation = await reading(() => score.prepare(decisions, options));
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
          await readAfter(message, () => inspect({ ...options, fresh: true })).catch((error: unknown) => {
            dispatch({ type: "changed" });
            throw error;
          });
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
  }, [actions, inspect, reading, run]);
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
  useEffect(
    () =>
      onCall?.((name) => {
        const call = (): void => CALLED[name](pane);
        if (running.current) void running.current.over.then(call);
        else call();
      }),
    [pane, onCall],
  );
  return { state, pane, isBehind: useFollowing(state, dispatch, actions) };
}
