import { inputs } from "../../../../contract";
import { shownText } from "../../cells";
import type { ImportContext } from "../../context";
import type { GridCell } from "../../grid";
import { findTable, NUMBERING, withWords, type Field, type FoundTable } from "../../header";
import type { ImportKind } from "../../kind";
import { nothingFound, type SheetReading } from "../../reading";
import { dataRows } from "../../rows";
import { titlesOf } from "../../scope";
import type { SourceSheet } from "../../sourceSheet";
import { leavesIn, setsOf } from "./leafOf";
import { ReturnReader } from "./returnReader";
import { scopeOf } from "./whose";

const { column } = inputs.evidence;

/** Columns that may name the leaf, the surest first: which of them do is told by what stands in them. */
export const LEAF_COLUMNS = ["leafCode", "condition", "criterion", "code", "topic"] as const;

const fields: readonly Field[] = [
  { id: "period", words: [column.period.header, "Kỳ báo cáo", "Quý"] },
  { id: "set", words: [column.set.header, "Bộ tiêu chí"] },
  { id: "unit", words: [column.unit.header, "Tên đơn vị", "Đơn vị thực hiện", "Đơn vị nộp"] },
  { id: "leafCode", words: ["Mã tiêu chí", "Mục", "Mã mục", "Mã điều kiện", "Mã nội dung"], needed: true },
  { id: "criterion", words: [column.criterion.header, "Tiêu chí thi đua"], needed: true },
  {
    id: "condition",
    words: ["Điều kiện", "Điều kiện chấm điểm", "Nội dung tiêu chí", "Tên tiêu chí", "Nội dung điều kiện"],
    needed: true,
  },
  { id: "topic", words: ["Nội dung", "Nội dung thi đua", "Nội dung công việc"] },
  { id: "code", words: ["Mã", "Mã số", "Mã minh chứng"] },
  {
    id: "title",
    words: [
      column.title.header,
      "Minh chứng",
      "Nội dung minh chứng",
      "Tên văn bản",
      "Tên tài liệu",
      "Hồ sơ minh chứng",
      "Tài liệu minh chứng",
      "Tên văn bản, minh chứng",
      "Trích yếu",
      "Trích yếu nội dung",
    ],
    needed: true,
  },
  {
    id: "document",
    words: [
      column.document.header,
      "Số hiệu",
      "Số, ký hiệu",
      "Số ký hiệu",
      "Số hiệu văn bản",
      "Số, ký hiệu văn bản",
      "Văn bản số",
      "Số văn bản, ngày tháng",
    ],
    needed: true,
  },
  {
    id: "dated",
    words: ["Ngày ban hành", "Ngày văn bản", "Ngày tháng văn bản", "Ngày ký", "Ngày tháng", "Ngày"],
  },
  {
    id: "link",
    words: [column.link.header, "Link", "Đường dẫn", "Link minh chứng", "Đường link", "Liên kết minh chứng"],
  },
  { id: "submitted", words: [column.submitted.header, "Ngày gửi", "Ngày nộp minh chứng"] },
  { id: "quantity", words: [column.quantity.header, "SL", "Kết quả", "Kết quả thực hiện", "Thực hiện"] },
  { id: "target", words: [column.target.header, "Chỉ tiêu giao", "Kế hoạch giao", "Chỉ tiêu được giao"] },
  {
    id: "self",
    words: [column.self.header, "Tự chấm", "Điểm đơn vị tự chấm", "Điểm tự đánh giá", "Đơn vị tự chấm"],
  },
  { id: "cluster", words: [column.cluster.header, "Cụm chấm", "Điểm cụm"] },
  { id: "verified", words: [column.verified.header, "Thẩm định"] },
  { id: "status", words: [column.status.header, "Kết quả thẩm định"] },
  { id: "note", words: [column.note.header] },
  NUMBERING,
];

/** Returns: evidence of units, or of a cluster for its units; every row waits to be looked at. */
export const returns: ImportKind = {
  word: "minh-chung",
  tables: ["evidence"],
  fields,
  read(sheet, context, layout) {
    const found = findTable(sheet, withContent(context), layout);
    if (!found) return nothingFound(sheet, "noHeader");
    return readReturn(sheet, found, context);
  },
};

/** Codes of leaves are known by what they are where no header says so. */
function withContent(context: ImportContext): Field[] {
  const holds = (cell: GridCell): boolean => leavesIn(cell, undefined, context).length > 0;
  return withWords(fields, context.words.headers.returns).map((field) =>
    field.id === "leafCode" ? { ...field, holds } : field,
  );
}

function readReturn(sheet: SourceSheet, table: FoundTable<string>, context: ImportContext): SheetReading {
  const rows = dataRows(sheet, table.first, table.columns.get(NUMBERING.id));
  const columns = new Map(table.columns);
  const leaves = leafColumns(sheet, rows, columns, context);
  if (leaves.length === 0) return nothingFound(sheet, "columnMissing", { about: column.criterion.header });
  for (const id of LEAF_COLUMNS) {
    const at = columns.get(id);
    if (at === undefined || leaves.includes(at)) continue;
    columns.delete(id);
    // "Nội dung" beside the code of a leaf, with texts that are no conditions, says what the evidence is.
    if (id === "topic" && !columns.has("title")) columns.set("title", at);
  }
  const titles = titlesOf(sheet, Math.max(0, table.top));
  const named = rows.flatMap((row) => leaves.map((at) => sheet.cell(row, at)));
  const scope = scopeOf(sheet, titles, Math.max(0, table.top), setsOf(named, context), context);
  if ("why" in scope) return { drafts: [], unclear: [scope], refused: rows.length };
  const reader = new ReturnReader(sheet, columns, leaves, scope, context, titles);
  reader.officeColumns(rows);
  for (const row of rows) reader.row(row);
  return reader.reading();
}

/** The columns that name leaves, from those whose header may; where none does, the one that ought to. */
function leafColumns(
  sheet: SourceSheet,
  rows: readonly number[],
  columns: ReadonlyMap<string, number>,
  context: ImportContext,
): number[] {
  const possible = LEAF_COLUMNS.flatMap((id) => columns.get(id) ?? []);
  const naming = possible.filter((at) =>
    rows.some((row) => {
      const cell = sheet.cell(row, at);
      return shownText(cell) !== "" && leavesIn(cell, undefined, context).length > 0;
    }),
  );
  return naming.length > 0 ? naming : possible.slice(0, 1);
}
