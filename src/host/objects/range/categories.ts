/** Money as Excel's list of formats has it: a sign before or behind, or one in brackets with its country. */
const SIGN = String.raw`(?:"?[$€£¥₫đ]"?|\[\$[^\]]+\])`;
const DIGITS = String.raw`(?:#,##)?0(?:\.0+)?`;

/** Categories of Excel's dialog by what their formats look like, the first that fits. */
const CATEGORIES: readonly (readonly [category: string, format: RegExp])[] = [
  ["General", /^General$/iu],
  ["Text", /^@$/u],
  ["Scientific", /^0(?:\.0+)?E\+00$/u],
  ["Percentage", /^0(?:\.0+)?%$/u],
  ["Fraction", /^# (?:\?{1,3}\/\?{1,3}|\?{1,2}\/(?:2|4|8|16|10|100))$/u],
  ["Accounting", /^_[(-][^;]*\*/u],
  [
    "Date",
    /^(?:\[\$-[^\]]+\])?(?:m\/d\/yyyy|dd?\/mm?\/yyyy|yyyy[-/]mm?[-/]dd?|m\/d|m\/d\/yy|mm\/dd\/yy|d-mmm|d-mmm-yy|dd-mmm-yy|mmm-yy|mmmm-yy|mmmm d, yyyy|dddd, mmmm d?d, yyyy|m\/d\/yy h:mm(?: AM\/PM)?|d-mmm-yyyy)(?:;@)?$/iu,
  ],
  ["Time", /^(?:\[\$-[^\]]+\])?(?:h{1,2}:mm(?::ss)?(?: AM\/PM)?(?:;@)?|mm:ss\.0;@|\[h\]:mm:ss;@)$/iu],
  ["Special", /^(?:00000(?:-0000)?|000-00-0000|\[<=9999999\].*)$/u],
  ["Currency", new RegExp(`^(?:${SIGN} ?${DIGITS}|${DIGITS}[ \\\\]*${SIGN})(?:[_;].*)?$`, "u")],
  ["Number", new RegExp(`^${DIGITS}(?:_\\))?(?:;(?:\\[Red\\])?(?:\\\\?[-(]?${DIGITS}\\\\?\\)?))?$`, "u")],
];

/** The category that Excel's dialog shows for a number format; formats of people's own are "Custom". */
export function categoryOf(format: string): string {
  return CATEGORIES.find(([, pattern]) => pattern.test(format))?.[0] ?? "Custom";
}
