import { BODY_SIZE } from "../page/a4";
import type { Block } from "../page/blocks";
import type { Paper } from "../register";
import type { DocumentSource } from "../words";
import { orBlank } from "./settings";
import { blankLine } from "./text";

/** "Kính gửi: …", centred: to whom a letter goes. */
export function addressLine({ addressee }: Paper, { translate }: DocumentSource): Block[] {
  return [
    {
      kind: "text",
      text: translate("letter.to", { addressee: orBlank(addressee) }),
      look: { size: BODY_SIZE, align: "Center" },
      keepWithNext: true,
    },
    blankLine(),
  ];
}

/** By when what a letter asks for is to be there: so many days after its date (`SoNgayTraLoi`), Excel serial day. */
export function replyDay({ date }: Paper, { snapshot, options }: DocumentSource): number {
  return (date ?? options.day) + snapshot.settings.document.replyDays;
}

/** Where evidence is sent to: as the office says it, else the office itself. */
export function evidencePlace(source: DocumentSource): string {
  return source.snapshot.settings.document.evidenceTo ?? source.officeName();
}
