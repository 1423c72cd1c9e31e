import { groupList as groupRows, type GroupRow } from "../../domain/reports";
import { roleWord } from "../../sheets/plan";
import { annexPage } from "../form";
import type { BlockOf, Page, PageLine } from "../page/blocks";
import { sentence, type DocumentSource } from "../words";
import { declare } from "./document";

/** The working groups as plan S2 lists them: people, their office, their place in the group, what each does. */
export const groupList = declare("to-cong-tac", "lists", (source) => [page(source)]);

function page(source: DocumentSource): Page {
  const { snapshot, translate, options } = source;
  return annexPage(
    {
      sheet: translate("print.groups.sheet"),
      orientation: "Portrait",
      title: translate("print.groups.title"),
      basis: "groupsBasis",
      ...groupTable(groupRows(snapshot, options.day), source),
    },
    source,
  );
}

/** Group by group: who is in it and does what, which unit it supports, which units go along. */
export function groupTable(groups: readonly GroupRow[], source: DocumentSource): BlockOf<"table"> {
  const { translate } = source;
  return {
    kind: "table",
    columns: [
      { header: translate("print.name"), width: 42 },
      { header: translate("print.position"), width: 48 },
      { header: translate("print.groups.role"), width: 24, align: "Center" },
      { header: translate("print.groups.topics"), width: 46 },
    ],
    lines: groups.flatMap((row) => groupLines(row, source)),
  };
}

function groupLines({ group, unit, people, companions }: GroupRow, source: DocumentSource): PageLine[] {
  const { translate } = source;
  return [
    { text: translate("print.groups.group", { group }), bold: true },
    ...people.map(({ officer, role, topics, headOf }) => ({
      cells: [
        translate("print.comrade", { name: officer.name }),
        [officer.position, ...(headOf ? [translate("print.groups.head", { cluster: headOf.name })] : [])]
          .filter(Boolean)
          .join(", "),
        sentence(roleWord(role, translate)),
        topics,
      ],
    })),
    { text: translate("print.groups.task", { unit: source.bodyName(unit) }) },
    ...(companions.length > 0
      ? [
          {
            text: translate("print.groups.companions", {
              units: companions.map((companion) => source.bodyName(companion)).join("; "),
            }),
          },
        ]
      : []),
  ];
}
