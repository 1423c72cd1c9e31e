import type { Settings } from "../../domain/model";
import { organisationOf } from "../../domain/papers";
import { otherHead, ownSetting, profiles, type Head, type Profile } from "../../profile";
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
  const { title, motto, rule } = headOf(paper, settings, profile);
  const date = translate("document.placeDate", {
    place: orBlank(paper.place),
    date: words.longDay(paper.date),
  });
  return [
    ...draftMark(paper, translate),
    {
      kind: "pair",
      sharing: true,
      left: { text: orBlank(paper.superior), look: { size: BODY_SIZE } },
      right: {
        text: orBlank(title),
        look: { size: 15, bold: true, underline: true },
      },
    },
    {
      kind: "pair",
      sharing: true,
      left: { text: orBlank(paper.body), look: { size: BODY_SIZE, bold: true } },
      right: motto === "" ? { text: "" } : { text: motto, look: { size: BODY_SIZE, bold: true } },
    },
    {
      kind: "pair",
      sharing: true,
      left: { text: rule },
      right: { text: date, look: { size: 13, italic: true } },
    },
    ...(paper.symbol === undefined
      ? []
      : [
          {
            kind: "pair",
            sharing: true,
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
      sharing: true,
      left: { text: translate("document.re", { subject }), look },
      right: { text: "" },
    },
  ];
}

/**
 * The organisation of whoever issues the paper: what the office says is of its own; a body of another has the name of that one, one of
 * the state or the Party theirs. Of a body outside that is of none that is known, nobody knows it.
 */
function headOf({ body, isForOther }: Paper, settings: Settings, profile: Profile): Head {
  const { form } = profile;
  const own = ownSetting(settingText(settings, "organisation"), "TieuDePhai", profile) || form.title;
  const issuer = organisationOf(body, profiles);
  const office = organisationOf(settingText(settings, "issuingBody"), profiles) ?? profile;
  if (issuer !== undefined && issuer !== office) return { ...form, title: issuer.form.title };
  if (issuer === undefined && isForOther) return otherHead(body) ?? { title: "", motto: "", rule: "" };
  return { ...form, title: own };
}

/** Whether a paper may still change: its results may, or another body has still to make it its own. */
export function isDraft({ waits, isForOther, state }: Paper): boolean {
  return waits.length > 0 || (isForOther && state === "draft");
}

/** "DỰ THẢO" above a paper that may still change. */
export function draftMark(paper: Paper, translate: DocumentSource["translate"]): Block[] {
  const { version } = paper;
  if (!isDraft(paper)) return [];
  return [
    {
      kind: "text",
      text: version > 1 ? translate("document.draftAgain", { version }) : translate("document.draft"),
      look: { size: BODY_SIZE, bold: true, align: "Right" },
      keepWithNext: true,
    },
  ];
}
