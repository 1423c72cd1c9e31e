import { inChargeOf } from "../../../domain/assignment";
import type { DueItem } from "../../../domain/programmes";
import { reminders, type Debtor, type Reminder } from "../../../domain/reports";
import { formatDate } from "../../../text";
import { addressed, announcement, paperPage, replyDay } from "../../form";
import type { Block, Page } from "../../page/blocks";
import { sheetName } from "../../page/sheetName";
import { numbered, type DocumentSource } from "../../words";
import { declare } from "../document";
import { clusterRecipients } from "../missingNotices";

/** A letter to each unit, cluster and officer who has something overdue: what, since when, by when it is to be done. */
export const reminderLetters = declare("cong-van-don-doc", "letters", (source) =>
  reminders(source.snapshot, source.options.day).map((reminder) => page(reminder, source)),
);

function page({ code, debtor, items }: Reminder, source: DocumentSource): Page {
  const { translate, words, options } = source;
  const { day } = options;
  const paper = source.paper({
    kind: reminderLetters.kind,
    symbol: "CV",
    about: code,
    subject: translate("reminder.subject"),
    addressee: addresseeOf(debtor, source),
    recipients: [translate("letter.asAbove"), ...recipientsOf(debtor, source)],
    toThemAlone: true,
  });
  return paperPage(source, paper, {
    sheet: sheetName((short) => translate("reminder.sheet", { who: short }), code),
    day,
    blocks: [
      ...addressed(paper, source),
      announcement(
        words.text(`reminder.${debtor.kind}`, { day: formatDate(day), count: words.count(items.length) }),
      ),
      itemTable(items, source),
      announcement(
        words.text("reminder.ask", {
          office: source.officeName(),
          until: formatDate(replyDay(paper, source)),
        }),
      ),
    ],
  });
}

function addresseeOf(debtor: Debtor, source: DocumentSource): string {
  switch (debtor.kind) {
    case "unit":
      return source.bodyName(debtor.unit);
    case "cluster":
      return debtor.cluster.name;
    case "officer":
      return source.comrade(debtor.officer);
  }
}

/** Who else should know: those who answer for a cluster, who is in charge of a unit. */
function recipientsOf(debtor: Debtor, source: DocumentSource): string[] {
  const { snapshot, words, options } = source;
  if (debtor.kind === "officer") return [];
  if (debtor.kind === "cluster") return clusterRecipients(debtor.cluster, source);
  return inChargeOf(snapshot, debtor.unit.code, options.day).map((officer) =>
    words.text("reminder.toInCharge", { person: source.comrade(officer) }),
  );
}

function itemTable(items: readonly DueItem[], source: DocumentSource): Block {
  const { translate, words } = source;
  return {
    kind: "table",
    columns: [
      { header: translate("print.number"), width: 12, align: "Center" },
      { header: translate("due.task"), width: 50 },
      { header: translate("due.about"), width: 46 },
      { header: translate("due.day"), width: 26, align: "Center" },
      { header: translate("reminder.late"), width: 26, align: "Center" },
    ],
    lines: items.map((item, at) => ({
      cells: [
        numbered(at + 1, items.length),
        translate(`due.${item.kind}`),
        aboutOf(item, source),
        words.day(item.day),
        translate("reminder.days", { days: words.number(item.late) }),
      ],
    })),
  };
}

/** What an item is about, by name: the unit, or the session by its level. */
function aboutOf({ kind, about }: DueItem, source: DocumentSource): string {
  const { snapshot, words } = source;
  if (kind === "session") {
    const session = snapshot.sessions.find(({ code }) => code === about);
    return words.text("convocation.subject", { level: session?.level ?? "" });
  }
  const unit = snapshot.units.find(({ code }) => code === about);
  return unit ? source.bodyName(unit) : source.name(about);
}
