import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { inputs } from "../../../contract";
import { findingAddress } from "../../../sheets/plan";
import { evidenceOf } from "../../../sheets/selected";
import { useText } from "../../components/context";
import { GoToCell } from "../../components/GoToCell";
import { GoToSheet } from "../../components/GoToSheet";
import type { KnownProps } from "./known";

/** Drawn at once; a cluster has thousands of rows a year. */
const SHOWN = 20;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  way: { flexShrink: 0, whiteSpace: "nowrap" },
  more: { alignSelf: "flex-start" },
});

/** The rows of evidence that the selected row rests on, each with the way to it. */
export function EvidenceOfRow({ subject, reading, pane }: KnownProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [count, setCount] = useState(SHOWN);
  const { snapshot, raw } = reading;
  const rows = useMemo(() => evidenceOf(snapshot, subject), [snapshot, subject]);
  const nameOf = (code: string): string => snapshot.units.find((unit) => unit.code === code)?.name ?? code;
  const periodOf = (code: string): string =>
    snapshot.periods.find((period) => period.code === code)?.name ?? code;
  const leafOf = (set: string, code: string): string =>
    snapshot.criteria.find((leaf) => leaf.set === set && leaf.code === code)?.text ?? "";
  if (rows.length === 0)
    return (
      <>
        <Caption1>{text("row.noEvidence")}</Caption1>
        {raw.evidence && <GoToSheet sheet={raw.evidence.sheet} onShow={pane.goTo} />}
      </>
    );
  return (
    <>
      <Caption1>{text("row.evidenceCount", { count: rows.length })}</Caption1>
      <ul className={styles.list}>
        {rows.slice(0, count).map((row) => (
          <li key={row.code} className={styles.item}>
            <span className={styles.words}>
              <Text size={200}>
                {row.criterion} · {leafOf(row.set, row.criterion)}
              </Text>
              <Caption1>
                {text("row.evidenceLine", {
                  code: row.code,
                  unit: nameOf(row.unit),
                  period: periodOf(row.period),
                  status: text(`status.${row.status}`),
                })}
              </Caption1>
            </span>
            {row.row !== undefined && (
              <span className={styles.way}>
                <GoToCell
                  address={findingAddress({ table: inputs.evidence.table, row: row.row }, raw)}
                  onShow={pane.goTo}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {rows.length > count && (
        <Button className={styles.more} size="small" onClick={() => setCount(count + SHOWN)}>
          {text("row.more", { count: rows.length - count })}
        </Button>
      )}
    </>
  );
}
