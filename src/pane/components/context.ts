import { createContext, useContext } from "react";
import { translator, type Translate } from "../../i18n";

export const TextContext = createContext<Translate>(translator("vi"));

/** The texts in the language of the pane. */
export function useText(): Translate {
  return useContext(TextContext);
}
