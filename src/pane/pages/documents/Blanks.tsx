import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlacedFinding } from "../../../session";
import type { Target } from "../../actions";
import { useText } from "../../components/context";
import { gathered } from "./gathered";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  mend: { color: tokens.colorNeutralForeground2 },
});

export interface BlanksProps {
  readonly blanks: readonly PlacedFinding[];
  readonly onShow: (target: Target) => void;
}

/** What stands in the way of signing a document: what keeps it a draft, and what was left blank, with the way to the cell to fill in. */
export function Blanks({ blanks, onShow }: BlanksProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const settings = blanks.filter(({ code }) => code === "documentSettingBlank");
  const others = blanks.filter(({ code }) => code !== "documentSettingBlank");
  const isBad = others.some(({ severity }) => severity === "error");
  return (
    <>
      {others.length > 0 && (
        <MessageBar intent={isBad ? "error" : "warning"} layout="multiline">
          <MessageBarBody>
            {text("documents.beforeSigning")}
            <ul className={styles.list}>
              {gathered(others, text).map(({ problem, mend }, at) => (
                <li key={at}>
                  {problem}. <span className={styles.mend}>{mend}.</span>
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {settings.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {text("documents.blanks", { count: settings.length })}
            <div className={styles.row}>
              {settings.map(({ key, address }) => (
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
      )}
    </>
  );
}
