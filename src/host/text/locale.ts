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
