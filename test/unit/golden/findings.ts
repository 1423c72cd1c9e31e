import { inputTables, memoryTables } from "../../../src/domain/tables";
import type { Finding } from "../../../src/domain/model";
import { checkRows } from "../../../src/sheets/plan";
import type { RawTables } from "../../../src/sheets/read";
import { say, type Form } from "./words";

/** «Lỗi · Minh chứng · dòng «3» · cột Điểm thẩm định: Minh chứng đạt nhưng chưa có điểm thẩm định; …», as `KiemTra` says it. */
export function findingLines(findings: readonly Finding[], raw: RawTables, form: Form): string[] {
  const told = form === "together" ? findings : findings.map(withoutOrder);
  return checkRows(told, raw, say).map(({ severity, table, key, column, problem }) => {
    const where = [
      capitalised(text(severity)),
      sheetOf(text(table)),
      key === undefined ? undefined : rowWords(text(key)),
      column === undefined ? undefined : `cột ${text(column)}`,
    ];
    return `${where.filter((part) => part !== undefined).join(" · ")}: ${text(problem)}`;
  });
}

/** The same finding whatever row it stands in: lists sorted, and the numbers of its rows left out. */
function withoutOrder(finding: Finding): Finding {
  const params: Record<string, string | number | readonly string[]> = {};
  for (const [name, value] of Object.entries(finding.params ?? {})) {
    if (name === "rows") params[name] = "…";
    else params[name] = typeof value === "object" ? [...value].sort() : value;
  }
  return { ...finding, params };
}

/** A code as it stands in the row, «3»; a row without one is told by its number, dòng 3. */
function rowWords(key: string): string {
  return /^dòng \d+$/u.test(key) ? key : `dòng «${key}»`;
}

function sheetOf(table: string): string {
  return [...inputTables, ...memoryTables].find((schema) => schema.table === table)?.sheet ?? table;
}

/** A cell of `KiemTra` is text; anything else would be a mistake that the expectation should show. */
function text(cell: unknown): string {
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase("vi") + words.slice(1);
}
