import { ArrowSyncRegular, CalculatorRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Reading } from "../../session";
import type { View } from "../pages/views";
import type { Pane } from "../pane";
import { useText } from "./context";
import { Hint } from "./Hint";

export interface OutdatedProps {
  readonly view: View;
  readonly reading: Reading | undefined;
  /** The pane knows the workbook as it was before it changed, and does not read it again by itself. */
  readonly isBehind: boolean;
  readonly pane: Pane;
}

/** The page shows the workbook as it was before somebody changed it: says so, and offers it as it is now. */
export function Outdated({ view, reading, isBehind, pane }: OutdatedProps): ReactElement | null {
  const text = useText();
  if (view.at === "preview")
    return isBehind || view.computation.reading !== reading ? (
      <Hint
        text={text("pane.previewOutdated")}
        action={text("pane.previewAgain")}
        icon={<CalculatorRegular />}
        onAct={() => pane.compute(view.decisions)}
      />
    ) : null;
  return isBehind && reading ? (
    <Hint
      text={text("pane.outdated")}
      action={text("pane.reload")}
      icon={<ArrowSyncRegular />}
      onAct={pane.reload}
    />
  ) : null;
}
