export { nominatedAwarded } from "./awarded";
export { isSameBody, organisationOf, withoutOrgan } from "./bodies";
export { awardCases, unitOfValue, type AwardCase } from "./cases";
export { checkPapers, isSameNumber, signaturesOf, symbolOf } from "./check";
export { estimateOf, type Estimate, type EstimateLine } from "./estimate";
export { featOf, type Feat } from "./feats";
export { provisional, undecided, type ResultScope } from "./finality";
export {
  honourGroups,
  honourOf,
  isMoneyOpen,
  ofTarget,
  undecidedNominations,
  type Honour,
  type HonourGroup,
  type HonourWish,
} from "./honours";
export { isOfOffice, isPartyTo, meetingOf, votesOn, type MeetingKey } from "./meeting";
export { isSameSeries, nextNumber, paperNumber, parsePaperNumber, type PaperNumber } from "./number";
