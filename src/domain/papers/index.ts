export { isSameBody } from "./bodies";
export { checkPapers, isSameNumber, signaturesOf, symbolOf } from "./check";
export { provisional, undecided, type ResultScope } from "./finality";
export { isSameSeries, nextNumber, paperNumber, parsePaperNumber, type PaperNumber } from "./number";
