import type { AwardResult } from "../../domain/awards";
import type { Finding } from "../../domain/model";
import { undecided } from "../../domain/papers";
import type { DocumentSource } from "../words";

/** Why a paper on awards cannot be final yet: what is undecided, and what their results still wait for. */
export function awardWaits(source: DocumentSource, awards: readonly AwardResult[], paper: string): Finding[] {
  const scopes = awards.map(({ award: { set, period } }) => ({ set, period }));
  return [...source.waitsFor(scopes, paper, source.options.day), ...undecided(awards, paper)];
}
