import { sealCode } from "../../sheets/proof";
import { formatDate, splitList } from "../../text";
import { BODY_SIZE } from "../page/a4";
import type { Block, Dressed } from "../page/blocks";
import type { DocumentSource } from "../words";
import { settingOrBlank, settingText } from "./settings";

/** Share of the page for the recipients; the signature with its long first line has the rest. */
const RECIPIENTS_SHARE = 0.38;
/** Rows left for a signature by hand. */
const SIGNATURE_ROWS = 3;
/** Lines for whoever checks, below what is signed. */
const SMALL = { size: 9, italic: true };

/**
 * The end of a document: recipients on the left, the signature on the right; where two bodies sign, the other one's on the
 * left and the recipients below. Last, where the figures come from.
 * @param day as of which the figures are
 * @param after what stands below all that
 */
export function ending(
  source: DocumentSource,
  signed: "alone" | "joint",
  day: number,
  after: readonly Block[] = [],
): Block[] {
  const { snapshot, translate, profile } = source;
  const { settings } = snapshot;
  const other = settingText(settings, "partnerBody");
  const isJoint = signed === "joint" && other !== "";
  const last = [...provenance(source, day), ...after];
  const isFollowed = last.length > 0;
  const recipients = [translate("document.recipients"), ...recipientLines(source)].map(
    (text, at): Required<Dressed> => ({
      text,
      look: { size: at === 0 ? 12 : 11, bold: at === 0, italic: at === 0 },
    }),
  );
  const right = signature(
    settingOrBlank(settings, "authority"),
    settingOrBlank(settings, "signerTitle"),
    settingOrBlank(settings, "signer"),
  );
  const left = isJoint
    ? signature(
        profile.form.onBehalf.replace("{body}", other),
        settingOrBlank(settings, "partnerSignerTitle"),
        settingOrBlank(settings, "partnerSigner"),
      )
    : recipients.map(({ text, look }): Dressed => ({ text, look: { ...look, align: "Left" } }));
  const height = Math.max(left.length, right.length);
  const pairs = Array.from({ length: height }, (_, at): Block => ({
    kind: "pair",
    left: left[at] ?? { ...left.at(-1), text: "" },
    right: right[at] ?? { ...right.at(-1), text: "" },
    ...(!isJoint && { leftShare: RECIPIENTS_SHARE }),
    keepWithNext: at < height - 1 || isJoint || isFollowed,
  }));
  const below = recipients.map((dressed, at): Block => ({
    kind: "text",
    ...dressed,
    keepWithNext: at < recipients.length - 1 || isFollowed,
  }));
  return [
    { kind: "text", text: "", keepWithNext: true },
    ...pairs,
    ...(isJoint && below.length > 1 ? below : []),
    ...last.map((block, at) => ({ ...block, keepWithNext: at < last.length - 1 })),
  ];
}

/** In whose name, in which office, room to sign, by whom. */
function signature(authority: string, position: string, person: string): Dressed[] {
  return [authority, position, ...Array<string>(SIGNATURE_ROWS).fill(""), person].map((text) => ({
    text,
    look: { size: BODY_SIZE, bold: true },
  }));
}

/** "- Như trên;", the last with a full stop. */
function recipientLines({ snapshot: { settings } }: DocumentSource): string[] {
  return splitList(settingOrBlank(settings, "recipients")).map(
    (recipient, at, all) => `- ${recipient.replace(/^-\s*|[;.]$/gu, "")}${at === all.length - 1 ? "." : ";"}`,
  );
}

/** Where the figures come from, where the office has not switched it off. */
export function provenance({ snapshot, translate, options }: DocumentSource, day: number): Block[] {
  if (!snapshot.settings.document.provenance) return [];
  return [
    {
      kind: "text",
      text: translate("document.provenance", { day: formatDate(day), digest: options.digest.slice(0, 16) }),
      look: SMALL,
    },
  ];
}

/**
 * The codes of the published periods that a document of a day is made from: once it is signed, it is the copy kept elsewhere
 * that their seals are held against. They stand there whether the office wants the line of provenance or not.
 */
export function sealCodes({ snapshot, translate }: DocumentSource, day: number): Block[] {
  return snapshot.periods
    .filter(({ state, to }) => state === "published" && to <= day)
    .flatMap(({ code, name }): Block[] => {
      const seal = snapshot.seals.find(({ period }) => period === code);
      if (!seal) return [];
      const text = translate("document.sealCode", { period: name, code: sealCode(seal.digest) });
      return [{ kind: "text", text, look: SMALL }];
    });
}
