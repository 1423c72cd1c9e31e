import { LocaleForms, readMessage, type Message, type Params } from "./message";
import { vi, type TextKey } from "./vi";

export type { TextKey };

export type Language = "vi" | "en";

/** A key of `ThietLap` that has a title in words. */
type Titled = TextKey extends infer Each ? (Each extends `setting.${infer K}.title` ? K : never) : never;

/** What can be said anywhere: each text that is always there, and the name of each setting as a sentence holds it. */
export type Key = TextKey | `setting.${Titled}.name`;

/**
 * The text of a key with `{name}` filled in; numbers and plurals in the form of the language. Texts that come with the code which
 * says them have keys of their own, and whoever is given the texts of papers can say all the others too.
 */
export type Translate<Say extends string = Key> = (key: Say, params?: Params) => string;

/** Texts by their keys. */
export type Texts<Say extends string = string> = Readonly<Record<Say, string>>;

/**
 * How a setting is named: on sheets and at the command line with its key, by which its row is found; in the pane, which leads to
 * it, in words alone.
 */
export type SettingNaming = "withKey" | "plain";

const locales: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-US" };
/** Vietnamese, the offices' language, is always there; others are when somebody has loaded them (`english.ts`, `all.ts`). */
const dictionaries = new Map<Language, Record<string, string>>([["vi", { ...vi }]]);
const made = new Map<string, Translate>();

/** Makes texts of a language known beside those that are. */
export function learn(language: Language, texts: Texts): void {
  dictionaries.set(language, Object.assign(dictionaries.get(language) ?? {}, texts));
}

/**
 * Rooms of texts that come with the code which says them. Only through what this returns does the compiler let a text of them be
 * said, so that none is asked for before it is there.
 */
export function withRooms<Say extends string>(rooms: Texts<Say>): (texts: Translate) => Translate<Key | Say> {
  learn("vi", rooms);
  return (texts) => texts as Translate<Key | Say>;
}

/**
 * The texts of a language: the same function at every call, so that each text is read once. Of a language that is not known yet
 * those in Vietnamese. A text may name a setting by its key (`{CachTinhCum}`): there stands its title.
 */
export function translator(language: Language, naming: SettingNaming = "withKey"): Translate {
  const id = `${language} ${naming}`;
  const known = made.get(id);
  if (known) return known;
  const texts = dictionaries.get(language);
  if (!texts) return translator("vi", naming);
  const forms = new LocaleForms(locales[language]);
  const messages = new Map<Key, Message>();
  const nameOf = (setting: string): string | undefined => {
    const title = texts[`setting.${setting}.title`];
    return title === undefined ? undefined : translate(`settings.named.${naming}`, { title, key: setting });
  };
  const read = (key: Key): Message => {
    const [, setting] = /^setting\.(\w+)\.name$/u.exec(key) ?? [];
    const name = setting === undefined ? undefined : nameOf(setting);
    return name === undefined ? readMessage(texts[key] ?? "", forms, nameOf) : () => name;
  };
  const translate: Translate = (key, params = {}) => {
    let message = messages.get(key);
    if (!message) {
      message = read(key);
      messages.set(key, message);
    }
    return message(params);
  };
  made.set(id, translate);
  return translate;
}

/** The texts with words in some of their places, where a caller puts nothing else there. */
export function withWords<Say extends string>(translate: Translate<Say>, words: Params): Translate<Say> {
  return (key, params) => translate(key, params ? { ...words, ...params } : words);
}

/** Whether a text is among those that are always there; for those that only some of a kind have. */
export function isText(key: string): key is TextKey {
  return key in vi;
}

/** What a setting is called within a sentence; a key that is none of ours stands as somebody typed it. */
export function settingName(key: string, translate: Translate): string {
  return isText(`setting.${key}.title`) ? translate(`setting.${key}.name` as Key) : `«${key}»`;
}

/** The settings that a text names by their keys. */
export function settingsNamedIn(key: TextKey): string[] {
  return [...vi[key].matchAll(/\{(\w+)\}/gu)]
    .map(([, name = ""]) => name)
    .filter((name) => isText(`setting.${name}.title`));
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
