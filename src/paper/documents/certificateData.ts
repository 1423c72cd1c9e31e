import { awardList } from "../../domain/reports";
import type { AwardResult } from "../../domain/awards";
import { awardReason } from "../../sheets/plan";
import { settingText } from "../form";
import type { Page } from "../page/blocks";
import type { DocumentSource } from "../words";
import { declare } from "./document";

/** Rows for the mail merge of certificates (giấy khen): one a winner, field names without accents, nothing above the heading. */
export const certificateData = declare("du-lieu-giay-khen", "awards", (source) => [page(source)]);

type Field = "name" | "award" | "set" | "form" | "money" | "issuer" | "year" | "reason";

/** The fields in their order, with the widths of their columns. */
const FIELDS: readonly (readonly [Field, number])[] = [
  ["name", 44],
  ["award", 48],
  ["set", 16],
  ["form", 24],
  ["money", 30],
  ["issuer", 40],
  ["year", 15],
  ["reason", 46],
];

function page(source: DocumentSource): Page {
  const { translate, options } = source;
  return {
    sheet: translate("paper.data.sheet"),
    orientation: "Landscape",
    blocks: [
      {
        kind: "table",
        columns: FIELDS.map(([field, width]) => ({ header: translate(`paper.data.${field}`), width })),
        lines: awardList(source.results(options.day).awards).decided.map((result) => {
          const values = valuesOf(result, source);
          return { cells: FIELDS.map(([field]) => values[field]) };
        }),
      },
    ],
  };
}

function valuesOf(
  result: AwardResult,
  { snapshot, translate, words }: DocumentSource,
): Readonly<Record<Field, string>> {
  const { award, name, issuer } = result;
  return {
    name,
    award: award.name,
    set: award.set,
    form: award.form ?? "",
    money: words.number(award.money),
    issuer: issuer ?? "",
    year: settingText(snapshot.settings, "year"),
    reason: awardReason(result, translate),
  };
}
