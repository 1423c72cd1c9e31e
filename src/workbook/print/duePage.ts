import { dueDates, DUE_WITHIN } from "../../domain/programmes";
import { formatDate } from "../../domain/text";
import { dueWords } from "../plan";
import { provenance } from "./form";
import type { Page } from "./page";
import { numbered, type DocumentSource } from "./source";

/** "Việc đến hạn": everything overdue or due within DUE_WITHIN days, by day and by person. */
export function duePage({ snapshot, translate, options }: DocumentSource): Page {
  const { day, digest } = options;
  const items = dueDates(snapshot, day, DUE_WITHIN).map((item) => dueWords(item, snapshot, translate));
  return {
    sheet: translate("due.title"),
    orientation: "Portrait",
    blocks: [
      { kind: "text", text: translate("due.heading"), look: { size: 14, bold: true, align: "Center" } },
      {
        kind: "text",
        text: translate("due.until", { day: formatDate(day), until: formatDate(day + DUE_WITHIN) }),
        look: { size: 13, italic: true, align: "Center" },
      },
      { kind: "text", text: "" },
      {
        kind: "table",
        columns: [
          { header: translate("print.number"), width: 11, align: "Center" },
          { header: translate("due.day"), width: 25, align: "Center" },
          { header: translate("due.who"), width: 40 },
          { header: translate("due.task"), width: 32 },
          { header: translate("due.about"), width: 34 },
          { header: translate("due.state"), width: 18 },
        ],
        lines:
          items.length === 0
            ? [{ text: translate("due.none") }]
            : items.map(({ day: due, who, task, about, state }, at) => ({ cells: [numbered(at + 1, items.length), due, who, task, about, state] })),
      },
      ...provenance(snapshot.settings, day, digest, translate),
    ],
  };
}
