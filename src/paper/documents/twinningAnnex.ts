import { twinningAnnex as annexRows } from "../../domain/reports";
import type { Unit } from "../../domain/model";
import { bodyName, isBodyName, isBranch, soleName, type UnitNaming } from "../../text";
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
  const { snapshot, translate, options } = source;
  const { settings } = snapshot;
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
        partnerNames(partners, source),
      ],
    })),
  };
}

/**
 * "Đoàn xã Quảng Phú"; "Đoàn các đơn vị: TT Thọ Xuân, Xuân Trường"; those whose name says which body they are stand for
 * themselves: "Chi đoàn thôn Một, Chi đoàn thôn Hai".
 */
function partnerNames(partners: readonly Unit[], source: DocumentSource): string {
  const { units: naming } = source.profile;
  const places = partners.filter((unit) => !isOwnBody(unit, naming));
  const bodies = partners.filter((unit) => isOwnBody(unit, naming)).map((unit) => bodyName(unit, naming));
  return [...placeNames(places, source), ...(bodies.length > 0 ? [bodies.join(", ")] : [])].join("; ");
}

function placeNames([place, ...more]: readonly Unit[], source: DocumentSource): string[] {
  if (!place) return [];
  if (more.length === 0) return [bodyName(place, source.profile.units)];
  const units = [place, ...more].map((unit) => source.listName(unit)).join(", ");
  return [source.translate("print.twinning.many", { several: source.profile.units.several, units })];
}

function isOwnBody(unit: Unit, naming: UnitNaming): boolean {
  return isBranch(unit, naming) || isBodyName(soleName(unit, naming), naming);
}
