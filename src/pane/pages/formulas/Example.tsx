import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { FunctionId } from "../../../contract";
import { example } from "../../../functions/example";
import type { Reading } from "../../../session";
import type { Filled, FormulaSigns } from "../../../sheets/formulas";
import { useText } from "../../components/context";
import { tableNamed } from "./choices";
import { exampleWords } from "./exampleWords";

const useStyles = makeStyles({
  value: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    maxHeight: "12em",
    overflowY: "auto",
    color: tokens.colorNeutralForeground1,
  },
});

export interface ExampleProps {
  readonly id: FunctionId;
  readonly filled: Filled;
  readonly reading: Reading;
  readonly signs: FormulaSigns;
}

/** What the cell would show as the workbook stands. */
export function Example({ id, filled, reading, signs }: ExampleProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const shown = useMemo(
    () => example(reading.board(), id, { filled, tableOf: (name) => tableNamed(reading.raw, name) }, text),
    [id, filled, reading, text],
  );
  if (!shown) return null;
  const isProblem = "problem" in shown;
  return (
    <>
      <Caption1>{text(isProblem ? "formula.problem" : "formula.now")}</Caption1>
      <Text className={styles.value} tabIndex={0}>
        {isProblem ? text(shown.problem, shown.params) : exampleWords(shown.value, signs)}
      </Text>
    </>
  );
}
