import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding, SettingKey } from "../../../contract";
import { findingSettings } from "../../../sheets/plan";
import { Asks } from "../../components/Asks";
import { useText } from "../../components/context";
import { gathered } from "./gathered";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  mend: { color: tokens.colorNeutralForeground2 },
});

export interface BlanksProps {
  readonly blanks: readonly Finding[];
  /** Asks for a setting that was left blank. */
  readonly onAsk: (setting: SettingKey) => void;
}

/** What stands in the way of signing a document: what keeps it a draft, and what was left blank, with the question that fills it in. */
export function Blanks({ blanks, onAsk }: BlanksProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const settings = blanks.flatMap((finding) =>
    finding.code === "documentSettingBlank" ? findingSettings(finding) : [],
  );
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
            <Asks settings={settings} onAsk={onAsk} />
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
