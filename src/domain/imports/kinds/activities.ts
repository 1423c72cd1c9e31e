import { inputs } from "../../../contract";
import type { SourceWords } from "../../../profile";
import { fold } from "../../../text";
import { shownText } from "../cells";
import { unclearName, type ImportContext } from "../context";
import { findTable, withWords } from "../header";
import type { ImportKind } from "../kind";
import { unitsInCell } from "../lists";
import { nothingFound, type Draft, type SheetReading, type Unclear } from "../reading";
import { unitOfSheet } from "../scope";
import { fieldsOf, sourceRows, type SourceRow } from "../tableRows";
import { sayOnce, unitUnder } from "../unitHeadings";

const schema = inputs.activities;
const fields = fieldsOf(
  schema,
  {
    date: ["Ngày tháng", "Thời gian", "Ngày tổ chức", "Ngày thực hiện", "Thời gian thực hiện"],
    host: ["Đơn vị nhận đỡ đầu", "Đơn vị giúp đỡ", "Đơn vị tổ chức", "Đơn vị thực hiện", "Đơn vị chủ trì"],
    partner: [
      "Đơn vị được kết nghĩa",
      "Đơn vị nhận kết nghĩa",
      "Đơn vị được giúp đỡ",
      "Đơn vị được hỗ trợ",
      "Đơn vị thụ hưởng",
      "Đơn vị nhận",
      "Địa bàn",
    ],
    kind: ["Loại hoạt động", "Hình thức", "Loại hình", "Hoạt động"],
    text: ["Nội dung hoạt động", "Nội dung thực hiện", "Tên hoạt động", "Diễn giải"],
    value: ["Trị giá", "Kinh phí", "Số tiền", "Tổng giá trị", "Giá trị hỗ trợ", "Thành tiền"],
    people: ["Số người tham gia", "Số lượt người", "Số lượng tham gia"],
    direction: ["Chiều hoạt động", "Lượt đi, về"],
  },
  ["date", "partner", "kind"],
);
/** Read here: the units of a cell may be several, kinds have many names. */
const raw: ReadonlySet<string> = new Set(["host", "partner", "kind"]);

/** What offices call kinds of activities, besides the word of the contract; commas and "và" make no difference. */
const KINDS = {
  exchange: [
    "giao lưu văn nghệ",
    "giao lưu thể thao",
    "giao lưu văn nghệ thể thao",
    "giao lưu văn hóa văn nghệ",
    "giao lưu văn hóa văn nghệ thể dục thể thao",
    "văn nghệ thể thao",
    "văn hóa văn nghệ",
    "thể dục thể thao",
    "sinh hoạt chung",
    "sinh hoạt tập thể",
    "cắm trại",
    "hội trại",
  ],
  experience: ["trao đổi nghiệp vụ", "chia sẻ kinh nghiệm", "học tập kinh nghiệm", "tọa đàm"],
  gift: [
    "thăm tặng quà",
    "thăm hỏi tặng quà",
    "trao quà",
    "trao tặng quà",
    "tặng quà tết",
    "thăm tặng quà tết",
    "tặng học bổng",
    "trao học bổng",
    "ủng hộ",
    "quyên góp",
    "quyên góp ủng hộ",
  ],
  facilities: [
    "csvc",
    "hỗ trợ cơ sở vật chất",
    "tặng cơ sở vật chất",
    "trang thiết bị",
    "tặng trang thiết bị",
    "hỗ trợ trang thiết bị",
    "tặng máy tính",
  ],
  works: ["công trình"],
  signing: ["lễ ký kết", "ký kết kết nghĩa", "lễ ký kết kết nghĩa", "ký kết giao ước", "tổ chức lễ ký kết"],
  other: ["hoạt động khác"],
} satisfies Readonly<Record<string, readonly string[]>>;

/** What kinds are called here → the word of the contract. */
function kindWords({ works }: SourceWords): ReadonlyMap<string, string> {
  const called: Readonly<Record<string, readonly string[]>> = { ...KINDS, works: [...KINDS.works, ...works] };
  return new Map(
    Object.entries(schema.column.kind.choices ?? {}).flatMap(([word, kind]) =>
      [word, ...(called[String(kind)] ?? [])].map((said) => [kindKey(said), word] as const),
    ),
  );
}

function kindKey(text: string): string {
  return fold(text.replace(/[,;/&+.–-]/gu, " "))
    .replace(/(?:^|\s)và(?=\s)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

const words = {
  direction: { "lượt đi": "đi", "chiều đi": "đi", "lượt về": "về", "chiều về": "về" },
};

/** Activities of twinning — hoạt động kết nghĩa: one row each. */
export const activities: ImportKind = {
  word: "hoat-dong",
  tables: ["activities"],
  fields,
  read(sheet, context, layout) {
    const table = findTable(sheet, withWords(fields, context.words.headers.activities), layout);
    if (!table) return nothingFound(sheet, "noHeader");
    const missing = (["date", "partner", "kind"] as const).find((id) => !table.columns.has(id));
    if (missing) return nothingFound(sheet, "columnMissing", { about: schema.column[missing].header });
    const rows = sourceRows(sheet, schema, table, context, { words, raw });
    if (table.columns.has("host")) return readActivities(rows, context, undefined);
    // What a host reports of itself.
    const owner = unitOfSheet(sheet, table.top, context);
    const isHeaded = rows.some(({ under }) => under.kind !== "none");
    if ("unclear" in owner && !isHeaded)
      return { drafts: [], unclear: [owner.unclear], refused: rows.length };
    return readActivities(rows, context, { code: "value" in owner ? owner.value.code : undefined });
  },
};

/** Whose activities a sheet without a column of hosts holds, where no heading says it. */
interface Owner {
  readonly code: string | undefined;
}

function readActivities(
  rows: readonly SourceRow[],
  context: ImportContext,
  owner: Owner | undefined,
): SheetReading {
  const drafts: Draft[] = [];
  const unclear: Unclear[] = [];
  const kinds = kindWords(context.words);
  let refused = 0;
  for (const row of rows) {
    unclear.push(...row.unclear);
    const found = readActivity(row, kinds, context, owner);
    for (const said of found.unclear) sayOnce(unclear, said);
    if (found.pairs.length === 0) refused += 1;
    for (const pair of found.pairs)
      drafts.push({ table: "activities", cells: { ...row.cells, ...pair }, from: row.place("date") });
  }
  return { drafts, unclear, refused };
}

interface ActivityReading {
  /** Host, partner and kind; several where the row names several units and neither money nor people. */
  readonly pairs: readonly { readonly host: string; readonly partner: string; readonly kind: string }[];
  readonly unclear: readonly Unclear[];
}

function readActivity(
  row: SourceRow,
  kinds: ReadonlyMap<string, string>,
  context: ImportContext,
  owner: Owner | undefined,
): ActivityReading {
  const { cells, doubtful } = row;
  const unclear: Unclear[] = [];
  const { under } = row;
  const host = owner && unitUnder(row, owner.code);
  if (owner && host === undefined && under.kind === "unclear" && under.unclear)
    return { pairs: [], unclear: [under.unclear] };
  const needed = ["date", ...(host === undefined ? ["host"] : []), "partner", "kind"] as const;
  const missing = needed.find((id) => cells[id] === undefined && !doubtful.has(id));
  if (missing) {
    const about = schema.column[missing as "date"].header;
    return {
      pairs: [],
      unclear: [{ from: row.place(), text: "", why: "rowIncomplete", candidates: [], about }],
    };
  }
  const unitsOf = (id: "host" | "partner"): string[] =>
    unitsInCell(cells[id] ?? "", context).flatMap(({ text, match }) => {
      if (match.kind === "one") return [match.item.code];
      unclear.push(unclearName(match, row.place(id), text, "unit"));
      return [];
    });
  const hosts = host === undefined ? unitsOf("host") : [host];
  const partners = unitsOf("partner");
  const said = String(cells.kind ?? "");
  const kind = kinds.get(kindKey(said));
  if (kind === undefined)
    unclear.push({
      from: row.place("kind"),
      text: said,
      why: "wordUnknown",
      candidates: Object.keys(schema.column.kind.choices ?? {}),
    });
  const isSeveral = hosts.length * partners.length > 1;
  // Money and people of one activity are not to be counted once for each pair.
  if (isSeveral && (cells.value !== undefined || cells.people !== undefined)) {
    const id = partners.length > 1 ? "partner" : "host";
    unclear.push({ from: row.place(id), text: shownText(cells[id]), why: "severalNamed", candidates: [] });
  }
  if (unclear.length > 0 || kind === undefined || doubtful.has("date")) return { pairs: [], unclear };
  return { pairs: hosts.flatMap((host) => partners.map((partner) => ({ host, partner, kind }))), unclear };
}
