import { choiceWord, papers as table, positionsOf } from "../../contract";
import type { RegisteredPaper, Snapshot } from "../../domain/model";
import type { Paper } from "../../paper";
import {
  isFormula,
  planEdits,
  type EditPlan,
  type TableEdits,
  type TablePlace,
  type TablePlaces,
} from "../../sheets/plan";
import { cellText, type RawTable } from "../../sheets/read";
import type { LogLine } from "../log";
import { inSheets } from "../texts";

/** A paper with the sheet that it was put on. */
export interface PlacedPaper {
  readonly paper: Paper;
  readonly sheet: string;
  /** Number of the paper that it goes with; "" for one that stands alone. */
  readonly goesWith: string;
}

/** What the register says of papers that were made, and what the log says of that. */
export interface Registration {
  readonly edits: readonly EditPlan[];
  readonly lines: readonly LogLine[];
}

/** A row for each paper that has none yet; of the others where they stand, and their number where the row had none. */
export function registration(
  placed: readonly PlacedPaper[],
  { papers }: Snapshot,
  places: TablePlaces,
): Registration {
  const fresh = placed.filter(({ paper }) => paper.registered === undefined);
  const cells = placed.flatMap(({ paper, sheet }): TableEdits["cells"][number][] => {
    const row = paper.registered;
    if (row?.row === undefined) return [];
    return [
      ...(row.sheet === sheet ? [] : [{ row: row.row, column: "sheet", value: sheet }]),
      ...(row.number === undefined && paper.number !== ""
        ? [{ row: row.row, column: "number", value: paper.number }]
        : []),
    ];
  });
  if (fresh.length === 0 && cells.length === 0) return { edits: [], lines: [] };
  const edits: TableEdits = { id: "papers", cells, rows: fresh.map(rowOf) };
  return {
    edits: [planEdits(edits, places.papers)],
    lines: [
      {
        act: inSheets("log.register"),
        subject: table.sheet,
        before: inSheets("log.rows", { rows: papers.length }),
        after: inSheets("log.rows", { rows: papers.length + fresh.length }),
      },
    ],
  };
}

/** What somebody typed of a paper goes for its next version too. */
const CARRIED = [
  "place",
  "authority1",
  "position1",
  "signer1",
  "authority2",
  "position2",
  "signer2",
  "authority3",
  "position3",
  "signer3",
  "attachedTo",
] as const;
const CARRIED_LISTS = ["basis", "recipients"] as const;

function carried(from: RegisteredPaper | undefined): Readonly<Record<string, string | undefined>> {
  if (!from) return {};
  const lists = CARRIED_LISTS.map((name) => [name, from[name].join("; ") || undefined] as const);
  return Object.fromEntries([...CARRIED.map((name) => [name, from[name]] as const), ...lists]);
}

/** What stands apart is said; what the office says of all its papers is not repeated in each row. */
function rowOf({ paper, sheet, goesWith }: PlacedPaper): TableEdits["rows"][number] {
  const { title, number, date, subject, set, period, span, about, body, addressee, version } = paper;
  const said = (text: string): string | undefined => (text === "" ? undefined : text);
  return {
    ...carried(paper.replaces),
    kind: title,
    number: said(number),
    date,
    subject: said(subject),
    state: choiceWord(table.column.state, "draft"),
    set,
    period,
    span,
    about,
    body: said(body),
    addressee: said(addressee),
    attachedTo: said(goesWith || paper.attachedTo),
    version,
    sheet,
  };
}

/**
 * Whether the register stands as it was read: rows are found by their place, and a colleague may have signed a paper meanwhile.
 * Only what was read is compared: the office's own columns and its words are none of it. Cells that calculate are left out too:
 * what was read of them is their result.
 */
export function isRegisterStill(read: RawTable | undefined, { standing }: TablePlace): boolean {
  if (!read || !standing) return !read && !standing;
  if (read.rows.length !== standing.rows.length) return false;
  const [then, now] = [positionsOf(table, read.headers), positionsOf(table, standing.headers)];
  return table.columns
    .filter(({ presence }) => presence !== "prose")
    .every(({ id }) => {
      const [from, to] = [then(id), now(id)];
      if (from < 0 || to < 0) return from === to;
      return standing.rows.every(
        (row, down) => isFormula(row[to]) || cellText(row[to]) === cellText(read.rows[down]?.[from]),
      );
    });
}
