import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Scoreboard } from "../../../../domain/scoring";
import { useText } from "../../context";
import { useView, ViewPicker } from "../ViewPicker";
import { HeatMap } from "./HeatMap";
import { Ranking } from "./Ranking";
import { Trend } from "./Trend";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export interface ChartsProps {
  readonly board: Scoreboard;
  readonly width: number;
}

/** Ranking of the clusters, their course over the periods, and how complete the evidence of each unit is. */
export default function Charts({ board, width }: ChartsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const view = useView(board);
  const scores = board
    .clusterScores(view.value.set, view.value.period)
    .flatMap((entry) => (entry.score === undefined ? [] : [{ ...entry, score: entry.score }]));
  return (
    <div className={styles.root}>
      <ViewPicker board={board} view={view.value} onView={view.set} />
      {scores.length > 0 && (
        <>
          <section>
            <Subtitle2 as="h2">{text("pane.ranking")}</Subtitle2>
            <Ranking scores={scores} width={width} />
          </section>
          <section>
            <Subtitle2 as="h2">{text("pane.trend")}</Subtitle2>
            <Trend board={board} set={view.value.set} width={width} />
          </section>
        </>
      )}
      <section>
        <Subtitle2 as="h2">{text("pane.heatMap")}</Subtitle2>
        <HeatMap board={board} set={view.value.set} period={view.value.period} width={width} />
      </section>
    </div>
  );
}
