import { Button, Caption1, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactElement } from "react";
import type { Page } from "../../../paper";
import { useText } from "../context";
import { leavesOf, PaperSheet } from "./PaperSheet";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  grow: { flexGrow: 1, minWidth: 0 },
  select: { width: "100%", minWidth: 0 },
  count: { textAlign: "center" },
});

export interface PaperViewProps {
  readonly pages: readonly Page[];
  /** What is said of a page above it. */
  readonly about?: (page: Page) => ReactElement;
}

/** Document sheets page by page, as they will be printed; nothing of them is written yet. */
export function PaperView({ pages, about }: PaperViewProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  const leaves = useMemo(() => leavesOf(pages), [pages]);
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, leaves.length - 1);
  const leaf = leaves[at];
  if (!leaf) return null;
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <Button
          icon={<ChevronLeftRegular />}
          aria-label={text("paperView.previous")}
          disabled={at === 0}
          onClick={() => setWanted(at - 1)}
        />
        <div className={styles.grow}>
          <Select
            className={styles.select}
            aria-label={text("paperView.choose")}
            value={pages.indexOf(leaf.page)}
            onChange={(_, { value }) =>
              setWanted(leaves.findIndex(({ page }) => page === pages[Number(value)]))
            }
          >
            {pages.map((page, index) => (
              <option key={page.sheet} value={index}>
                {page.sheet}
              </option>
            ))}
          </Select>
        </div>
        <Button
          icon={<ChevronRightRegular />}
          aria-label={text("paperView.next")}
          disabled={at === leaves.length - 1}
          onClick={() => setWanted(at + 1)}
        />
      </div>
      {about?.(leaf.page)}
      <PaperSheet leaf={leaf} />
      <Caption1 className={styles.count}>
        {text("paperView.count", { number: at + 1, of: leaves.length })}
      </Caption1>
    </div>
  );
}
