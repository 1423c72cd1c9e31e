import { sealCode } from "../../sheets/proof";
import { formatDate } from "../../text";
import { BODY_SIZE } from "../page/a4";
import type { Block, Dressed } from "../page/blocks";
import type { Paper, Signature } from "../register";
import type { DocumentSource } from "../words";
import { orBlank } from "./settings";

/** Share of the page for the recipients; the signature with its long first line has the rest. */
const RECIPIENTS_SHARE = 0.38;
/** Rows left for a signature by hand. */
const SIGNATURE_ROWS = 3;
/** Lines for whoever checks, below what is signed. */
const SMALL = { size: 9, italic: true };

/**
 * The end of a paper: recipients on the left, the signature on the right; where two sign, the second on the left and the recipients
 * below; a third stands below both. Last, where the figures come from.
 * @param day as of which the figures are
 * @param after what stands below all that
 */
export function ending(
  source: DocumentSource,
  paper: Paper,
  day: number,
  after: readonly Block[] = [],
): Block[] {
  const last = [...provenance(source, day), ...after];
  const recipients = recipientLines(paper, source);
  const [first = [], second, third] = paper.signatures.map(signatureLines);
  const isJoint = second !== undefined;
  const tail = [
    ...(third ? [[{ text: "" }], third].flat().map(centred) : []),
    ...(isJoint ? recipients.map((dressed): Block => ({ kind: "text", ...dressed })) : []),
    ...last,
  ];
  const left =
    second ?? recipients.map(({ text, look }): Dressed => ({ text, look: { ...look, align: "Left" } }));
  const height = Math.max(left.length, first.length);
  const pairs = Array.from({ length: height }, (_, at): Block => ({
    kind: "pair",
    left: left[at] ?? { ...left.at(-1), text: "" },
    right: first[at] ?? { ...first.at(-1), text: "" },
    ...(!isJoint && { leftShare: RECIPIENTS_SHARE }),
    keepWithNext: at < height - 1 || tail.length > 0,
  }));
  return [
    { kind: "text", text: "", keepWithNext: true },
    ...pairs,
    ...tail.map((block, at) => ({ ...block, keepWithNext: at < tail.length - 1 })),
  ];
}

function centred({ text, look }: Dressed): Block {
  return { kind: "text", text, look: { ...look, align: "Center" } };
}

/** In whose name, in which office, room to sign, by whom. */
function signatureLines({ authority, position, person, byRole }: Signature): Dressed[] {
  return [
    orBlank(authority),
    ...(byRole && position === "" ? [] : [orBlank(position)]),
    ...Array<string>(SIGNATURE_ROWS).fill(""),
    orBlank(person),
  ].map((text) => ({ text, look: { size: BODY_SIZE, bold: true } }));
}

/** "Nơi nhận:" and "- Như trên;", the last with a full stop. */
function recipientLines(
  { recipients, isEnclosed }: Paper,
  { translate }: DocumentSource,
): Required<Dressed>[] {
  if (isEnclosed && recipients.length === 0) return [];
  const lines = recipients.length === 0 ? [orBlank("")] : recipients;
  return [
    { text: translate("document.recipients"), look: { size: 12, bold: true, italic: true } },
    ...lines.map((recipient, at) => ({
      text: `- ${recipient.replace(/^-\s*|[;.]$/gu, "")}${at === lines.length - 1 ? "." : ";"}`,
      look: { size: 11 },
    })),
  ];
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
