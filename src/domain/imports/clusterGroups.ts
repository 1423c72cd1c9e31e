import { fold, tidy } from "../../text";
import { isBlankCell, rawText, shownText } from "./cells";
import { clusterCaption, type ClusterCaption } from "./clusters";
import type { ImportContext } from "./context";
import type { GridCell } from "./grid";
import { bareHeader, isRowNumber, type Field, type FoundTable } from "./header";
import type { SourcePlace } from "./reading";
import { dataRows } from "./rows";
import type { SourceSheet } from "./sourceSheet";

/** What a source can say of a cluster, besides its name. */
export type ClusterPart = "units" | "headUnit" | "head" | "deputy" | "inCharge" | "basis";

/** One cell about a cluster. */
export interface ClusterSaying {
  readonly part: ClusterPart;
  readonly cell: GridCell;
  readonly from: SourcePlace;
}

/** A cluster as a sheet has it, before anybody knows which one it is. */
export interface ClusterGroup {
  readonly name: string;
  readonly code: string;
  readonly from: SourcePlace;
  readonly sayings: ClusterSaying[];
  /** "gồm 5 đơn vị" with what it stands in; undefined where nothing is counted. */
  counted?: { readonly count: number; readonly text: string; readonly from: SourcePlace };
}

function placeIn({ grid: { file, sheet } }: SourceSheet, cell: string): SourcePlace {
  return { file, sheet, cell };
}

/** Labels before what they name: "Cụm trưởng: Đoàn xã Xuân Lai". */
const LABELS: readonly (readonly [RegExp, ClusterPart])[] = [
  [/^(?:đơn vị (?:làm )?(?:cụm trưởng|trưởng cụm))$/u, "headUnit"],
  [/^(?:cụm trưởng|trưởng cụm|đ\/c cụm trưởng|đồng chí cụm trưởng)$/u, "head"],
  [/^(?:cụm phó|phó cụm|phó cụm trưởng|phó trưởng cụm|cụm phó thi đua)$/u, "deputy"],
  [
    /^(?:(?:(?:ủy|uỷ) viên|uv|đ\/c|đồng chí|cán bộ|người)?\s*(?:btv|bch|ban thường vụ)?\s*(?:phụ trách|theo dõi|chỉ đạo)(?: cụm)?|btv phụ trách)$/u,
    "inCharge",
  ],
  [/^(?:căn cứ|theo thông báo|theo quyết định)$/u, "basis"],
  [
    /^(?:(?:các )?(?:đơn vị|thành viên|cơ sở)(?: thành viên| trong cụm| trực thuộc)?|gồm(?: các)?(?: \d{1,2})? ?(?:đơn vị|cơ sở)?)$/u,
    "units",
  ],
];

export function clusterLabel(text: string): ClusterPart | undefined {
  const words = fold(text)
    .replace(/^[-–+•*]\s*/u, "")
    .replace(/[\s:]+$/u, "");
  return LABELS.find(([pattern]) => pattern.test(words))?.[1];
}

/** Groups of a list: one row per unit with the cluster beside it, or one row per cluster with its units in one cell. */
export function listGroups(sheet: SourceSheet, { columns, first }: FoundTable<string>): ClusterGroup[] {
  const groups = new Map<string, ClusterGroup>();
  const nameAt = columns.get("name") ?? 0;
  const codeAt = columns.get("code");
  const numberAt = columns.get("number");
  const unitsAt = columns.get("units");
  const rows = dataRows(sheet, first, undefined).filter(
    (row) => !isGroupHeading(sheet, row, numberAt, unitsAt ?? nameAt),
  );
  // Where a row has the units of a whole cluster, one without a name is nobody's.
  const isByCluster =
    unitsAt !== undefined && rows.some((row) => /[;,\n]/u.test(rawText(sheet.cell(row, unitsAt))));
  const isCarried = !isByCluster && isGroupedBy(sheet, rows, nameAt);
  let before: ClusterGroup | undefined;
  for (const row of rows) {
    const name = sheet.text(row, nameAt);
    const key = fold(name);
    const at = (column: number): SourcePlace => placeIn(sheet, sheet.address(row, column));
    let group = name === "" && isCarried ? before : groups.get(key);
    if (!group) {
      const own = { name: clusterCaption(name)?.name ?? name, code: "", from: at(nameAt), sayings: [] };
      group = { ...own, ...(codeAt !== undefined && { code: sheet.text(row, codeAt) }) };
      groups.set(key, group);
    }
    for (const part of PARTS) {
      const column = columns.get(part);
      if (column === undefined || sheet.isBlank(row, column)) continue;
      say(sheet, group, part, row, column);
    }
    const note = columns.get("note");
    if (note !== undefined && unitsAt !== undefined && isHeadNote(sheet.text(row, note)))
      say(sheet, group, "headUnit", row, unitsAt);
    if (note !== undefined && unitsAt !== undefined && clusterLabel(sheet.text(row, note)) === "deputy")
      say(sheet, group, "deputy", row, unitsAt);
    before = group;
  }
  return [...groups.values()];
}

const PARTS: readonly ClusterPart[] = ["units", "headUnit", "head", "deputy", "inCharge", "basis"];

/** Whether a list names each group in its first row only: no two rows one after another say the same, and none is merged. */
export function isGroupedBy(sheet: SourceSheet, rows: readonly number[], column: number): boolean {
  return rows.every((row, at) => {
    if (sheet.areaOf(row, column)) return false;
    const next = rows[at + 1];
    return (
      sheet.isBlank(row, column) || next === undefined || sheet.text(row, column) !== sheet.text(next, column)
    );
  });
}

/** What a cell says of a group, once where it is merged over rows or said again in each. */
function say(
  sheet: SourceSheet,
  { sayings }: ClusterGroup,
  part: ClusterPart,
  row: number,
  column: number,
): void {
  const area = sheet.areaOf(row, column);
  const cell = sheet.cell(row, column);
  const from = placeIn(sheet, sheet.address(area?.top ?? row, area?.left ?? column));
  if (
    sayings.some(
      (other) => other.part === part && (other.from.cell === from.cell || isSaid(other.cell, cell)),
    )
  )
    return;
  sayings.push({ part, cell, from });
}

function isSaid(before: GridCell, cell: GridCell): boolean {
  return fold(shownText(before)) === fold(shownText(cell));
}

/** "I | KHỐI XÃ", or one text over the whole table. */
function isGroupHeading(
  sheet: SourceSheet,
  row: number,
  number: number | undefined,
  column: number,
): boolean {
  const area = sheet.areaOf(row, column);
  if (area && area.left < area.right && sheet.textsOf(row).length === 1) return true;
  if (number === undefined || sheet.isBlank(row, number)) return false;
  return !isRowNumber(sheet.cell(row, number));
}

/** A cluster's caption in a sheet, and the columns below it that are its own. */
interface Block {
  readonly caption: ClusterCaption;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** Lines of the caption's cell below its name. */
  readonly lines: readonly string[];
}

/**
 * Groups under captions: a caption above a small table or a list of lines, or captions side by side with each cluster's column
 * below. @param fields what columns of the small tables may be called
 */
export function captionGroups(
  sheet: SourceSheet,
  fields: readonly Field[],
  context: ImportContext,
): ClusterGroup[] {
  const rows = new Map<number, Block[]>();
  for (let row = 0; row < sheet.height; row++) {
    const blocks = blocksIn(sheet, row, context);
    if (blocks.length > 0) rows.set(row, blocks);
  }
  const captions = [...rows.keys()];
  return captions.flatMap((row, at) => {
    const end = captions[at + 1] ?? sheet.height;
    const own = dataRows(sheet, row + 1, undefined).filter((each) => each < end);
    return (rows.get(row) ?? []).map((block) => readBlock(sheet, block, own, fields, context));
  });
}

/** A whole sheet about one cluster, which its name or a title names. */
export function sheetGroup(
  sheet: SourceSheet,
  { top }: FoundTable<string>,
  titles: readonly string[],
  fields: readonly Field[],
  context: ImportContext,
): ClusterGroup[] {
  const named = titles.flatMap((title) => {
    const [, inTitle = title] =
      /(cụm(?:\s+thi\s+đua)?\s+số\s+(?:\d{1,2}|[IVX]{1,5}))(?!\p{L})/iu.exec(title) ?? [];
    return clusterCaption(inTitle) ?? [];
  });
  const [caption] = named;
  if (!caption || named.some(({ name }) => fold(name) !== fold(caption.name))) return [];
  const block = { caption, row: top - 1, left: 0, right: sheet.width - 1, lines: [] };
  return [readBlock(sheet, block, dataRows(sheet, Math.max(0, top), undefined), fields, context)];
}

function blocksIn(sheet: SourceSheet, row: number, { clusters }: ImportContext): Block[] {
  const starts: { column: number; caption: ClusterCaption; lines: string[] }[] = [];
  const filled: number[] = [];
  for (let column = 0; column < sheet.width; column++) {
    const area = sheet.areaOf(row, column);
    if (area && (area.left !== column || area.top !== row)) continue;
    const cell = sheet.cell(row, column);
    if (isBlankCell(cell)) continue;
    filled.push(column);
    const [first = "", ...lines] = rawText(cell).split("\n").map(tidy);
    const caption = clusterCaption(first, (name) => isKnown(clusters.find(name)));
    if (caption) starts.push({ column, caption, lines: lines.filter((line) => line !== "") });
  }
  if (starts.length === 1) {
    const others = filled.filter(
      (column) => column !== starts[0]?.column && !isRowNumber(sheet.cell(row, column)),
    );
    // A cluster in a row with other texts is a cell of some table, unless these say what it has.
    const isCaption = others.every((column) => lineOf(sheet.text(row, column)) !== undefined);
    if (!isCaption) return [];
    return starts.map(({ column: _, ...start }) => ({ ...start, row, left: 0, right: sheet.width - 1 }));
  }
  return starts.map(({ column, ...start }) => {
    const next = filled.find((other) => other > (sheet.areaOf(row, column)?.right ?? column));
    return { ...start, row, left: column, right: (next ?? sheet.width) - 1 };
  });
}

function isKnown({ kind }: { readonly kind: string }): boolean {
  return kind === "one";
}

/** "Cụm trưởng: Đoàn xã Xuân Lai" → what it says of the cluster, and in which words. */
function lineOf(text: string): { part: ClusterPart; value: string } | undefined {
  const [, inBrackets = text] = /^\((.*)\)\s*[.:]?$/u.exec(tidy(text)) ?? [];
  const [label = "", ...rest] = inBrackets.split(":");
  const value = tidy(rest.join(":"));
  const part = value === "" ? undefined : clusterLabel(label);
  return part && { part, value };
}

function readBlock(
  sheet: SourceSheet,
  block: Block,
  rows: readonly number[],
  fields: readonly Field[],
  context: ImportContext,
): ClusterGroup {
  const { caption, row: captionRow, left, right } = block;
  const captionAt = Math.max(0, captionRow);
  const area = sheet.areaOf(captionAt, left);
  const from = placeIn(
    sheet,
    sheet.address(captionAt, area?.left ?? firstFilled(sheet, captionAt, left, right)),
  );
  const group: ClusterGroup = { name: caption.name, code: "", from, sayings: [] };
  const add = (part: ClusterPart, cell: GridCell, place: SourcePlace): void => {
    group.sayings.push({ part, cell, from: place });
  };
  const line = (text: string, place: SourcePlace): boolean => {
    const [, counted] =
      /^\(?\s*(?:gồm|có|tổng số)?\s*(\d{1,2})\s*(?:đơn vị|cơ sở)(?!\p{L})/u.exec(fold(text)) ?? [];
    if (counted !== undefined) group.counted ??= { count: Number(counted), text, from: place };
    const said = lineOf(text);
    if (said) add(said.part, said.value, place);
    return said !== undefined || counted !== undefined;
  };
  for (const text of [caption.rest, ...block.lines])
    if (text !== "" && !line(text, from)) add("units", text, from);
  let columns: ReadonlyMap<ClusterPart | "note", number> | undefined;
  for (const row of [...(captionRow >= 0 ? [captionRow] : []), ...rows]) {
    const cells = cellsOf(sheet, row, left, right).filter(
      ({ column }) => row !== captionRow || sheet.address(row, column) !== from.cell,
    );
    const place = (column: number): SourcePlace => placeIn(sheet, sheet.address(row, column));
    const side = labelBeside(sheet, row, left);
    const header = row === captionRow ? undefined : headerOf(cells, fields);
    if (header) {
      columns = header;
      continue;
    }
    const taken = new Set<number>();
    // "1 | Đoàn xã Xuân Lai | Cụm trưởng | Đ/c Lê Văn A": a member, and who leads of it.
    const ofUnit = row === captionRow ? undefined : unitBeforeLabel(cells, context);
    cells.forEach(({ column, cell }, at) => {
      if (taken.has(column)) return;
      const text = shownText(cell);
      if (
        row === captionRow
          ? line(text, place(column))
          : lineOf(text) !== undefined && line(text, place(column))
      )
        taken.add(column);
      const next = cells[at + 1];
      const part = clusterLabel(text);
      if (!part || !next || clusterLabel(shownText(next.cell))) return;
      if (part === "units" && columns) return;
      add(part, next.cell, place(next.column));
      for (const used of [column, next.column]) taken.add(used);
    });
    if (row === captionRow || (taken.size > 0 && !ofUnit)) continue;
    if (ofUnit && taken.size > 0) {
      add("units", ofUnit.cell, place(ofUnit.column));
      const isHead = cells.some(({ cell }) => isHeadNote(shownText(cell)));
      if (isHead) add("headUnit", ofUnit.cell, place(ofUnit.column));
      continue;
    }
    if (side && side !== "units") {
      const [first] = cells;
      if (first) add(side, first.cell, place(first.column));
      continue;
    }
    readUnitRow(cells, columns, (part, { cell, column }) => add(part, cell, place(column)), line, place);
  }
  return group;
}

interface PlacedCell {
  readonly column: number;
  readonly cell: GridCell;
}

function readUnitRow(
  cells: readonly PlacedCell[],
  columns: ReadonlyMap<ClusterPart | "note", number> | undefined,
  add: (part: ClusterPart, cell: PlacedCell) => void,
  line: (text: string, place: SourcePlace) => boolean,
  place: (column: number) => SourcePlace,
): void {
  const at = (column: number | undefined): PlacedCell | undefined =>
    cells.find((cell) => cell.column === column);
  const named =
    columns?.has("units") === true ? at(columns.get("units")) : cells.find(({ cell }) => !isRowNumber(cell));
  if (!named || line(shownText(named.cell), place(named.column))) return;
  add("units", named);
  for (const part of PARTS) {
    const cell = part === "units" ? undefined : at(columns?.get(part));
    if (cell) add(part, cell);
  }
  const others = cells.filter(({ column }) => column !== named.column).map(({ cell }) => shownText(cell));
  if (others.some(isHeadNote)) add("headUnit", named);
  // Who the deputy is a unit does not say: it is asked.
  if (others.some((text) => clusterLabel(text) === "deputy")) add("deputy", named);
}

/** The unit that stands before what one of its own is in the cluster. */
function unitBeforeLabel(cells: readonly PlacedCell[], { units }: ImportContext): PlacedCell | undefined {
  const label = cells.findIndex(({ cell }) => clusterLabel(shownText(cell)) !== undefined);
  const before = cells.slice(0, Math.max(0, label)).filter(({ cell }) => !isRowNumber(cell));
  const [named, ...others] = before;
  return named && others.length === 0 && units.find(shownText(named.cell)).kind !== "none"
    ? named
    : undefined;
}

/** "Cụm trưởng" beside a unit. */
function isHeadNote(text: string): boolean {
  const part = clusterLabel(text);
  return part === "head" || part === "headUnit";
}

/** The columns of a small table by its header; undefined for a row that is none. */
function headerOf(
  cells: readonly PlacedCell[],
  fields: readonly Field[],
): ReadonlyMap<ClusterPart | "note", number> | undefined {
  const columns = new Map<ClusterPart | "note", number>();
  let known = 0;
  for (const { cell, column } of cells) {
    const header = bareHeader(shownText(cell));
    const field = fields.find(({ words }) => words.some((word) => bareHeader(word) === header));
    if (!field) continue;
    known += 1;
    if (!columns.has(field.id as ClusterPart)) columns.set(field.id as ClusterPart, column);
  }
  const isHeader = columns.has("units") && known * 2 >= cells.length;
  return isHeader ? columns : undefined;
}

function cellsOf(sheet: SourceSheet, row: number, left: number, right: number): PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (let column = left; column <= right; column++) {
    const area = sheet.areaOf(row, column);
    if (area && area.left !== column && column !== left) continue;
    const cell = sheet.cell(row, column);
    if (!isBlankCell(cell)) cells.push({ column, cell });
  }
  return cells;
}

function firstFilled(sheet: SourceSheet, row: number, left: number, right: number): number {
  return cellsOf(sheet, row, left, right)[0]?.column ?? left;
}

/** What a label before a block says its row is about: "Cụm trưởng" before clusters side by side. */
function labelBeside(sheet: SourceSheet, row: number, left: number): ClusterPart | undefined {
  for (let column = 0; column < left; column++) {
    const part = clusterLabel(sheet.text(row, column));
    if (part) return part;
  }
  return undefined;
}
