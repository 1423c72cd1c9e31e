import { inputs } from "../../../contract";
import { fold } from "../../../text";
import { shownName, type ImportContext } from "../context";
import { findTable, withWords } from "../header";
import type { ImportKind } from "../kind";
import { USUAL_CODES } from "../keys";
import type { Person } from "../names";
import { findOfficer, isCount, nearInUnit, personName } from "../persons";
import { nothingFound, type Draft, type SheetReading, type Unclear } from "../reading";
import { unitOfSheet } from "../scope";
import type { SourceSheet } from "../sourceSheet";
import { fieldsOf, sourceRows, type SourceRow } from "../tableRows";
import { sayOnce, unitUnder } from "../unitHeadings";

const schema = inputs.officers;
const fields = fieldsOf(
  schema,
  {
    code: ["Mã cán bộ", "Mã CB", "Mã số", "Số hiệu"],
    name: ["Họ và tên", "Họ, tên", "Họ tên cán bộ", "Họ và tên cán bộ", "Tên cán bộ", "Cán bộ", "Đồng chí"],
    position: ["Chức danh", "Chức vụ, chức danh", "Chức vụ hiện nay"],
    role: ["Tham gia BCH", "Cơ cấu"],
    unit: ["Đơn vị công tác", "Nơi công tác", "Cơ quan công tác", "Tên đơn vị", "Thuộc đơn vị"],
    most: ["Số đơn vị phụ trách tối đa", "Phụ trách nhiều nhất"],
  },
  ["name"],
);
/** Read as they are typed. */
const raw: ReadonlySet<string> = new Set(["role"]);

/** Officers: each by code, else by full name and unit. */
export const officers: ImportKind = {
  word: "can-bo",
  tables: ["officers"],
  fields,
  read(sheet, context, layout) {
    const table = findTable(sheet, withWords(fields, context.words.headers.officers), layout);
    if (!table?.columns.has("name")) return nothingFound(sheet, "noHeader");
    const rows = sourceRows(sheet, schema, table, context, { raw });
    const people = rows.filter(({ cells }) => !isCount(String(cells.name ?? "")));
    if (table.columns.has("unit")) return readOfficers(people, context, undefined);
    const owner = ownerOf(sheet, table.top, context);
    if (typeof owner === "object") return { drafts: [], unclear: [owner], refused: people.length };
    return readOfficers(people, context, owner ?? "");
  },
};

/** The unit whose list a sheet without a column of units is; a name of a unit that nobody is called by is a question. */
function ownerOf(sheet: SourceSheet, top: number, context: ImportContext): string | Unclear | undefined {
  const owner = unitOfSheet(sheet, top, context);
  if ("value" in owner) return owner.value.code;
  return owner.unclear.why === "unitMissing" ? undefined : owner.unclear;
}

/** @param owner the unit of rows whose heading names none, "" for nobody's; undefined where a column says it */
function readOfficers(
  rows: readonly SourceRow[],
  context: ImportContext,
  owner: string | undefined,
): SheetReading {
  const drafts = new Map<string, Draft>();
  const unclear: Unclear[] = [];
  let refused = 0;
  for (const row of rows) {
    unclear.push(...row.unclear);
    const refuse = (said?: Unclear): void => {
      if (said) unclear.push(said);
      refused += 1;
    };
    const name = personName(String(row.cells.name ?? ""));
    if (!/\p{L}/u.test(name)) {
      const about = schema.column.name.header;
      refuse({ from: row.place(), text: name, why: "rowIncomplete", candidates: [], about });
      continue;
    }
    const { under } = row;
    if (owner !== undefined && under.kind === "unclear") {
      const about = schema.column.unit.header;
      if (under.unclear) sayOnce(unclear, under.unclear);
      else unclear.push({ from: row.place(), text: name, why: "rowIncomplete", candidates: [], about });
      refuse();
      continue;
    }
    const unit = owner === undefined ? row.cells.unit : unitUnder(row, owner);
    const identity = identify(row, name, unit === "" ? undefined : (unit as string | undefined), context);
    if (!identity) {
      refuse();
      continue;
    }
    if ("why" in identity) {
      refuse(identity);
      continue;
    }
    const { code, isNew, beside, note } = identity;
    const { name: _, unit: __, ...others } = row.cells;
    const draft: Draft = {
      table: "officers",
      cells: {
        ...others,
        code,
        ...(isNew && { name }),
        ...(unit !== undefined && unit !== "" && { unit }),
      },
      from: row.place("name"),
      ...(beside.length > 0 && { beside }),
    };
    const before = drafts.get(code);
    const differs = Object.entries(draft.cells).some(
      ([id, value]) => fold(String(before?.cells[id] ?? value)) !== fold(String(value)),
    );
    if (before && differs) {
      const about = before.from.cell;
      refuse({ from: draft.from, text: name, why: "duplicate", candidates: [], about });
      continue;
    }
    if (note) unclear.push(note);
    drafts.set(code, before ? { ...before, cells: { ...draft.cells, ...before.cells } } : draft);
  }
  return { drafts: [...drafts.values()], unclear, refused };
}

interface Identity {
  readonly code: string;
  readonly isNew: boolean;
  readonly beside: readonly string[];
  readonly note?: Unclear;
}

/** Who it is; undefined where the unit is not clear and has been said, an unclear one where nobody can tell. */
function identify(
  { cells, doubtful, ...row }: SourceRow,
  name: string,
  unit: string | undefined,
  context: ImportContext,
): Identity | Unclear | undefined {
  const code = cells.code === undefined ? "" : String(cells.code);
  const byCode = code === "" ? undefined : officerWithCode(code, context);
  const contradicts = (officers: readonly Person[]): Unclear => ({
    from: row.place("code"),
    text: `${code} · ${name}`,
    why: "officerContradiction",
    candidates: officers.map(shownName),
    codes: officers.map((officer) => officer.code),
  });
  if (byCode)
    return fold(personName(byCode.name)) === fold(name)
      ? { code: byCode.code, isNew: false, beside: [] }
      : contradicts([byCode]);
  // Without a unit that is understood a name says only who it may be.
  if (doubtful.has("unit")) return undefined;
  const match = findOfficer(name, unit, context);
  if (match.kind === "several")
    return {
      from: row.place("name"),
      text: name,
      why: "officerSeveral",
      candidates: match.items.map(shownName),
      codes: match.items.map((officer) => officer.code),
    };
  if (match.kind === "known")
    return code === ""
      ? { code: match.officer.code, isNew: isNewcomer(match.officer, context), beside: [] }
      : contradicts([match.officer]);
  if (code !== "") context.codes.take("officers", code);
  const own = code !== "" ? code : context.codes.next("officers", USUAL_CODES.officers ?? "");
  const beside = nearInUnit(name, unit, context);
  context.newOfficers.push({ code: own, name, unit });
  const isTwice = match.namesakes.length > 0;
  return {
    code: own,
    isNew: true,
    beside,
    ...(isTwice && {
      note: {
        from: row.place("name"),
        text: name,
        why: "nameTwice",
        candidates: match.namesakes.map(shownName),
      },
    }),
  };
}

function officerWithCode(code: string, { snapshot, newOfficers }: ImportContext): Person | undefined {
  return [...snapshot.officers, ...newOfficers].find((officer) => fold(officer.code) === fold(code));
}

function isNewcomer(officer: Person, { newOfficers }: ImportContext): boolean {
  return newOfficers.includes(officer);
}
