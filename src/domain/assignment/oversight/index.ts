import { loadedOrChosen, type AssignmentKindModule } from "../kind";
import { declaration } from "./declaration";
import { poseOversight } from "./pose";

export const oversight: AssignmentKindModule<"oversight", "phan-cong-phu-trach"> = {
  ...declaration,
  pose: poseOversight,
  details: () => ({
    proposed: () => ({}),
    ended: () => ({}),
    added: ({ left: officer, right: target }) => ({ officer, target }),
    sentences: () => [],
  }),
  candidates: loadedOrChosen,
};
