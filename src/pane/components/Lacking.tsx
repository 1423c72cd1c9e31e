import { Body1, Button, Card, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Reading } from "../../session";
import { lackWay, type Lack } from "../lacking";
import type { Pane } from "../pane";
import { follow } from "../ways";
import { useText } from "./context";

const useStyles = makeStyles({ act: { alignSelf: "flex-start" } });

export interface LackingProps {
  readonly lack: Lack;
  readonly reading: Reading;
  readonly pane: Pane;
}

/** What a page shows that has nothing to show yet: what it rests on, and where that is entered. */
export function Lacking({ lack, reading, pane }: LackingProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <Card>
      <Body1>{text(`lack.${lack}`)}</Body1>
      <Button
        className={styles.act}
        appearance="primary"
        onClick={() => follow(lackWay(lack, reading), pane)}
      >
        {text(`lack.${lack}.enter`)}
      </Button>
    </Card>
  );
}
