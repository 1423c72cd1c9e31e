import { translator, type Language } from "../../src/i18n";
import "../../src/i18n/all";
import { callNames, keysOf } from "../../src/ribbon";

/** What Excel says of a shortcut where two add-ins want the same keys, in the languages of the add-in. */
const LOCALES: readonly (readonly [string, Language])[] = [
  ["default", "vi"],
  ["en-us", "en"],
];

/** The list of shortcuts that the manifest names: each call with its keys by platform, its name from the texts beside it. */
export function shortcuts(): unknown {
  return {
    actions: callNames.map((id) => ({ id, type: "ExecuteFunction", name: `\${resource.${id}}` })),
    shortcuts: callNames.map((action) => ({ action, key: keysOf(action) })),
  };
}

/** The names of the calls, in Vietnamese and for an English Excel. */
export function shortcutTexts(): unknown {
  const texts = (language: Language): Record<string, { value: string }> => {
    const translate = translator(language);
    return Object.fromEntries(callNames.map((name) => [name, { value: translate(`ribbon.${name}`) }]));
  };
  return {
    resources: Object.fromEntries(LOCALES.map(([locale, language]) => [locale, texts(language)])),
  };
}
