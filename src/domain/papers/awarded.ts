import { findings, type Finding } from "../../contract";
import { fold } from "../../text";
import type { AwardResult } from "../awards";
import type { Snapshot } from "../model";
import { nominated, nomineeName } from "./honours";

/** Nominees who receive an award as well: perhaps one thing is praised twice. */
export function nominatedAwarded(snapshot: Snapshot, results: readonly AwardResult[]): Finding[] {
  const winners = results.filter(({ decided }) => decided);
  const { units, officers } = snapshot;
  return nominated(snapshot).flatMap((nomination) => {
    const name = nomineeName(nomination, units);
    const won = winners.filter((result) => {
      if (nomination.target === "collective")
        return result.code === nomination.unit
          ? nomination.name === undefined || fold(nomination.name) === fold(result.name)
          : fold(result.name) === fold(name);
      const officer = officers.find(({ code }) => code === result.code);
      return (
        officer !== undefined &&
        fold(officer.name) === fold(name) &&
        (nomination.unit === undefined || officer.unit === undefined || officer.unit === nomination.unit)
      );
    });
    return [...new Set(won.map(({ award }) => award.name))].map((award) =>
      findings.nominatedAwarded(nomination, { name, award }),
    );
  });
}
