import { sealCode } from "../../sheets/proof";
import { formatDate, splitList } from "../../text";
import type { Block } from "../page/blocks";
import type { DocumentSource } from "../words";
import { settingOrBlank, settingText } from "./settings";
import { signatures, type Signature } from "./signatures";

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
  const own: Signature = {
    authority: settingOrBlank(settings, "authority"),
    position: settingOrBlank(settings, "signerTitle"),
    person: settingOrBlank(settings, "signer"),
  };
  const partner: Signature = {
    authority: profile.form.onBehalf.replace("{body}", other),
    position: settingOrBlank(settings, "partnerSignerTitle"),
    person: settingOrBlank(settings, "partnerSigner"),
  };
  return [
    ...signatures(
      isJoint ? [partner, own] : [own],
      [translate("document.recipients"), ...recipientLines(source)],
      last.length > 0,
    ),
    ...last.map((block, at) => ({ ...block, keepWithNext: at < last.length - 1 })),
  ];
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
