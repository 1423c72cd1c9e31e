import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { ArrowSyncRegular, CalculatorRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { View } from "../pages/views";
import type { Pane } from "../usePane";
import { useText } from "./context";

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

export interface OutdatedProps {
  readonly view: View;
  readonly pane: Pane;
}

/** The page shows the workbook as it was before somebody changed it: says so, and offers it as it is now. */
export function Outdated({ view, pane }: OutdatedProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  if (view.at !== "home" && view.at !== "start" && view.at !== "preview") return null;
  const isPreview = view.at === "preview";
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" role="status">
      <MessageBarBody>{text(isPreview ? "pane.previewOutdated" : "pane.outdated")}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          icon={isPreview ? <CalculatorRegular /> : <ArrowSyncRegular />}
          onClick={() => (isPreview ? pane.compute(view.decisions) : pane.home())}
        >
          {text(isPreview ? "pane.previewAgain" : "pane.reload")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
