import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { useText } from "../../components/context";

/** Excel has calculated by then what it can when a workbook opens. */
const SETTLED_MS = 3_000;

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

export interface UnknownFunctionsProps {
  readonly count: () => Promise<number>;
  readonly onOpen: () => void;
}

/** Says that cells do not know our functions, and leads to what can be done. */
export function UnknownFunctions({ count, onOpen }: UnknownFunctionsProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const [unknown, setUnknown] = useState(0);
  useEffect(() => {
    // No more than a hint: where it cannot be had, the page of functions still tells.
    const timer = setTimeout(() => void count().then(setUnknown, () => undefined), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [count]);
  if (unknown === 0) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" role="status">
      <MessageBarBody>{text("functions.sign", { count: unknown })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onOpen}>
          {text("functions.title")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
