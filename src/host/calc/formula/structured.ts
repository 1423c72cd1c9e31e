import { parseStructRef } from "@borgar/fx";
import type { Area } from "../../model";
import { Refusal } from "../evaluate/values";

/** A table as formulas see it. */
export interface TableShape {
  readonly name: string;
  /** Name of its sheet. */
  readonly sheet: string;
  /** With headers and totals. */
  readonly area: Area;
  readonly headers: readonly string[];
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** The cells that `T[Col]`, `T[@Col]`, `T[[#Headers],[A]:[B]]` … name; an error where Excel gives one. */
export function structuredArea(
  text: string,
  tableOf: (name: string) => TableShape | undefined,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
): { readonly sheet: string; readonly area: Area } | { readonly error: "#REF!" | "#VALUE!" } {
  const parsed = parseStructRef(text);
  if (!parsed) throw new Refusal("table", `the table reference ${text} cannot be read`);
  if ((parsed.context ?? []).length > 0) throw new Refusal("external", "a table of another workbook");
  const table = tableOf(parsed.table ?? "");
  if (!table)
    throw new Refusal(
      "table",
      parsed.table ? `there is no table ${parsed.table}` : "the formula stands in no table",
    );
  const columns = columnsOf(table, parsed.columns ?? []);
  if (!columns) return { error: "#REF!" };
  const rows = rowsOf(
    table,
    (parsed.sections ?? []).map((section) => section.toLowerCase()),
    place,
  );
  if ("error" in rows) return rows;
  return { sheet: table.sheet, area: { ...rows, ...columns } };
}

function columnsOf(
  { headers, area }: TableShape,
  names: readonly string[],
): { left: number; right: number } | undefined {
  if (names.length === 0) return { left: area.left, right: area.right };
  const places = names.map((name) =>
    headers.findIndex((header) => header === name || header.toLowerCase() === name.toLowerCase()),
  );
  if (places.includes(-1)) return undefined;
  return { left: area.left + Math.min(...places), right: area.left + Math.max(...places) };
}

function rowsOf(
  { area, sheet, hasHeaders, hasTotals }: TableShape,
  sections: readonly string[],
  place: { readonly sheet: string; readonly row: number },
): { top: number; bottom: number } | { error: "#REF!" | "#VALUE!" } {
  const [first, last] = [area.top + Number(hasHeaders), area.bottom - Number(hasTotals)];
  const wanted = sections.length === 0 ? ["data"] : sections;
  if (wanted.includes("this row")) {
    const within = place.sheet === sheet && place.row >= first && place.row <= last;
    return within ? { top: place.row, bottom: place.row } : { error: "#VALUE!" };
  }
  const spans = wanted.flatMap((section): { top: number; bottom: number }[] => {
    if (section === "all") return [{ top: area.top, bottom: area.bottom }];
    if (section === "headers") return hasHeaders ? [{ top: area.top, bottom: area.top }] : [];
    if (section === "totals") return hasTotals ? [{ top: area.bottom, bottom: area.bottom }] : [];
    if (section === "data") return [{ top: first, bottom: last }];
    throw new Refusal("table", `the part #${section} of a table is not known`);
  });
  if (spans.length === 0) return { error: "#REF!" };
  return {
    top: Math.min(...spans.map(({ top }) => top)),
    bottom: Math.max(...spans.map(({ bottom }) => bottom)),
  };
}
