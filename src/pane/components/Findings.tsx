import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SettingKey } from "../../contract";
import type { Finding } from "../../domain/model";
import type { Places } from "../../sheets/plan";
import type { Mend } from "../../sheets/mend";
import type { Target } from "../actions";
import { useText } from "./context";
import { FindingItem, worstFirst } from "./FindingItem";

/** The pane shows the first ones; all of them are on the sheet `Kiểm tra`. */
const SHOWN = 40;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

export interface FindingsProps {
  readonly findings: readonly Finding[];
  /** Where their tables stand. */
  readonly raw: Places;
  /** Says so when there is none; only where there was anything that could be wrong. */
  readonly saysNone?: boolean;
  readonly onShow: (target: Target) => void;
  /** Takes one of the ways out that a finding offers; without it none is offered. */
  readonly onMend?: (mend: Mend) => void;
  /** Asks for the setting that a finding waits for; without it none is asked for. */
  readonly onAsk?: (setting: SettingKey) => void;
}

export function Findings({
  findings,
  raw,
  saysNone = false,
  onShow,
  onMend,
  onAsk,
}: FindingsProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  if (findings.length === 0 && !saysNone) return null;
  return (
    <section>
      <Subtitle2 as="h2">
        {findings.length === 0 ? text("pane.noFindings") : text("pane.findings", { count: findings.length })}
      </Subtitle2>
      <ul className={styles.list}>
        {worstFirst(findings)
          .slice(0, SHOWN)
          .map((finding, index) => (
            <FindingItem
              key={index}
              finding={finding}
              raw={raw}
              onShow={onShow}
              onMend={onMend}
              onAsk={onAsk}
            />
          ))}
      </ul>
      {findings.length > SHOWN && (
        <Caption1>{text("pane.findingsMore", { count: findings.length - SHOWN })}</Caption1>
      )}
    </section>
  );
}
