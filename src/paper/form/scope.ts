import type { AwardList } from "../../domain/reports";
import { isPartial } from "../../domain/scoring";
import type { Block } from "../page/blocks";
import type { DocumentSource } from "../words";
import { paragraph } from "./text";

/** What the awards of the year in a list go by: which periods each set has counted so far. Nothing where none is of the year. */
export function yearScopes({ considered }: AwardList, source: DocumentSource): Block[] {
  const ofYear = considered.filter(({ award }) => award.period === undefined).map(({ award }) => award.set);
  return scopeParagraph(new Set(ofYear), source);
}

/** A sentence on the periods that make the year figures of some sets. */
export function scopeParagraph(sets: ReadonlySet<string>, source: DocumentSource): Block[] {
  const { translate, options } = source;
  const scopes = [...sets].map((set) =>
    translate("paper.scopeOfSet", { set, scope: source.yearScope(set, options.day) }),
  );
  const isPartialYear = [...sets].some((set) => isPartial(source.board(options.day).yearScope(set)));
  const sentence = isPartialYear ? "paper.scopeProvisional" : "paper.scope";
  return scopes.length === 0 ? [] : [paragraph(translate(sentence, { scopes: scopes.join("; ") }))];
}
