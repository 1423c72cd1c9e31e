import { Button } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { useText } from "../../components/context";

/** Items shown at once; more on demand, so that thousands never hold up the pane. */
const PAGE = 30;

export interface MoreProps<T> {
  readonly items: readonly T[];
  /** What the list is drawn in. */
  readonly className?: string | undefined;
  readonly children: (item: T, index: number) => ReactNode;
}

/** A list that shows its first items, and more when a person asks for them. */
export function More<T>({ items, className, children }: MoreProps<T>): ReactElement {
  const text = useText();
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map(children)}</ul>
      {items.length > shown && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {text("assign.showMore", { count: items.length - shown })}
        </Button>
      )}
    </>
  );
}
