import {
  Button,
  Caption1,
  Field,
  makeStyles,
  SearchBox,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowSortDownRegular, ArrowSortUpRegular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useState, type ReactElement } from "react";
import type { Scoreboard } from "../../../domain/scoring";
import type { RawTables } from "../../../sheets/read";
import { compareVietnamese } from "../../../text";
import type { Target } from "../../actions";
import { useText } from "../../components/context";
import { ViewPicker, type SetAndPeriod } from "../../components/results/ViewPicker";
import {
  comparedWith,
  FIRST_SORT,
  scoreLines,
  shownLines,
  sortedBy,
  usedColumns,
  type Look,
  type Ranked,
  type ScoreColumn,
} from "./lines";
import { ScoreTable } from "./ScoreTable";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "end", flexWrap: "wrap" },
  field: { flexGrow: 1, flexBasis: "160px", minWidth: 0 },
  search: { flexGrow: 1, flexBasis: "220px", minWidth: 0, maxWidth: "none" },
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
});

export interface RankedTableProps {
  readonly ranked: Ranked;
  readonly board: Scoreboard;
  readonly raw: RawTables;
  readonly view: SetAndPeriod;
  readonly onView: (view: SetAndPeriod) => void;
  /** Whose evidence is shown from the beginning. */
  readonly chosen: string | undefined;
  readonly onWhy: (code: string) => void;
  readonly onShow: (target: Target) => void;
}

/** Units or clusters of a set and a period: looked for, ordered, and each with what it rests on. */
export function RankedTable(props: RankedTableProps): ReactElement {
  const { ranked, board, raw, view, onView, chosen, onWhy, onShow } = props;
  const styles = useStyles();
  const text = useText();
  const [look, setLook] = useState<Look>({
    search: chosen ?? "",
    cluster: undefined,
    sort: FIRST_SORT[ranked],
  });
  // Typing stays quick while the table follows a little later.
  const { search } = useDeferredValue(look);
  const lines = useMemo(() => scoreLines(board, ranked, view, text), [board, ranked, view, text]);
  const shown = useMemo(() => shownLines(lines, { ...look, search }), [lines, look, search]);
  const columns = usedColumns(lines);
  const before = comparedWith(board, view);
  const heads: Readonly<Partial<Record<ScoreColumn, string>>> = {
    ...(ranked === "units" && { rank: text("scores.rankInCluster") }),
    change: before ? text("scores.changeSince", { period: before.name }) : text("scores.changeYear"),
  };
  const clusters = clustersIn(lines);
  const sort = (column: ScoreColumn): void => setLook({ ...look, sort: sortedBy(column, look) });
  return (
    <div className={styles.root}>
      <ViewPicker board={board} view={view} onView={onView} />
      <div className={styles.row}>
        <SearchBox
          dismiss={{ "aria-label": text("scores.clearSearch") }}
          className={styles.search}
          value={look.search}
          placeholder={text("scores.search")}
          aria-label={text("scores.search")}
          onChange={(_, { value }) => setLook({ ...look, search: value })}
        />
        {clusters.length > 1 && (
          <Select
            className={styles.field}
            value={look.cluster ?? ""}
            aria-label={text("scores.cluster")}
            onChange={(_, { value }) => setLook({ ...look, cluster: value === "" ? undefined : value })}
          >
            <option value="">{text("scores.all")}</option>
            {clusters.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </div>
      <div className={styles.row}>
        <Field className={styles.field} label={text("scores.sort")}>
          <Select
            value={look.sort.column}
            onChange={(_, { value }) => sort(columns.find((column) => column === value) ?? "name")}
          >
            {columns.map((column) => (
              <option key={column} value={column}>
                {heads[column] ?? text(`scores.${column}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          icon={look.sort.descending ? <ArrowSortDownRegular /> : <ArrowSortUpRegular />}
          aria-label={text(look.sort.descending ? "scores.descending" : "scores.ascending")}
          onClick={() => sort(look.sort.column)}
        />
        <Caption1 role="status">{text("scores.found", { count: shown.length, all: lines.length })}</Caption1>
      </div>
      {shown.length > 0 ? (
        <ScoreTable
          key={`${view.set} ${view.period ?? ""}`}
          ranked={ranked}
          lines={shown}
          columns={columns}
          heads={heads}
          sort={look.sort}
          onSort={sort}
          board={board}
          view={view}
          raw={raw}
          chosen={chosen}
          onWhy={onWhy}
          onShow={onShow}
        />
      ) : (
        <div className={styles.empty}>
          <Text>{text(lines.length === 0 ? "scores.noLines" : "scores.noMatch")}</Text>
          {lines.length > 0 && (
            <Button onClick={() => setLook({ ...look, search: "", cluster: undefined })}>
              {text("scores.clearSearch")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The clusters that the lines belong to, by name. */
function clustersIn(
  lines: ReturnType<typeof scoreLines>,
): { readonly code: string; readonly name: string }[] {
  const all = new Map(lines.flatMap(({ cluster }) => (cluster ? [[cluster.code, cluster] as const] : [])));
  return [...all.values()].sort((a, b) => compareVietnamese(a.name, b.name));
}
