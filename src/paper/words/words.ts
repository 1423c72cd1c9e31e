import type { ActivityKind, StudySession } from "../../domain/model";
import type { GroupMeeting, Share } from "../../domain/programmes";
import { percentOf, type Fact, type Named, type Names, type Statement } from "../../domain/reports";
import type { PaperTextKey, PaperTexts } from "../../i18n/papers";
import { formatDate, toDate } from "../../text";

const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 1 → "I". */
export function roman(number: number): string {
  const next = ROMAN.find(([value]) => value <= number);
  return next ? next[1] + roman(number - next[0]) : "";
}

/** With a capital first letter, as a cell of a table begins. */
export function sentence(word: string): string {
  return word.charAt(0).toLocaleUpperCase("vi") + word.slice(1);
}

/** With a small first letter, as inside a sentence; names that begin with more capitals keep theirs ("UBND tỉnh"). */
export function lowered(text: string): string {
  const [first = "", second = ""] = text;
  return second === second.toLocaleUpperCase("vi") && /\p{L}/u.test(second)
    ? text
    : first.toLocaleLowerCase("vi") + text.slice(1);
}

/** A capital and a small letter: no abbreviation. */
const WORD = /^\p{Lu}\p{Ll}/u;

/**
 * What begins with a capital where it stands alone, within a sentence: "01 cụm thi đua dẫn đầu"; abbreviations keep theirs, and so
 * do names that begin with the organisation's ("Đoàn xã xuất sắc").
 */
export function withinSentence(text: string, organisation: string): string {
  const [own = ""] = organisation.split(" ");
  return WORD.test(text) && text.split(" ")[0] !== own ? lowered(text) : text;
}

/** 01, 02 … as the offices number; three digits from a hundred rows on. */
export function numbered(number: number, count: number): string {
  return String(number).padStart(Math.max(2, String(count).length), "0");
}

/** Who is who: what codes and sessions are called. */
interface Naming {
  name(code: string): string;
  /** A unit in full, by its code. */
  body(code: string): string;
  organiser(session: StudySession): string;
}

/** Puts numbers, days, names and the statements of reports into the words of a document. */
export class Words {
  constructor(
    private readonly translate: PaperTexts,
    private readonly naming: Naming,
  ) {}

  /** A statement of a report as a sentence. */
  say({ sentence, facts }: Statement): string {
    const words = Object.entries(facts).map(([key, fact]) => [key, this.fact(fact)] as const);
    return this.text(sentence, Object.fromEntries(words));
  }

  text(key: PaperTextKey, params: Readonly<Record<string, string | number>> = {}): string {
    return this.translate(key, params);
  }

  /** 1.234,5 as the language of the document writes it. */
  number(value: number): string {
    return this.translate("pane.number", { count: value });
  }

  /** The same of a figure that may not be there yet: blank then. */
  figure(value: number | undefined): string {
    return value === undefined ? "" : this.number(value);
  }

  /** "+1", "-2,5", "0": which way something moved; blank where that is not known. */
  signed(value: number | undefined): string {
    return value !== undefined && value > 0 ? `+${this.number(value)}` : this.figure(value);
  }

  /** "03", "12": a count in a sentence; below ten with a zero, as the offices write. */
  count(value: number): string {
    return value < 10 ? String(value).padStart(2, "0") : this.number(value);
  }

  /** As `number`, blank for 0: a table of things done says nothing where nothing was. */
  some(value: number): string {
    return value === 0 ? "" : this.number(value);
  }

  /** "28/30"; blank where there is nothing to be a part of. */
  share({ count, of }: Share): string {
    return of === 0 ? "" : `${this.number(count)}/${this.number(of)}`;
  }

  /** "93,3%"; blank where there is nothing to be a part of. */
  percent(share: Share): string {
    return share.of === 0 ? "" : this.translate("report.percent", { percent: percentOf(share) });
  }

  day(day: number | undefined): string {
    return day === undefined ? "" : formatDate(day);
  }

  /**
   * "ngày 13 tháng 02 năm 2020", "ngày 30 tháng 6 năm 2026": days below 10 and the months 1 and 2 with a zero (Decree 30/2020,
   * annex I); dots where the day is not known.
   */
  longDay(serial: number | undefined): string {
    if (serial === undefined) return this.translate("document.dayOpen");
    const date = toDate(serial);
    const month = date.getUTCMonth() + 1;
    return this.translate("document.day", {
      day: String(date.getUTCDate()).padStart(2, "0"),
      month: String(month).padStart(month <= 2 ? 2 : 1, "0"),
      year: String(date.getUTCFullYear()),
    });
  }

  activity(kind: ActivityKind): string {
    return this.text(`activity.${kind}`);
  }

  private fact(fact: Fact): string | number {
    if (typeof fact === "number" || typeof fact === "string") return fact;
    if ("names" in fact) return this.names(fact);
    if ("day" in fact) return this.day(fact.day);
    if ("share" in fact) return this.percent(fact.share);
    if ("change" in fact) return this.change(fact.change);
    if ("kinds" in fact)
      return fact.kinds.length === 0 ? this.translate("document.units") : fact.kinds.join(", ");
    if ("counts" in fact)
      return fact.counts.map((count) => this.translate(`report.${fact.of}`, { ...count })).join(", ");
    if ("direction" in fact) return this.direction(fact.direction);
    if ("meetings" in fact) return fact.meetings.map((meeting) => this.meeting(meeting)).join("; ");
    return this.named(fact);
  }

  /** "tăng 3", "giảm 2", "không thay đổi". */
  private change(change: number): string {
    if (change === 0) return this.translate("report.same");
    return this.translate(change > 0 ? "report.more" : "report.fewer", { count: Math.abs(change) });
  }

  /** "13 hoạt động, trị giá 86.000.000 đồng", "2 hoạt động", "chưa có hoạt động". */
  private direction({ count, value }: { readonly count: number; readonly value: number }): string {
    if (count === 0) return this.translate("report.direction.none");
    return this.translate(value === 0 ? "report.direction.plain" : "report.direction.worth", {
      count,
      value,
    });
  }

  /** Those who are named, and how many more; pairs hold a dash, so that semicolons part them. */
  private names({ names, more }: Names): string {
    const joint = names.some((name) => "host" in name) ? "; " : ", ";
    const list = names.map((name) => this.named(name)).join(joint);
    return more > 0 ? this.translate("document.namesMore", { names: list, more }) : list;
  }

  private named(named: Named): string {
    if ("code" in named) return this.naming.name(named.code);
    if ("unit" in named) return this.naming.body(named.unit);
    if ("host" in named) return `${this.naming.name(named.host)} – ${this.naming.name(named.partner)}`;
    if ("organiser" in named) return this.naming.organiser(named.organiser);
    return `${this.naming.organiser(named.session)} (${this.day(named.session.due)})`;
  }

  private meeting({ quarter, state }: GroupMeeting): string {
    return this.translate("follow.meeting", {
      quarter: roman(quarter),
      state: lowered(this.translate(`task.${state}`)),
    });
  }
}
