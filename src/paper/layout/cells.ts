import type { Arranged } from "./arranged";

/** One column stays free between the page and the numbers of its charts, which take two. */
const DATA_COLUMNS = 3;

/** What the sheet holds afterwards, cell by cell: the page, and right of it what its charts are drawn from. */
export function cellsOf({ widths, rows }: Pick<Arranged, "widths" | "rows">): (string | number)[][] {
  const beside = rows.some(({ chart }) => chart) ? DATA_COLUMNS : 0;
  return rows.map(({ cells, data }) => {
    const line: (string | number)[] = Array.from({ length: widths.length + beside }, () => "");
    for (const { column, text } of cells) line[column] = text;
    data?.forEach((value, at) => (line[dataColumn(widths) + at] = value));
    return line;
  });
}

/** The column that the names of a chart's bars stand in. */
export function dataColumn(widths: readonly number[]): number {
  return widths.length + 1;
}
