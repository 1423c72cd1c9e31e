import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { AwardResult } from "../../../domain/awards";
import { useText } from "../context";
import { markIn, type Deciding } from "./deciding";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
});

export interface ConditionButtonsProps {
  readonly row: AwardResult;
  readonly deciding: Deciding;
}

/** Whether a candidate meets what nothing can compute of the condition: a person says so, and takes it back by the same button. */
export function ConditionButtons({ row, deciding }: ConditionButtonsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { award, code, name } = row;
  const said = markIn(deciding, row);
  const say = (holds: boolean): void => {
    if (said?.holds === holds) deciding.onUnmark(said);
    else
      deciding.onMark({
        set: award.set,
        ...(award.period !== undefined && { period: award.period }),
        award: award.name,
        code,
        holds,
      });
  };
  return (
    <span className={styles.buttons} role="group" aria-label={name}>
      <ToggleButton
        size="small"
        appearance={said?.holds === true ? "primary" : "secondary"}
        icon={<CheckmarkRegular />}
        checked={said?.holds === true}
        onClick={() => say(true)}
      >
        {text("pane.conditionMet")}
      </ToggleButton>
      <ToggleButton
        size="small"
        appearance={said?.holds === false ? "primary" : "secondary"}
        icon={<DismissRegular />}
        checked={said?.holds === false}
        onClick={() => say(false)}
      >
        {text("pane.conditionNotMet")}
      </ToggleButton>
    </span>
  );
}
