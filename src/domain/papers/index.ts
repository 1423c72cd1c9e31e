export { isSameBody } from "./bodies";
export { bodyName } from "./bodyName";
export { checkPapers, isSameNumber, signaturesOf, symbolOf } from "./check";
export { provisional, undecided, type ResultScope } from "./finality";
export { meetingOf, type MeetingKey } from "./meeting";
export { isSameSeries, nextNumber, paperNumber, parsePaperNumber, type PaperNumber } from "./number";
