/** A number as the documents write it: 1.234,5, +2, 93,3%. */
const NUMBER = /^[+-]?\d{1,3}(?:\.\d{3})*(?:,(\d+))?%?$/u;

/**
 * The cells of a column with the same decimals in all numbers: beside "77,16" stands "68,90", not "68,9". Cells that are words or
 * blank stay as they are.
 */
export function evenDecimals(cells: readonly string[]): string[] {
  const most = Math.max(0, ...cells.map(decimalsOf));
  return cells.map((cell) => {
    if (!NUMBER.test(cell)) return cell;
    const missing = most - decimalsOf(cell);
    if (missing === 0) return cell;
    const digits = cell.replace(/%$/u, "");
    const point = digits.includes(",") ? "" : ",";
    return `${digits}${point}${"0".repeat(missing)}${cell.slice(digits.length)}`;
  });
}

function decimalsOf(cell: string): number {
  return NUMBER.exec(cell)?.[1]?.length ?? 0;
}
