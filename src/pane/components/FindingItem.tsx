import { Badge, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { sheetOf } from "../../domain/tables";
import type { SettingKey } from "../../contract";
import type { Finding } from "../../domain/model";
import { findingAddress, findingSettings, findingSubject, words, type Places } from "../../sheets/plan";
import type { Mend } from "../../sheets/mend";
import type { Target } from "../actions";
import { Asks } from "./Asks";
import { useText } from "./context";
import { GoToCell } from "./GoToCell";
import { Mends } from "./Mends";

const useStyles = makeStyles({
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

export interface FindingItemProps {
  readonly finding: Finding;
  /** Where the tables stand. */
  readonly raw: Places;
  readonly onShow: (target: Target) => void;
  /** Takes one of the ways out that the finding offers; without it none is offered. */
  readonly onMend?: ((mend: Mend) => void) | undefined;
  /** Asks what the office decides, where that is a way out; without it nobody is asked. */
  readonly onAsk?: ((setting: SettingKey) => void) | undefined;
}

/** A finding: how bad, where, what is wrong, how to mend it. An item of a list. */
export function FindingItem({ finding, raw, onShow, onMend, onAsk }: FindingItemProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const params = words(finding, text);
  return (
    <li className={styles.item}>
      <span className={styles.place}>
        <Badge size="small" appearance="tint" color={finding.severity === "error" ? "danger" : "warning"}>
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
}

/** Errors before warnings, else in their order. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}
