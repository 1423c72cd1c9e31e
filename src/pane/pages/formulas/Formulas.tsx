import { Caption1, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { functionIds, type FunctionId } from "../../../contract";
import { functionNames } from "../../../sheets/ownFunctions";
import { useText } from "../../components/context";
import { FittingSelect } from "../../components/FittingSelect";
import { PageFrame } from "../../components/PageFrame";
import { useStep } from "../../components/useStep";
import type { PageProps } from "../page";
import { Composer } from "./Composer";

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2 },
  field: { minWidth: 0 },
});

/** One of our functions, chosen and filled in. */
export function Formulas({ reading, actions, pane }: PageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const steps = useStep();
  const [id, setId] = useState<FunctionId>(functionIds[0]);
  const names = functionNames(actions.namespace);
  return (
    <PageFrame title={text("formula.title")} pane={pane} message={steps.message}>
      <Caption1 className={styles.about}>{text("formula.intro")}</Caption1>
      <Field className={styles.field} label={text("formula.function")} hint={text(`fn.${id}`)}>
        <FittingSelect
          value={id}
          onChange={(_, { value }) => {
            steps.clear();
            setId(value as FunctionId);
          }}
        >
          {functionIds.map((each, at) => (
            <option key={each} value={each}>
              {names[at]} – {text(`formula.short.${each}`)}
            </option>
          ))}
        </FittingSelect>
      </Field>
      {reading && <Composer key={id} id={id} reading={reading} actions={actions} steps={steps} />}
    </PageFrame>
  );
}
