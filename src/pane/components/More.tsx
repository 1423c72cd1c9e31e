import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { useText } from "./context";

/** Items shown at once; more on demand, so that thousands never hold up the pane. */
const PAGE = 30;

const useStyles = makeStyles({ button: { alignSelf: "flex-start" } });

export interface MoreProps<T> {
  readonly items: readonly T[];
  /** What the list is drawn in. */
  readonly className?: string | undefined;
  readonly children: (item: T, index: number) => ReactNode;
}

/** A list that shows its first items, and more when a person asks for them. */
export function More<T>({ items, className, children }: MoreProps<T>): ReactElement {
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map(children)}</ul>
      <MoreButton left={items.length - shown} onMore={() => setShown(shown + PAGE)} />
    </>
  );
}

export interface MoreButtonProps {
  /** How many are not shown yet. */
  readonly left: number;
  readonly onMore: () => void;
}

/** The way to what a list does not show yet; nothing where it shows everything. */
export function MoreButton({ left, onMore }: MoreButtonProps): ReactElement | null {
  const styles = useStyles();
  const text = useText();
  if (left <= 0) return null;
  return (
    <Button className={styles.button} size="small" onClick={onMore}>
      {text("pane.showMore", { count: left })}
    </Button>
  );
}
