import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Scoreboard } from "../../../domain/scoring";
import type { Translate } from "../../../i18n";
import type { RawTables } from "../../../sheets/read";
import type { Target } from "../../actions";
import { useText } from "../../components/context";
import { MoreButton } from "../../components/More";
import type { SetAndPeriod } from "../../components/results/ViewPicker";
import { LineDetails } from "./LineDetails";
import type { Ranked, ScoreColumn, ScoreLine, Sort } from "./lines";
import { placeOf } from "./places";

/** Drawn at once; more are added on request, so that a province's table is there at once as well. */
const SHOWN = 40;

/** Narrower panes keep the columns that a ranking cannot do without; the others stand below the name. */
const WIDE = "@media (min-width: 520px)";
const WIDEST = "@media (min-width: 620px)";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "right",
    verticalAlign: "top",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightRegular,
  },
  start: { textAlign: "left", overflowWrap: "anywhere" },
  wide: { display: "none", [WIDE]: { display: "table-cell" } },
  widest: { display: "none", [WIDEST]: { display: "table-cell" } },
  below: { display: "block", color: tokens.colorNeutralForeground2 },
  belowNarrow: { [WIDE]: { display: "none" } },
  belowMiddle: { [WIDEST]: { display: "none" } },
  button: {
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    border: "none",
    padding: 0,
    cursor: "pointer",
    textAlign: "inherit",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  details: { padding: tokens.spacingHorizontalS, textAlign: "left" },
});

export interface ScoreTableProps {
  readonly ranked: Ranked;
  readonly lines: readonly ScoreLine[];
  readonly columns: readonly ScoreColumn[];
  /** Heads that are not the column's own word. */
  readonly heads: Readonly<Partial<Record<ScoreColumn, string>>>;
  readonly sort: Sort;
  readonly onSort: (column: ScoreColumn) => void;
  readonly board: Scoreboard;
  readonly view: SetAndPeriod;
  readonly raw: RawTables;
  /** The line that is open from the beginning, with its evidence. */
  readonly chosen: string | undefined;
  readonly onWhy: (code: string) => void;
  readonly onShow: (target: Target) => void;
}

/** The lines as a table; the chosen one shows what it rests on, and is selected in the workbook. */
export function ScoreTable(props: ScoreTableProps): ReactElement {
  const { ranked, lines, columns, heads, sort, onSort, board, raw, onShow } = props;
  const styles = useStyles();
  const text = useText();
  const [count, setCount] = useState(SHOWN);
  const [chosen, setChosen] = useState(props.chosen);
  const classes = useCellClasses();
  const direction = sort.descending ? "descending" : "ascending";
  const choose = (code: string): void => {
    setChosen(code === chosen ? undefined : code);
    const address = placeOf(board, raw, ranked, code);
    if (code !== chosen && address !== undefined) onShow({ address });
  };
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={classes[column]}
                aria-sort={sort.column === column ? direction : "none"}
              >
                <button
                  type="button"
                  className={styles.button}
                  title={heads[column]}
                  onClick={() => onSort(column)}
                >
                  {text(`scores.${column}`)}
                  {sort.column === column && (sort.descending ? " ↓" : " ↑")}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, count).map((line) => (
            <Line
              key={line.code}
              {...props}
              line={line}
              isChosen={line.code === chosen}
              hasEvidence={line.code === props.chosen}
              onChoose={() => choose(line.code)}
            />
          ))}
        </tbody>
      </table>
      <MoreButton left={lines.length - count} onMore={() => setCount(count + SHOWN)} />
    </>
  );
}

/** Where each column is shown: always, or in a pane that is wide enough. */
function useCellClasses(): Readonly<Record<ScoreColumn, string>> {
  const styles = useStyles();
  const { cell, start, wide, widest } = styles;
  return {
    rank: cell,
    name: mergeClasses(cell, start),
    cluster: mergeClasses(cell, start, widest),
    score: cell,
    percent: mergeClasses(cell, wide),
    grade: mergeClasses(cell, start, wide),
    coverage: mergeClasses(cell, wide),
    change: mergeClasses(cell, widest),
  };
}

interface LineProps extends Pick<
  ScoreTableProps,
  "ranked" | "columns" | "heads" | "board" | "view" | "raw" | "onWhy" | "onShow"
> {
  readonly line: ScoreLine;
  readonly isChosen: boolean;
  /** Its evidence is shown as soon as it is chosen. */
  readonly hasEvidence: boolean;
  readonly onChoose: () => void;
}

function Line({ line, columns, heads, isChosen, onChoose, ...rest }: LineProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const classes = useCellClasses();
  const percent =
    line.percent === undefined ? undefined : text("scores.percentCell", { percent: line.percent });
  const coverage =
    line.coverage === undefined
      ? undefined
      : text("scores.percentCell", { percent: Math.round(line.coverage) });
  const words: Readonly<Record<ScoreColumn, string | undefined>> = {
    rank: line.rank === undefined ? "–" : text("pane.number", { count: line.rank }),
    name: line.name,
    cluster: line.cluster?.name,
    score: line.score === undefined ? "–" : text("pane.number", { count: line.score }),
    percent,
    grade: line.grade,
    coverage,
    change: line.change === undefined ? undefined : changeWords(line.change, text),
  };
  const narrow = [percent, line.grade, coverage && text("scores.coverageCell", { coverage })].filter(Boolean);
  return (
    <>
      <tr className={isChosen ? styles.chosen : undefined} aria-selected={isChosen}>
        {columns.map((column) =>
          column === "name" ? (
            <th key={column} scope="row" className={classes.name}>
              <button
                type="button"
                className={mergeClasses(styles.button, styles.name)}
                aria-expanded={isChosen}
                onClick={onChoose}
              >
                {line.name}
              </button>
              {line.cluster && (
                <span className={mergeClasses(styles.below, styles.belowMiddle)}>{line.cluster.name}</span>
              )}
              <span className={mergeClasses(styles.below, styles.belowNarrow)}>{narrow.join(" · ")}</span>
              {line.notes.map((note) => (
                <span key={note} className={styles.below}>
                  {note}
                </span>
              ))}
            </th>
          ) : (
            <td key={column} className={classes[column]}>
              {words[column]}
            </td>
          ),
        )}
      </tr>
      {isChosen && (
        <tr className={styles.chosen}>
          <td colSpan={columns.length} className={styles.details}>
            <LineDetails line={line} changeHead={heads.change ?? text("scores.change")} {...rest} />
          </td>
        </tr>
      )}
    </>
  );
}

function changeWords(change: number, text: Translate): string {
  return change > 0 ? text("scores.plus", { change }) : text("pane.number", { count: change });
}
