export { dayNumber, dayNumber1904, LAST_DAY, serialOf } from "./day";
export { displayText, type CellContent, type DisplayOptions } from "./display";
export { editText } from "./edit";
export { isError } from "./errorWords";
export { API_LOCALE, HOME_LOCALE, localeFor, type Locale } from "./locale";
export { fromLocalFormat, toLocalFormat } from "./localFormat";
export { isNumberFormat } from "./patterns";
export { readTyped, type ReadOptions, type Typed } from "./read";
