import { stringifyA1Ref, type RangeA1 } from "@borgar/fx/xlsx";
import type { Area } from "../address";
import type { Table } from "../table";
import { UNCHANGED, type Rewriter, type StructuredReference } from "./rewriter";

/** A table becomes plain cells: references by its names become those of the cells. */
export function loweredTable(table: Table): Rewriter {
  return {
    ...UNCHANGED,
    cells: (of, reference, row) => {
      if (of !== table) return undefined;
      const area = areaOf(table, reference, row);
      return area ? address(table, area, reference.sections?.includes("this row") ?? false) : "#REF!";
    },
  };
}

/** The cells that a reference means; undefined when there are none, as totals where there is no row of them. */
function areaOf(
  table: Table,
  { columns = [], sections = [] }: StructuredReference,
  row: number | undefined,
): Area | undefined {
  const { area, body, totals } = table;
  const headers = table.headers().map((header) => header.toLowerCase());
  const places = columns.map((column) => headers.indexOf(column.toLowerCase()));
  if (places.includes(-1)) return undefined;
  const [first = 0, last = first] = columns.length === 0 ? [0, headers.length - 1] : places;
  const [left, right] = [area.left + Math.min(first, last), area.left + Math.max(first, last)];
  const rows = (sections.length === 0 ? ["data"] : sections).map((section) => {
    switch (section.toLowerCase()) {
      case "all":
        return area;
      case "headers":
        return table.hasHeaders ? table.header : undefined;
      case "totals":
        return totals;
      case "this row":
        return row !== undefined && row >= body.top && row <= body.bottom
          ? { ...body, top: row, bottom: row }
          : undefined;
      default:
        return body;
    }
  });
  const known = rows.filter((part) => part !== undefined);
  if (known.length < rows.length) return undefined;
  const top = Math.min(...known.map((part) => part.top));
  const bottom = Math.max(...known.map((part) => part.bottom));
  return { top, left, bottom, right };
}

/** Rows of one's own stay relative, so that the formula can be filled down as before. */
function address({ sheet }: Table, area: Area, isOwnRow: boolean): string {
  const range: RangeA1 = {
    ...area,
    $left: true,
    $right: true,
    $top: !isOwnRow,
    $bottom: !isOwnRow,
  };
  return stringifyA1Ref({ sheetName: sheet.name, range });
}
