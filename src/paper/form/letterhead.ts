import type { Settings } from "../../domain/model";
import { organisationOf } from "../../domain/papers";
import { ownSetting, profiles, type Profile } from "../../profile";
import { BODY_SIZE } from "../page/a4";
import type { Block } from "../page/blocks";
import type { Paper } from "../register";
import type { DocumentSource } from "../words";
import { orBlank, settingText } from "./settings";

/** Code of a letter (công văn) in numbers. */
const LETTER = "CV";

/**
 * Head of a paper: left the superior and the issuing body, a rule and the number; right the name of the organisation or the
 * motto of the state, place and date. What stands there is the organisation's (`Profile.form`). What is not final yet says so.
 */
export function letterhead(
  { snapshot: { settings }, translate, profile, words }: DocumentSource,
  paper: Paper,
): Block[] {
  const { motto, rule } = profile.form;
  const date = translate("document.placeDate", {
    place: orBlank(paper.place),
    date: words.longDay(paper.date),
  });
  return [
    ...draftMark(paper, translate),
    {
      kind: "pair",
      left: { text: orBlank(paper.superior), look: { size: BODY_SIZE } },
      right: {
        text: organisationTitle(paper, settings, profile),
        look: { size: 15, bold: true, underline: true },
      },
    },
    {
      kind: "pair",
      left: { text: orBlank(paper.body), look: { size: BODY_SIZE, bold: true } },
      right: motto === "" ? { text: "" } : { text: motto, look: { size: BODY_SIZE, bold: true } },
    },
    {
      kind: "pair",
      left: { text: rule },
      right: { text: date, look: { size: 13, italic: true } },
    },
    ...(paper.symbol === undefined
      ? []
      : [
          {
            kind: "pair",
            left: {
              text: translate("document.number", { number: orBlank(paper.number) }),
              look: { size: BODY_SIZE },
            },
            right: { text: "" },
          } as const,
        ]),
    ...subjectBelowNumber(paper, translate),
    { kind: "text", text: "" },
  ];
}

/** "V/v …" below the number: letters (công văn) say there what they are about, and have no title. */
function subjectBelowNumber({ symbol, subject }: Paper, translate: DocumentSource["translate"]): Block[] {
  if (symbol !== LETTER || subject === "") return [];
  const look = { size: 12, italic: true } as const;
  return [
    {
      kind: "pair",
      left: { text: translate("document.re", { subject }), look },
      right: { text: "" },
    },
  ];
}

/** The organisation of whoever issues the paper: what the office says is of its own, a body of another has the name of that one. */
function organisationTitle({ body }: Paper, settings: Settings, profile: Profile): string {
  const own = ownSetting(settingText(settings, "organisation"), "TieuDePhai", profile) || profile.form.title;
  const issuer = organisationOf(body, profiles);
  const office = organisationOf(settingText(settings, "issuingBody"), profiles) ?? profile;
  return issuer === undefined || issuer === office ? own : issuer.form.title;
}

/** "DỰ THẢO" above a paper whose results may still change. */
export function draftMark({ waits, version }: Paper, translate: DocumentSource["translate"]): Block[] {
  if (waits.length === 0) return [];
  return [
    {
      kind: "text",
      text: version > 1 ? translate("document.draftAgain", { version }) : translate("document.draft"),
      look: { size: BODY_SIZE, bold: true, align: "Right" },
      keepWithNext: true,
    },
  ];
}
