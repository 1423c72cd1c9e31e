import { Button, Caption1, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { AwardChoice } from "../../../domain/model";
import type { AwardResult } from "../../../domain/awards";
import { awardReason } from "../../../sheets/plan";
import { useText } from "../context";

const useStyles = makeStyles({
  choose: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

export interface AwardDecisionProps {
  /** One of them: why they are open and how many places there are is the same for all. */
  readonly first: AwardResult;
  readonly rows: readonly AwardResult[];
  readonly onChoose: (choices: readonly AwardChoice[]) => void;
}

/** The choice among equals: exactly as many as there are places, with a reason for the log. */
export function AwardDecision({ first, rows, onChoose }: AwardDecisionProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const places = Number(first.reasonParams.places ?? 1);
  const choices = rows
    .filter((row) => chosen.includes(row.code))
    .map((row): AwardChoice => ({
      set: row.award.set,
      ...(row.award.period !== undefined && { period: row.award.period }),
      award: row.award.name,
      code: row.code,
      group: row.group,
      ...(reason.trim() !== "" && { reason: reason.trim() }),
    }));
  return (
    <div className={styles.choose}>
      {rows.length > 1 && <Caption1>{awardReason(first, text)}</Caption1>}
      {rows.map((row) => (
        <Checkbox
          key={row.code}
          label={row.name}
          checked={chosen.includes(row.code)}
          onChange={(_, { checked }) =>
            setChosen(checked === true ? [...chosen, row.code] : chosen.filter((code) => code !== row.code))
          }
        />
      ))}
      <Field label={text("pane.choiceReason")}>
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button
        appearance="primary"
        size="small"
        disabled={chosen.length !== places || reason.trim() === ""}
        onClick={() => onChoose(choices)}
      >
        {text("pane.choose", { places })}
      </Button>
    </div>
  );
}
