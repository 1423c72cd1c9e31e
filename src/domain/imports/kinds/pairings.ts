import { inputs } from "../../../contract";
import { annexLines } from "../annexLines";
import { isBlankCell, shownText } from "../cells";
import { unclearName, type ImportContext } from "../context";
import type { GridCell } from "../grid";
import {
  findTable,
  isRowNumber,
  NUMBERING,
  withWords,
  type Field,
  type FoundTable,
  type Layout,
} from "../header";
import type { ImportKind } from "../kind";
import { unitsInCell } from "../lists";
import {
  nothingFound,
  type Draft,
  type DraftCell,
  type SheetReading,
  type SourcePlace,
  type Unclear,
} from "../reading";
import { dataRows } from "../rows";
import { yearOfSheet } from "../scope";
import type { SourceSheet } from "../sourceSheet";
import { fieldsOf, readCell } from "../tableRows";

const schema = inputs.pairings;
const fields = fieldsOf(
  schema,
  {
    number: NUMBERING.words,
    host: ["Đơn vị nhận đỡ đầu", "Đơn vị giúp đỡ", "Đơn vị đỡ đầu, giúp đỡ", "Đơn vị chủ trì"],
    partner: [
      "Đơn vị được kết nghĩa",
      "Đơn vị nhận kết nghĩa",
      "Đơn vị được đỡ đầu",
      "Đơn vị được giúp đỡ",
      "Cơ sở kết nghĩa",
      "Xã kết nghĩa",
    ],
    from: ["Từ ngày", "Bắt đầu", "Thời gian từ"],
    to: ["Đến ngày", "Kết thúc", "Thời gian đến"],
    signed: ["Ngày ký", "Ngày ký kết nghĩa", "Thời gian ký kết", "Ngày tổ chức ký kết", "Lễ ký kết"],
    witness: ["Chứng kiến", "Đại biểu chứng kiến", "Cán bộ chứng kiến", "Thành phần chứng kiến"],
    prepared: ["Ngày trình", "Ngày gửi kế hoạch"],
  },
  ["host", "partner"],
).filter((field) => field !== NUMBERING);
/** Columns besides the number, the hosts and the partners. */
const OTHERS = schema.columns.filter(({ id }) => !["number", "host", "partner"].includes(id));

/**
 * Twinning — kết nghĩa: the annex of plan S0 as a table, with merged cells and lists within cells, or as lines of a text. Each
 * host of a row is paired with each of its partners.
 */
export const pairings: ImportKind = {
  word: "ket-nghia",
  tables: ["pairings"],
  fields,
  read(sheet, context, layout) {
    const rows = rowsOf(sheet, context, layout);
    return rows ? readRows(rows, context) : nothingFound(sheet, "noHeader");
  },
};

/** A row of the annex. */
interface PairRow {
  readonly number: string;
  readonly hosts: GridCell;
  readonly partners: GridCell;
  /** What else stands in it, as it is written. */
  readonly cells: Readonly<Record<string, DraftCell>>;
  readonly unclear: readonly Unclear[];
  place(column?: "host" | "partner"): SourcePlace;
}

function readRows(rows: readonly PairRow[], context: ImportContext): SheetReading {
  const drafts: Draft[] = [];
  const unclear: Unclear[] = [];
  let refused = 0;
  for (const row of rows) {
    unclear.push(...row.unclear);
    const missing = (["host", "partner"] as const).find((id) =>
      isBlankCell(id === "host" ? row.hosts : row.partners),
    );
    if (missing) {
      const text = [row.hosts, row.partners].map(shownText).join("");
      const about = schema.column[missing].header;
      unclear.push({ from: row.place(), text, why: "rowIncomplete", candidates: [], about });
      refused += 1;
      continue;
    }
    const codes = (cell: GridCell, column: "host" | "partner"): string[] =>
      unitsInCell(cell, context).flatMap(({ text, match }) => {
        if (match.kind === "one") return [match.item.code];
        unclear.push(unclearName(match, row.place(column), text, "unit"));
        refused += 1;
        return [];
      });
    const [hosts, partners] = [codes(row.hosts, "host"), codes(row.partners, "partner")];
    for (const host of hosts)
      for (const partner of partners)
        drafts.push({
          table: "pairings",
          cells: { ...numberOf(row.number, host, partner, context), host, partner, ...row.cells },
          from: row.place("partner"),
        });
  }
  return { drafts, unclear, refused };
}

/** The number of a pair as its row has it; "1" is no other number than the "01" that stands. */
function numberOf(
  number: string,
  host: string,
  partner: string,
  { snapshot }: ImportContext,
): Readonly<Record<string, DraftCell>> {
  if (number === "") return {};
  const before = snapshot.pairings.find((pair) => pair.host === host && pair.partner === partner)?.number;
  return { number: before !== undefined && Number(before) === Number(number) ? before : number };
}

/** @returns undefined where neither a table nor lines of an annex are found */
function rowsOf(sheet: SourceSheet, context: ImportContext, layout: Layout): PairRow[] | undefined {
  const filled = Array.from({ length: sheet.width }, (_, column) => column).filter((column) =>
    sheet.grid.cells.some((row) => !isBlankCell(row[column])),
  );
  const [only] = filled;
  if (only !== undefined && filled.length === 1) return rowsOfLines(sheet, only, context);
  const found = findTable(sheet, withHolds(context), layout);
  const isHeader = found && !namesUnit(sheet, found, context);
  const table = isHeader ? found : withoutHeader(sheet, filled, context);
  if (!table?.columns.has("host") || !table.columns.has("partner")) return undefined;
  return rowsOfTable(sheet, table, context);
}

/** Columns without a header that says so hold hosts or partners where most of their cells name units. */
function withHolds(context: ImportContext): Field[] {
  const holds = (cell: GridCell): boolean =>
    unitsInCell(cell, context).some(({ match }) => match.kind === "one");
  return withWords(fields, context.words.headers.pairings).map((field) =>
    field.needed ? { ...field, holds } : field,
  );
}

/** Whether what seems to be the header is a pair already: a list without a header. */
function namesUnit(sheet: SourceSheet, { bottom, columns }: FoundTable, context: ImportContext): boolean {
  return (["host", "partner"] as const).some((id) => {
    const column = columns.get(id);
    const cell = column === undefined || bottom < 0 ? "" : sheet.cell(bottom, column);
    return unitsInCell(cell, context).some(({ match }) => match.kind === "one");
  });
}

/** A list of two or three columns: numbers, hosts, partners. */
function withoutHeader(
  sheet: SourceSheet,
  filled: readonly number[],
  context: ImportContext,
): FoundTable | undefined {
  const rows = Array.from({ length: sheet.height }, (_, row) => row);
  const isNumbers = (column: number): boolean => {
    const cells = rows.map((row) => sheet.cell(row, column)).filter((cell) => !isBlankCell(cell));
    return cells.length > 0 && cells.filter(isRowNumber).length * 2 >= cells.length;
  };
  const number = filled.find(isNumbers);
  const [host, partner] = filled.filter((column) => column !== number);
  if (host === undefined || partner === undefined) return undefined;
  const first = rows.find((row) => !sheet.isBlank(row, host) && !sheet.isBlank(row, partner));
  const isAnnex = rows.some((row) =>
    [host, partner].some((column) =>
      unitsInCell(sheet.cell(row, column), context).some(
        ({ match }) => match.kind !== "none" || match.near.length > 0,
      ),
    ),
  );
  if (!isAnnex) return undefined;
  // Titles above the list fill one cell; a row of it that lacks one has a number.
  const numbered = rows.find((row) => number !== undefined && isRowNumber(sheet.cell(row, number)));
  const columns = new Map([
    ["host", host],
    ["partner", partner],
  ]);
  if (number !== undefined) columns.set("number", number);
  return {
    top: -1,
    bottom: -1,
    first: Math.min(first ?? sheet.height, numbered ?? sheet.height),
    columns,
    byContent: new Set(columns.values()),
  };
}

function rowsOfTable(sheet: SourceSheet, table: FoundTable, context: ImportContext): PairRow[] {
  const { columns, first, top } = table;
  const at = {
    number: columns.get("number"),
    host: columns.get("host") ?? 0,
    partner: columns.get("partner") ?? 0,
  };
  const year = yearOfSheet(sheet, top, context);
  const rows: PairRow[] = [];
  let before: { readonly number: string; readonly hosts: GridCell } | undefined;
  for (const row of dataRows(sheet, first, undefined)) {
    if (isHeading(sheet, row, at, context)) {
      before = undefined;
      continue;
    }
    const place = (column: number): SourcePlace => ({
      file: sheet.grid.file,
      sheet: sheet.grid.sheet,
      cell: sheet.address(row, column),
    });
    let [hostAt, partnerAt] = [at.host, at.partner];
    let number = at.number === undefined ? "" : sheet.text(row, at.number).replace(/[.)]$/u, "");
    // A row that was pasted without its number begins one cell earlier.
    if (
      top < 0 &&
      at.number !== undefined &&
      number !== "" &&
      !isRowNumber(number) &&
      sheet.isBlank(row, partnerAt)
    )
      [number, hostAt, partnerAt] = ["", at.number, at.host];
    const own = sheet.cell(row, hostAt);
    // Partners below a host whose cell was merged: outside Excel the cells below are blank.
    const isBelow =
      isBlankCell(own) && !sheet.isBlank(row, partnerAt) && (number === "" || number === before?.number);
    const hosts = isBelow ? (before?.hosts ?? "") : own;
    if (isBelow) number = before?.number ?? "";
    const partners = sheet.cell(row, partnerAt);
    const cells: Record<string, DraftCell> = {};
    const unclear: Unclear[] = [];
    for (const column of OTHERS) {
      const other = columns.get(column.id);
      if (other === undefined) continue;
      const reading = readCell(sheet.cell(row, other), column, context, { year, place: () => place(other) });
      if (reading.value !== undefined) cells[column.id] = reading.value;
      if (reading.unclear) unclear.push(reading.unclear);
    }
    before = { number, hosts };
    rows.push({
      number,
      hosts,
      partners,
      cells,
      unclear,
      place: (column) =>
        place({ host: hostAt, partner: partnerAt, row: at.number ?? hostAt }[column ?? "row"]),
    });
  }
  return rows;
}

/** "I. KHỐI TRƯỜNG HỌC": one text over the table, and no number of a row beside it. */
function isHeading(
  sheet: SourceSheet,
  row: number,
  at: { readonly number: number | undefined; readonly host: number; readonly partner: number },
  context: ImportContext,
): boolean {
  const area = sheet.areaOf(row, at.partner);
  if (area && area.left < area.right && area.left <= at.host) return true;
  const isNumbered = at.number !== undefined && isRowNumber(sheet.cell(row, at.number));
  if (isNumbered || !sheet.isBlank(row, at.partner)) return false;
  const isHost = unitsInCell(sheet.cell(row, at.host), context).some(({ match }) => match.kind !== "none");
  return sheet.textsOf(row).length <= 2 && !isHost;
}

function rowsOfLines(sheet: SourceSheet, column: number, context: ImportContext): PairRow[] | undefined {
  const lines = Array.from({ length: sheet.height }, (_, row) => sheet.text(row, column));
  const rows = annexLines(lines, context.naming).map(({ line, number, hosts, partners }): PairRow => ({
    number,
    hosts,
    partners,
    cells: {},
    unclear: [],
    place: () => ({
      file: sheet.grid.file,
      sheet: sheet.grid.sheet,
      cell: sheet.address(line, column),
    }),
  }));
  return rows.length === 0 ? undefined : rows;
}
