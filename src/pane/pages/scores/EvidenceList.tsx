import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { Scoreboard } from "../../../domain/scoring";
import type { RawTables } from "../../../sheets/read";
import type { Target } from "../../actions";
import { useText } from "../../components/context";
import { GoToCell } from "../../components/GoToCell";
import type { SetAndPeriod } from "../../components/results/ViewPicker";
import { evidenceLines } from "./evidence";
import { evidencePlace } from "./places";

/** Drawn at once; a unit has hundreds of rows a year. */
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
});

export interface EvidenceListProps {
  readonly board: Scoreboard;
  readonly view: SetAndPeriod;
  readonly unit: string;
  readonly raw: RawTables;
  readonly onShow: (target: Target) => void;
}

/** The rows of evidence that a unit's score rests on, each with the way to it. */
export function EvidenceList({ board, view, unit, raw, onShow }: EvidenceListProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [count, setCount] = useState(SHOWN);
  const { set, period } = view;
  const lines = useMemo(() => evidenceLines(board, { set, period }, unit), [board, set, period, unit]);
  if (lines.length === 0) return <Caption1>{text("scores.evidenceNone")}</Caption1>;
  return (
    <>
      <ul className={styles.list}>
        {lines.slice(0, count).map(({ evidence, criterion, period: of, points, maximum }, index) => (
          <li key={index} className={styles.item}>
            <span className={styles.words}>
              <Text size={200}>
                {evidence.code} · {criterion.code} {criterion.text}
              </Text>
              <Caption1>
                {text("scores.evidenceLine", {
                  period: board.period(of)?.name ?? of,
                  status: text(`status.${evidence.status}`),
                  points,
                  maximum,
                })}
              </Caption1>
            </span>
            <GoToCell address={evidencePlace(evidence.row, raw)} onShow={onShow} />
          </li>
        ))}
      </ul>
      {lines.length > count && (
        <Button size="small" onClick={() => setCount(count + SHOWN)}>
          {text("scores.more", { count: lines.length - count })}
        </Button>
      )}
    </>
  );
}
