import { languageOf, type Language } from "../i18n";

/** Language and theme a person chose, and who they say they are; kept on this machine only. */
export interface Preferences {
  readonly language: Language;
  readonly dark: boolean;
  /** The name that the log gives; "" for who wants none there, undefined for who was not asked yet. */
  readonly person?: string | undefined;
}

const KEY = "thidua.preferences";

/** What was chosen before, else what Office says (language, dark theme). */
export function loadPreferences(): Preferences {
  const office = Office.context as
    { displayLanguage?: string; officeTheme?: { isDarkTheme?: boolean } } | undefined;
  const fallback = {
    language: languageOf(office?.displayLanguage ?? "vi"),
    dark: office?.officeTheme?.isDarkTheme ?? window.matchMedia("(prefers-color-scheme: dark)").matches,
  };
  try {
    return { ...fallback, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Preferences>) };
  } catch {
    // Storage is blocked in some web views; the pane works without it.
    return fallback;
  }
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // As above: nothing to remember it in.
  }
}
