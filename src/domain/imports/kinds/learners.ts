import { inputs } from "../../../contract";
import { fold } from "../../../text";
import type { StudySession } from "../../model";
import { isBlankCell, markOf, shownText } from "../cells";
import type { ImportContext } from "../context";
import { findTable, withWords, type Field, type FoundTable } from "../header";
import { USUAL_CODES } from "../keys";
import type { ImportKind } from "../kind";
import { isCount, personName } from "../persons";
import { nothingFound, type Draft, type SheetReading, type Unclear } from "../reading";
import { decided, titlesOf, unitOfSheet } from "../scope";
import { sessionsNamed, shownSession } from "../sessions";
import type { SourceSheet } from "../sourceSheet";
import { fieldsOf, sourceRows, type SourceRow } from "../tableRows";
import { sayOnce, unitUnder } from "../unitHeadings";

const schema = inputs.learners;
const fields: readonly Field[] = [
  ...fieldsOf(
    schema,
    {
      session: ["Đợt học tập", "Mã đợt", "Hội nghị", "Lớp"],
      person: ["Mã số", "Mã cán bộ", "Mã học viên", "Số thẻ"],
      name: ["Họ và tên", "Họ, tên", "Họ và tên học viên", "Họ tên học viên"],
      unit: ["Đơn vị công tác", "Tên đơn vị", "Nơi công tác"],
      kind: ["Thành phần", "Đối tượng tham dự", "Đối tượng triệu tập"],
      present: ["Điểm danh", "Tham gia", "Tham dự", "Dự học", "Có mặt/vắng", "Hiện diện"],
      paper: ["Ngày nộp bài thu hoạch", "Ngày nộp thu hoạch", "Ngày nộp bài", "Thu hoạch"],
      mark: ["Xếp loại", "Kết quả", "Kết quả học tập"],
    },
    ["name"],
  ),
  { id: "absent", words: ["Vắng", "Vắng mặt"] },
  { id: "position", words: ["Chức vụ", "Chức danh"] },
];
const raw: ReadonlySet<string> = new Set(["present"]);

/** Attendance lists — điểm danh: who was convened to a study session, who came, who handed in a paper. */
export const learners: ImportKind = {
  word: "diem-danh",
  tables: ["learners"],
  fields,
  read(sheet, context, layout) {
    const { headers, learnerKinds } = context.words;
    const table = findTable(sheet, withWords(fields, headers.learners), layout);
    if (!table?.columns.has("name")) return nothingFound(sheet, "noHeader");
    const rows = sourceRows(sheet, schema, table, context, { raw, words: { kind: learnerKinds } }).filter(
      ({ cells }) => !isCount(String(cells.name ?? "")),
    );
    const session = table.columns.has("session") ? undefined : sessionOfSheet(sheet, table, context);
    if (session && "why" in session) return { drafts: [], unclear: [session], refused: rows.length };
    const marks = new Marks(sheet, table, rows);
    const owner = table.columns.has("unit") ? undefined : unitOfSheet(sheet, table.top, context);
    return new Attendance(sheet, table, context, marks, session?.code, owner).read(rows);
  },
};

/** The session of a sheet: what its title says, else what was said, else the only one there is; otherwise a question. */
function sessionOfSheet(
  sheet: SourceSheet,
  table: FoundTable,
  context: ImportContext,
): StudySession | Unclear {
  const { sessions } = context.snapshot;
  const titles = titlesOf(sheet, table.top);
  const named = sessionsNamed(titles, context);
  const given = sessions.find(({ code }) => fold(code) === fold(context.options.session ?? ""));
  const only = decided(named, given ? [given] : [], sessions);
  if (only) return only;
  const { file, sheet: name } = sheet.grid;
  return {
    from: { file, sheet: name, cell: "" },
    text: titles.find((title) => title !== "") ?? name,
    why: "sessionUnknown",
    candidates: (named.length > 0 ? named : sessions).map(shownSession),
    codes: (named.length > 0 ? named : sessions).map(({ code }) => code),
  };
}

const ABSENT = /^(?:vắng|nghỉ|không (?:dự|tham gia|có mặt)|có phép|không phép)(?![\p{L}])/u;

/** How a list ticks who came: x, có mặt, vắng, P …; a blank cell in a column "Có mặt" is somebody who did not come. */
class Marks {
  private readonly present: number | undefined;
  private readonly absent: readonly number[];
  /** "v" is a tick (✓) in a column of those who came, and "vắng" where others are ticked with x. */
  private readonly isTickedByV: boolean;
  private readonly isTicked: boolean;

  constructor(
    private readonly sheet: SourceSheet,
    { columns, top, bottom }: FoundTable,
    rows: readonly SourceRow[],
  ) {
    const header = (column: number): string => fold(sheet.header(Math.max(0, top), bottom, column));
    const all = Array.from({ length: sheet.width }, (_, column) => column);
    this.absent =
      bottom < 0
        ? [columns.get("absent") ?? []].flat()
        : all.filter((column) => /^(?!.*(?:có mặt|lý do)).*vắng/u.test(header(column)));
    const present = columns.get("present");
    // "Điểm danh" over "Vắng" and "Có mặt" heads both.
    this.present =
      present !== undefined && !this.absent.includes(present)
        ? present
        : all.find((column) => bottom >= 0 && /có mặt$/u.test(header(column)));
    const said = (column: number): string[] => rows.map(({ row }) => fold(sheet.text(row, column)));
    this.isTickedByV =
      this.present !== undefined &&
      /(?:có mặt|tham gia|tham dự|dự học)$/u.test(header(this.present)) &&
      !said(this.present).includes("x");
    this.isTicked = this.absent.some((column) => said(column).some((text) => text !== ""));
  }

  /** Whether a person came; "doubt" where nobody can tell, undefined where the list does not say. */
  came(row: number): boolean | "doubt" | undefined {
    const ticked = this.mark(row, this.present);
    const missed = this.absent.map((column) => this.mark(row, column));
    if (ticked === "doubt" || missed.includes("doubt")) return "doubt";
    if (ticked === true) return missed.includes(true) ? "doubt" : true;
    if (missed.includes(true)) return false;
    if (this.present !== undefined) return false;
    return this.isTicked ? true : undefined;
  }

  /** Where a row says something of it. */
  columnOf(row: number): number {
    const columns = [...(this.present === undefined ? [] : [this.present]), ...this.absent];
    return columns.find((column) => this.mark(row, column) === "doubt") ?? columns[0] ?? 0;
  }

  private mark(row: number, column: number | undefined): boolean | "doubt" {
    if (column === undefined) return false;
    const cell = this.sheet.cell(row, column);
    if (isBlankCell(cell)) return false;
    const word = fold(shownText(cell));
    if (word === "v" && !(column === this.present && this.isTickedByV)) return "doubt";
    // "Vắng có phép" in the column of those who came, and a reason in the column of those who did not.
    if (ABSENT.test(word) || word === "p" || word === "kp" || word === "k") return column !== this.present;
    const meaning = markOf(cell);
    if (meaning.kind === "value") return meaning.value;
    return meaning.kind === "blank" ? false : "doubt";
  }
}

/** Makes rows of `NguoiHoc` of the rows of a list. */
class Attendance {
  private readonly unclear: Unclear[] = [];
  private readonly drafts: Draft[] = [];
  private refused = 0;

  constructor(
    private readonly sheet: SourceSheet,
    private readonly table: FoundTable,
    private readonly context: ImportContext,
    private readonly marks: Marks,
    /** The session of the whole sheet; undefined where a column says it. */
    private readonly session: string | undefined,
    /** Whose list it is; undefined where a column says it. */
    private readonly owner: ReturnType<typeof unitOfSheet> | undefined,
  ) {}

  read(rows: readonly SourceRow[]): SheetReading {
    const { owner, unclear } = this;
    const isHeaded = rows.some(({ under }) => under.kind !== "none");
    if (owner && "unclear" in owner && !isHeaded)
      return { drafts: [], unclear: [owner.unclear], refused: rows.length };
    for (const { cells } of rows)
      if (cells.person !== undefined) this.context.codes.take("learners", String(cells.person));
    for (const row of rows) this.person(row);
    return { drafts: this.drafts, unclear, refused: this.refused };
  }

  private person(row: SourceRow): void {
    const { unclear, owner } = this;
    unclear.push(...row.unclear);
    const name = personName(String(row.cells.name ?? ""));
    const unit = owner ? unitUnder(row, "value" in owner ? owner.value.code : undefined) : row.cells.unit;
    const session = this.session ?? row.cells.session;
    const said = { session, name: /\p{L}/u.test(name) ? name : undefined, unit };
    const missing = (["name", "session", "unit"] as const).find(
      (id) => said[id] === undefined && !row.doubtful.has(id),
    );
    const { under } = row;
    if (missing === "unit" && under.kind === "unclear" && under.unclear) sayOnce(unclear, under.unclear);
    else if (missing) {
      const about = schema.column[missing].header;
      unclear.push({ from: row.place(), text: name, why: "rowIncomplete", candidates: [], about });
    }
    const came = this.marks.came(row.row);
    if (came === "doubt") {
      const { file, sheet } = this.sheet.grid;
      const cell = this.sheet.address(row.row, this.marks.columnOf(row.row));
      const text = this.sheet.text(row.row, this.marks.columnOf(row.row));
      unclear.push({ from: { file, sheet, cell }, text, why: "notMark", candidates: [] });
    }
    // Without a mark that is understood a row would make somebody absent.
    if (missing || came === "doubt" || session === undefined || unit === undefined) {
      this.refused += 1;
      return;
    }
    const { name: _, present: __, ...others } = row.cells;
    const kind = row.cells.kind ?? this.kindOf(row);
    this.drafts.push({
      table: "learners",
      cells: {
        ...others,
        session,
        person: row.cells.person ?? this.personOf(name, String(unit)),
        name,
        unit,
        ...(kind !== undefined && { kind }),
        ...(came !== undefined && { present: came ? "x" : "" }),
      },
      from: row.place("name"),
    });
  }

  /** The kind that a position is the word of; other positions say nothing. */
  private kindOf({ row }: SourceRow): string | undefined {
    const column = this.table.columns.get("position");
    const word = column === undefined ? "" : fold(this.sheet.text(row, column));
    const choices = Object.keys(schema.column.kind.choices ?? {});
    return choices.find((choice) => fold(choice) === word) ?? this.context.words.learnerKinds[word];
  }

  /** The code of a person: as in earlier lists, or as an officer, of the same name and unit, else the next one. */
  private personOf(name: string, unit: string): string {
    const { snapshot, codes } = this.context;
    const isSame = (other: { readonly name: string; readonly unit?: string | undefined }): boolean =>
      fold(personName(other.name)) === fold(name) && fold(other.unit ?? "") === fold(unit);
    const learner = snapshot.learners.find(isSame);
    const officer = snapshot.officers.find(isSame);
    const known = learner?.person ?? officer?.code;
    if (known !== undefined) return known;
    // Where persons are numbered within their unit ("X01-03") the next number of the unit follows.
    const own = snapshot.learners.find((other) => other.person.startsWith(`${other.unit}-`));
    const width = own && /\d+$/u.exec(own.person)?.[0].length;
    return this.context.madeOnce("learners", fold(`${unit}\n${name}`), () =>
      width === undefined
        ? codes.next("learners", USUAL_CODES.learners ?? "")
        : codes.nextOf("learners", `${unit}-`, width),
    );
  }
}
