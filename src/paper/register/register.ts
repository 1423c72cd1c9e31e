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
import { withWords, type Key, type Translate } from "../../i18n";
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
    private readonly translate: Translate,
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
   * @param asOf day of its figures (Excel serial): it bears no earlier one
   */
  paper(wish: PaperWish, asOf: number): Paper {
    const key = JSON.stringify([wish.kind, wish.set, wish.period, wish.span, wish.about, wish.body]);
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
    const titleIn = (translate: Translate): string => translate(`document.kind.${kind}` as Key);
    const title = titleIn(this.translate);
    // Rows from before the office had a word of its own for its clusters call the paper by the usual one.
    const usualTitle = titleIn(withWords(this.translate, organisationWords(this.profile)));
    const found = this.rowOf(wish, [title, usualTitle, kind]);
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
      date: row?.date ?? (isUsual ? usualDay : undefined),
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

  /** The newest row of the paper that no other paper has: first one that says all that tells it apart, then one that leaves it open. */
  private rowOf(wish: PaperWish, names: readonly string[]): RegisteredPaper | undefined {
    const kinds = names.map(fold);
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
    const best = candidates.filter(({ told }) => told === most).map(({ row }) => row);
    const newest = best.reduce<RegisteredPaper | undefined>(
      (last, row) => (last && (last.version ?? 1) >= (row.version ?? 1) ? last : row),
      undefined,
    );
    // Its older versions are no other paper's either; rows that people typed without a version are papers of their own.
    for (const row of best) if (row === newest || row.version !== undefined) this.given.add(row);
    return newest;
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

/** Whether a row may be that of a paper: what it says of what tells papers apart is so. */
function fits(row: RegisteredPaper, wish: PaperKey): boolean {
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
