import { HeatMapChart } from "@fluentui/react-charts";
import { Caption1, Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { coverageByGroup, type Scoreboard } from "../../../../domain/scoring";
import { useText } from "../../context";
import { ROW_HEIGHT, useChartStyles } from "./styles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Light to dark, so that the map is read without colour as well; the number stands in each field. */
const HEAT_DOMAIN = [0, 50, 80, 100];
const HEAT_RANGE = ["#f3d6d8", "#fdf3c4", "#bfe3c6", "#3b8a52"];

export interface HeatMapProps {
  readonly board: Scoreboard;
  readonly set: string;
  readonly period: string | undefined;
  readonly width: number;
}

/** Unit × tiêu chí of one cluster: a whole office would be wider than any pane. */
export function HeatMap({ board, set, period, width }: HeatMapProps): ReactElement {
  const styles = useStyles();
  const chartStyles = useChartStyles();
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
          <div className={chartStyles.chart} role="img" aria-label={text("pane.heatMap")}>
            <HeatMapChart
              data={[{ legend: text("pane.heatLegend"), value: 100, data }]}
              domainValuesForColorScale={HEAT_DOMAIN}
              rangeValuesForColorScale={HEAT_RANGE}
              width={width}
              height={members.length * ROW_HEIGHT + 70}
              hideLegend
              sortOrder="none"
            />
          </div>
          <ol className={chartStyles.key}>
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
