import type { Finding, Officer, RegisteredPaper, Snapshot, StudySession, Unit } from "../../domain/model";
import { bodyName, isSameBody, provisional, type ResultScope } from "../../domain/papers";
import { organisers, Scoreboard } from "../../domain/scoring";
import { resultsOf, type Results } from "../../domain/results";
import type { Translate } from "../../i18n";
import { homeProfile, type Profile } from "../../profile";
import { scopeWords } from "../../sheets/plan";
import type { EvidenceTitles } from "../../sheets/read";
import { fold, fullName, listName, soleName } from "../../text";
import { Register, type Paper, type PaperWish } from "../register";
import { Words } from "./words";

/** Where the scores as of a day (Excel serial) come from: a session has those of its reading already. */
export interface Scores {
  board(day: number): Scoreboard;
  results(day: number): Results;
}

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
  /** Code or name of the unit or cluster that forms are made for; absent = all units. */
  readonly unit?: string;
  /** Names and links of evidence; only some documents need them read. */
  readonly titles?: EvidenceTitles;
  /** Whose documents these are; absent = the organisation whose add-in this is. */
  readonly profile?: Profile;
  /** Rows of signed papers that say something else by now: a new version takes their place. */
  readonly superseded?: ReadonlySet<RegisteredPaper>;
  /** Absent = computed here; with a session's a document computes nothing twice. */
  readonly scores?: Scores;
}

/** What a document is made from. Scores are computed once a document, however many of its parts ask for them. */
export class DocumentSource {
  readonly profile: Profile;
  readonly words: Words;
  private readonly register: Register;
  private readonly boards = new Map<number, Scoreboard>();
  private readonly scored = new Map<number, Results>();
  private readonly organiserOf: ReturnType<typeof organisers>;
  private readonly nameOf: ReadonlyMap<string, string>;

  constructor(
    readonly snapshot: Snapshot,
    readonly translate: Translate,
    readonly options: SourceOptions,
  ) {
    const { officers, units, clusters } = snapshot;
    const { profile = homeProfile, superseded } = options;
    this.profile = profile;
    this.register = new Register(snapshot, translate, profile, superseded);
    this.words = new Words(translate, profile, this);
    this.organiserOf = organisers(units);
    this.nameOf = new Map([
      ...[...officers, ...clusters].map(({ code, name }) => [code, name] as const),
      ...units.map((unit) => [unit.code, this.listName(unit)] as const),
    ]);
  }

  /** A paper with what the register, the signatories and the settings say of it. */
  paper(wish: PaperWish): Paper {
    return this.register.paper(wish);
  }

  /** Why a paper on results cannot be final yet. @param paper what people call it */
  waitsFor(scopes: readonly ResultScope[], paper: string, day: number): Finding[] {
    return provisional(this.board(day), scopes, paper, (set) => this.yearScope(set, day));
  }

  /** The same documents of a part of the workbook. */
  of(snapshot: Snapshot): DocumentSource {
    return new DocumentSource(snapshot, this.translate, this.options);
  }

  /** The paper of the register that has a number; undefined where none has. */
  registered(number: string): RegisteredPaper | undefined {
    return this.register.numbered(number);
  }

  board(day: number): Scoreboard {
    const { scores } = this.options;
    if (scores) return scores.board(day);
    const known = this.boards.get(day) ?? new Scoreboard(this.snapshot, day);
    this.boards.set(day, known);
    return known;
  }

  results(day: number): Results {
    const { scores } = this.options;
    if (scores) return scores.results(day);
    const known = this.scored.get(day) ?? resultsOf(this.board(day));
    this.scored.set(day, known);
    return known;
  }

  /** What the year figures of a set cover as of a day: "2/3 kỳ, đến 10/9/2024". */
  yearScope(set: string, day: number): string {
    return scopeWords(this.board(day), set, undefined, this.translate) ?? "";
  }

  /** Name of an officer, cluster or unit as lists say it; the code where nobody has it. */
  name(code: string): string {
    return this.nameOf.get(code) ?? code;
  }

  /** Who holds a study session: a unit as lists name it, else what is typed. */
  organiser(session: StudySession): string {
    const unit = this.organiserOf(session);
    return unit ? this.listName(unit) : (session.organiser ?? session.code);
  }

  /** A unit among others. */
  listName(unit: Unit): string {
    return listName(unit, this.profile.units);
  }

  /** A unit as a body of the organisation: "Đoàn xã Quảng Phú". */
  fullName(unit: Unit): string {
    return fullName(unit, this.profile.units);
  }

  /** Who issues papers, as sentences say it: in the words of the office's own tables where one names it, "BTV Huyện đoàn". */
  officeName(): string {
    const { settings, awards, signatories } = this.snapshot;
    const body = settings.document.issuingBody ?? "";
    const written = [...signatories.map((row) => row.body), ...awards.map(({ issuer }) => issuer)].find(
      (name) =>
        name !== undefined && name !== name.toLocaleUpperCase("vi") && isSameBody(name, body, this.profile),
    );
    return written ?? (body === "" ? "……" : bodyName(body, this.profile));
  }

  /** "Nguyễn Văn A, Bí thư Đoàn xã Quảng Phú"; once where name and office say the same. */
  person({ name, position }: Pick<Officer, "name" | "position">): string {
    return position === undefined || fold(name).includes(fold(position)) ? name : `${name}, ${position}`;
  }

  /** The same as letters name people: "Đ/c Nguyễn Văn A, …". */
  comrade(officer: Pick<Officer, "name" | "position">): string {
    return `${this.profile.words.comradeShort} ${this.person(officer)}`;
  }

  /** Units one after the other: one alone with its kind, several as lists say them. */
  unitNames([first, ...others]: readonly Unit[]): string {
    if (!first) return "";
    return others.length === 0
      ? soleName(first, this.profile.units)
      : [first, ...others].map((unit) => this.listName(unit)).join(", ");
  }
}
