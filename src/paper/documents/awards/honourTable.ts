import { ofTarget, type Honour } from "../../../domain/papers";
import type { Block, PageColumn, PageLine } from "../../page/blocks";
import { numbered, roman, type DocumentSource } from "../../words";
import { achievementOf, formOf, moneyOf, nameOf, placeOf } from "./honourWords";
import type { Matter } from "./matter";

type Column = "place" | "achievement" | "form" | "money" | "sign";

/** Shares of the page, millimetres. */
const WIDTHS: Readonly<Record<Column, number>> = {
  place: 33,
  achievement: 38,
  form: 16,
  money: 22,
  sign: 24,
};
/** Points: names of units and sentences stand side by side. */
const SIZE = 12;
const ROOM = 160;
const NUMBER = 11;

/**
 * Those who are honoured, collectives before persons, with the sum; a heading for each where there are both. Position and unit are
 * a column only where a person has some.
 */
export function honourTable(matter: Matter, source: DocumentSource, wanted: readonly Column[]): Block {
  const { honours, money } = matter;
  const { translate, words } = source;
  const hasPlaces = honours.some((honour) => placeOf(honour, source) !== "");
  const columns = wanted.filter((column) => column !== "place" || hasPlaces);
  const taken = columns.reduce((sum, column) => sum + WIDTHS[column], NUMBER);
  const [collectives, persons] = [ofTarget(honours, "collective"), ofTarget(honours, "person")];
  const parts = [collectives, persons].filter((part) => part.length > 0);
  const lines = parts.flatMap((part, at): PageLine[] => [
    ...(parts.length === 1
      ? []
      : [
          {
            text: translate(at === 0 ? "honour.part.collectives" : "honour.part.persons", {
              part: roman(at + 1),
            }),
            bold: true,
          },
        ]),
    ...part.map((honour, row) => ({
      cells: [
        numbered(row + 1, part.length),
        nameOf(honour, source),
        ...columns.map((column) => cellOf(column, honour, source)),
      ],
    })),
  ]);
  const total = columns.map((column) => (column === "money" ? words.number(money) : ""));
  return {
    kind: "table",
    size: SIZE,
    columns: [
      { header: translate("print.number"), width: NUMBER, align: "Center" },
      { header: translate("honour.column.name"), width: Math.max(34, ROOM - taken) },
      ...columns.map((column): PageColumn => ({
        header: translate(`honour.column.${column}`),
        width: WIDTHS[column],
        ...(column === "money" && { align: "Right" }),
      })),
    ],
    lines: [...lines, { bold: true, cells: ["", translate("report.total"), ...total] }],
  };
}

function cellOf(column: Column, honour: Honour, source: DocumentSource): string {
  switch (column) {
    case "place":
      return placeOf(honour, source);
    case "achievement":
      return achievementOf(honour, source);
    case "form":
      return formOf(honour, source);
    case "money":
      return moneyOf(honour, source);
    case "sign":
      return "";
  }
}
