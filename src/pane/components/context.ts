import { createContext, useContext } from "react";
import type { Translate } from "../../i18n";
import { textsOf } from "../../session";

export const TextContext = createContext<Translate>(textsOf("vi"));

/** The texts in the language of the pane. */
export function useText(): Translate {
  return useContext(TextContext);
}
