import { Badge, Caption1, Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DueItem } from "../../../domain/programmes";
import { findingAddress, type DueWords } from "../../../sheets/plan";
import type { RawTables } from "../../../sheets/read";
import type { Target } from "../../actions";
import { GoToCell } from "../../components/GoToCell";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  grow: { flexGrow: 1, minWidth: 0 },
});

export interface DueCardProps {
  readonly words: DueWords;
  readonly source: DueItem["source"];
  readonly raw: RawTables;
  readonly onShow: (target: Target) => void;
}

/** One thing that is due: when, what, who, and the cell that says so. */
export function DueCard({ words, source, raw, onShow }: DueCardProps): ReactElement {
  const styles = useStyles();
  return (
    <Card size="small">
      <span className={styles.row}>
        <Text weight="semibold" className={styles.grow}>
          {words.day} · {words.task}
        </Text>
        {words.state !== "" && (
          <Badge size="small" appearance="tint" color="danger">
            {words.state}
          </Badge>
        )}
      </span>
      <Caption1>{[words.who, words.about].filter(Boolean).join(" – ")}</Caption1>
      <span className={styles.row}>
        <Caption1 className={styles.grow}>{words.source}</Caption1>
        <GoToCell address={findingAddress(source, raw)} onShow={onShow} />
      </span>
    </Card>
  );
}
