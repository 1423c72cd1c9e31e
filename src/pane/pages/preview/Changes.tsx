import { Badge, Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { rowChanges, type RowChange, type TablePlan } from "../../../sheets/plan";
import { useText } from "../../components/context";
import { useLinedList } from "../../components/linedList";
import { MoreButton } from "../../components/More";
import { cellWords, rowWords } from "./changeWords";

/** Drawn at once. */
const SHOWN = 20;

const COLORS = { added: "success", changed: "informative", removed: "danger" } as const;

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0` },
  head: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center", flexWrap: "wrap" },
});

/** What writing a table changes, row by row and cell by cell: old → new. */
export function Changes({ table }: { readonly table: TablePlan }): ReactElement {
  const styles = useStyles();
  const lists = useLinedList();
  const text = useText();
  const all = table.added + table.changed + table.removed;
  const [count, setCount] = useState(SHOWN);
  const shown = useMemo(() => firstOf(rowChanges(table), count), [table, count]);
  return (
    <>
      <ul className={lists.list}>
        {shown.map((change, index) => (
          <li key={index} className={mergeClasses(lists.item, lists.words, styles.item)}>
            <span className={styles.head}>
              <Badge size="small" appearance="tint" color={COLORS[change.kind]}>
                {text(`preview.${change.kind}`)}
              </Badge>
              <Text size={200} weight="semibold">
                {rowWords(change)}
              </Text>
            </span>
            <Caption1>{change.cells.map((cell) => cellWords(cell, change.kind, text)).join("; ")}</Caption1>
          </li>
        ))}
      </ul>
      {shown.length === count && (
        <MoreButton left={all - shown.length} onMore={() => setCount(count + SHOWN)} />
      )}
    </>
  );
}

function firstOf(changes: Iterator<RowChange>, count: number): RowChange[] {
  const found: RowChange[] = [];
  for (let next = changes.next(); !next.done && found.length < count; next = changes.next())
    found.push(next.value);
  return found;
}
