import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Cell, CellStyle, DataValidation, WriteSheet } from "hucre/xlsx";
import type { FormColumn, ReturnForm } from "../sheets/returns";
import { columnLetters } from "../text";

const FONT = { name: "Times New Roman", size: 12 } as const;
const EDGE = { style: "thin" } as const;
const BORDER = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE } as const;
const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DDEBF7" } },
  border: BORDER,
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
};
/** Serial days of a plausible submission: 1 January 2000 to 31 December 2100. */
const DAYS = ["36526", "73415"] as const;

/**
 * The file of a form: its table below its titles, what is to be written unlocked, drop-downs from a hidden sheet, and the
 * hidden name by which it is known when it comes back.
 * @param lists name of the sheet with the words of the drop-downs
 */
export async function formFile(form: ReturnForm, lists: string): Promise<Uint8Array> {
  const { writeXlsx } = await import(/* webpackChunkName: "forms" */ "hucre/xlsx");
  const bytes = await writeXlsx({
    sheets: [sheetOf(form, lists), listSheet(form, lists)],
    namedRanges: [{ name: form.mark.name, range: `"${form.mark.text.replaceAll('"', '""')}"` }],
    workbookProtection: { lockStructure: true },
    defaultFont: FONT,
  });
  return withHiddenName(bytes, form.mark.name);
}

function sheetOf(form: ReturnForm, lists: string): WriteSheet {
  const { columns, rows, spare, titles } = form;
  const top = titles.length;
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, value: string, style: CellStyle): void =>
    void cells.set(`${row},${column}`, { value, type: "string", style });
  titles.forEach((title, row) =>
    put(row, 0, title, {
      font: { ...FONT, bold: row === 0 },
      alignment: { horizontal: row === 0 ? "center" : "left", wrapText: true, vertical: "center" },
    }),
  );
  columns.forEach(({ header }, column) => put(top, column, header, HEADER));
  for (let row = 0; row < rows.length + spare; row++) {
    columns.forEach((column, at) => {
      const isOpen = column.isFilled || (row >= rows.length && column.choices !== undefined);
      put(top + 1 + row, at, rows[row]?.[column.id] ?? "", styleOf(column, isOpen));
    });
  }
  const last = top + 1 + rows.length + spare;
  return {
    name: form.sheet,
    columns: columns.map(({ width }) => ({ width })),
    rows: Array.from({ length: last }, () => columns.map(() => null)),
    cells,
    rowDefs: new Map(Array.from({ length: last }, (_, row) => [row, { height: heightOf(form, row) }])),
    merges: titles.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: columns.length - 1 })),
    dataValidations: columns.flatMap((column, at) => validationOf(column, at, top + 2, last, lists, columns)),
    freezePane: { rows: top + 1, columns: 0 },
    protection: {
      sheet: true,
      formatColumns: true,
      formatRows: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
    },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${top + 1}:$${top + 1}`,
    },
  };
}

/** Points of a line, and how many letters of a column's width stand in one line. */
const LINE = 16;
const LETTERS = 0.9;

/** A row is as high as the longest of its texts, whoever opens the file: not every program adapts it. */
function heightOf({ columns, rows, titles }: ReturnForm, row: number): number {
  const lines = (text: string, width: number): number =>
    Math.max(1, Math.ceil(text.length / (width * LETTERS)));
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const title = titles[row];
  if (title !== undefined) return LINE * lines(title, whole) + 2;
  const cells =
    row === titles.length
      ? columns.map(({ header }) => header)
      : columns.map(({ id }) => rows[row - titles.length - 1]?.[id] ?? "");
  return LINE * Math.max(...cells.map((text, at) => lines(text, columns[at]?.width ?? 1))) + 4;
}

function styleOf({ kind }: FormColumn, isOpen: boolean): CellStyle {
  const formats: Readonly<Partial<Record<FormColumn["kind"], string>>> = {
    date: "dd/mm/yyyy",
    number: "General",
    whole: "0",
  };
  return {
    font: FONT,
    border: BORDER,
    numFmt: formats[kind] ?? "@",
    alignment: { vertical: "top", wrapText: true },
    protection: { locked: !isOpen },
    ...(!isOpen && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } } }),
  };
}

function validationOf(
  { kind, choices, isFilled }: FormColumn,
  at: number,
  first: number,
  last: number,
  lists: string,
  columns: readonly FormColumn[],
): DataValidation[] {
  const letters = columnLetters(at);
  const range = `${letters}${first}:${letters}${last}`;
  if (choices) {
    const own = columnLetters(
      columns.filter((column) => column.choices).findIndex((column) => column === columns[at]),
    );
    const formula1 = `'${lists}'!$${own}$1:$${own}$${choices.length}`;
    return [{ type: "list", formula1, range, allowBlank: true, showErrorMessage: true, errorStyle: "stop" }];
  }
  if (!isFilled) return [];
  if (kind === "date") {
    const [formula1, formula2] = DAYS;
    return [
      {
        type: "date",
        operator: "between",
        formula1,
        formula2,
        range,
        allowBlank: true,
        showErrorMessage: true,
      },
    ];
  }
  return kind === "number" || kind === "whole"
    ? [
        {
          type: "decimal",
          operator: "greaterThanOrEqual",
          formula1: "0",
          range,
          allowBlank: true,
          showErrorMessage: true,
        },
      ]
    : [];
}

/** The words of the drop-downs, a column for each: a list of many codes is too long to stand in the rule itself. */
function listSheet({ columns }: ReturnForm, name: string): WriteSheet {
  const lists = columns.flatMap(({ choices }) => (choices ? [choices] : []));
  const height = Math.max(1, ...lists.map((list) => list.length));
  const cells = new Map<string, Partial<Cell>>();
  lists.forEach((list, column) =>
    list.forEach(
      (value, row) => void cells.set(`${row},${column}`, { value, type: "string", style: { numFmt: "@" } }),
    ),
  );
  return {
    name,
    rows: Array.from({ length: height }, () => lists.map(() => null)),
    cells,
    veryHidden: true,
    protection: { sheet: true },
  };
}

/** The library writes no hidden names. */
function withHiddenName(bytes: Uint8Array, name: string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = "xl/workbook.xml";
  const xml = parts[part];
  if (!xml) throw new Error("a workbook has a part for itself");
  parts[part] = strToU8(
    strFromU8(xml).replace(`<definedName name="${name}"`, `<definedName name="${name}" hidden="1"`),
  );
  return zipSync(parts);
}
