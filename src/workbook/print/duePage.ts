import { dueDates } from "../../domain/programmes";
import type { Snapshot } from "../../domain/model";
import { formatDate } from "../../domain/text";
import type { Translate } from "../../i18n";
import { dueWords } from "../plan";
import { provenance } from "./form";
import type { Page } from "./page";

/** "Việc đến hạn": everything overdue or due within so many days, by day and by person. */
export function duePage(snapshot: Snapshot, day: number, days: number, digest: string, translate: Translate): Page {
  const items = dueDates(snapshot, day, days).map((item) => dueWords(item, snapshot, translate));
  return {
    sheet: translate("due.title"),
    orientation: "Portrait",
    blocks: [
      { kind: "text", text: translate("due.heading"), look: { size: 14, bold: true, align: "Center" } },
      {
        kind: "text",
        text: translate("due.until", { day: formatDate(day), until: formatDate(day + days) }),
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
            : items.map(({ day: due, who, task, about, state }, at) => ({ cells: [String(at + 1).padStart(2, "0"), due, who, task, about, state] })),
      },
      ...provenance(snapshot.settings, day, digest, translate),
    ],
  };
}
