export { utf8Length } from "./bytes";
export { candidates } from "./candidates";
export { columnLetters } from "./columns";
export { formatDate, parseDate, serialDay, toDate } from "./dates";
export { bareLetters, compareVietnamese, fold, nameKey, splitList, tidy } from "./fold";
export { isUnclearNumber, parseDecimal, parseShare } from "./numbers";
export { escaped, listName, soleName, type UnitNaming } from "./unitNames";
