import { translator, type Language, type Translate } from "../i18n";
import { homeProfile, organisationWords } from "../profile";

/** The name of each language in itself: it stands on the button that leads to it, before its texts are there. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: "Tiếng Việt", en: "English" };

/** Loads the texts of a language; those in Vietnamese are there from the start. */
export async function loadTexts(language: Language): Promise<void> {
  if (language !== "vi") await import(/* webpackChunkName: "english" */ "../i18n/all");
}

/** The texts of a language with the organisation's own words in their places: what a meeting of its branches is called. */
export function textsOf(language: Language): Translate {
  const translate = translator(language);
  const words = organisationWords(homeProfile);
  return (key, params) => translate(key, { ...words, ...params });
}
