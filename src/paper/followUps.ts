import type { Span } from "../domain/programmes";
import { formatDate, serialDay, toDate } from "../text";
import { heading, provenance } from "./form";
import type { Block, Page } from "./page";
import type { FollowUp } from "./programmes/section";
import { studyFollowUp } from "./programmes/study";
import { supportFollowUp } from "./programmes/support";
import { twinningFollowUp } from "./programmes/twinning";
import { visitFollowUp } from "./programmes/visits";
import type { DocumentSource } from "./source";

/** The follow-up sheets of the programmes, by the name of their report kind. */
export const FOLLOW_UPS = [
  "theo-doi-ket-nghia",
  "theo-doi-di-co-so",
  "theo-doi-dac-thu",
  "theo-doi-hoc-tap",
] as const;
export type FollowUpKind = (typeof FOLLOW_UPS)[number];

/** Tables of many columns are set a little smaller than the text, points. */
const TABLE_SIZE = 12;

const PARTS: Readonly<Record<FollowUpKind, FollowUp>> = {
  "theo-doi-ket-nghia": twinningFollowUp,
  "theo-doi-di-co-so": visitFollowUp,
  "theo-doi-dac-thu": supportFollowUp,
  "theo-doi-hoc-tap": studyFollowUp,
};

/** A programme in full, from the first day of the year to `day`: landscape, for the office's own use and as an annex. */
export function followUpPage(kind: FollowUpKind, source: DocumentSource): Page {
  const { translate, snapshot, options } = source;
  const { day, digest } = options;
  const year = toDate(day).getUTCFullYear();
  const span: Span = { from: serialDay(year, 1, 1) as number, to: day };
  return {
    sheet: translate(`follow.sheet.${kind}`),
    orientation: "Landscape",
    blocks: [
      {
        kind: "text",
        text: translate(`follow.title.${kind}`),
        look: { size: 14, bold: true, align: "Center" },
        joined: true,
      },
      {
        kind: "text",
        text: translate("follow.asOf", { year: String(year), day: formatDate(day) }),
        look: { size: 13, italic: true, align: "Center" },
        joined: true,
      },
      { kind: "text", text: "", joined: true },
      ...PARTS[kind](source, span).flatMap(({ title, blocks }, at) => [
        heading(translate("follow.part", { number: at + 1, title })),
        ...blocks.map((block): Block => (block.kind === "table" ? { ...block, size: TABLE_SIZE } : block)),
      ]),
      ...provenance(snapshot.settings, day, digest, translate),
    ],
  };
}
