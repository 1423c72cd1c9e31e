import type { Block } from "../page/blocks";
import type { Paper } from "../register";
import type { DocumentSource } from "../words";
import { orBlank } from "./settings";
import { paragraph, subtitle } from "./text";

/** What a basis begins with as it is typed; else it is only named. */
const BEGINNINGS = /^(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở|Nhằm|Để)(?=\s)/iu;

/** "Kính gửi: …", centred below the title. */
export function addressed({ addressee }: Paper, { translate }: DocumentSource): Block[] {
  return [subtitle(translate("document.addressee", { to: orBlank(addressee) })), { kind: "text", text: "" }];
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
