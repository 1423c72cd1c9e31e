import { translator, type Language, type Translate } from "../i18n";
import { homeProfile, organisationWords } from "../profile";

/** The texts of a language with the organisation's own words in their places: what a meeting of its branches is called; settings in words. */
export function textsOf(language: Language): Translate {
  const translate = translator(language, "plain");
  const words = organisationWords(homeProfile);
  return (key, params) => translate(key, { ...words, ...params });
}
