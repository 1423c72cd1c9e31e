import { languageOf, type Language } from "../i18n";

/** Language and theme, and who a person says they are; what they chose is kept on this machine only. */
export interface Preferences {
  readonly language: Language;
  readonly dark: boolean;
  /** The name that the log gives; "" for who wants none there, undefined for who was not asked yet. */
  readonly person?: string | undefined;
}

const KEY = "thidua.preferences";

/** What was chosen before; what was not follows Office (language, dark theme). */
export function loadPreferences(): Preferences {
  const office = Office.context as
    { displayLanguage?: string; officeTheme?: { isDarkTheme?: boolean } } | undefined;
  const fallback = {
    language: languageOf(office?.displayLanguage ?? "vi"),
    dark: office?.officeTheme?.isDarkTheme ?? window.matchMedia("(prefers-color-scheme: dark)").matches,
  };
  return { ...fallback, ...chosenBefore() };
}

/** Remembers what a person has chosen, beside what they chose before. */
export function savePreferences(chosen: Partial<Preferences>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...chosenBefore(), ...chosen }));
  } catch {
    // Storage is blocked: the pane works without it.
  }
}

/** Nothing where storage is blocked, as in some web views, or was damaged: the pane works without it. */
function chosenBefore(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Preferences>;
  } catch {
    return {};
  }
}
