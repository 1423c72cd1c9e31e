import type { Signatory, Snapshot } from "../../domain/model";
import { isSameBody, parsePaperNumber } from "../../domain/papers";
import { ownSetting, type Profile } from "../../profile";
import { fold } from "../../text";
import { settingText } from "../form/settings";
import type { Signature } from "./paper";

/** Who issues papers and signs them: the office, the body beside it, and others of `ThamQuyen`. */
export interface Office {
  /** As letterheads write it. */
  readonly name: string;
  readonly superior: string;
  readonly place: string;
  /** In numbers: ĐTN in "15-KH/ĐTN"; "" where nobody has said it. */
  readonly symbol: string;
  readonly recipients: readonly string[];
  /** Where it is, as its own row of `ThamQuyen` says; of another body that has none it is not known. */
  readonly ownPlace: string;
  /** It is the office itself: its papers alone have the day and the recipients that the office says for all. */
  readonly isOwn: boolean;
  /** Those who sign a kind of paper. */
  signaturesOf(kind: PaperKind): readonly Signature[];
}

/** A kind of paper by everything that `ThamQuyen` may call it. */
export interface PaperKind {
  readonly kind: string;
  readonly title: string;
  readonly symbol: string | undefined;
}

/** Finds the body that a name means among those that the workbook knows. @param name absent = the office itself */
export function officeOf(snapshot: Snapshot, profile: Profile, name?: string): Office {
  const { settings, signatories } = snapshot;
  const own = settingText(settings, "issuingBody");
  const partner = settingText(settings, "partnerBody");
  const wanted = name ?? own;
  const is = (body: string): boolean => body !== "" && isSameBody(body, wanted, profile);
  const rows = signatories.filter(({ body }) => is(body));
  const [first] = rows;
  const from = (kind: PaperKind, otherwise: readonly Signature[]): readonly Signature[] =>
    signaturesIn(rows, kind) ?? otherwise;
  const numbersOf = (isTheirs: (body: string | undefined) => boolean): string[] =>
    snapshot.papers.flatMap(({ body, number }) => (number !== undefined && isTheirs(body) ? [number] : []));
  if (name === undefined || is(own))
    return {
      name: own,
      superior: settingText(settings, "superior"),
      place: settingText(settings, "place"),
      ownPlace: settingText(settings, "place"),
      symbol:
        first?.symbol ??
        (settingText(settings, "symbol") ||
          symbolIn([
            settingText(settings, "number"),
            ...numbersOf((body) => body === undefined || is(body)),
          ])),
      recipients: first?.recipients ?? [],
      isOwn: true,
      signaturesOf: (kind) =>
        from(kind, [
          {
            authority: ownSetting(settingText(settings, "authority"), "ThamQuyenKy", profile),
            position: settingText(settings, "signerTitle"),
            person: settingText(settings, "signer"),
          },
        ]),
    };
  return {
    name: (is(partner) ? partner : (first?.body ?? wanted)).toLocaleUpperCase("vi"),
    superior: first?.superior ?? "",
    place: first?.place ?? settingText(settings, "place"),
    symbol: first?.symbol ?? symbolIn(numbersOf((body) => body !== undefined && is(body))),
    recipients: first?.recipients ?? [],
    ownPlace: first?.place ?? "",
    isOwn: false,
    signaturesOf: (kind) =>
      from(kind, is(partner) ? [partnerSignature(snapshot, profile)] : [BLANK_SIGNATURE]),
  };
}

/** The symbol of the body in the first of its numbers that has one. */
function symbolIn(numbers: readonly string[]): string {
  return numbers.map((number) => parsePaperNumber(number)?.body).find((symbol) => symbol !== undefined) ?? "";
}

const BLANK_SIGNATURE: Signature = { authority: "", position: "", person: "" };

/** The body that signs beside the office, as the settings name it. */
export function partnerSignature({ settings }: Snapshot, { form }: Profile): Signature {
  return {
    authority: form.onBehalf.replace("{body}", settingText(settings, "partnerBody")),
    position: settingText(settings, "partnerSignerTitle"),
    person: settingText(settings, "partnerSigner"),
  };
}

/** The rows for the kind, else those for every kind; undefined where there are none. */
function signaturesIn(
  rows: readonly Signatory[],
  { kind, title, symbol }: PaperKind,
): Signature[] | undefined {
  const names = [kind, title, symbol ?? ""].map(fold);
  const named = rows.filter(({ kinds }) =>
    kinds.some((word) => names.includes(fold(word)) || isKindOf(fold(word), fold(title))),
  );
  const chosen = named.length > 0 ? named : rows.filter(({ kinds }) => kinds.length === 0);
  if (chosen.length === 0) return undefined;
  return chosen.map(({ authority = "", position = "", person = "" }) => ({ authority, position, person }));
}

/** "Quyết định" means every decision. */
function isKindOf(word: string, title: string): boolean {
  return title.startsWith(`${word} `);
}
