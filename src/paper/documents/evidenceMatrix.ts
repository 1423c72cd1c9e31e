import {
  evidenceMatrix as matrixOf,
  evidenceView,
  type EvidenceMatrix,
  type MatrixCell,
} from "../../domain/reports";
import type { Translate } from "../../i18n";
import { subtitle, title } from "../form";
import type { Block, Page } from "../page/blocks";
import { sheetName } from "../page/sheetName";
import type { DocumentSource } from "../words";
import { declare } from "./document";

/** Units side by side on one landscape page; a larger cluster takes more sheets. */
const UNITS_ACROSS = 11;
const WIDTHS = { code: 14, text: 84, units: 149 };
/** Points. */
const TABLE_SIZE = 11;

/** The evidence of every cluster in a period (plan S4), one sheet a cluster, repeated heading, tiêu chí by tiêu chí. */
export const evidenceMatrix = declare("tong-hop-minh-chung", "evidence", pages, { view: true });

function pages(source: DocumentSource): Page[] {
  const view = evidenceView(source.snapshot, source.options);
  if (!view) return [];
  const board = source.board(source.options.day);
  return source.snapshot.clusters.flatMap((cluster) => {
    const matrix = matrixOf(board, view.set, view.period, cluster);
    return matrix ? pagesOf(matrix, source) : [];
  });
}

function pagesOf(matrix: EvidenceMatrix, source: DocumentSource): Page[] {
  const { translate } = source;
  const { set, period, cluster, units } = matrix;
  const parts = Math.ceil(units.length / UNITS_ACROSS);
  return Array.from({ length: parts }, (_, part): Page => {
    const nameWith = (short: string): string => {
      const name = translate("matrix.sheet", { set: short, period: period.code, cluster: cluster.code });
      return parts > 1 ? `${name} ${part + 1}` : name;
    };
    return {
      sheet: sheetName(nameWith, set),
      orientation: "Landscape",
      blocks: [
        title(translate("matrix.title")),
        subtitle(translate("matrix.subject", { cluster: cluster.name, set, period: period.name }), 13),
        subtitle(translate("matrix.legend"), TABLE_SIZE),
        table(matrix, part * UNITS_ACROSS, source),
      ],
    };
  });
}

/** The leaves with as many units as a page holds, from the `from`th on. */
function table({ units, groups }: EvidenceMatrix, from: number, source: DocumentSource): Block {
  const { translate } = source;
  const shown = units.slice(from, from + UNITS_ACROSS);
  return {
    kind: "table",
    columns: [
      { header: translate("matrix.code"), width: WIDTHS.code, align: "Center" },
      { header: translate("matrix.leaf"), width: WIDTHS.text },
      ...shown.map((unit) => ({
        header: source.listName(unit),
        width: WIDTHS.units / shown.length,
        align: "Center" as const,
      })),
    ],
    size: TABLE_SIZE,
    lines: groups.flatMap(({ group, rows }) => [
      ...(group === "" ? [] : [{ text: group, bold: true }]),
      ...rows.map(({ code, text, cells }) => ({
        cells: [
          code,
          text,
          ...cells.slice(from, from + UNITS_ACROSS).map((cell) => cellWords(cell, translate)),
        ],
      })),
    ]),
  };
}

/** "Đ", "1/2", "0/1 C", "–": signs that the legend explains, so that a row stays a line. */
function cellWords({ state, accepted, required }: MatrixCell, translate: Translate): string {
  if (state === "complete") return translate("matrix.complete");
  if (state === "none") return "";
  if (state === "notApplicable") return translate("matrix.notApplicable");
  return translate(`matrix.${state}`, { share: `${accepted}/${required}` });
}
