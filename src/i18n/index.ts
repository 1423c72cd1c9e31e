import { en } from "./en";
import { LocaleForms, readMessage, type Message, type Params } from "./message";
import { vi, type Key } from "./vi";

export type { Key } from "./vi";
export type Language = "vi" | "en";

/** The text of a key with `{name}` filled in; numbers and plurals in the form of the language. */
export type Translate = (key: Key, params?: Params) => string;

/** The texts of every language; the compiler asks for each key. */
export const dictionaries: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { en, vi };
const locales: Readonly<Record<Language, string>> = { en: "en-US", vi: "vi-VN" };
const made = new Map<Language, Translate>();

/** The texts of a language: the same function at every call, so that each text is read once. */
export function translator(language: Language): Translate {
  const known = made.get(language);
  if (known) return known;
  const texts = dictionaries[language];
  const forms = new LocaleForms(locales[language]);
  const messages = new Map<Key, Message>();
  const translate: Translate = (key, params = {}) => {
    let message = messages.get(key);
    if (!message) {
      message = readMessage(texts[key], forms);
      messages.set(key, message);
    }
    return message(params);
  };
  made.set(language, translate);
  return translate;
}

/** The texts with words in some of their places, where a caller puts nothing else there. */
export function withWords(translate: Translate, words: Params): Translate {
  return (key, params) => translate(key, params ? { ...words, ...params } : words);
}

/** The language of a locale such as `en-GB`; one we do not speak is answered in Vietnamese, the offices' language. */
export function languageOf(locale: string): Language {
  const [spoken = ""] = locale.toLowerCase().split(/[-_]/u);
  return spoken in dictionaries ? (spoken as Language) : "vi";
}

/** The language after this one, round and round. */
export function nextLanguage(language: Language): Language {
  const all = Object.keys(dictionaries) as Language[];
  return all[(all.indexOf(language) + 1) % all.length] ?? language;
}
