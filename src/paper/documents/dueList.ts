import { dueDates, DUE_WITHIN } from "../../domain/programmes";
import { compareVietnamese, formatDate } from "../../text";
import { dueWords, type DueWords } from "../../sheets/plan";
import { blankLine, heading, provenance, subtitle, title } from "../form";
import type { Block, Page } from "../page/blocks";
import { numbered, type DocumentSource } from "../words";
import { declare } from "./document";

/** Text of the tables, points. */
const TABLE_SIZE = 12;

/** "Việc đến hạn": everything overdue or due within DUE_WITHIN days, by day, and again by person. */
export const dueList = declare("viec-den-han", "followUps", (source) => [page(source)]);

function page(source: DocumentSource): Page {
  const { snapshot, translate, options } = source;
  const { day } = options;
  const items = dueDates(snapshot, day, DUE_WITHIN).map((item) =>
    dueWords(item, snapshot, translate, nameIn(source)),
  );
  return {
    sheet: translate("due.title"),
    orientation: "Portrait",
    blocks: [
      title(translate("due.heading")),
      subtitle(translate("due.until", { day: formatDate(day), until: formatDate(day + DUE_WITHIN) }), 13),
      blankLine(),
      ...tables(items, source),
      ...provenance(source, day),
    ],
  };
}

/** What a code is called; a study session has no name but the level that it is of. */
function nameIn(source: DocumentSource): (code: string) => string {
  const { sessions } = source.snapshot;
  return (code) => {
    const session = sessions.find((candidate) => candidate.code === code);
    return session ? source.translate("due.level", { level: session.level }) : source.nameAlone(code);
  };
}

function tables(items: readonly DueWords[], source: DocumentSource): Block[] {
  const { translate } = source;
  if (items.length === 0) return [{ kind: "text", text: translate("due.none") }];
  return [
    heading(translate("due.byDay")),
    byDay(items, source),
    heading(translate("due.byPerson")),
    byPerson(items, source),
  ];
}

function byDay(items: readonly DueWords[], { translate }: DocumentSource): Block {
  return {
    kind: "table",
    size: TABLE_SIZE,
    columns: [
      { header: translate("print.number"), width: 11, align: "Center" },
      { header: translate("due.day"), width: 25, align: "Center" },
      { header: translate("due.who"), width: 38 },
      { header: translate("due.task"), width: 32 },
      { header: translate("due.about"), width: 30 },
      { header: translate("due.state"), width: 24 },
    ],
    lines: items.map(({ day: due, who, task, about, state }, at) => ({
      cells: [numbered(at + 1, items.length), due, who, task, about, state],
    })),
  };
}

/** Each person with what is theirs, earliest first; what nobody is named for comes last. */
function byPerson(items: readonly DueWords[], { translate }: DocumentSource): Block {
  const persons = [...new Set(items.map(({ who }) => who))].sort(
    (a, b) => Number(a === "") - Number(b === "") || compareVietnamese(a, b),
  );
  return {
    kind: "table",
    size: TABLE_SIZE,
    columns: [
      { header: translate("due.day"), width: 26, align: "Center" },
      { header: translate("due.task"), width: 50 },
      { header: translate("due.about"), width: 58 },
      { header: translate("due.state"), width: 26 },
    ],
    lines: persons.flatMap((person) => [
      { text: person || translate("due.nobody"), bold: true },
      ...items
        .filter(({ who }) => who === person)
        .map(({ day, task, about, state }) => ({ cells: [day, task, about, state] })),
    ]),
  };
}
