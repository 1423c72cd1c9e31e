import { useCallback, useEffect, useRef, useState } from "react";
import type { Asked, BoundCommands } from "../../../commands";
import type { Proposal } from "../../../domain/assignment";
import type { AssignmentKind } from "../../../domain/model";
import type { PaneActions } from "../../actions";

/** What a person tries: from which day, under which rules. */
export type Tried = Pick<Parameters<BoundCommands["assign"]["prepare"]>[0], "day" | "whatIf">;

/** How a search is going. */
export interface Searching {
  readonly stage: "reading" | "solving" | "reasons" | "contradiction";
  readonly share?: number | undefined;
  /** Cost of the best plan so far, points. */
  readonly best?: number;
}

export interface AssignState {
  readonly searching?: Searching;
  readonly asked?: Asked;
  /** What was proposed before the last change, to be compared with. */
  readonly previous?: Proposal;
  readonly error?: unknown;
}

/** Asks for a proposal when the page opens and after every change; stopping takes the best so far. */
export function useAssign(
  { commands }: PaneActions,
  kind: AssignmentKind,
): { state: AssignState; ask: (tried: Tried) => void; stop: () => void } {
  const [state, setState] = useState<AssignState>({});
  const running = useRef<AbortController>(undefined);
  const last = useRef<Proposal>(undefined);
  const ask = useCallback(
    (tried: Tried): void => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      // A search that another has replaced says nothing any more.
      const current = (change: (before: AssignState) => AssignState): void => {
        if (running.current === controller) setState(change);
      };
      const previous = last.current;
      setState((before) => ({ ...before, searching: { stage: "reading" } }));
      commands.assign
        .prepare(
          { problem: kind, ...tried },
          {
            signal: controller.signal,
            onSearch: (stage, share) =>
              current((before) => ({ ...before, searching: { ...before.searching, stage, share } })),
            onBest: ({ cost }) =>
              current((before) => ({
                ...before,
                searching: { stage: "solving", ...before.searching, best: cost },
              })),
          },
        )
        .then(
          (asked) => {
            if (running.current !== controller) return;
            if (asked.answer.kind === "proposal") last.current = asked.answer.proposal;
            setState({ asked, ...(previous && { previous }) });
          },
          (error: unknown) => current(({ asked }) => ({ ...(asked && { asked }), error })),
        );
    },
    [commands, kind],
  );
  useEffect(() => {
    // Asked after the first paint: the page shows at once that it is at work.
    const timer = setTimeout(() => ask({}), 0);
    return () => {
      clearTimeout(timer);
      const { current } = running;
      running.current = undefined;
      current?.abort();
    };
  }, [ask]);
  return { state, ask, stop: () => running.current?.abort() };
}
