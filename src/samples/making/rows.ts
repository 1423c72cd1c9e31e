import { fold, parseDate } from "../../text";
import type { Column } from "../../contract";
import { inputs } from "../../domain/tables";
import type { StartRow } from "../../office/write";

type InputId = keyof typeof inputs;

/**
 * Rows of an input table written as text: the first line are headers of the contract, a line is a row, cells are
 * separated by `|`. Dates are written `15/11/2018`, numbers with a decimal comma.
 * @throws Error naming a header that the table does not have, or a cell that does not fit its column
 */
export function rowsOf<Id extends InputId>(id: Id, text: string): StartRow<Id>[] {
  const [head = "", ...lines] = text.split("\n").filter((line) => line.trim() !== "");
  const declared: readonly (Column & { readonly id: string })[] = inputs[id].columns;
  const columns = cellsOf(head).map((header) => {
    const column = declared.find((candidate) => fold(candidate.header) === fold(header));
    if (!column) throw new Error(`${id} has no column ${header}`);
    return column;
  });
  return lines.map((line) => {
    const cells = cellsOf(line);
    if (cells.length > columns.length) throw new Error(`too many cells: ${line}`);
    // Only the columns of this table: what the library's type of `fromEntries` cannot say.
    return Object.fromEntries(
      columns.map((column, at) => [column.id, valueOf(column, cells[at] ?? "")]),
    ) as StartRow<Id>;
  });
}

function cellsOf(line: string): string[] {
  return line.split("|").map((cell) => cell.trim());
}

function valueOf({ kind, header }: Column, cell: string): string | number | undefined {
  if (cell === "") return undefined;
  if (kind === "date") return sure(parseDate(cell), header, cell);
  if (kind === "number" || kind === "whole" || kind === "money") {
    const value = Number(cell.replace(",", "."));
    return sure(Number.isNaN(value) ? undefined : value, header, cell);
  }
  return cell;
}

function sure<T>(value: T | undefined, header: string, cell: string): T {
  if (value === undefined) throw new Error(`${header} cannot be ${cell}`);
  return value;
}
