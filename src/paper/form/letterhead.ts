import { readDay } from "../../contract";
import { toDate } from "../../text";
import { BODY_SIZE } from "../page/a4";
import type { Block } from "../page/blocks";
import type { DocumentSource } from "../words";
import { settingOrBlank, settingText } from "./settings";

/**
 * Head of a document: left the superior and the issuing body, a rule and the number; right the name of the organisation or
 * the motto of the state, place and date. What stands there is the organisation's (`Profile.form`).
 */
export function letterhead({ snapshot: { settings }, translate, profile }: DocumentSource): Block[] {
  const { title, motto, rule } = profile.form;
  const number = translate("document.number", { number: settingOrBlank(settings, "number") });
  return [
    {
      kind: "pair",
      left: { text: settingOrBlank(settings, "superior"), look: { size: BODY_SIZE } },
      right: {
        text: settingText(settings, "organisation") || title,
        look: { size: 15, bold: true, underline: true },
      },
    },
    {
      kind: "pair",
      left: { text: settingOrBlank(settings, "issuingBody"), look: { size: BODY_SIZE, bold: true } },
      right: motto === "" ? { text: "" } : { text: motto, look: { size: BODY_SIZE, bold: true } },
    },
    {
      kind: "pair",
      left: { text: rule },
      right: { text: placeAndDate({ settings, translate }), look: { size: 13, italic: true } },
    },
    { kind: "pair", left: { text: number, look: { size: BODY_SIZE } }, right: { text: "" } },
    { kind: "text", text: "" },
  ];
}

function placeAndDate({
  settings,
  translate,
}: Pick<DocumentSource, "translate"> & Pick<DocumentSource["snapshot"], "settings">): string {
  const place = settingOrBlank(settings, "place");
  const day = readDay(settingText(settings, "date"));
  if (day === undefined) return translate("document.placeOnly", { place });
  const date = toDate(day);
  return translate("document.placeDate", {
    place,
    day: String(date.getUTCDate()).padStart(2, "0"),
    month: String(date.getUTCMonth() + 1).padStart(2, "0"),
    year: String(date.getUTCFullYear()),
  });
}
