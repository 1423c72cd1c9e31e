import { Button, Card, Text } from "@fluentui/react-components";
import { AppsListRegular, CalculatorRegular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import type { Reading } from "../../../session";
import { errorText } from "../../messages";
import type { Pane } from "../../pane";
import { useText } from "../context";
import { WorkCard } from "../WorkCard";
import type { Scoring } from "./useScored";

export interface ScoredPageProps<T> {
  readonly reading: Reading;
  readonly scoring: Scoring<T>;
  readonly pane: Pane;
  readonly children: (value: T, reading: Reading) => ReactNode;
}

/** A page that shows scores: how far they are worked out, what is missing to do so, or what came of it. */
export function ScoredPage<T>({ reading, scoring, pane, children }: ScoredPageProps<T>): ReactElement {
  const text = useText();
  const { scored, progress, isRunning, failure, stop, start } = scoring;
  if (reading.snapshot.criteria.length === 0 || reading.snapshot.units.length === 0)
    return (
      <Card>
        <Text>{text("scores.nothing")}</Text>
        <Button icon={<AppsListRegular />} onClick={() => pane.open({ at: "data" })}>
          {text("scores.toData")}
        </Button>
      </Card>
    );
  return (
    <>
      {isRunning && <WorkCard title={text("scores.working")} progress={progress} onCancel={stop} />}
      {!isRunning && scored?.reading !== reading && (
        <Card>
          <Text>{failure ? errorText(failure.error, text) : text("scores.stopped")}</Text>
          <Button icon={<CalculatorRegular />} onClick={start}>
            {text("scores.compute")}
          </Button>
        </Card>
      )}
      {scored && children(scored.value, scored.reading)}
    </>
  );
}
