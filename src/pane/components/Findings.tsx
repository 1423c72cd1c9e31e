import { Badge, Caption1, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SettingKey } from "../../contract";
import type { Finding } from "../../domain/model";
import { findingAddress, findingSettings, findingSubject, words, type Places } from "../../sheets/plan";
import { sheetOf } from "../../domain/tables";
import type { Mend } from "../../sheets/mend";
import type { Target } from "../actions";
import { Asks } from "./Asks";
import { useText } from "./context";
import { GoToCell } from "./GoToCell";
import { Mends } from "./Mends";

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
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  place: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  grow: { flexGrow: 1 },
  mend: { color: tokens.colorNeutralForeground2 },
});

export interface FindingsProps {
  readonly findings: readonly Finding[];
  /** Where their tables stand. */
  readonly raw: Places;
  readonly onShow: (target: Target) => void;
  /** Takes one of the ways out that a finding offers; without it none is offered. */
  readonly onMend?: (mend: Mend) => void;
  /** Asks for the setting that a finding waits for; without it none is asked for. */
  readonly onAsk?: (setting: SettingKey) => void;
}

export function Findings({ findings, raw, onShow, onMend, onAsk }: FindingsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const sorted = [...findings].sort(
    (a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"),
  );
  return (
    <section>
      <Subtitle2 as="h2">
        {findings.length === 0 ? text("pane.noFindings") : text("pane.findings", { count: findings.length })}
      </Subtitle2>
      <ul className={styles.list}>
        {sorted.slice(0, SHOWN).map((finding, index) => {
          const params = words(finding, text);
          return (
            <li key={index} className={styles.item}>
              <span className={styles.place}>
                <Badge
                  size="small"
                  appearance="tint"
                  color={finding.severity === "error" ? "danger" : "warning"}
                >
                  {text(`severity.${finding.severity}`)}
                </Badge>
                <Caption1 className={styles.grow}>
                  {[sheetOf(finding.table), findingSubject(finding, text), finding.column]
                    .filter(Boolean)
                    .join(" · ")}
                </Caption1>
                <GoToCell address={findingAddress(finding, raw)} onShow={onShow} />
              </span>
              <Text>{text(`finding.${finding.code}`, params)}</Text>
              <Caption1 className={styles.mend}>
                {text("pane.mend", { mend: text(`mend.${finding.code}`, params) })}
              </Caption1>
              {onMend && <Mends finding={finding} onMend={onMend} />}
              {onAsk && <Asks settings={findingSettings(finding)} onAsk={onAsk} />}
            </li>
          );
        })}
      </ul>
      {findings.length > SHOWN && (
        <Caption1>{text("pane.findingsMore", { count: findings.length - SHOWN })}</Caption1>
      )}
    </section>
  );
}
