import { HeatMapChart, HorizontalBarChartWithAxis, LineChart } from "@fluentui/react-charts";
import { Caption1, Dropdown, Field, makeStyles, Option, Subtitle2, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { coverageByGroup, type ClusterScore, type Scoreboard } from "../../../../domain/scoring";
import { compareVietnamese, toDate } from "../../../../text";
import { useText } from "../../context";
import { useView, ViewPicker } from "../ViewPicker";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  chart: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    overflowX: "auto",
  },
  key: { listStyleType: "none", margin: 0, padding: 0, color: tokens.colorNeutralForeground2 },
});

/** Light to dark, so that the map is read without colour as well; the number stands in each field. */
const HEAT_DOMAIN = [0, 50, 80, 100];
const HEAT_RANGE = ["#f3d6d8", "#fdf3c4", "#bfe3c6", "#3b8a52"];
const BAR = "#0f548c";
const ROW = 30;

export interface ChartsProps {
  readonly board: Scoreboard;
  readonly width: number;
}

/** Ranking of the clusters, their course over the periods, and how complete the evidence of each unit is. */
export default function Charts({ board, width }: ChartsProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const view = useView(board);
  const scores = [...board.clusterScores(view.value.set, view.value.period)].filter(
    (score) => score.score !== undefined,
  );
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

function Ranking({
  scores,
  width,
}: {
  readonly scores: readonly ClusterScore[];
  readonly width: number;
}): ReactElement {
  const styles = useStyles();
  const text = useText();
  const culture = text("pane.culture");
  const ordered = [...scores].sort(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareVietnamese(a.cluster, b.cluster),
  );
  // The chart draws its rows from below.
  const data = [...ordered].reverse().map((score) => ({
    x: score.score as number,
    y: text("pane.barLabel", { code: score.cluster, score: score.score as number }),
    legend: score.name,
    yAxisCalloutData: score.name,
  }));
  return (
    <>
      <div className={styles.chart} role="img" aria-label={text("pane.ranking")}>
        <HorizontalBarChartWithAxis
          data={data}
          width={width}
          height={ordered.length * ROW + 60}
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

/** One line a cluster; dashes and the legend keep them apart without colour. */
function Trend({
  board,
  set,
  width,
}: {
  readonly board: Scoreboard;
  readonly set: string;
  readonly width: number;
}): ReactElement {
  const styles = useStyles();
  const text = useText();
  // A period that nobody has handed anything in for yet is no fall.
  const periods = board
    .periodsOf(set)
    .filter((period) => board.clusterScores(set, period.code).some((score) => score.coverage.numerator > 0));
  const dashes = ["", "10 6", "2 5", "14 5 2 5"];
  const lines = board.snapshot.clusters.map((cluster, index) => ({
    legend: cluster.code,
    lineOptions: {
      strokeDasharray: dashes[index % dashes.length],
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

/** Unit × tiêu chí of one cluster: a whole office would be wider than any pane. */
function HeatMap({
  board,
  set,
  period,
  width,
}: {
  readonly board: Scoreboard;
  readonly set: string;
  readonly period: string | undefined;
  readonly width: number;
}): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { clusters, units } = board.snapshot;
  const [cluster, setCluster] = useState(clusters[0]?.code ?? "");
  const members = units.filter((unit) => unit.cluster === cluster).map((unit) => unit.code);
  const cells = coverageByGroup(board, set, period, members);
  const groups = [...new Set(cells.map((cell) => cell.group))];
  const percent = (numerator: number, denominator: number): number =>
    Math.round((numerator / denominator) * 100);
  // The chart draws its rows from below.
  const data = [...cells].reverse().map((cell) => ({
    x: String(groups.indexOf(cell.group) + 1),
    y: cell.unit,
    value: percent(cell.numerator, cell.denominator),
    rectText: `${percent(cell.numerator, cell.denominator)}`,
    descriptionMessage: text("pane.heatCell", {
      group: cell.group,
      complete: cell.numerator,
      all: cell.denominator,
    }),
  }));
  return (
    <div className={styles.root}>
      <Field label={text("pane.cluster")}>
        <Dropdown
          value={clusters.find((candidate) => candidate.code === cluster)?.name ?? ""}
          selectedOptions={[cluster]}
          onOptionSelect={(_, { optionValue }) => setCluster(optionValue ?? cluster)}
        >
          {clusters.map((candidate) => (
            <Option key={candidate.code} value={candidate.code}>
              {candidate.name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {data.length === 0 ? (
        <Caption1>{text("pane.nothingApplies")}</Caption1>
      ) : (
        <>
          <div className={styles.chart} role="img" aria-label={text("pane.heatMap")}>
            <HeatMapChart
              data={[{ legend: text("pane.heatLegend"), value: 100, data }]}
              domainValuesForColorScale={HEAT_DOMAIN}
              rangeValuesForColorScale={HEAT_RANGE}
              width={width}
              height={members.length * ROW + 70}
              hideLegend
              sortOrder="none"
            />
          </div>
          <ol className={styles.key}>
            {groups.map((group, index) => (
              <li key={group}>
                <Caption1>{text("pane.groupLine", { number: index + 1, group })}</Caption1>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
