import { twinningAnnex as annexRows } from "../../domain/reports";
import { annexPage, settingText } from "../form";
import type { BlockOf, Page } from "../page/blocks";
import { numbered, type DocumentSource } from "../words";
import { declare } from "./document";

/** "Danh sách phân công kết nghĩa" exactly as plan S0 prints it. */
export const twinningAnnex = declare("phu-luc-ket-nghia", "lists", (source) => [page(source)]);

function page(source: DocumentSource): Page {
  const { translate } = source;
  return annexPage(
    {
      sheet: translate("print.twinning.sheet"),
      orientation: "Portrait",
      title: translate("print.twinning.title"),
      basis: "twinningBasis",
      ...twinningTable(source),
    },
    source,
  );
}

/** The pairs as plan S0 lists them: hosts on the left, their partners on the right. */
export function twinningTable(source: DocumentSource): BlockOf<"table"> {
  const { snapshot, translate, options, profile } = source;
  const { settings } = snapshot;
  const { prefix, several } = profile.units;
  const rows = annexRows(snapshot, options.day);
  return {
    kind: "table",
    columns: [
      { header: translate("print.number"), width: 14, align: "Center" },
      { header: settingText(settings, "hostsHeading") || translate("print.twinning.hosts"), width: 73 },
      { header: settingText(settings, "partnersHeading") || translate("print.twinning.partners"), width: 73 },
    ],
    lines: rows.map(({ number, hosts, partners }) => ({
      cells: [
        numbered(number, rows.length),
        hosts.map(({ name }) => name).join(", "),
        partners.length === 1
          ? translate("print.twinning.one", { prefix, unit: source.unitNames(partners) })
          : translate("print.twinning.many", { several, units: source.unitNames(partners) }),
      ],
    })),
  };
}
