import { Body1, Button, Card, makeStyles, Spinner, Subtitle2 } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Step } from "../../../domain/year";
import { useText } from "../../components/context";
import { stepWords } from "./stepWords";

const useStyles = makeStyles({
  act: { alignSelf: "flex-start", maxWidth: "100%", textAlign: "start" },
  why: { overflowWrap: "anywhere" },
});

export interface NextStepProps {
  /** Undefined while what it hangs on is being looked at. */
  readonly step: Step | undefined;
  readonly onTake: (step: Step) => void;
}

/** The one thing to do next, and why. */
export function NextStep({ step, onTake }: NextStepProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const words = step && stepWords(step, text);
  return (
    <Card>
      <Subtitle2 as="h2">{text("home.next")}</Subtitle2>
      <div aria-live="polite">
        {words ? (
          <Body1 className={styles.why}>{words.why}</Body1>
        ) : (
          <Spinner size="tiny" label={text("home.looking")} labelPosition="after" />
        )}
      </div>
      {step && words && (
        <Button
          className={styles.act}
          appearance="primary"
          size="large"
          icon={<ArrowRightRegular />}
          iconPosition="after"
          onClick={() => onTake(step)}
        >
          {words.action}
        </Button>
      )}
    </Card>
  );
}
