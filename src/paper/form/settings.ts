import { settings as declared, type DocumentSettings, type SettingKey } from "../../contract";
import type { Settings } from "../../domain/model";
import { formatDate } from "../../text";
import type { Page } from "../page/blocks";

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

/** As above; dots where it has said nothing. */
export function settingOrBlank(settings: Settings, name: DocumentText): string {
  return settingText(settings, name) || BLANK_MARK;
}

/** A date of `ThietLap` as the office typed it, as text or as a date of Excel; dots where it has said nothing. */
export function dateOrBlank(settings: Settings, name: DocumentText): string {
  const text = settingText(settings, name);
  return (/^\d{5}$/u.test(text) ? formatDate(Number(text)) : text) || BLANK_MARK;
}

/** What letterhead and signature need, in the order in which they are asked for. */
const SIGNED: readonly DocumentText[] = [
  "superior",
  "issuingBody",
  "place",
  "number",
  "date",
  "authority",
  "signerTitle",
  "signer",
  "recipients",
];
/** What the signature of a second body needs besides. */
const SIGNED_JOINTLY: readonly DocumentText[] = ["partnerSignerTitle", "partnerSigner"];

/** Settings that letterhead and signature need and that the office has left open. */
export function blankSettings(settings: Settings, signed: NonNullable<Page["signed"]>): SettingKey[] {
  const isJoint = signed === "joint" && settingText(settings, "partnerBody") !== "";
  return [...SIGNED, ...(isJoint ? SIGNED_JOINTLY : [])]
    .filter((name) => settingText(settings, name) === "")
    .map((name) => declared[name].key);
}
