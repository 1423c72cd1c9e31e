import type { DocumentSettings } from "../../contract";
import type { Settings, Snapshot } from "../../domain/model";
import { yearOf } from "../../domain/newYear";
import { formatDate } from "../../text";

/** What stands where the office has said nothing: to be filled by hand, or in `ThietLap`. */
const BLANK_MARK = "……";

/** A setting of documents that is a text. */
export type DocumentText = {
  [Name in keyof DocumentSettings]: DocumentSettings[Name] extends string | undefined ? Name : never;
}[keyof DocumentSettings];

/** What the office typed for a setting; "" when it has said nothing. */
export function settingText({ document }: Settings, name: DocumentText): string {
  return document[name] ?? "";
}

/** The year that the office's papers are of: what the office typed, else the one that its periods end in; "" without either. */
export function yearText(snapshot: Snapshot): string {
  return settingText(snapshot.settings, "year") || String(yearOf(snapshot) ?? "");
}

/** A text of a paper; dots where nobody has said anything. */
export function orBlank(text: string): string {
  return text === "" ? BLANK_MARK : text;
}

/** A date of `ThietLap` as the office typed it, as text or as a date of Excel; dots where it has said nothing. */
export function dateOrBlank(settings: Settings, name: DocumentText): string {
  const text = settingText(settings, name);
  return (/^\d{5}$/u.test(text) ? formatDate(Number(text)) : text) || BLANK_MARK;
}
