import { paragraph, scopeParagraph } from "../../form";
import type { Block } from "../../page/blocks";
import type { DocumentSource } from "../../words";
import type { Matter } from "./matter";

/** "Chưa ấn định mức thưởng: …": the awards that papers honour somebody with while nobody has set their money. */
export function openMoney(names: readonly string[], { translate }: DocumentSource): Block[] {
  return names.length === 0 ? [] : [paragraph(translate("paper.moneyOpen", { names: names.join("; ") }))];
}

/** "Chưa quyết định: …": the awards of a matter that still wait for a person or for results. */
export function openAwards({ considered }: Matter, { translate }: DocumentSource): Block[] {
  const open = considered.filter(({ decided }) => !decided).map(({ award }) => award.name);
  return open.length === 0
    ? []
    : [paragraph(translate("paper.open", { names: [...new Set(open)].join("; ") }))];
}

/** Which periods the year's results of a matter go by so far; nothing where no award is of the year. */
export function scopeOf({ considered }: Matter, source: DocumentSource): Block[] {
  const ofYear = considered.filter(({ award }) => award.period === undefined).map(({ award }) => award.set);
  return scopeParagraph(new Set(ofYear), source);
}
