import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, ArrowUndoRegular, TableRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Target } from "../actions";
import type { Message } from "../messages";
import { useText } from "./context";

/** A message names the first of what it is about. */
const ITEMS_SHOWN = 15;

const useStyles = makeStyles({
  message: { flexShrink: 0 },
  items: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export interface MessageBoxProps {
  readonly message: Message;
  readonly onShow: (target: Target) => void;
  /** Goes to the page that takes the last write back. */
  readonly onUndo?: (() => void) | undefined;
  /** What is done again, in a word, and how: where the workbook changed under what was prepared. */
  readonly again?: { readonly label: string; readonly onAct: () => void } | undefined;
}

/** What an action said: its text, what it is about, and the way to the sheet it made. */
export function MessageBox({
  message: { intent, text: said, items = [], sheet, isUndoable = false, isPast = false },
  onShow,
  onUndo,
  again,
}: MessageBoxProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <MessageBar className={styles.message} intent={intent} layout="multiline" role="status">
      <MessageBarBody>
        {said}{" "}
        {sheet !== undefined && (
          <Button
            size="small"
            appearance="transparent"
            icon={<TableRegular />}
            onClick={() => onShow({ sheet })}
          >
            {sheet}
          </Button>
        )}
        {isUndoable && onUndo && (
          <Button size="small" appearance="transparent" icon={<ArrowUndoRegular />} onClick={onUndo}>
            {text("undo.title")}
          </Button>
        )}
        {isPast && again && (
          <Button size="small" appearance="transparent" icon={<ArrowSyncRegular />} onClick={again.onAct}>
            {again.label}
          </Button>
        )}
        {items.length > 0 && <Items items={items} />}
      </MessageBarBody>
    </MessageBar>
  );
}

function Items({ items }: { readonly items: readonly string[] }): ReactElement {
  const styles = useStyles();
  const text = useText();
  const more = items.length - ITEMS_SHOWN;
  return (
    <ul className={styles.items}>
      {items.slice(0, ITEMS_SHOWN).map((item, index) => (
        <li key={index}>{item}</li>
      ))}
      {more > 0 && <li>{text("certainty.more", { count: more })}</li>}
    </ul>
  );
}
