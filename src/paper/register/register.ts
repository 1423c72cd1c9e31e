import { readDay } from "../../contract";
import type { RegisteredPaper, Snapshot } from "../../domain/model";
import {
  isSameBody,
  isSameNumber,
  isSameSeries,
  nextNumber,
  paperNumber,
  parsePaperNumber,
  signaturesOf,
} from "../../domain/papers";
import { withWords, type Key } from "../../i18n";
import type { PaperTexts } from "../../i18n/papers";
import { organisationWords, type Profile } from "../../profile";
import { fold, splitList, toDate } from "../../text";
import { settingText } from "../form/settings";
import { officeOf, partnerSignature, type Office } from "./offices";
import type { Paper, PaperKey, PaperWish, Signature } from "./paper";

/**
 * The register of papers (`VanBan`) as papers are made from it: each gets what its row says, the rest from the office, and the next
 * number of its kind where it has none. It remembers which rows and numbers it gave away: no two papers share one.
 */
export class Register {
  private readonly given = new Set<RegisteredPaper>();
  private readonly numbers: (string | undefined)[];
  private readonly made = new Map<string, Paper>();

  /** @param superseded rows of signed papers that say something else by now: a new version takes their place */
  constructor(
    private readonly snapshot: Snapshot,
    private readonly translate: PaperTexts,
    private readonly profile: Profile,
    private readonly superseded: ReadonlySet<RegisteredPaper> = new Set(),
  ) {
    const { year } = snapshot.settings.document;
    // Numbers begin anew each year.
    this.numbers = snapshot.papers
      .filter((row) => year === undefined || yearOf(row) === undefined || yearOf(row) === Number(year))
      .map(({ number }) => number);
  }

  /**
   * A paper; the very same one for the same wish, however many pages ask for it.
   * @param asOf day of its figures (Excel serial): it bears no earlier one, unless it has a day of its own
   */
  paper(wish: PaperWish, asOf: number): Paper {
    const key = keyOf(wish);
    const known = this.made.get(key) ?? this.make(wish, asOf);
    this.made.set(key, known);
    return known;
  }

  /** The paper of the register that has a number; undefined where none has. */
  numbered(number: string): RegisteredPaper | undefined {
    return this.snapshot.papers.find((row) => isSameNumber(row.number, number));
  }

  private make(wish: PaperWish, asOf: number): Paper {
    const { settings } = this.snapshot;
    const { kind, symbol, set, period, span, about } = wish;
    const [title] = this.titlesOf(kind);
    const found = this.take(wish);
    const isReplaced = found !== undefined && this.superseded.has(found);
    const row = isReplaced ? undefined : found;
    const like = row ?? found;
    const office = officeOf(this.snapshot, this.profile, like?.body ?? wish.body);
    const own = row?.number;
    const isForOther = wish.isForOther === true;
    const number = own ?? this.proposed(symbol, office, isForOther);
    const usualDay = office.isOwn ? readDay(settingText(settings, "date")) : undefined;
    const isFirst = !isReplaced && (row?.version ?? 1) <= 1;
    const isUsual = isFirst && usualDay !== undefined && usualDay >= asOf;
    return {
      kind,
      symbol,
      set,
      period,
      span,
      about,
      title,
      number,
      isNumberProposed: own === undefined && number !== "" && number !== settingText(settings, "number"),
      date: row?.date ?? (isFirst ? wish.ownDay : undefined) ?? (isUsual ? usualDay : undefined),
      place: like?.place ?? (isForOther ? office.ownPlace : office.place),
      superior: office.superior,
      body: like?.body === undefined ? office.name : like.body.toLocaleUpperCase("vi"),
      subject: like?.subject ?? wish.subject ?? "",
      addressee: like?.addressee ?? wish.addressee ?? "",
      basis: like && like.basis.length > 0 ? like.basis : (wish.basis ?? []),
      signatures: this.signatures(wish, title, office, like),
      recipients: this.recipients(wish, office, like),
      attachedTo: like?.attachedTo ?? "",
      state: row?.state ?? "draft",
      version: row?.version ?? (isReplaced ? (found.version ?? 1) + 1 : 1),
      registered: row,
      replaces: isReplaced ? found : undefined,
      waits: wish.waits ?? [],
      notes: wish.notes ?? [],
      needs: wish.needs ?? [],
      isEnclosed: wish.isEnclosed === true,
      isForOther,
    };
  }

  /** The row that a paper has, or would have; undefined where there is none. Nobody gets it by that. */
  find(wish: PaperWish): RegisteredPaper | undefined {
    const known = this.made.get(keyOf(wish));
    return known ? (known.registered ?? known.replaces) : this.rowsOf(wish).newest;
  }

  /**
   * The newest row of the paper that no other paper has, with its older versions: first those that say all that tells it apart, then those
   * that leave it open.
   */
  private rowsOf(wish: PaperWish): Rows {
    const kinds = [...this.titlesOf(wish.kind), wish.kind].map(fold);
    const candidates = this.snapshot.papers
      .filter(
        (row) =>
          !this.given.has(row) &&
          isOpenTo(row, this.snapshot) &&
          kinds.includes(fold(row.kind)) &&
          fits(row, wish) &&
          this.isOf(row, wish.body),
      )
      .map((row) => ({ row, told: toldBy(row) }));
    const most = Math.max(...candidates.map(({ told }) => told));
    const all = candidates.filter(({ told }) => told === most).map(({ row }) => row);
    const newest = all.reduce<RegisteredPaper | undefined>(
      (last, row) => (last && (last.version ?? 1) >= (row.version ?? 1) ? last : row),
      undefined,
    );
    return { all, newest };
  }

  /** The row of a paper, which is no other paper's from now on. */
  private take(wish: PaperWish): RegisteredPaper | undefined {
    const { all, newest } = this.rowsOf(wish);
    // Its older versions are no other paper's either; rows that people typed without a version are papers of their own.
    for (const row of all) if (row === newest || row.version !== undefined) this.given.add(row);
    return newest;
  }

  /** What people call a kind of paper; rows from before the office had a word of its own for its clusters call it by the usual one. */
  private titlesOf(kind: string): readonly [title: string, usual: string] {
    const titleIn = (translate: PaperTexts): string => translate(`document.kind.${kind}` as Key);
    const usual = withWords(this.translate, organisationWords(this.profile));
    return [titleIn(this.translate), titleIn(usual)];
  }

  /** Whether a row is a paper of a body. One that names none is of the issuer of the set that it names, else of the office. */
  private isOf(row: RegisteredPaper, body: string | undefined): boolean {
    const is = (other: string): boolean =>
      isSameBody(other, officeOf(this.snapshot, this.profile, body).name, this.profile);
    const { sets, document } = this.snapshot.settings;
    if (row.body !== undefined) return is(row.body);
    const { issuingBody = "" } = document;
    if (body === undefined || issuingBody === "" || is(issuingBody)) return true;
    return sets.some(({ name, issuer = "" }) => fold(name) === fold(row.set ?? "") && is(issuer));
  }

  /**
   * The office's own number while it is of this kind and free, else the next; "" where the symbol of the body is not known, and for
   * another body whose numbers the register does not have: it counts them itself.
   */
  private proposed(symbol: string | undefined, { symbol: body }: Office, isForOther: boolean): string {
    if (symbol === undefined) return "";
    const isTheirs = (taken: string | undefined): boolean => {
      const number = parsePaperNumber(taken ?? "");
      return number !== undefined && isSameSeries(number, { symbol, body });
    };
    if (isForOther && !this.numbers.some(isTheirs)) return "";
    const typed = settingText(this.snapshot.settings, "number");
    const usual = parsePaperNumber(typed);
    if (body === "") return "";
    const isUsual = usual !== undefined && isSameSeries(usual, { symbol, body });
    const isFree = isUsual && !this.numbers.some((taken) => isSameNumber(taken, typed));
    const number = isFree
      ? typed
      : paperNumber(nextNumber({ symbol, body }, this.numbers), this.profile.form.kindMark);
    this.numbers.push(number);
    return number;
  }

  private signatures(
    { kind, symbol, isJoint, signatures }: PaperWish,
    title: string,
    office: Office,
    row: RegisteredPaper | undefined,
  ): readonly Signature[] {
    const typed = row ? signaturesOf(row) : [];
    if (typed.length > 0) return typed;
    if (signatures) return signatures;
    const own = office.signaturesOf({ kind, title, symbol });
    const partner = settingText(this.snapshot.settings, "partnerBody");
    if (isJoint !== true || partner === "" || own.length > 1) return own;
    const [beside = partnerSignature(this.snapshot, this.profile)] = officeOf(
      this.snapshot,
      this.profile,
      partner,
    ).signaturesOf({ kind, title, symbol });
    return [...own, beside];
  }

  private recipients(wish: PaperWish, office: Office, row: RegisteredPaper | undefined): readonly string[] {
    if (row && row.recipients.length > 0) return row.recipients;
    if (wish.isEnclosed) return [];
    const usual =
      office.recipients.length > 0
        ? office.recipients
        : splitList(office.isOwn ? settingText(this.snapshot.settings, "recipients") : "");
    const theirs = wish.toThemAlone === true ? usual.filter((name) => FILED.test(name)) : usual;
    return [...(wish.recipients ?? []), ...theirs];
  }
}

/** "Lưu VP": where the office keeps a copy. */
const FILED = /^-?\s*lưu(?!\p{L})/iu;

const TOLD = ["set", "period", "span", "about"] as const satisfies readonly (keyof PaperKey)[];

/** What tells a paper from all others. */
function keyOf({ kind, set, period, span, about, body }: PaperWish): string {
  return JSON.stringify([kind, set, period, span, about, body]);
}

/** Rows of a paper: the newest, and all that say as much of it. */
interface Rows {
  readonly all: readonly RegisteredPaper[];
  readonly newest: RegisteredPaper | undefined;
}

/** Whether a row may be that of a paper: what it says of what tells papers apart is so. */
function fits(row: RegisteredPaper, wish: PaperKey & Pick<PaperWish, "isFurther">): boolean {
  if (wish.isFurther && row.about === undefined) return false;
  return TOLD.every((name) => row[name] === undefined || fold(row[name]) === fold(wish[name] ?? ""));
}

/**
 * Whether what is made now may be the paper of a row: not one that was signed elsewhere (it has no sheet here), nor one of another
 * year.
 */
function isOpenTo(row: RegisteredPaper, { settings }: Snapshot): boolean {
  if (row.state !== "draft" && row.sheet === undefined) return false;
  const [year, typed] = [settings.document.year, yearOf(row)];
  return year === undefined || typed === undefined || Math.abs(typed - Number(year)) <= 1;
}

function yearOf({ date }: RegisteredPaper): number | undefined {
  return date === undefined ? undefined : toDate(date).getUTCFullYear();
}

/** How much a row says of what tells papers of its kind apart. */
function toldBy(row: RegisteredPaper): number {
  return [...TOLD, "body" as const].filter((name) => row[name] !== undefined).length;
}
