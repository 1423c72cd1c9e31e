import { ArrowSyncRegular, CalculatorRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { View } from "../pages/views";
import type { Pane } from "../usePane";
import { useText } from "./context";
import { Hint } from "./Hint";

export interface OutdatedProps {
  readonly view: View;
  readonly pane: Pane;
}

/** The page shows the workbook as it was before somebody changed it: says so, and offers it as it is now. */
export function Outdated({ view, pane }: OutdatedProps): ReactElement | null {
  const text = useText();
  if (view.at !== "home" && view.at !== "start" && view.at !== "preview") return null;
  const isPreview = view.at === "preview";
  return isPreview ? (
    <Hint
      text={text("pane.previewOutdated")}
      action={text("pane.previewAgain")}
      icon={<CalculatorRegular />}
      onAct={() => pane.compute(view.decisions)}
    />
  ) : (
    <Hint
      text={text("pane.outdated")}
      action={text("pane.reload")}
      icon={<ArrowSyncRegular />}
      onAct={pane.home}
    />
  );
}
