import { Caption1 } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Scoreboard } from "../../../domain/scoring";
import { useText } from "../../components/context";
import { Explain } from "../../components/results/Explain";
import { ScoredPage } from "../../components/results/ScoredPage";
import { boardSteps } from "../../components/results/steps";
import { useScored } from "../../components/results/useScored";
import { subjectOf } from "../../components/selection/subject";
import type { KnownProps } from "./known";

/** Why the unit, cluster or award of the row came out as it did. */
export function Why({ subject, reading, pane }: KnownProps): ReactElement {
  const text = useText();
  // A leaf alone has no result.
  const hasResult = subject.kind !== "criterion";
  const scoring = useScored(hasResult ? reading : undefined, boardSteps);
  if (!hasResult) return <Caption1>{text("row.whyNotLeaf")}</Caption1>;
  return (
    <ScoredPage reading={reading} scoring={scoring} pane={pane}>
      {(board, of) => <Explained board={board} subject={subject} reading={of} pane={pane} />}
    </ScoredPage>
  );
}

/** The same once the scores are known. */
function Explained({
  board,
  subject,
  reading,
  pane,
}: Pick<KnownProps, "subject" | "reading" | "pane"> & { readonly board: Scoreboard }): ReactElement {
  const [asked, setAsked] = useState(() => subjectOf(board, subject));
  return <Explain board={board} raw={reading.raw} subject={asked} onSubject={setAsked} onShow={pane.goTo} />;
}
