import type { Span } from "../../domain/programmes";
import { formatDate, serialDay, toDate } from "../../text";
import { blankLine, heading, provenance, subtitle, title } from "../form";
import type { Block, Page } from "../page/blocks";
import { study, support, twinning, visits, type FollowedProgramme } from "../programmes";
import type { DocumentSource } from "../words";
import { declare, type DocumentDeclaration } from "./document";

type FollowUpKind = "theo-doi-ket-nghia" | "theo-doi-di-co-so" | "theo-doi-dac-thu" | "theo-doi-hoc-tap";

export const twinningFollowUp = followUp("theo-doi-ket-nghia", twinning);
export const visitFollowUp = followUp("theo-doi-di-co-so", visits);
export const supportFollowUp = followUp("theo-doi-dac-thu", support);
export const studyFollowUp = followUp("theo-doi-hoc-tap", study);

function followUp<Kind extends FollowUpKind>(
  kind: Kind,
  programme: FollowedProgramme,
): DocumentDeclaration<Kind> {
  return declare(kind, "followUps", (source) => [followUpPage(kind, programme, source)]);
}

/** Tables of many columns are set a little smaller than the text, points. */
const TABLE_SIZE = 12;

/** A programme in full, from the first day of the year to `day`: landscape, for the office's own use and as an annex. */
function followUpPage(kind: FollowUpKind, followed: FollowedProgramme, source: DocumentSource): Page {
  const { translate, programmes, options } = source;
  const { day } = options;
  const year = toDate(day).getUTCFullYear();
  const span: Span = { from: serialDay(year, 1, 1) ?? day, to: day };
  return {
    sheet: translate(`follow.sheet.${kind}`),
    orientation: "Landscape",
    blocks: [
      title(translate(`follow.title.${kind}`, { programme: programmes[followed.programme] })),
      subtitle(translate("follow.asOf", { year: String(year), day: formatDate(day) }), 13),
      blankLine(),
      ...followed
        .followUp(source, span)
        .flatMap(({ title: part, blocks }, at) => [
          heading(translate("follow.part", { number: at + 1, title: part })),
          ...blocks.map((block): Block => (block.kind === "table" ? { ...block, size: TABLE_SIZE } : block)),
        ]),
      ...provenance(source, day),
    ],
  };
}
