import { invalid } from "../object";
import { NAMED_COLORS } from "./namedColors";

/** `#RRGGBB` of a colour as Office.js takes it: in that form, or by its name in HTML. @throws HostError InvalidArgument */
export function colorOf(color: unknown): string {
  const text = String(color);
  const hex = /^#?([0-9a-f]{6})$/iu.exec(text)?.[1];
  const name = text.toLowerCase();
  const known = hex?.toUpperCase() ?? (Object.hasOwn(NAMED_COLORS, name) ? NAMED_COLORS[name] : undefined);
  if (known === undefined)
    throw invalid(`${text} is no colour in the form #RRGGBB, and none of HTML's names.`);
  return `#${known}`;
}
