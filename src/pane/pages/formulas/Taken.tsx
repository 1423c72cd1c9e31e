import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FormulaPlan } from "../../../session";
import { useText } from "../../components/context";

const useStyles = makeStyles({ words: { overflowWrap: "anywhere" } });

export interface TakenProps {
  readonly plan: FormulaPlan;
  readonly busy: boolean;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}

/** Something stands in the selected cell: whether it may go. */
export function Taken({ plan: { place }, busy, onReplace, onKeep }: TakenProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { sheet, cell, shows, stands } = place;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.words}>
        {text("formula.ask", { sheet, cell, shows: shows === "" ? String(stands) : shows })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={onReplace}>
          {text("formula.replace")}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={onKeep}>
          {text("formula.keep")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
