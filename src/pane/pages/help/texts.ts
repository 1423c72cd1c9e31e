import { helpTexts, type HelpTexts } from "../../../i18n/help";
import { useText } from "../../components/context";

/** The texts in the language of the pane, with those of help, support and privacy. */
export function useHelpText(): HelpTexts {
  return helpTexts(useText());
}
