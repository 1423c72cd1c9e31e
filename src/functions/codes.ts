import type { Scoreboard } from "../domain/scoring";
import { fold } from "../text";
import { text } from "./argument";

/** The code of a unit or cluster as the workbook writes it, whatever case the cell has. */
export function codeIn({ snapshot: { units, clusters } }: Scoreboard, typed: unknown): string {
  const wanted = text(typed);
  return [...clusters, ...units].find((entry) => fold(entry.code) === fold(wanted))?.code ?? wanted;
}
