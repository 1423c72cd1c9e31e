import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Reading } from "../../../session";
import { useText } from "../../components/context";

const useStyles = makeStyles({ note: { flexShrink: 0 } });

/** What a person should know of how the workbook is open, before anything is computed or written. */
export function StateNotes({ state }: Pick<Reading, "state">): ReactElement {
  const styles = useStyles();
  const text = useText();
  const notes = [
    ...(state.isReadOnly ? (["pane.readOnly"] as const) : []),
    ...(state.isCalculatedByHand ? (["pane.calculatedByHand"] as const) : []),
  ];
  return (
    <>
      {notes.map((note) => (
        <MessageBar key={note} className={styles.note} intent="warning" layout="multiline">
          <MessageBarBody>{text(note)}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}
