import { evidenceMatrix, type EvidenceMatrix, type MatrixCell } from "../domain/reports";
import { listName } from "../text";
import type { Translate } from "../i18n";
import { evidenceView } from "./evidencePages";
import type { Page } from "./page";
import { sheetName } from "./sheetName";
import type { DocumentSource } from "./source";

/** Units side by side on one landscape page; a larger cluster takes more sheets. */
const UNITS_ACROSS = 11;
const WIDTHS = { code: 14, text: 84, units: 149 };
/** Points. */
const TABLE_SIZE = 11;

/** The evidence of every cluster in a period (plan S4), one sheet a cluster, repeated heading, tiêu chí by tiêu chí. */
export function matrixPages(source: DocumentSource): Page[] {
  const view = evidenceView(source);
  if (!view) return [];
  const board = source.board(source.options.day);
  return source.snapshot.clusters.flatMap((cluster) => {
    const matrix = evidenceMatrix(board, view.set, view.period, cluster);
    return matrix ? pagesOf(matrix, source.translate) : [];
  });
}

function pagesOf(matrix: EvidenceMatrix, translate: Translate): Page[] {
  const { set, period, cluster, units } = matrix;
  const parts = Math.ceil(units.length / UNITS_ACROSS);
  return Array.from({ length: parts }, (_, part): Page => {
    const [from, to] = [part * UNITS_ACROSS, Math.min(units.length, (part + 1) * UNITS_ACROSS)];
    const shown = units.slice(from, to);
    const nameWith = (short: string): string =>
      `${translate("matrix.sheet", { set: short, period: period.code, cluster: cluster.code })}${parts > 1 ? ` ${part + 1}` : ""}`;
    return {
      sheet: sheetName(nameWith, set),
      orientation: "Landscape",
      blocks: [
        {
          kind: "text",
          text: translate("matrix.title"),
          look: { size: 14, bold: true, align: "Center" },
          joined: true,
        },
        {
          kind: "text",
          text: translate("matrix.subject", { cluster: cluster.name, set, period: period.name }),
          look: { size: 13, italic: true, align: "Center" },
        },
        {
          kind: "text",
          text: translate("matrix.legend"),
          look: { size: 11, italic: true, align: "Center" },
          joined: true,
        },
        {
          kind: "table",
          columns: [
            { header: translate("matrix.code"), width: WIDTHS.code, align: "Center" },
            { header: translate("matrix.leaf"), width: WIDTHS.text },
            ...shown.map((unit) => ({
              header: listName(unit),
              width: WIDTHS.units / shown.length,
              align: "Center" as const,
            })),
          ],
          size: TABLE_SIZE,
          lines: matrix.groups.flatMap(({ group, rows }) => [
            ...(group === "" ? [] : [{ text: group, bold: true }]),
            ...rows.map(({ code, text, cells }) => ({
              cells: [code, text, ...cells.slice(from, to).map((cell) => cellWords(cell, translate))],
            })),
          ]),
        },
      ],
    };
  });
}

/** "Đ", "1/2", "0/1 C", "–": signs that the legend explains, so that a row stays a line. */
function cellWords({ state, accepted, required }: MatrixCell, translate: Translate): string {
  if (state === "complete") return translate("matrix.complete");
  if (state === "none") return "";
  if (state === "notApplicable") return translate("matrix.notApplicable");
  return translate(`matrix.${state}`, { share: `${accepted}/${required}` });
}
