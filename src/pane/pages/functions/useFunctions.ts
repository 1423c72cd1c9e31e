import { useCallback, useEffect, useState } from "react";
import { enteredCount, lineOf, type FoundFunctions } from "../../../commands";
import { outcomeOf, type CellsOfSheet } from "../../../office/cellFunctions";
import type { PaneActions } from "../../actions";
import { useText } from "../../components/context";
import { useOpeningStep, useStep, type Steps } from "../../components/useStep";
import type { Message } from "../../messages";
import { readAfter } from "../../unread";

/** Where functions become values. */
export const SCOPES = ["selection", "activeSheet", "workbook"] as const;
export type FreezeScope = (typeof SCOPES)[number];

/** Excel has calculated what was entered, mostly. */
const CALCULATED_MS = 2_000;

/** What the page shows and can do. */
export interface FunctionsPage extends Pick<Steps, "busy" | "message"> {
  /** All cells that call our functions; undefined until they were looked for. */
  readonly found: FoundFunctions | undefined;
  readonly find: () => void;
  /** Enters once more what is not calculated. */
  readonly reenter: (found: FoundFunctions) => void;
  readonly scope: FreezeScope;
  readonly setScope: (scope: FreezeScope) => void;
  /** What would become values; undefined until somebody asked. */
  readonly frozen: FoundFunctions | undefined;
  readonly preview: () => void;
  readonly freeze: (frozen: FoundFunctions) => void;
}

export function useFunctions({ commands, namespace }: PaneActions): FunctionsPage {
  const text = useText();
  const [found, setFound] = useState<FoundFunctions>();
  const [frozen, setFrozen] = useState<FoundFunctions>();
  const [scope, setScope] = useState<FreezeScope>("selection");
  const [entered, setEntered] = useState(0);
  const { busy, message, run } = useStep();
  const look = useCallback(
    async (): Promise<void> => setFound(await commands.functions.prepare({ namespace })),
    [commands, namespace],
  );
  useOpeningStep(run, look);
  useEffect(() => {
    if (entered === 0) return undefined;
    // In silence: what was said of the step stays.
    const timer = setTimeout(() => void look().catch(() => undefined), CALCULATED_MS);
    return () => clearTimeout(timer);
  }, [entered, look]);
  /** What was done, and what Excel refused. */
  const said = (
    done: "functions.frozen" | "functions.reentered",
    plan: FoundFunctions,
    refused: readonly CellsOfSheet[],
  ): Message => ({
    intent: refused.length > 0 ? "info" : "success",
    text: [
      text(done, { count: enteredCount(outcomeOf(plan, refused)) }),
      ...refused.map((cells) => text("functions.left.array", lineOf(cells))),
    ].join(" "),
  });
  const within = scope === "workbook" ? undefined : scope;
  return {
    busy,
    message,
    found,
    find: () => run(look),
    reenter: (plan) =>
      run(async () => {
        const refused = await commands.functions.write(plan, { namespace });
        setEntered((times) => times + 1);
        return said("functions.reentered", plan, refused);
      }),
    scope,
    setScope: (chosen) => {
      setScope(chosen);
      setFrozen(undefined);
    },
    frozen,
    preview: () => run(async () => setFrozen(await commands.freeze.prepare({ namespace, within }))),
    freeze: (plan) =>
      run(async () => {
        const refused = await commands.freeze.write(plan, { namespace, within });
        setFrozen(undefined);
        const message = said("functions.frozen", plan, refused);
        await readAfter(message, look);
        return message;
      }),
  };
}
