import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lineOf } from "../../../commands";
import { placesOf, type CellPlan, type CellsOfSheet } from "../../../office/cellFunctions";
import type { Target } from "../../actions";
import { useText } from "../../components/context";
import { GoToCell } from "../../components/GoToCell";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  way: { flexShrink: 0, whiteSpace: "nowrap" },
  left: { color: tokens.colorNeutralForeground2 },
});

export interface CellListProps {
  readonly plan: CellPlan;
  readonly onShow: (target: Target) => void;
}

/** Cells sheet by sheet: those that something is done to, then those that stay and why, each with the way to the first one. */
export function CellList({ plan: { changes, left }, onShow }: CellListProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  if (changes.length === 0 && left.length === 0) return null;
  return (
    <ul className={styles.list}>
      {changes.map((cells) => (
        <li key={cells.sheet} className={styles.item}>
          <Caption1 className={styles.grow}>{text("functions.line", lineOf(cells))}</Caption1>
          <span className={styles.way}>
            <GoToCell address={firstOf(cells)} onShow={onShow} />
          </span>
        </li>
      ))}
      {left.map((cells) => (
        <li key={`${cells.sheet} ${cells.reason}`} className={styles.item}>
          <Caption1 className={`${styles.grow} ${styles.left}`}>
            {text(`functions.left.${cells.reason}`, lineOf(cells))}
          </Caption1>
          <span className={styles.way}>
            <GoToCell address={firstOf(cells)} onShow={onShow} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function firstOf(cells: CellsOfSheet): string {
  return `'${cells.sheet.replaceAll("'", "''")}'!${placesOf(cells)[0] ?? "A1"}`;
}
