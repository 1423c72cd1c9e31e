import type { Finding, Officer, RegisteredPaper, Snapshot, StudySession, Unit } from "../../domain/model";
import { isSameBody, provisional, type ResultScope } from "../../domain/papers";
import { organisers, Scoreboard } from "../../domain/scoring";
import { resultsOf, type Results, type Scores } from "../../domain/results";
import type { NamedDays, PickedSection } from "../../domain/reports";
import { withWords, type Translate } from "../../i18n";
import { paperTexts, type PaperTexts } from "../../i18n/papers";
import {
  organisationWords,
  ownClusterWords,
  ownMemberWords,
  profileOf,
  type Profile,
  type Programme,
} from "../../profile";
import { scopeWords } from "../../sheets/plan";
import type { EvidenceTitles } from "../../sheets/read";
import { bodyInText, bodyNameInFull, fold, listName, soleName } from "../../text";
import { Register, type Paper, type PaperWish } from "../register";
import { sentence, Words } from "./words";

export type { Scores };

export interface SourceOptions {
  /** A day of the span that a report is of, or as of which a list holds (Excel serial). */
  readonly day: number;
  readonly today: number;
  /** Fingerprint of the input tables, for the line that says where figures come from. */
  readonly digest: string;
  /** Only the twinning section of a report. */
  readonly twinningOnly?: boolean;
  /** The days that a report is of, where somebody names them, and those it is compared with. */
  readonly days?: NamedDays;
  /** The sections of a report in their order; absent = those of `BaoCao`. */
  readonly sections?: readonly PickedSection[];
  /** Sections of a report without data are left out. */
  readonly skipEmpty?: boolean;
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
  /** What signed decisions to honour say, with their lists: who came after is none of theirs. */
  readonly signedDecisions?: ReadonlyMap<RegisteredPaper, readonly (readonly string[])[]>;
  /** Absent = computed here; with a session's a document computes nothing twice. */
  readonly scores?: Scores;
}

/** What a document is made from. Scores are computed once a document, however many of its parts ask for them. */
export class DocumentSource {
  /** The organisation that the papers are of. */
  readonly profile: Profile;
  /** Texts with the words of the organisation and the office in their places. */
  readonly translate: PaperTexts;
  readonly words: Words;
  /** Titles of the programmes, as they are printed. */
  readonly programmes: Readonly<Record<Programme, string>>;
  private readonly register: Register;
  private readonly boards = new Map<number, Scoreboard>();
  private readonly scored = new Map<number, Results>();
  private readonly organiserOf: ReturnType<typeof organisers>;
  private readonly nameOf: ReadonlyMap<string, string>;

  constructor(
    readonly snapshot: Snapshot,
    private readonly plainTexts: Translate,
    readonly options: SourceOptions,
    /** That of other documents which are made together with this one. */
    register?: Register,
  ) {
    const { officers, units, clusters } = snapshot;
    const { organisationKind, clusterTerm, issuingBody } = snapshot.settings.document;
    const { profile = profileOf(organisationKind), superseded } = options;
    const words = {
      ...organisationWords(profile),
      ...ownClusterWords(clusterTerm),
      ...ownMemberWords(issuingBody, profile),
    };
    this.profile = profile;
    this.translate = withWords(paperTexts(plainTexts), words);
    this.programmes = filled(profile.words.programmes, words);
    this.register = register ?? new Register(snapshot, this.translate, profile, superseded);
    this.words = new Words(this.translate, this);
    this.organiserOf = organisers(units);
    this.nameOf = new Map([
      ...[...officers, ...clusters].map(({ code, name }) => [code, name] as const),
      ...units.map((unit) => [unit.code, this.listName(unit)] as const),
    ]);
  }

  /** The same for a document of another day; its papers share the register with those of this one. */
  asOf(day: number): DocumentSource {
    if (day === this.options.day) return this;
    return new DocumentSource(this.snapshot, this.plainTexts, { ...this.options, day }, this.register);
  }

  /** A paper with what the register, the signatories and the settings say of it. */
  paper(wish: PaperWish): Paper {
    return this.register.paper(wish, Math.min(this.options.day, this.options.today));
  }

  /** Why a paper on results cannot be final yet. @param paper what people call it */
  waitsFor(scopes: readonly ResultScope[], paper: string, day: number): Finding[] {
    return provisional(this.board(day), scopes, paper);
  }

  /** The same documents of a part of the workbook. */
  of(snapshot: Snapshot): DocumentSource {
    return new DocumentSource(snapshot, this.plainTexts, this.options, this.register);
  }

  /** The row of the register that a paper has or would have; undefined where there is none. */
  rowOf(wish: PaperWish): RegisteredPaper | undefined {
    return this.register.find(wish);
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

  /** The same where it stands alone, as in a cell of a table: "Phường Hạc Thành". */
  nameAlone(code: string): string {
    return sentence(this.name(code));
  }

  /** The body of the organisation that a unit is, by its code. */
  body(code: string): string {
    const unit = this.snapshot.units.find((candidate) => candidate.code === code);
    return unit ? this.bodyName(unit) : this.name(code);
  }

  /** The body above the office, as sentences say it: by its name where the settings have it. */
  superiorName(): string {
    const { superior = "" } = this.snapshot.settings.document;
    return superior === "" ? this.translate("document.superior") : this.bodyInText(superior);
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

  /** A unit as the body of the organisation that it is, in full: "Đoàn thị trấn Sao Vàng", "Chi đoàn thôn Một". */
  bodyName(unit: Unit): string {
    return bodyNameInFull(unit, this.profile.units);
  }

  /** The name of a body as a sentence writes it, where its letterhead has it in capitals. */
  bodyInText(body: string): string {
    const { form, units } = this.profile;
    const abbreviations = [...Object.keys(units.abbreviations), ...Object.keys(form.bodyAbbreviations)];
    return bodyInText(body, { spellings: form.spellings, abbreviations });
  }

  /** Who issues papers, as sentences say it: in the words of the office's own tables where one names it, "BTV Huyện đoàn". */
  officeName(): string {
    const { settings, awards, signatories } = this.snapshot;
    const body = settings.document.issuingBody ?? "";
    const written = [...signatories.map((row) => row.body), ...awards.map(({ issuer }) => issuer)].find(
      (name) =>
        name !== undefined && name !== name.toLocaleUpperCase("vi") && isSameBody(name, body, this.profile),
    );
    return written ?? (body === "" ? "……" : this.bodyInText(body));
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

/** Texts of the profile with the office's words in their places. */
function filled<Name extends string>(
  texts: Readonly<Record<Name, string>>,
  words: Readonly<Record<string, string>>,
): Readonly<Record<Name, string>> {
  const entries = Object.entries<string>(texts).map(([name, text]) => [
    name,
    text.replace(/\{(\w+)\}/gu, (place, word: string) => words[word] ?? place),
  ]);
  return Object.fromEntries(entries) as Readonly<Record<Name, string>>;
}
