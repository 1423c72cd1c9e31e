import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlacedFinding } from "../../../session";
import type { Target } from "../../actions";
import { useText } from "../../components/context";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
});

export interface BlanksProps {
  readonly blanks: readonly PlacedFinding[];
  readonly onShow: (target: Target) => void;
}

/** What a document left blank, each with the way to the cell to fill in. */
export function Blanks({ blanks, onShow }: BlanksProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {text("documents.blanks", { count: blanks.length })}
        <div className={styles.row}>
          {blanks.map(({ key, address }) => (
            <Button
              key={key}
              size="small"
              disabled={address === undefined}
              onClick={() => address !== undefined && onShow({ address })}
            >
              {key}
            </Button>
          ))}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
