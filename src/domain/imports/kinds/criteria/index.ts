import { inputs } from "../../../../contract";
import { findTable, NUMBERING, withWords, type FoundTable } from "../../header";
import type { ImportKind } from "../../kind";
import { nothingFound, type SheetReading } from "../../reading";
import { titlesOf } from "../../scope";
import type { SourceSheet } from "../../sourceSheet";
import { fieldsOf } from "../../tableRows";
import type { ImportContext } from "../../context";
import { readEntries, type Columns } from "./entries";
import { leavesOf } from "./leaves";
import { checkSums } from "./totals";

const schema = inputs.criteria;

const fields = [
  ...fieldsOf(
    schema,
    {
      set: ["Bộ tiêu chí"],
      code: ["Mục", "Mã tiêu chí", "Mã số", "Mã mục", "Ký hiệu", "Mã điều kiện"],
      group: ["Tên tiêu chí", "Nhóm tiêu chí", "Lĩnh vực", "Nhóm nội dung", "Tiêu chí thi đua"],
      topic: ["Nội dung tiêu chí", "Nội dung thi đua", "Nội dung đánh giá", "Nội dung công việc", "Nhiệm vụ"],
      text: [
        "Điều kiện chấm điểm",
        "Điều kiện đánh giá",
        "Nội dung chấm điểm",
        "Tiêu chí thành phần",
        "Nội dung cụ thể",
        "Chỉ tiêu cụ thể",
        "Yêu cầu",
      ],
      maximum: [
        "Khung điểm",
        "Thang điểm",
        "Điểm chuẩn",
        "Điểm",
        "Số điểm",
        "Điểm tối đa",
        "Mức điểm tối đa",
        "Tối đa",
      ],
      wanted: [
        "Yêu cầu minh chứng và nguyên tắc chấm",
        "Minh chứng",
        "Hồ sơ minh chứng",
        "Tài liệu minh chứng",
        "Tài liệu kiểm chứng",
        "Minh chứng kèm theo",
      ],
      requiredItems: ["Số minh chứng", "Số lượng minh chứng", "Số MC tối thiểu"],
      deadline: [
        "Thời hạn",
        "Hạn",
        "Thời gian",
        "Thời gian hoàn thành",
        "Thời hạn nộp",
        "Thời hạn hoàn thành",
      ],
      periods: ["Kỳ chấm", "Kỳ đánh giá"],
      team: ["Tổ phụ trách", "Ban theo dõi", "Ban phụ trách", "Bộ phận theo dõi", "Đơn vị theo dõi"],
      appliesTo: ["Đơn vị áp dụng", "Đối tượng áp dụng", "Áp dụng", "Phạm vi áp dụng"],
    },
    ["group", "topic", "text", "maximum"],
  ),
  {
    id: "guide",
    words: [
      "Nguyên tắc chấm",
      "Nguyên tắc chấm điểm",
      "Cách tính điểm",
      "Hướng dẫn chấm",
      "Hướng dẫn chấm điểm",
    ],
  },
];

/**
 * Criteria: the usual form of nine columns, our own table, and lists numbered like an outline. Each condition with points is a
 * leaf; headings, sums and lines that explain are none.
 */
export const criteria: ImportKind = {
  word: "tieu-chi",
  tables: ["criteria"],
  fields,
  read(sheet, context, layout) {
    const found = findTable(sheet, withWords(fields, context.words.headers.criteria), layout);
    if (!found) return nothingFound(sheet, "noHeader");
    const table = withCodes(sheet, found);
    const columns = columnsOf(table);
    if (!columns) {
      const missing = table.columns.has("maximum") ? schema.column.text : schema.column.maximum;
      return nothingFound(sheet, "columnMissing", { about: missing.header });
    }
    return readCriteria(sheet, table, columns, context);
  },
};

const CODE = /^(?:[IVX]+\.)?\d+(?:\.\d+)+\.?$/u;

/** A column called Tiêu chí that holds nothing but codes is that of the codes. */
function withCodes(sheet: SourceSheet, table: FoundTable<string>): FoundTable<string> {
  const { columns, first } = table;
  const group = columns.get("group");
  if (group === undefined || columns.has("code")) return table;
  const texts = Array.from({ length: sheet.height - first }, (_, at) => sheet.text(first + at, group));
  const filled = texts.filter((text) => text !== "");
  if (filled.length === 0 || !filled.every((text) => CODE.test(text))) return table;
  const others = [...columns].filter(([id]) => id !== "group");
  return { ...table, columns: new Map([...others, ["code", group]]) };
}

/** The leaf stands in Điều kiện, in a list without that in the innermost column there is. */
function columnsOf({ columns }: FoundTable<string>): Columns | undefined {
  const maximum = columns.get("maximum");
  const inner = ["text", "topic", "group"].find((id) => columns.has(id));
  const text = inner === undefined ? undefined : columns.get(inner);
  if (maximum === undefined || inner === undefined || text === undefined) return undefined;
  const numbers = columns.has("code") ? "code" : NUMBERING.id;
  const named = ["text", "topic", "group", "code", "maximum", NUMBERING.id];
  return {
    text,
    topic: inner === "text" ? columns.get("topic") : undefined,
    group: inner === "group" ? undefined : columns.get("group"),
    number: columns.get(numbers),
    isSerial: numbers === NUMBERING.id,
    maximum,
    others: new Map([...columns].filter(([id]) => !named.includes(id))),
  };
}

function readCriteria(
  sheet: SourceSheet,
  table: FoundTable<string>,
  columns: Columns,
  context: ImportContext,
): SheetReading {
  const { entries, sums, unclear, refused } = readEntries(sheet, table, columns);
  if (entries.length === 0 && refused === 0) return nothingFound(sheet, "noHeader");
  const titles = titlesOf(sheet, table.top < 0 ? 0 : table.top);
  const read = leavesOf(sheet, titles, entries, context);
  return {
    drafts: read.drafts,
    unclear: [...unclear, ...read.unclear, ...checkSums(sheet, titles, sums, entries, read.priced)],
    refused: refused + read.refused,
  };
}
