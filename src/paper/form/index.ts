export { annexPage, type Annex } from "./annex";
export { ending, provenance, sealCodes } from "./ending";
export { letterhead } from "./letterhead";
export { signedOrEmpty } from "./nothing";
export { blankSettings, dateOrBlank, settingOrBlank, settingText } from "./settings";
export { scopeParagraph, yearScopes } from "./scope";
export {
  announcement,
  blankLine,
  blocksOf,
  heading,
  note,
  paragraph,
  remarks,
  subject,
  subtitle,
  tableOrNothing,
  title,
} from "./text";
