import { LineChart } from "@fluentui/react-charts";
import { Caption1 } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Scoreboard } from "../../../../domain/scoring";
import { toDate } from "../../../../text";
import { useText } from "../../context";
import { useChartStyles } from "./styles";

const DASHES = ["", "10 6", "2 5", "14 5 2 5"];

export interface TrendProps {
  readonly board: Scoreboard;
  readonly set: string;
  readonly width: number;
}

/** One line a cluster; dashes and the legend keep them apart without colour. */
export function Trend({ board, set, width }: TrendProps): ReactElement {
  const styles = useChartStyles();
  const text = useText();
  // A period that is not due yet is no fall.
  const periods = board.yearPeriods(set);
  const lines = board.snapshot.clusters.map((cluster, index) => ({
    legend: cluster.code,
    lineOptions: {
      strokeDasharray: DASHES[index % DASHES.length] ?? "",
      strokeWidth: 2,
      strokeLinecap: "butt" as const,
      lineBorderWidth: 0,
    },
    data: periods.flatMap((period) => {
      const score = board
        .clusterScores(set, period.code)
        .find((candidate) => candidate.cluster === cluster.code)?.score;
      return score === undefined ? [] : [{ x: toDate(period.to), y: score, xAxisCalloutData: period.name }];
    }),
  }));
  // Lines lie close together: the axis begins a little below the lowest, not at 0.
  const lowest =
    Math.floor((Math.min(...lines.flatMap((line) => line.data.map((point) => point.y))) - 5) / 10) * 10;
  if (periods.length < 2) return <Caption1>{text("pane.trendNeedsPeriods")}</Caption1>;
  const codeAt = new Map(periods.map((period) => [toDate(period.to).getTime(), period.code]));
  return (
    <div className={styles.chart} role="img" aria-label={text("pane.trend")}>
      <LineChart
        data={{ lineChartData: lines.filter((line) => line.data.length > 0) }}
        width={width}
        height={260}
        tickValues={periods.map((period) => toDate(period.to))}
        customDateTimeFormatter={(date) => codeAt.get(date.getTime()) ?? ""}
        legendProps={{ canSelectMultipleLegends: true, enabledWrapLines: true }}
        culture={text("pane.culture")}
        yMinValue={lowest}
      />
    </div>
  );
}
