import { addLocale, getLocale, type DayNames, type MonthNames } from "numfmt";

/** The regional settings that texts are shown and read by: decimal comma and `dd/mm/yyyy`, or Excel's own form. */
export const LOCALES = ["vi-VN", "en-US"] as const;
export type Locale = (typeof LOCALES)[number];

/** What the API speaks whatever the person's settings are: values and number formats come and go in this form. */
export const API_LOCALE: Locale = "en-US";

/** The person's settings where nothing else is said. */
export const HOME_LOCALE: Locale = "vi-VN";

/** The settings that go with a language tag: those of the same language, else Excel's own. */
export function localeFor(tag: string): Locale {
  const [language = ""] = tag.toLowerCase().split(/[-_]/u);
  return LOCALES.find((locale) => locale.startsWith(`${language}-`)) ?? API_LOCALE;
}

const MONTHS: MonthNames = [
  "Tháng Giêng",
  "Tháng Hai",
  "Tháng Ba",
  "Tháng Tư",
  "Tháng Năm",
  "Tháng Sáu",
  "Tháng Bảy",
  "Tháng Tám",
  "Tháng Chín",
  "Tháng Mười",
  "Tháng Mười Một",
  "Tháng Mười Hai",
];
const DAYS: DayNames = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

// The library has them as letters and tone marks apart, as old code pages did; what people type and search is one character.
addLocale({ ...getLocale("vi-VN"), mmmm: MONTHS, dddd: DAYS }, "vi");
