import { Button, makeStyles } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Target } from "../actions";
import { useText } from "./context";

const useStyles = makeStyles({ button: { flexShrink: 0, whiteSpace: "nowrap" } });

export interface GoToCellProps {
  /** `'Minh chứng'!J12`; without one there is nothing to show. */
  readonly address: string | undefined;
  readonly onShow: (target: Target) => void;
}

/** The way to the cell that something is about. */
export function GoToCell({ address, onShow }: GoToCellProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  if (address === undefined) return null;
  return (
    <Button
      className={styles.button}
      size="small"
      appearance="subtle"
      icon={<OpenRegular />}
      onClick={() => onShow({ address })}
    >
      {text("pane.goTo")}
    </Button>
  );
}
