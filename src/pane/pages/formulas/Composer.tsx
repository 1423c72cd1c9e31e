import { Button, Caption1, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CopyRegular, TableCellEditRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { FunctionId } from "../../../contract";
import { FOR_EXCEL, formulaOf, missingOf, parametersOf, type Filled } from "../../../sheets/formulas";
import type { Reading } from "../../../session";
import type { PaneActions } from "../../actions";
import { copyFormatted } from "../../clipboard";
import { useText } from "../../components/context";
import type { Steps } from "../../components/useStep";
import { beginningOf } from "./choices";
import { Example } from "./Example";
import { ParameterField } from "./ParameterField";
import { Taken } from "./Taken";
import { useInsert } from "./useInsert";

const useStyles = makeStyles({
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface ComposerProps {
  readonly id: FunctionId;
  readonly reading: Reading;
  readonly actions: PaneActions;
  readonly steps: Steps;
}

/** The parameters of a function, the formula that they make, what it shows now, and the ways to have it. */
export function Composer({ id, reading, actions, steps }: ComposerProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [filled, setFilled] = useState<Filled>(() => beginningOf(id, reading));
  const [signs, setSigns] = useState(FOR_EXCEL);
  useEffect(() => {
    let isWanted = true;
    // An Excel that does not say so writes formulas as the web page of a function shows them.
    actions.formulaSigns().then(
      (found) => isWanted && setSigns(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [actions]);
  const { taken, insert, replace, keep } = useInsert(id, filled, actions, steps);
  const inserting = useRef<HTMLDivElement>(null);
  // The question goes with its buttons; the keyboard stays where the work is.
  const answered = (answer: () => void): void => {
    answer();
    inserting.current?.querySelector("button")?.focus();
  };
  const formula = formulaOf(id, filled, signs, actions.namespace);
  const missing = missingOf(id, filled);
  const copy = (): void => {
    if (formula === undefined) return;
    const isCopied = copyFormatted({ html: "", text: formula });
    steps.run(() =>
      Promise.resolve({
        intent: isCopied ? "success" : "error",
        text: text(isCopied ? "formula.copied" : "formula.notCopied"),
      }),
    );
  };
  return (
    <>
      {parametersOf(id).map((parameter) => (
        <ParameterField
          key={parameter.name}
          function={id}
          parameter={parameter}
          reading={reading}
          value={filled[parameter.name] ?? ""}
          isWrong={missing.includes(parameter) && (filled[parameter.name] ?? "").trim() !== ""}
          onValue={(value) => setFilled({ ...filled, [parameter.name]: value })}
        />
      ))}
      <Card>
        <Text weight="semibold">{text("formula.formula")}</Text>
        {formula === undefined ? (
          <Caption1>{text("formula.fill")}</Caption1>
        ) : (
          <>
            <Text className={styles.formula}>{formula}</Text>
            <Example id={id} filled={filled} reading={reading} signs={signs} />
            {taken && (
              <Taken
                plan={taken}
                busy={steps.busy}
                onReplace={() => answered(() => replace(taken))}
                onKeep={() => answered(keep)}
              />
            )}
            <div className={styles.buttons} ref={inserting}>
              <Button
                appearance="primary"
                icon={<TableCellEditRegular />}
                disabledFocusable={steps.busy}
                onClick={insert}
              >
                {text("formula.insert")}
              </Button>
              <Button icon={<CopyRegular />} disabledFocusable={steps.busy} onClick={copy}>
                {text("formula.copy")}
              </Button>
            </div>
          </>
        )}
      </Card>
      <Caption1>{text("formula.where")}</Caption1>
    </>
  );
}
