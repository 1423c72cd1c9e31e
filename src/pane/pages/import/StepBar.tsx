import { Button, Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useText } from "../../components/context";
import { STEPS, type Step, type Wizard } from "./wizard";

const useStyles = makeStyles({
  bar: { display: "flex", gap: tokens.spacingHorizontalXS, listStyleType: "none", margin: 0, padding: 0 },
  item: { flexGrow: 1, flexBasis: 0 },
  step: { minWidth: 0, width: "100%", padding: 0 },
  now: { fontWeight: tokens.fontWeightSemibold },
  title: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export interface StepBarProps {
  readonly wizard: Wizard;
  readonly disabled: boolean;
  readonly onGo: (step: Step) => void;
}

/** Where a person is; a step that was read for can be gone back to. */
export function StepBar({ wizard, disabled, onGo }: StepBarProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const at = STEPS.indexOf(wizard.step);
  return (
    <nav aria-label={text("import.steps")} className={styles.title}>
      <ol className={styles.bar}>
        {STEPS.map((step, index) => (
          <li key={step} className={styles.item}>
            <Button
              className={mergeClasses(styles.step, index === at && styles.now)}
              size="small"
              appearance={index === at ? "primary" : "subtle"}
              {...(index < at && { icon: <CheckmarkRegular /> })}
              aria-current={index === at ? "step" : undefined}
              aria-label={text(`import.step.${step}`)}
              disabled={disabled || index > at}
              onClick={() => onGo(step)}
            >
              {index < at ? undefined : index + 1}
            </Button>
          </li>
        ))}
      </ol>
      <Text weight="semibold" as="h3" style={{ margin: 0 }}>
        {text("import.stepAt", {
          number: at + 1,
          count: STEPS.length,
          name: text(`import.step.${wizard.step}`),
        })}
      </Text>
      {wizard.isStale && at > STEPS.indexOf("columns") && <Caption1>{text("import.rereadHint")}</Caption1>}
    </nav>
  );
}
