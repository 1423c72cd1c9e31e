import type { Page } from "../../page/blocks";
import type { DocumentSource } from "../../words";
import { declare } from "../document";
import { CERTIFICATE_FIELDS, certificateValues, type CertificateField } from "./certificateFields";
import { mattersOf } from "./matters";

/** Rows for the mail merge of certificates (giấy khen): one for each that is honoured, field names without accents, nothing above the heading. */
export const certificateData = declare("du-lieu-giay-khen", "awards", (source) => [page(source)], {
  sets: true,
});

/** Widths of columns, millimetres: the sheet is read by Word, not printed, and each field stands in one cell. */
const WIDTH = 30;
const WIDE: Partial<Record<CertificateField, number>> = {
  name: 60,
  position: 70,
  award: 60,
  reason: 60,
  achievement: 75,
  citation: 75,
};
const widthOf = (field: CertificateField): number => WIDE[field] ?? WIDTH;

function page(source: DocumentSource): Page {
  const { translate } = source;
  return {
    sheet: translate("paper.data.sheet"),
    orientation: "Landscape",
    width: CERTIFICATE_FIELDS.reduce((sum, field) => sum + widthOf(field), 0),
    blocks: [
      {
        kind: "table",
        columns: CERTIFICATE_FIELDS.map((field) => ({
          header: translate(`paper.data.${field}`),
          width: widthOf(field),
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
