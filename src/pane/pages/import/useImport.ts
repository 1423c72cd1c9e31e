import { useReducer, type Dispatch } from "react";
import type { ImportWord } from "../../../domain/imports";
import { useText } from "../../components/context";
import { useStep, type Steps } from "../../components/useStep";
import type { PaneActions } from "../../actions";
import { knownLayouts, rememberLayouts } from "./memory";
import {
  advance,
  askedSources,
  begin,
  saidLayouts,
  stepAfter,
  type Wizard,
  type WizardEvent,
} from "./wizard";

/** An import and what can be done with it. */
export interface Importing {
  readonly wizard: Wizard;
  readonly dispatch: Dispatch<WizardEvent>;
  readonly step: Steps;
  /** Reads what was said since, and goes on to where there is something to do. */
  readonly goOn: () => void;
  /** Reads what was said since and stays. */
  readonly reread: () => void;
  readonly write: () => void;
}

/** The arguments of the command as a person has said them so far. */
function argumentsOf(wizard: Wizard): Parameters<PaneActions["commands"]["import"]["prepare"]>[0] {
  const { kind, scopes, names, owners, rules } = wizard;
  const { stage, ...others } = scopes;
  return {
    import: kind,
    sources: [],
    given: askedSources(wizard),
    ...others,
    ...(stage !== undefined && { stage }),
    names,
    owners,
    rules,
  };
}

export function useImport(commands: PaneActions["commands"], kind: ImportWord): Importing {
  const text = useText();
  const [wizard, dispatch] = useReducer(advance, kind, begin);
  const step = useStep();
  const read = async (from: Wizard): Promise<Wizard> => {
    let now = from;
    const known = knownLayouts(from.kind);
    // What is known of a layout is said once it is seen, and read again.
    while (now.isStale) {
      const event = {
        type: "planned",
        plan: await commands.import.prepare(argumentsOf(now)),
        known,
      } as const;
      now = advance(now, event);
      dispatch(event);
    }
    return now;
  };
  return {
    wizard,
    dispatch,
    step,
    reread: () => step.run(async () => void (await read(wizard))),
    goOn: () =>
      step.run(async () => {
        const now = await read(wizard);
        if (wizard.step === "columns") rememberLayouts(now.kind, saidLayouts(now));
        dispatch({ type: "go", step: stepAfter(now, wizard.isStale) });
      }),
    write: () =>
      step.run(async () => {
        const { plan } = wizard;
        if (!plan) return undefined;
        const { sheets } = plan.outcome;
        await commands.import.write(plan, argumentsOf(wizard));
        rememberLayouts(wizard.kind, saidLayouts(wizard));
        dispatch({ type: "written" });
        const sum = (count: "new" | "changed"): number =>
          sheets.reduce((total, sheet) => total + sheet[count], 0);
        return {
          intent: "success",
          text: text("import.written", {
            new: sum("new"),
            changed: sum("changed"),
            left: sheets.reduce((total, { unclear }) => total + unclear.length, 0),
          }),
          isUndoable: true,
        };
      }),
  };
}
