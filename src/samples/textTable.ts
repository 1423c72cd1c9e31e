/** Rows of a table written as text: the first line names the columns, cells are separated by `|`. */
export type TextTable<Column extends string> = readonly Readonly<Record<Column, string>>[];

/**
 * Reads a table that has (at least) these columns.
 * @throws Error naming a column that the text lacks
 */
export function textTable<const Column extends string>(
  columns: readonly Column[],
  text: string,
): TextTable<Column> {
  const [head = "", ...lines] = text.split("\n").filter((line) => line.trim() !== "");
  const headers = head.split("|").map((cell) => cell.trim());
  const lacking = columns.find((column) => !headers.includes(column));
  if (lacking !== undefined) throw new Error(`no column ${lacking}`);
  return lines.map((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    const entries = columns.map((column): [Column, string] => [column, cells[headers.indexOf(column)] ?? ""]);
    // An entry for each column: what the library's type of `fromEntries` cannot say.
    return Object.fromEntries(entries) as Record<Column, string>;
  });
}
