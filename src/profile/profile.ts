import type { UnitNaming } from "../text";
import type { SourceWords } from "./sourceWords";

/** Margins of a page, millimetres. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The programmes that reports have a section of, in the order of the sections (plans S0–S4). */
export type Programme = "twinning" | "visits" | "support" | "study" | "emulation";

/** Settings whose first value is the organisation's: who signs, whom duties are for, what they are about. */
export type OwnSetting =
  | "ThamQuyenKy"
  | "TieuDePhai"
  | "KhoiKetNghia"
  | "KhoiPhuTrach"
  | "VaiTroPhuTrach"
  | "VaiTroTo"
  | "ChucVuToTruong"
  | "NoiDungHoTro"
  | "NoiDungDiCoSo";

/**
 * What an organisation calls its own and emulation does not: names of its bodies, the form of its documents, what its plans
 * are called. Words that documents say are Vietnamese, as the documents are.
 */
export interface Profile {
  /** What people call it for short; what `ToChuc` says. */
  readonly name: string;
  /** How its units are called in lists and alone. */
  readonly units: UnitNaming;
  /** Head and end of a document, and how it lies on paper. */
  readonly form: {
    /** Right side of the letterhead where `TieuDePhai` is blank: the organisation, or the state. */
    readonly title: string;
    /** Below it; "" for none. */
    readonly motto: string;
    /** Below the issuing body; "" for nothing. */
    readonly rule: string;
    readonly margins: Margins;
    /** Kinds of documents by their code in a number ("132-KH/ĐTN"). */
    readonly kinds: Readonly<Record<string, string>>;
    /** Stands before that code: "-" in "132-KH/ĐTN", "/" in "15/KH-LĐLĐ". */
    readonly kindMark: string;
    /** The kind where the number names none: a code of `kinds`. */
    readonly usualKind: string;
    /** Signs for another body: `{body}` is its name. */
    readonly onBehalf: string;
    /** In whose name one signs who is not the head ("TL."): kinds, by their codes, that may not be signed so. */
    readonly notSignedFor: Readonly<Record<string, readonly string[]>>;
    /** Abbreviations and other ways of writing in names of bodies, each with what it stands for. */
    readonly bodyAbbreviations: Readonly<Record<string, string>>;
    /** Names of organs that act for a body and stand before its name, as sentences write them. */
    readonly organs: readonly string[];
    /** How names of bodies are written within a text where letterheads have them in capitals: "Huyện đoàn", "BTV". */
    readonly spellings: readonly string[];
    /** In whose name the head of a unit signs, and in which office, where `ThamQuyen` has no row of the unit. */
    readonly unitAuthority: string;
    readonly unitPosition: string;
  };
  /** Titles and words of reports and lists. */
  readonly words: {
    /** What a report of all programmes is about. */
    readonly work: string;
    /** Titles of the sections, as they are printed; `{CLUSTERWORD}` is what the office calls a cluster, `{GRASSROOTS}` its member bodies. */
    readonly programmes: Readonly<Record<Programme, string>>;
    /** The meeting of the smallest unit that a visit takes part in, and its short form. */
    readonly branchMeeting: string;
    readonly branchMeetingShort: string;
    /** What names of awards begin with and what says only who receives them, besides clusters and their heads; folded. */
    readonly receivers: readonly string[];
    /** The kind of twinning activity that builds something (`works`). */
    readonly works: string;
    /** A cluster of units that compete, where `TenCum` says nothing. */
    readonly cluster: string;
    /** The member bodies together, and their officers. */
    readonly grassroots: string;
    readonly cadres: string;
    /** Those whom the organisation is there for. */
    readonly people: string;
    /** How a person is addressed, in full and in short: before the name. */
    readonly comrade: string;
    readonly comradeShort: string;
    /** Who leads the party and the state above a unit, as plans ask for their consent. */
    readonly authorities: string;
  };
  /** Values that `ThietLap` begins with, by key, where they are the organisation's. */
  readonly settings: Readonly<Record<OwnSetting, string>>;
  /** Words to choose from in the input tables: kinds of unit, roles of officers, kinds of learners. */
  readonly choices: {
    readonly unitKinds: readonly string[];
    readonly officerRoles: readonly string[];
    readonly learnerKinds: readonly string[];
  };
  /** What its people call things in the files that are imported. */
  readonly imports: SourceWords;
}

/** The words of the organisation that texts of the dictionaries have places for, by the name of the place. */
export function organisationWords({ words }: Profile): Readonly<Record<string, string>> {
  const { programmes: _, receivers: __, cluster, grassroots, ...own } = words;
  return { ...own, ...clusterWords(cluster), ...memberWords(grassroots) };
}

/** What texts call the member bodies together: within a sentence, in capitals. */
export function memberWords(term: string): Readonly<Record<"grassroots" | "GRASSROOTS", string>> {
  return { grassroots: term, GRASSROOTS: term.toLocaleUpperCase("vi") };
}

/** What texts call a cluster: within a sentence, at its beginning, in capitals. @param term "cụm", "khối"; "khối thi đua" is the same */
export function clusterWords(
  term: string,
): Readonly<Record<"clusterWord" | "ClusterWord" | "CLUSTERWORD", string>> {
  const word = term.replace(/\s+thi đua$/iu, "");
  return {
    clusterWord: word.charAt(0).toLocaleLowerCase("vi") + word.slice(1),
    ClusterWord: word.charAt(0).toLocaleUpperCase("vi") + word.slice(1),
    CLUSTERWORD: word.toLocaleUpperCase("vi"),
  };
}
