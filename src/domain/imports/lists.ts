import { escaped, fold, tidy, type UnitNaming } from "../../text";
import type { Unit } from "../model";
import { rawText } from "./cells";
import type { ImportContext } from "./context";
import type { GridCell } from "./grid";
import type { NameMatch } from "./names";

/** A name of a unit in a cell, and whom it means. */
export interface UnitMention {
  readonly text: string;
  readonly match: NameMatch<Unit>;
}

/** What reading names of units needs. */
export type UnitLists = Pick<ImportContext, "units" | "naming">;

/** A name may hold as many separators as this less one: "Chi đoàn Sở Văn hóa, Thể thao, Du lịch". */
const MOST_PARTS = 4;
const MARK = /^\s*(?:[-–+•*]+\s*|\d{1,2}\s*[.)]\s*(?=\D))/u;

/**
 * The units that a cell names: the cell as a whole where it is one name, else the names between semicolons, commas and line
 * breaks; a name may hold such a mark itself. "Đoàn các đơn vị:" announces them and is none.
 */
export function unitsInCell(cell: GridCell, lists: UnitLists): UnitMention[] {
  const whole = rawText(cell);
  const isCalled = (text: string): boolean => lists.units.find(text).kind !== "none";
  if (tidy(whole) === "") return [];
  if (isCalled(bare(whole))) return mention(bare(whole), lists);
  const text = withoutAnnouncement(whole, lists);
  const parts = [...text.matchAll(/[^;,\n]+/gu)].map(({ 0: part, index }) => ({ part, index }));
  const mentions: UnitMention[] = [];
  for (let at = 0; at < parts.length;) {
    const first = parts[at];
    if (!first) break;
    let end = Math.min(parts.length, at + MOST_PARTS);
    const joined = (): string => {
      const last = parts[end - 1] ?? first;
      return bare(text.slice(first.index, last.index + last.part.length));
    };
    while (end > at + 1 && !isCalled(joined())) end -= 1;
    mentions.push(...namesOfPart(joined(), lists));
    at = end;
  }
  return mentions;
}

function mention(text: string, { units }: UnitLists): UnitMention[] {
  return text === "" ? [] : [{ text, match: units.find(text) }];
}

/** One name, or two that "và" joins where each of them is somebody's. */
function namesOfPart(part: string, lists: UnitLists): UnitMention[] {
  const whole = mention(part, lists);
  if (whole.some(({ match }) => match.kind !== "none")) return whole;
  const own = bare(withoutAnnouncement(part, lists));
  if (own !== part) return namesOfPart(own, lists);
  const halves = part.split(/\s+(?:và|&)\s+/u).flatMap((half) => mention(bare(half), lists));
  return halves.length > 1 && halves.every(({ match }) => match.kind === "one") ? halves : whole;
}

/** Without the mark of a list before a name and the full stop behind it. */
function bare(text: string): string {
  return tidy(text.replace(MARK, "").replace(/[\s.;,:]+$/u, ""));
}

/** "Đoàn các đơn vị: …", "Đoàn các xã …", "gồm: …": without what announces the names. */
function withoutAnnouncement(text: string, { units, naming }: UnitLists): string {
  const [, before = "", after = ""] = /^\s*([^:;,\n]{2,40}):\s*([\s\S]+)$/u.exec(text) ?? [];
  if (after !== "" && units.find(tidy(before)).kind === "none") return after;
  return text.replace(announcement(naming), "");
}

function announcement({ several, prefix, kinds, school }: UnitNaming): RegExp {
  const spaced = (words: string): string => escaped(words).replace(/\s+/gu, "\\s+");
  const kind = ["đơn vị", "cơ sở", ...kinds, `${school.word} ${fold(school.kinds[0] ?? "")}`, school.word];
  const many = `(?:${spaced(prefix)}\\s+)?các\\s+(?:${kind.map(spaced).join("|")})`;
  return new RegExp(`^\\s*(?:${spaced(several)}|(?:gồm\\s+)?${many})\\s+`, "iu");
}
