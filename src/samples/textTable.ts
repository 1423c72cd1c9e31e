/** Rows of a table written as text: the first line names the columns, cells are separated by `|`. */
export type TextTable = readonly Readonly<Record<string, string>>[];

export function textTable(text: string): TextTable {
  const [head, ...lines] = text.split("\n").filter((line) => line.trim() !== "");
  const columns = head.split("|").map((cell) => cell.trim());
  return lines.map((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}
