export { carriedPairings, type CarriedPairing } from "./pairings";
export { checkReorganisation } from "./check";
export { lastYearOf, type LastYear } from "./lastYear";
