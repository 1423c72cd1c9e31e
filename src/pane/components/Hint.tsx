import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

export interface HintProps {
  readonly text: string;
  /** What can be done about it. */
  readonly action: string;
  readonly icon?: ReactElement;
  readonly onAct: () => void;
}

/** Something that a person should know, and what can be done about it. */
export function Hint({ text, action, icon, onAct }: HintProps): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" role="status">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" {...(icon && { icon })} onClick={onAct}>
          {action}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
