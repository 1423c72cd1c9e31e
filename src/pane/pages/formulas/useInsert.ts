import { useState } from "react";
import type { FunctionId } from "../../../contract";
import type { FormulaPlan } from "../../../session";
import type { Filled } from "../../../sheets/formulas";
import type { PaneActions } from "../../actions";
import { useText } from "../../components/context";
import type { Steps } from "../../components/useStep";
import type { Message } from "../../messages";

interface Inserting {
  /** Where the formula would go, when something stands there: a person has to decide. */
  readonly taken: FormulaPlan | undefined;
  readonly insert: () => void;
  readonly replace: (plan: FormulaPlan) => void;
  readonly keep: () => void;
}

/** Enters a formula into the selected cell; at once where that is blank. */
export function useInsert(
  id: FunctionId,
  filled: Filled,
  { commands, namespace }: PaneActions,
  { run, clear }: Steps,
): Inserting {
  const text = useText();
  const [taken, setTaken] = useState<FormulaPlan>();
  const args = { function: id, filled, namespace };
  const enter = async (plan: FormulaPlan): Promise<Message> => {
    await commands.insert.write(plan, { ...args, replace: plan.isTaken });
    setTaken(undefined);
    const { sheet, cell } = plan.change;
    return { intent: "success", text: text("formula.inserted", { sheet, cell }), isUndoable: true };
  };
  return {
    taken,
    insert: () =>
      run(async () => {
        const plan = await commands.insert.prepare(args);
        if (!plan.isTaken) return enter(plan);
        setTaken(plan);
        return undefined;
      }),
    replace: (plan) => run(() => enter(plan)),
    keep: () => {
      clear();
      setTaken(undefined);
    },
  };
}
