import { createContext, useContext } from "react";
import type { Language, Translate } from "../../i18n";
import { textsOf } from "../../session";

export const TextContext = createContext<Translate>(textsOf("vi"));

/** The language itself, for what is no text: pictures. */
export const LanguageContext = createContext<Language>("vi");

/** The texts in the language of the pane. */
export function useText(): Translate {
  return useContext(TextContext);
}
