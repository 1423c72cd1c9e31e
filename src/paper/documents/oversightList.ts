import { oversightList as chargeRows, type ChargeRow } from "../../domain/reports";
import { annexPage } from "../form";
import type { BlockOf, Page } from "../page/blocks";
import { numbered, sentence, type DocumentSource } from "../words";
import { declare } from "./document";

/** Officers with their clusters and units (plan S1). */
export const oversightList = declare("phan-cong-phu-trach", "lists", (source) => [page(source)]);

function page(source: DocumentSource): Page {
  const { snapshot, translate, options } = source;
  return annexPage(
    {
      sheet: translate("print.oversight.sheet"),
      orientation: "Portrait",
      title: translate("print.oversight.title"),
      basis: "oversightBasis",
      ...oversightTable(chargeRows(snapshot, options.day), source),
    },
    source,
  );
}

/** Officers down, what is in their charge beside them. */
export function oversightTable(rows: readonly ChargeRow[], source: DocumentSource): BlockOf<"table"> {
  const { translate } = source;
  return {
    kind: "table",
    columns: [
      { header: translate("print.number"), width: 11, align: "Center" },
      { header: translate("print.name"), width: 38 },
      { header: translate("print.position"), width: 33 },
      { header: translate("print.oversight.clusters"), width: 34 },
      { header: translate("print.oversight.units"), width: 44 },
    ],
    lines: rows.map(({ officer, clusters, units }, at) => ({
      cells: [
        numbered(at + 1, rows.length),
        officer.name,
        officer.position ?? "",
        clusters.map(({ name }) => name).join("; "),
        sentence(source.unitNames(units)),
      ],
    })),
  };
}
