import { Button, Caption1, Card, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Beginning, ChecklistItem } from "../../../domain/year";
import { useText } from "../../components/context";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { width: "100%", maxWidth: "none", justifyContent: "flex-start", textAlign: "start" },
  words: { flexGrow: 1, fontWeight: tokens.fontWeightRegular },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

export interface ChecklistProps {
  readonly items: readonly ChecklistItem[];
  readonly onOpen: (item: Beginning) => void;
}

/** What a year begins with: it ticks itself, and is gone once all of it is there. */
export function Checklist({ items, onOpen }: ChecklistProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  if (items.length === 0) return null;
  return (
    <Card>
      <Subtitle2 as="h2">{text("home.beginnings")}</Subtitle2>
      <ul className={styles.list}>
        {items.map(({ item, done, count = 0 }) => (
          <li key={item}>
            <Button
              className={styles.item}
              appearance="subtle"
              icon={done ? <CheckmarkCircleFilled className={styles.done} /> : <CircleRegular />}
              onClick={() => onOpen(item)}
            >
              <span className={styles.words}>{text(`beginning.${item}`)}</span>
              <Caption1>
                {count > 0 ? text("pane.rows", { count }) : text(done ? "home.done" : "home.notYet")}
              </Caption1>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
