import { BODY_SIZE } from "../page/a4";
import type { Block } from "../page/blocks";
import type { Paper } from "../register";
import type { DocumentSource } from "../words";
import { orBlank } from "./settings";
import { blankLine, paragraph, title } from "./text";

/** What a basis begins with as it is typed; else it is only named. */
const BEGINNINGS = /^(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Nhằm|Để)(?=\s)/iu;

/** "Kính gửi: …", centred: to whom a letter or a proposal goes. */
export function addressed({ addressee }: Paper, { translate }: DocumentSource): Block[] {
  const text = translate("document.addressee", { to: orBlank(addressee) });
  return [
    { kind: "text", text, look: { size: BODY_SIZE, align: "Center" }, keepWithNext: true },
    blankLine(),
  ];
}

/** "Căn cứ …;", a paragraph each, the last with `end`; one of dots where nobody has said anything. */
export function basisParagraphs({ basis }: Paper, { translate }: DocumentSource, end: string): Block[] {
  if (basis.length === 0) return [paragraph(translate("document.basisOpen"))];
  return basis.map((text, at) => {
    const grounds = text.replace(/[.,;\s]+$/u, "");
    const said = BEGINNINGS.test(grounds) ? grounds : translate("document.basis", { basis: grounds });
    return paragraph(`${said}${at === basis.length - 1 ? end : ";"}`);
  });
}

/** What decisions begin with: kind and subject, whose decision it is, what it is based on, "QUYẾT ĐỊNH:". */
export function decisionHead(paper: Paper, subject: string, source: DocumentSource): Block[] {
  const { translate } = source;
  return [
    { ...title(translate("decision.kind")), role: "title" },
    title(subject),
    blankLine(),
    title(orBlank(paper.body)),
    blankLine(),
    ...basisParagraphs(paper, source, "."),
    blankLine(),
    title(translate("decision.decides")),
  ];
}
