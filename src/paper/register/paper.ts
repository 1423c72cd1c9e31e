import type { Finding, RegisteredPaper } from "../../domain/model";

/** What tells the papers of one kind apart: each combination is a paper of its own, with a row and a number of its own. */
export interface PaperKey {
  readonly set?: string | undefined;
  readonly period?: string | undefined;
  /** What a report is of, as its title says it: "quý III năm 2024". */
  readonly span?: string | undefined;
  /** Code of the cluster, unit, officer or group that it is for or about. */
  readonly about?: string | undefined;
}

/** What the register alone may know of a paper. */
export type PaperPart = "basis" | "addressee";

/** What the maker of a paper asks for; what the register says of it goes before all that. */
export interface PaperWish extends PaperKey {
  /** Its kind among the documents; what people call it stands in the dictionaries under `document.kind.<kind>`. */
  readonly kind: string;
  /** Code of its kind in numbers (`Profile.form.kinds`); absent for what has no number of its own: annexes, certificates. */
  readonly symbol?: string;
  /** Who issues it; absent = the office. */
  readonly body?: string | undefined;
  /** A body outside the office issues it, which the office only drafts it for: number, place and day are that body's to say. */
  readonly isForOther?: true;
  /** It comes after another of its kind: a row that does not say what it is about is that of the first. */
  readonly isFurther?: true;
  /** The other body of the settings signs beside it. */
  readonly isJoint?: boolean;
  /** The day that it is of whenever it is made, Excel serial: that of the meeting which minutes are of. */
  readonly ownDay?: number | undefined;
  readonly subject?: string;
  readonly addressee?: string;
  /** "Căn cứ …": paragraphs, without the mark at their end. */
  readonly basis?: readonly string[];
  /** Before those that the office names for every paper. */
  readonly recipients?: readonly string[];
  /** It goes to those and to nobody else: of the office's usual ones only where the paper is filed ("Lưu VP"). */
  readonly toThemAlone?: boolean;
  /** Who signs it rather than who signs for the office: chair and secretary of a meeting, the parties of an agreement. */
  readonly signatures?: readonly Signature[];
  /** Why it cannot be final yet: what it says may still change, or somebody has to decide. */
  readonly waits?: readonly Finding[];
  /** What the office should know or say before it signs, though nothing of it can change. */
  readonly notes?: readonly Finding[];
  /** What it cannot do without: dots stand there, and a finding, while nobody has said it. */
  readonly needs?: readonly PaperPart[];
  /** It goes to nobody of its own: a list that goes with a decision. */
  readonly isEnclosed?: true;
}

/** A signature: in whose name, in which office, by whom; "" where nobody has said so. */
export interface Signature {
  readonly authority: string;
  readonly position: string;
  readonly person: string;
  /** `authority` is what somebody did ("THƯ KÝ"), not for whom: no office stands below it. */
  readonly byRole?: true;
}

/** A paper with everything that its head, basis and end say. Texts are "" where nobody has said anything. */
export interface Paper extends PaperKey {
  readonly kind: string;
  readonly symbol: string | undefined;
  /** What people call it. */
  readonly title: string;
  readonly number: string;
  /** Nobody has confirmed the number yet: it is the next of its kind. */
  readonly isNumberProposed: boolean;
  /** Excel serial day. */
  readonly date: number | undefined;
  readonly place: string;
  readonly superior: string;
  readonly body: string;
  readonly subject: string;
  readonly addressee: string;
  readonly basis: readonly string[];
  /** The first signs on the right. */
  readonly signatures: readonly Signature[];
  readonly recipients: readonly string[];
  readonly attachedTo: string;
  readonly state: RegisteredPaper["state"];
  /** 1 for the first; a new one is made where a signed one says something else. */
  readonly version: number;
  /** Its row of the register; undefined while it has none. */
  readonly registered: RegisteredPaper | undefined;
  /** The row of the signed paper that this one takes the place of. */
  readonly replaces: RegisteredPaper | undefined;
  readonly waits: readonly Finding[];
  readonly notes: readonly Finding[];
  readonly needs: readonly PaperPart[];
  readonly isEnclosed: boolean;
  /** It is another body's, which the office drafts it for. */
  readonly isForOther: boolean;
}
