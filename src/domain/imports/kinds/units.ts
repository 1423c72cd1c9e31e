import { inputs } from "../../../contract";
import { fold } from "../../../text";
import { shownName, type ImportContext } from "../context";
import { findTable, withWords } from "../header";
import { USUAL_CODES } from "../keys";
import type { ImportKind } from "../kind";
import { nothingFound, type Draft, type DraftCell, type SheetReading, type Unclear } from "../reading";
import { fieldsOf, sourceRows, type SourceRow } from "../tableRows";

const schema = inputs.units;
const fields = fieldsOf(
  schema,
  {
    code: ["Mã đơn vị", "Mã số", "Mã cơ sở"],
    name: ["Tên cơ sở", "Đơn vị", "Tên tổ chức", "Tên"],
    aliases: ["Tên viết tắt", "Viết tắt", "Tên gọi khác"],
    kind: ["Loại hình", "Loại đơn vị", "Loại hình tổ chức", "Đối tượng"],
    parent: ["Trực thuộc", "Đơn vị cấp trên"],
    cluster: ["Cụm thi đua", "Thuộc cụm"],
    grade: ["Xếp loại", "Xếp loại năm trước"],
    lastYear: ["Điểm năm ngoái", "Điểm thi đua năm trước", "Tổng điểm năm trước"],
    note: ["Ghi chú khác"],
  },
  ["name"],
);

/** Units: each by its code or its exact name; one that nobody is called like is new. */
export const units: ImportKind = {
  word: "don-vi",
  tables: ["units"],
  fields,
  read(sheet, context, layout) {
    const table = findTable(sheet, withWords(fields, context.words.headers.units), layout);
    if (!table?.columns.has("name")) return nothingFound(sheet, "noHeader");
    return readUnits(sourceRows(sheet, schema, table, context), context);
  },
};

function readUnits(rows: readonly SourceRow[], context: ImportContext): SheetReading {
  const drafts: Draft[] = [];
  const unclear: Unclear[] = [];
  const seen = new Map<string, string>();
  let refused = 0;
  for (const row of rows) {
    unclear.push(...row.unclear);
    const name = String(row.cells.name ?? "");
    if (name === "") {
      refused += 1;
      unclear.push({
        from: row.place(),
        text: "",
        why: "rowIncomplete",
        candidates: [],
        about: schema.column.name.header,
      });
      continue;
    }
    const unit = identify(row, name, context);
    if ("why" in unit) {
      refused += 1;
      unclear.push(unit);
      continue;
    }
    const twice = seen.get(unit.code);
    if (twice !== undefined) {
      refused += 1;
      unclear.push({ from: row.place("name"), text: name, why: "duplicate", candidates: [], about: twice });
      continue;
    }
    seen.set(unit.code, row.place("name").cell);
    const { name: _, ...others } = row.cells;
    drafts.push({
      table: "units",
      cells: unit.isNew
        ? { ...kindFromName(name, context), ...row.cells, code: unit.code }
        : { ...others, code: unit.code },
      from: row.place("name"),
      ...(unit.beside.length > 0 && { beside: unit.beside }),
    });
  }
  return { drafts, unclear, refused };
}

type Identity =
  { readonly code: string; readonly isNew: boolean; readonly beside: readonly string[] } | Unclear;

/** Whose row it is: by its code and its name, which must not say different things; a name that several carry says nothing. */
function identify({ cells, ...row }: SourceRow, name: string, context: ImportContext): Identity {
  const match = context.units.find(name);
  const code = cells.code === undefined ? "" : String(cells.code);
  const byCode =
    code === "" ? undefined : context.snapshot.units.find((unit) => fold(unit.code) === fold(code));
  const known = match.kind === "one" ? match.item : undefined;
  if (byCode && known && byCode !== known)
    return {
      from: row.place("code"),
      text: `${code} · ${name}`,
      why: "unitContradiction",
      candidates: [byCode, known].map(shownName),
    };
  if (byCode && match.kind !== "one" && fold(byCode.name) !== fold(name))
    return {
      from: row.place("code"),
      text: `${code} · ${name}`,
      why: "unitContradiction",
      candidates: [shownName(byCode)],
      codes: [byCode.code],
    };
  if (byCode ?? known) return { code: (byCode ?? known)?.code ?? "", isNew: false, beside: [] };
  if (match.kind === "several")
    return {
      from: row.place("name"),
      text: name,
      why: "unitSeveral",
      candidates: match.items.map(shownName),
      codes: match.items.map((item) => item.code),
    };
  const beside = match.kind === "none" ? match.near.map(shownName) : [];
  if (code !== "") context.codes.take("units", code);
  return {
    code: code !== "" ? code : context.codes.next("units", USUAL_CODES.units ?? ""),
    isNew: true,
    beside,
  };
}

/** The kind that a name begins with ("Thị trấn Thọ Xuân", "Đoàn trường THPT Lê Lợi"): sure for places and schools only. */
function kindFromName(name: string, { naming }: ImportContext): Readonly<Record<string, DraftCell>> {
  const words = fold(name);
  const body = naming.bodies.find((lead) => words.startsWith(`${lead} `));
  const rest = body === undefined ? words : words.slice(body.length + 1);
  const short = Object.entries(naming.short).find(([, sign]) => rest.startsWith(`${fold(sign)} `));
  const place = naming.places.find((kind) => rest.startsWith(`${kind} `)) ?? short?.[0];
  if (place !== undefined) return { kind: place };
  const { word, kinds } = naming.school;
  const isSchool = kinds.some((kind) => rest.startsWith(`${word} ${kind} `) || rest.startsWith(`${kind} `));
  return isSchool && rest.startsWith(`${word} `) ? { kind: word } : {};
}
