import { sealCode } from "../../sheets/proof";
import { formatDate } from "../../text";
import type { Block } from "../page/blocks";
import type { Paper, Signature } from "../register";
import { periodInText, type DocumentSource } from "../words";
import { orBlank } from "./settings";
import { signatures } from "./signatures";

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
  const [right, left, below] = paper.signatures.map(signed);
  return [
    ...signatures(
      [left, right, below].filter((signature) => signature !== undefined),
      recipientLines(paper, source),
      last.length > 0,
    ),
    ...last.map((block, at): Block => ({ ...block, isForm: true, keepWithNext: at < last.length - 1 })),
  ];
}

/** Dots where nobody has said anything; who signs by a role in the meeting needs no office. */
function signed({ authority, position, person, ...rest }: Signature): Signature {
  return {
    ...rest,
    authority: orBlank(authority),
    position: rest.byRole ? position : orBlank(position),
    person: orBlank(person),
  };
}

/** "Nơi nhận:" and "- Như trên;", the last with a full stop; nothing below what is enclosed with another paper. */
function recipientLines({ recipients, isEnclosed }: Paper, { translate }: DocumentSource): string[] {
  if (isEnclosed && recipients.length === 0) return [];
  const lines = recipients.length === 0 ? [orBlank("")] : recipients;
  return [
    translate("document.recipients"),
    ...lines.map(
      (recipient, at) => `- ${recipient.replace(/^-\s*|[;.]$/gu, "")}${at === lines.length - 1 ? "." : ";"}`,
    ),
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
      const text = translate("document.sealCode", {
        period: periodInText(name),
        code: sealCode(seal.digest),
      });
      return [{ kind: "text", text, look: SMALL }];
    });
}
