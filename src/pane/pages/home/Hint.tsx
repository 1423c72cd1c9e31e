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
  /** Name of the page that it leads to. */
  readonly page: string;
  readonly onOpen: () => void;
}

/** Something that a person should look at, and the way there. */
export function Hint({ text, page, onOpen }: HintProps): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" role="status">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onOpen}>
          {page}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
