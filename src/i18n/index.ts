import { en } from "./en";
import { vi, type Key } from "./vi";

export type { Key } from "./vi";
export type Language = "vi" | "en";

/** The text of a key with `{name}` filled in; numbers in the form of the language. */
export type Translate = (key: Key, params?: Readonly<Record<string, string | number>>) => string;

const dictionaries: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { en, vi };

export function translator(language: Language): Translate {
  const texts = dictionaries[language];
  const numbers = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-US");
  return (key, params = {}) =>
    texts[key].replace(/\{(\w+)\}/gu, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : typeof value === "number" ? numbers.format(value) : value;
    });
}

/** The language of a locale such as `vi-VN`; anything but English is Vietnamese, the offices' language. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith("en") ? "en" : "vi";
}
