import {
  evidenceMatrix as matrixOf,
  evidenceView,
  type EvidenceMatrix,
  type MatrixCell,
} from "../../domain/reports";
import type { PaperTexts } from "../../i18n/papers";
import { subtitle, title } from "../form";
import type { Block, Page } from "../page/blocks";
import { sheetName } from "../page/sheetName";
import type { DocumentSource } from "../words";
import { declare } from "./document";

/** Widths of the columns, millimetres; those of the units share what is left, and a large cluster goes on below. */
const WIDTHS = { code: 14, text: 84, units: 149 };
/** The texts of the leaves and the signs of a unit read well in columns this wide, millimetres. */
const LEAF_WIDTH = 70;
const UNIT_WIDTH = 17;
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
    return matrix ? [page(matrix, source)] : [];
  });
}

function page(matrix: EvidenceMatrix, source: DocumentSource): Page {
  const { translate } = source;
  const { set, period, cluster } = matrix;
  return {
    sheet: sheetName(
      (short) => translate("matrix.sheet", { set: short, period: period.code, cluster: cluster.code }),
      set,
    ),
    orientation: "Landscape",
    blocks: [
      title(translate("matrix.title")),
      subtitle(translate("matrix.subject", { cluster: cluster.name, set, period: period.name }), 13),
      subtitle(translate("matrix.legend"), TABLE_SIZE),
      table(matrix, source),
    ],
  };
}

/** Leaves down, units across. */
function table({ units, groups }: EvidenceMatrix, source: DocumentSource): Block {
  const { translate } = source;
  return {
    kind: "table",
    columns: [
      { header: translate("matrix.code"), width: WIDTHS.code, align: "Center" },
      { header: translate("matrix.leaf"), width: WIDTHS.text, least: LEAF_WIDTH },
      ...units.map((unit) => ({
        header: source.nameAlone(unit.code),
        width: WIDTHS.units / units.length,
        least: UNIT_WIDTH,
        align: "Center" as const,
      })),
    ],
    size: TABLE_SIZE,
    repeats: 2,
    lines: groups.flatMap(({ group, rows }) => [
      ...(group === "" ? [] : [{ text: group, bold: true }]),
      ...rows.map(({ code, text, cells }) => ({
        cells: [code, text, ...cells.map((cell) => cellWords(cell, translate))],
      })),
    ]),
  };
}

/** "Đ", "1/2", "0/1 C", "–": signs that the legend explains, so that a row stays a line. */
function cellWords({ state, accepted, required }: MatrixCell, translate: PaperTexts): string {
  if (state === "complete") return translate("matrix.complete");
  if (state === "none") return "";
  if (state === "notApplicable") return translate("matrix.notApplicable");
  return translate(`matrix.${state}`, { share: `${accepted}/${required}` });
}
