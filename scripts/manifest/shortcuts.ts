import { translator, type Language } from "../../src/i18n";
import "../../src/i18n/all";
import { callNames, keysOf, type Call } from "../../src/ribbon";

/**
 * The list of shortcuts that the manifest names: each call with its keys by platform. What Excel calls it where two add-ins want
 * the same keys stands in it for the manifest's own language, Vietnamese; Excel asks for no other file there.
 */
export function shortcuts(): unknown {
  return {
    actions: callNames.map((id) => ({ id, type: "ExecuteFunction", name: `\${resource.${id}}` })),
    shortcuts: callNames.map((action) => ({ action, key: keysOf(action) })),
    resources: { default: namesIn("vi") },
  };
}

/** The same names for every other Excel, in English: the format knows one further language. */
export const shortcutTexts = (): unknown => namesIn("en");

function namesIn(language: Language): Readonly<Record<Call, Resource>> {
  const translate = translator(language);
  return Object.fromEntries(
    callNames.map((name): [Call, Resource] => [
      name,
      { value: translate(`ribbon.${name}`), comment: `Name of the action ${name}.` },
    ]),
  ) as Record<Call, Resource>;
}

/** A text of the list, by the token that stands for it. */
interface Resource {
  readonly value: string;
  /** For whoever translates. */
  readonly comment: string;
}
