import {
  announcement,
  fillIn,
  formPage,
  handLines,
  handSignatures,
  orBlank,
  subject,
  yearText,
} from "../../form";
import type { Page, PageLine } from "../../page/blocks";
import { numbered, type DocumentSource } from "../../words";
import { declare } from "../document";
import type { ActivityKind } from "../../../domain/model";

/** The form in which a unit says what it needs of twinning and, where it is special, of support (plans S0, S2). */
export const surveyForm = declare("phieu-khao-sat", "forms", (source) => [page(source)]);

/** What twinning can give; the signing itself is no need. */
const NEEDS = [
  "exchange",
  "experience",
  "gift",
  "facilities",
  "works",
] as const satisfies readonly ActivityKind[];

function page(source: DocumentSource): Page {
  const { translate, words, snapshot, options } = source;
  const topics = snapshot.settings.assignment.topics;
  const year = orBlank(yearText(snapshot));
  const rows = (names: readonly string[]): PageLine[] =>
    names.map((name, at) => ({ cells: [numbered(at + 1, names.length), name, "", ""] }));
  return formPage(source, {
    sheet: translate("survey.sheet"),
    day: options.day,
    blocks: [
      ...subject(translate("survey.title"), words.text("survey.about", { year })),
      fillIn(translate("survey.unit")),
      fillIn(translate("survey.contact")),
      fillIn(words.text("survey.members")),
      {
        kind: "table",
        columns: [
          { header: translate("print.number"), width: 12, align: "Center" },
          { header: translate("survey.need"), width: 62 },
          { header: translate("survey.wanted"), width: 22, align: "Center" },
          { header: translate("survey.details"), width: 64 },
        ],
        lines: [
          { text: translate("survey.twinning"), bold: true },
          ...rows(NEEDS.map((kind) => words.activity(kind))),
          { text: translate("survey.support"), bold: true },
          ...rows(topics),
        ],
      },
      ...handLines(translate("survey.other"), 3, source),
      announcement(words.text("survey.end", { office: source.officeName() })),
    ],
    signatures: handSignatures({ as: [translate("scoreForm.unit")], note: translate("letter.byHand") }),
  });
}
