import type { Profile } from "../../profile";
import { fold, tidy } from "../../text";

/**
 * Forms of award as all papers write them: as the organisation does, else as somebody wrote it first. "giấy khen" and "GIẤY  KHEN" are
 * one form, "Giấy khen".
 * @param typed what the tables say, in their order
 */
export function formsWritten(
  typed: readonly (string | undefined)[],
  { form: { kinds } }: Profile,
): (form: string | undefined) => string | undefined {
  const written = new Map<string, string>();
  for (const form of [...Object.values(kinds), ...typed])
    if (form !== undefined && !written.has(fold(form))) written.set(fold(form), tidy(form));
  return (form) => (form === undefined ? undefined : (written.get(fold(form)) ?? tidy(form)));
}
