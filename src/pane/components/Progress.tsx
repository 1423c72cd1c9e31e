import { Button, Caption1, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { StopRegular } from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import { useText } from "./context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  stop: { alignSelf: "flex-start" },
});

export interface ProgressProps {
  /** What is going on, in words. */
  readonly label: string;
  /** What it is at; it changes often and is not read aloud. */
  readonly detail?: string | undefined;
  /** 0–1; absent while the length is unknown. */
  readonly share?: number | undefined;
  /** Absent for what cannot be stopped. */
  readonly onStop?: (() => void) | undefined;
  /** What stopping is called where it is more than giving up. */
  readonly stop?: string | undefined;
}

/** What is going on, how far it is, and the way to stop it. */
export function Progress({ label, detail, share, onStop, stop }: ProgressProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  return (
    <div className={styles.root}>
      <Text id={id} role="status" aria-live="polite">
        {label}
      </Text>
      {detail !== undefined && <Caption1>{detail}</Caption1>}
      <ProgressBar aria-labelledby={id} {...(share !== undefined && { value: share })} />
      {onStop && (
        <Button className={styles.stop} size="small" icon={<StopRegular />} onClick={onStop}>
          {stop ?? text("pane.cancel")}
        </Button>
      )}
    </div>
  );
}
