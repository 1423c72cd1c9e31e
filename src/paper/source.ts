import type { Snapshot, StudySession } from "../domain/model";
import { rate, type Share } from "../domain/programmes";
import { resultsOf, type Results } from "../domain/awards";
import { organisers, Scoreboard } from "../domain/scoring";
import { fold, formatDate, listName } from "../text";
import type { Translate } from "../i18n";
import type { EvidenceTitles } from "../sheets/read";
import type { Block, Page, PageColumn, PageLine } from "./page";

export interface SourceOptions {
  /** A day of the span that a report is of, or as of which a list holds (Excel serial). */
  readonly day: number;
  readonly today: number;
  /** Fingerprint of the input tables, for the line that says where figures come from. */
  readonly digest: string;
  /** Only the twinning section of a report. */
  readonly twinningOnly?: boolean;
  /** What an evidence table is of; absent = the first set, the period around the day. */
  readonly set?: string;
  readonly period?: string;
  /** Names and links of evidence; only some documents need them read. */
  readonly titles?: EvidenceTitles;
}

/** What a document is made from. Scores are computed once a document, however many of its parts ask for them. */
export class DocumentSource {
  private readonly boards = new Map<number, Scoreboard>();
  private readonly scored = new Map<number, Results>();
  private readonly organiserOf: ReturnType<typeof organisers>;
  private readonly byCode: ReadonlyMap<string, string>;

  constructor(
    readonly snapshot: Snapshot,
    readonly translate: Translate,
    readonly options: SourceOptions,
  ) {
    const { officers, units, clusters } = snapshot;
    this.organiserOf = organisers(units);
    this.byCode = new Map([
      ...[...officers, ...clusters].map(({ code, name }) => [code, name] as const),
      ...units.map((unit) => [unit.code, listName(unit)] as const),
    ]);
  }

  board(day: number): Scoreboard {
    const known = this.boards.get(day) ?? new Scoreboard(this.snapshot, day);
    this.boards.set(day, known);
    return known;
  }

  results(day: number): Results {
    const known = this.scored.get(day) ?? resultsOf(this.board(day));
    this.scored.set(day, known);
    return known;
  }

  /** Name of an officer, cluster or unit as lists say it; the code where nobody has it. */
  name(code: string): string {
    return this.byCode.get(code) ?? code;
  }

  /** Who holds a study session: a unit as lists name it, else what is typed. */
  organiser(session: StudySession): string {
    const unit = this.organiserOf(session);
    return unit ? listName(unit) : (session.organiser ?? session.code);
  }

  /** "xã, thị trấn": the kinds of some units, as the office calls them. */
  kinds(codes: readonly string[]): string {
    const wanted = new Set(codes);
    const kinds = [
      ...new Set(
        this.snapshot.units.filter(({ code }) => wanted.has(code)).map(({ kind }) => fold(kind ?? "")),
      ),
    ].filter((kind) => kind !== "");
    const order = this.snapshot.settings.assignment.partnerKinds;
    const place = (kind: string): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
    return kinds.length === 0
      ? this.translate("document.units")
      : kinds.sort((a, b) => place(a) - place(b)).join(", ");
  }

  /** 1.234,5 as the language of the document writes it. */
  number(value: number): string {
    return this.translate("pane.number", { count: value });
  }

  /** As above, blank for 0: a table of things done says nothing where nothing was. */
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

  /** For a sentence with both numbers and the rate. */
  shareParams(share: Share): { count: number; of: number; percent: number } {
    return { ...share, percent: percentOf(share) };
  }

  day(day: number | undefined): string {
    return day === undefined ? "" : formatDate(day);
  }

  /** "tăng 3", "giảm 2", "không thay đổi". */
  trend(now: number, before: number): string {
    return now === before
      ? this.translate("report.same")
      : this.translate(now > before ? "report.more" : "report.fewer", { count: Math.abs(now - before) });
  }

  /** The first names of a list, and how many more: a report names some, the follow-up sheet all. */
  names(names: readonly string[], most = MOST_NAMES, joint = ", "): string {
    const more = names.length - most;
    return more > 1
      ? this.translate("document.namesMore", { names: names.slice(0, most).join(joint), more })
      : names.join(joint);
  }

  /** A table, or the words for having nothing to put into it. */
  table(columns: readonly PageColumn[], lines: readonly PageLine[]): Block {
    return lines.length === 0 ? this.noData() : { kind: "table", columns, lines };
  }

  noData(): Block {
    return { kind: "text", text: this.translate("report.noData"), look: { size: 14, italic: true } };
  }
}

/** Names in one sentence of a report. */
const MOST_NAMES = 15;

/** With a capital first letter, as a cell of a table begins. */
export function sentence(word: string): string {
  return word.charAt(0).toLocaleUpperCase("vi") + word.slice(1);
}

function percentOf(share: Share): number {
  return Math.round((rate(share) ?? 0) * 1000) / 10;
}

/** 01, 02 … as the offices number; three digits from a hundred rows on. */
export function numbered(number: number, count: number): string {
  return String(number).padStart(Math.max(2, String(count).length), "0");
}

/** Makes the pages of a document. */
export type Maker = (source: DocumentSource) => readonly Page[];
