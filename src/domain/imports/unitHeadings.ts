import { fold, tidy } from "../../text";
import type { Unit } from "../model";
import { isBlankCell } from "./cells";
import { unclearName, type ImportContext } from "./context";
import type { NameMatch } from "./names";
import { isPersonName } from "./persons";
import type { Unclear } from "./reading";
import type { SourceSheet } from "./sourceSheet";

/** Whose the rows below a heading are; `unclear` where it ought to be a unit's, and nobody can tell whose. */
export type HeadingUnit =
  | { readonly kind: "none" }
  | { readonly kind: "unit"; readonly unit: Unit }
  | { readonly kind: "unclear"; readonly unclear: Unclear | undefined };

/** "I.", "1.", "a)", "- " before a heading; "1.2." is the code of a leaf, "Đ/c" a person's title. */
const NUMBERS: readonly (readonly [string, RegExp])[] = [
  ["roman", /^\(?[IVX]{1,5}\s*[.):/]\s*/u],
  ["arabic", /^\(?\d{1,2}\s*(?:[.):/]|[-–—](?=\s))(?!\d)\s*/u],
  ["letter", /^\(?[a-zđ]\s*[.)]\s*/iu],
  ["dash", /^[-–—+•*]\s*/u],
];
/** "(3 đồng chí)", ": 03 đồng chí" behind a name. */
const COUNT =
  /\s*(?:\((?:[^()\d]*\s)?\d+(?:\s[^()]*)?\)|[:–-]\s*(?:(?:có|gồm|tổng số)\s+)?\d+\s*(?:\p{L}[\p{L}/]*\.?\s*){1,3})\s*[.:]?$/u;

export interface HeadingOptions {
  /** The column of persons' names: a name that stands there alone is nobody's heading. */
  readonly persons?: number | undefined;
  /** Another heading after rows ends whose they are, as nothing else says it of those below. */
  readonly endsByOther?: boolean;
}

/** Follows the headings between the rows of a table that say whose the rows below them are. */
export class UnitHeadings {
  private current: HeadingUnit = { kind: "none" };
  private readonly ofUnits = new Set<string>();
  /** How the headings stand that divide what is of the current unit. */
  private readonly within = new Set<string>();
  private hasRows = false;

  constructor(
    private readonly sheet: SourceSheet,
    private readonly context: ImportContext,
    private readonly options: HeadingOptions = {},
  ) {}

  /** Whose the next row is. */
  below(): HeadingUnit {
    this.hasRows = true;
    return this.current;
  }

  /** Whether a text is the name of a unit, or meant as one, wherever it stands. */
  isUnit(row: number): boolean {
    const text = this.textOf(row);
    const match = this.find(text);
    return match.kind === "one" || this.oughtToBe(text, match, false);
  }

  /** Reads a heading. @returns whether it is one of a unit, also of one that nobody is called by */
  read(row: number): boolean {
    const text = this.textOf(row);
    const style = this.styleOf(row);
    const match = this.find(text);
    if (match.kind === "one") return this.begin({ kind: "unit", unit: match.item }, style);
    if (this.isPerson(row, text)) return false;
    if (this.oughtToBe(text, match, this.ofUnits.has(style))) {
      const { file, sheet } = this.sheet.grid;
      const from = { file, sheet, cell: this.sheet.address(row, this.columnOf(row)) };
      return this.begin({ kind: "unclear", unclear: unclearName(match, from, bare(text), "unit") }, style);
    }
    if (!this.hasRows) this.within.add(style);
    else if (this.options.endsByOther && this.current.kind === "unit" && !this.within.has(style))
      this.current = { kind: "unclear", unclear: undefined };
    return false;
  }

  private begin(unit: HeadingUnit, style: string): true {
    this.current = unit;
    this.ofUnits.add(style);
    this.within.clear();
    this.hasRows = false;
    return true;
  }

  private textOf(row: number): string {
    return this.sheet.textsOf(row).at(-1) ?? "";
  }

  private columnOf(row: number): number {
    const cells = this.sheet.grid.cells[row] ?? [];
    return Math.max(
      0,
      cells.findLastIndex((cell) => !isBlankCell(cell)),
    );
  }

  /** How a heading stands and is numbered: those of one kind do so alike. */
  private styleOf(row: number): string {
    const { sheet } = this;
    const column = this.columnOf(row);
    const area = sheet.areaOf(row, column);
    const [first = "", second] = sheet.textsOf(row);
    const number = second === undefined ? first : `${first.replace(/[.)]$/u, "")}. `;
    const kind = NUMBERS.find(([, pattern]) => pattern.test(number))?.[0] ?? "";
    return [kind, column, area ? area.right : ""].join(" ");
  }

  private isPerson(row: number, text: string): boolean {
    const { persons } = this.options;
    return (
      persons === this.columnOf(row) &&
      !this.sheet.areaOf(row, persons) &&
      this.sheet.textsOf(row).length === 1 &&
      isPersonName(text) &&
      this.find(text).kind === "none" &&
      this.nearOf(text).length === 0 &&
      !isLikeUnit(text, this.context)
    );
  }

  private nearOf(text: string): readonly Unit[] {
    const match = this.find(text);
    return match.kind === "none" ? match.near : [];
  }

  private oughtToBe(
    text: string,
    match: Exclude<NameMatch<Unit>, { kind: "one" }>,
    isWhereUnitsStand: boolean,
  ): boolean {
    const name = bare(text);
    if (!/\p{L}/u.test(name) || isTopic(name, this.context)) return false;
    const isNear = match.kind === "several" || match.near.length > 0;
    return isNear || isLikeUnit(name, this.context) || isWhereUnitsStand;
  }

  /** Whom a heading means, with or without its number, its count, and "Đơn vị:" before it. */
  private find(text: string): NameMatch<Unit> {
    const { units } = this.context;
    const name = bare(text);
    const forms = [text, withoutNumber(text), name, ...text.split(":").slice(1).map(tidy)];
    const matches = forms.filter((form) => form !== "").map((form) => units.find(form));
    const sure = matches.find(({ kind }) => kind === "one") ?? matches.find(({ kind }) => kind === "several");
    if (sure) return sure;
    // "Đoàn xã Xuân Trường, huyện Thọ Xuân" may be Xuân Trường.
    const parts = /[,(–]|\s-\s/u.test(name) ? [tidy(name.split(/[,(–]|\s-\s/u)[0] ?? "")] : [];
    const near = [...matches, ...parts.map((part) => units.find(part))].flatMap((match) => {
      if (match.kind === "one") return [match.item];
      return match.kind === "several" ? match.items : match.near;
    });
    return { kind: "none", near: [...new Set(near)] };
  }
}

function withoutNumber(text: string): string {
  const pattern = NUMBERS.find(([, each]) => each.test(tidy(text)))?.[1];
  return pattern ? tidy(tidy(text).replace(pattern, "")) : tidy(text);
}

/** What a heading calls its unit: without its number, "Đơn vị:" before it and a count behind it. */
function bare(text: string): string {
  const name = tidy(withoutNumber(text).replace(COUNT, ""));
  const [before = "", ...behind] = name.split(":");
  const rest = tidy(behind.join(":"));
  return rest !== "" && /^(?:tên )?(?:đơn vị|cơ sở)/u.test(fold(before))
    ? rest
    : name.replace(/[\s:.;]+$/u, "");
}

/** A heading that the criteria themselves have. */
function isTopic(text: string, { snapshot }: ImportContext): boolean {
  const words = fold(text);
  return snapshot.criteria.some((leaf) =>
    [leaf.group, leaf.topic].some((each) => {
      const topic = fold(each ?? "");
      if (topic === "") return false;
      return topic === words || (topic.length > 5 && (words.includes(topic) || topic.includes(words)));
    }),
  );
}

/** Begins as names of units do, with a body or a kind of place, and goes on with a name: "Xã hội hóa" and "Đoàn viên" do not. */
function isLikeUnit(text: string, { naming }: ImportContext): boolean {
  const words = tidy(text.normalize("NFC")).split(" ");
  const folded = words.map(fold);
  const { bodies, kinds, school, prefix } = naming;
  const leads = [...bodies, ...kinds, school.word, ...school.kinds, prefix]
    .map((lead) => fold(lead).split(" "))
    .sort((a, b) => b.length - a.length);
  const taken: string[] = [];
  let at = 0;
  for (;;) {
    const lead = leads.find((each) => each.every((word, index) => folded[at + index] === word));
    if (!lead) break;
    taken.push(lead.join(" "));
    at += lead.length;
  }
  const first = words[at] ?? "";
  const isOnlyPrefix = taken.every((lead) => lead === fold(prefix));
  if (isOnlyPrefix || !/^[\p{Lu}\d]/u.test(first)) return false;
  // In capitals nobody can tell a name by its first letter.
  return text !== text.toUpperCase() || taken.length > 1;
}

/** What is said of rows whose heading is not understood, once. */
export function sayOnce(unclear: Unclear[], said: Unclear): void {
  if (!unclear.includes(said)) unclear.push(said);
}

/** The code of whose a row is: as the heading above it says, else of the owner of the sheet. */
export function unitUnder(
  { under }: { readonly under: HeadingUnit },
  owner: string | undefined,
): string | undefined {
  if (under.kind === "unclear") return undefined;
  return under.kind === "unit" ? under.unit.code : owner;
}
