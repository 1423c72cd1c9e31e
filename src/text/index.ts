export { bodyInText } from "./bodyNames";
export { jsonLength, utf8Length } from "./bytes";
export { candidates } from "./candidates";
export { crc32 } from "./checksum";
export { columnLetters } from "./columns";
export { formatDate, parseDate, serialDay, toDate } from "./dates";
export { bareLetters, compareVietnamese, fold, nameKey, splitLines, splitList, tidy } from "./fold";
export { textConstant } from "./literals";
export { moneyWords, numberWords } from "./moneyWords";
export { dayShown, isDateFormat } from "./numberFormats";
export { isUnclearNumber, parseDecimal, parseShare } from "./numbers";
export {
  anyOf,
  bodyName,
  bodyNameInFull,
  escaped,
  isBodyName,
  isBranch,
  listName,
  soleName,
  type UnitNaming,
} from "./unitNames";
