import type { Language } from "../i18n";

/** The name of each language in itself: it stands on the button that leads to it, before its texts are there. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: "Tiếng Việt", en: "English" };

/** Loads the texts of a language; those in Vietnamese are there from the start. */
export async function loadTexts(language: Language): Promise<void> {
  if (language !== "vi") await import(/* webpackChunkName: "english" */ "../i18n/english");
}
