export { annexPage, attachedTo, enclosedWith, type Annex } from "./annex";
export { awardWaits } from "./awardWaits";
export { addressed, basisParagraphs, decisionHead } from "./basis";
export { ending, provenance, sealCodes } from "./ending";
export { draftMark, isDraft, letterhead } from "./letterhead";
export { formPage, unitSignature } from "./formPage";
export { centredSignature, handSignatures, type HandSignature } from "./handSignatures";
export {
  attendance,
  closingLine,
  conclusionBlocks,
  minutesOf,
  minutesSignatures,
  openingLines,
} from "./minutes";
export { evidencePlace, replyDay } from "./letter";
export { ownWords, paperHead, part, signingBodies, subpart, unitsOfKinds, usualBasis } from "./plan";
export { asForm, paperPage } from "./paperPage";
export { samplePage } from "./samplePage";
export { dateOrBlank, orBlank, settingText, yearText } from "./settings";
export { scopeParagraph, yearScopes } from "./scope";
export {
  announcement,
  blankLine,
  blocksOf,
  handLines,
  heading,
  note,
  paragraph,
  remarks,
  subject,
  subtitle,
  tableOrNothing,
  title,
  fillIn,
} from "./text";
