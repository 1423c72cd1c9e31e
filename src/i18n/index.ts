import { LocaleForms, readMessage, type Message, type Params } from "./message";
import { vi, type Key } from "./vi";

export type { Key } from "./vi";
export type Language = "vi" | "en";

/** The text of a key with `{name}` filled in; numbers and plurals in the form of the language. */
export type Translate = (key: Key, params?: Params) => string;

/** The texts of a language; the compiler asks for each key. */
export type Texts = Readonly<Record<Key, string>>;

const locales: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-US" };
/** Vietnamese, the offices' language, is always there; others are when somebody has loaded them (`all.ts`). */
const dictionaries = new Map<Language, Texts>([["vi", vi]]);
const made = new Map<Language, Translate>();

/** Makes the texts of a language known. */
export function learn(language: Language, texts: Texts): void {
  dictionaries.set(language, texts);
}

/**
 * The texts of a language: the same function at every call, so that each text is read once. Of a language that is not known yet
 * those in Vietnamese.
 */
export function translator(language: Language): Translate {
  const known = made.get(language);
  if (known) return known;
  const texts = dictionaries.get(language);
  if (!texts) return translator("vi");
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
  return spoken in locales ? (spoken as Language) : "vi";
}

/** The language after this one, round and round. */
export function nextLanguage(language: Language): Language {
  const all = Object.keys(locales) as Language[];
  return all[(all.indexOf(language) + 1) % all.length] ?? language;
}
