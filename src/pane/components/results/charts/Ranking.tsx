import { HorizontalBarChartWithAxis } from "@fluentui/react-charts";
import { Caption1 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ClusterScore } from "../../../../domain/scoring";
import { compareVietnamese } from "../../../../text";
import { useText } from "../../context";
import { ROW_HEIGHT, useChartStyles } from "./styles";

const BAR = "#0f548c";

export interface RankingProps {
  /** Those that have a score. */
  readonly scores: readonly (ClusterScore & { readonly score: number })[];
  readonly width: number;
}

/** The clusters from the best down, as bars with a list of their names. */
export function Ranking({ scores, width }: RankingProps): ReactElement {
  const styles = useChartStyles();
  const text = useText();
  const culture = text("pane.culture");
  const ordered = [...scores].sort(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareVietnamese(a.cluster, b.cluster),
  );
  // The chart draws its rows from below.
  const data = [...ordered].reverse().map((score) => ({
    x: score.score,
    y: text("pane.barLabel", { code: score.cluster, score: score.score }),
    legend: score.name,
    yAxisCalloutData: score.name,
  }));
  return (
    <>
      <div className={styles.chart} role="img" aria-label={text("pane.ranking")}>
        <HorizontalBarChartWithAxis
          data={data}
          width={width}
          height={ordered.length * ROW_HEIGHT + 60}
          barHeight={16}
          colors={[BAR]}
          culture={culture}
          hideLegend
          showYAxisLables
          useSingleColor
          hideLabels
          margins={{ left: 84 }}
        />
      </div>
      <ol className={styles.key}>
        {ordered.map((score) => (
          <li key={score.cluster}>
            <Caption1>
              {text("pane.rankLine", { rank: score.rank ?? "–", code: score.cluster, name: score.name })}
            </Caption1>
          </li>
        ))}
      </ol>
    </>
  );
}
