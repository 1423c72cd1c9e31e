import type { Page } from "../../page/blocks";
import type { DocumentSource } from "../../words";
import { declare } from "../document";
import { CERTIFICATE_FIELDS, certificateValues, type CertificateField } from "./certificateFields";
import { mattersOf } from "./matter";

/** Rows for the mail merge of certificates (giấy khen): one for each that is honoured, field names without accents, nothing above the heading. */
export const certificateData = declare("du-lieu-giay-khen", "awards", (source) => [page(source)]);

/** Points: a row of so many fields stays readable. */
const SIZE = 8;
/** Fields that take more room than others. */
const WIDE: Partial<Record<CertificateField, number>> = {
  name: 2,
  award: 2,
  reason: 2,
  achievement: 2.5,
  citation: 2.5,
};

function page(source: DocumentSource): Page {
  const { translate } = source;
  return {
    sheet: translate("paper.data.sheet"),
    orientation: "Landscape",
    blocks: [
      {
        kind: "table",
        size: SIZE,
        columns: CERTIFICATE_FIELDS.map((field) => ({
          header: translate(`paper.data.${field}`),
          width: WIDE[field] ?? 1.2,
        })),
        lines: mattersOf(source).flatMap((matter) =>
          matter.honours.map((honour) => {
            const values = certificateValues(honour, matter, source);
            return { cells: CERTIFICATE_FIELDS.map((field) => values[field]) };
          }),
        ),
      },
    ],
  };
}
