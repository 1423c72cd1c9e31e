import { useEffect, useState, type ReactElement } from "react";
import type { PaneActions } from "../actions";
import { useText } from "./context";
import { Hint } from "./Hint";

export interface LostFiltersProps {
  readonly actions: Pick<PaneActions, "onLostFilter">;
}

/** Says on which sheets Excel did not filter again as people had chosen, until somebody has read it. */
export function LostFilters({ actions }: LostFiltersProps): ReactElement | null {
  const text = useText();
  const [sheets, setSheets] = useState<readonly string[]>([]);
  useEffect(
    () => actions.onLostFilter((sheet) => setSheets((told) => [...new Set([...told, sheet])])),
    [actions],
  );
  if (sheets.length === 0) return null;
  return (
    <Hint
      text={text("pane.lostFilters", { sheets: sheets.join(", ") })}
      action={text("pane.understood")}
      onAct={() => setSheets([])}
    />
  );
}
