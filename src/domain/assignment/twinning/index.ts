import { loadedOrChosen, type AssignmentKindModule } from "../kind";
import { declaration } from "./declaration";
import { poseTwinning } from "./pose";

export const twinning: AssignmentKindModule<"twinning", "phu-luc-ket-nghia"> = {
  ...declaration,
  pose: poseTwinning,
  details: ({ pairings }) => ({
    proposed: () => ({}),
    ended: () => ({}),
    // A host keeps its number in the annex.
    added: ({ left: host, right: partner }) => ({
      number: pairings.find((pairing) => pairing.host === host && pairing.number !== undefined)?.number,
      host,
      partner,
    }),
    sentences: () => [],
  }),
  candidates: loadedOrChosen,
};
