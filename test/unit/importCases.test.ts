import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { importKindOf, rowKey, type Draft } from "../../src/domain/imports";
import type { InputTableId } from "../../src/contract";
import { inputs } from "../../src/domain/tables";
import { translator } from "../../src/i18n";
import { homeProfile } from "../../src/profile";
import {
  importEdits,
  understandImport,
  unclearWords,
  type ComparedRow,
  type ImportedSheet,
  type ImportOutcome,
} from "../../src/sheets/imports";
import { readSnapshot, type RawTables } from "../../src/sheets/read";
import { formatDate, splitList } from "../../src/text";
import { parseGrids } from "./golden/gridText";
import { emptyTable, parseTables } from "./textTables";

/*
 * Golden folders of imports: `workbook.txt` is the workbook and says in its first line what must come out and why; `source.txt`
 * holds the sheets that are imported (golden/gridText.ts), and in a line `// nhập: bang-diem kỳ=Q1` as what; `expected.txt`
 * is what came out: rows beside what stands, and what was left out, as a clerk reads it.
 */
const root = path.resolve(__dirname, "../cases/imports");
const translate = translator("vi");

/** `// nhập: bang-diem kỳ=Q1 bộ=Đoàn giai-đoạn=self tên.Xuân Trưòng=XT`; `cách-chấm=1.1;1.2` are rules that were confirmed. */
function requestOf(text: string): {
  word: string;
  options: Record<string, string>;
  names: Record<string, string>;
} {
  const [, line] = /^\/\/ nhập: (.+)$/mu.exec(text) ?? [];
  const [word = ""] = (line ?? "").split(" ");
  const pairs = [...(line ?? "").matchAll(/(tên\.[^=]+|[\p{L}-]+)=(\S+)/gu)].map(
    ([, key = "", value = ""]): [string, string] => [key, value],
  );
  return {
    word,
    options: Object.fromEntries(pairs.filter(([key]) => !key.startsWith("tên."))),
    names: Object.fromEntries(
      pairs.filter(([key]) => key.startsWith("tên.")).map(([key, code]) => [key.slice(4), code]),
    ),
  };
}

function textOf(folder: string, name: string): string {
  return readFileSync(path.join(root, folder, name), "utf8").normalize("NFC");
}

function importOf(folder: string, raw = parseTables(textOf(folder, "workbook.txt")).raw): ImportOutcome {
  const source = textOf(folder, "source.txt");
  const { word, options, names } = requestOf(source);
  const kind = importKindOf(word);
  if (!kind) throw new Error(`no kind ${word}`);
  const { kỳ: period, bộ: set, đợt: session, ["giai-đoạn"]: stage, ["cách-chấm"]: confirmed = "" } = options;
  const rules = Object.fromEntries(splitList(confirmed).map((code) => [code, "confirm" as const]));
  return understandImport(
    {
      kind,
      grids: parseGrids(source),
      options: { period, set, session, stage: stage as "self" | undefined, names, rules },
    },
    raw,
    readSnapshot(raw).snapshot,
    homeProfile,
  );
}

/** The tables of the workbook with what an import writes into them. */
function afterImport(raw: RawTables, outcome: ImportOutcome): RawTables {
  const written = importEdits(outcome, readSnapshot(raw).snapshot).map(({ id: table, rows, cells }) => {
    const id = table as InputTableId;
    const before = raw[id] ?? emptyTable(inputs[id]);
    const headers = [...before.headers];
    const at = (column: string): number => {
      const { header = "" } = inputs[id].columns.find((candidate) => candidate.id === column) ?? {};
      const position = headers.indexOf(header);
      return position >= 0 ? position : headers.push(header) - 1;
    };
    const changed = before.rows.map((row) => [...row]);
    for (const { row, column, value } of cells) (changed[row] ?? [])[at(column)] = value;
    const added = rows.map((row) => {
      const values: unknown[] = [];
      for (const [column, value] of Object.entries(row)) values[at(column)] = value;
      return values;
    });
    const all = [...changed, ...added].map((row) => headers.map((_, position) => row[position] ?? ""));
    return [id, { ...before, headers, rows: all }] as const;
  });
  return { ...raw, ...Object.fromEntries(written) };
}

function lines({ sheets, rows, aliases }: ImportOutcome): string[] {
  return [
    ...sheets.flatMap((sheet) => [
      `${[sheet.file, translate("import.count", countsOf(sheet))].filter(Boolean).join(" · ")}`,
      ...sheet.unclear.map((unclear) => `  ${unclearWords(unclear, translate)}`),
      ...sheet.gone.map(
        ({ cells }) =>
          `  Không còn trong phiếu: ${["code", "unit", "period", "criterion", "document", "title"].map((id) => cells[id] ?? "").join(" · ")}`,
      ),
    ]),
    ...rows.filter(({ state }) => state !== "same").map(rowLine),
    ...[...aliases].map(([code, names]) => `Tên khác của ${code}: ${names.join("; ")}`),
  ];
}

function countsOf({
  sheet,
  new: added,
  changed,
  same,
  refused,
}: ImportedSheet): Record<string, string | number> {
  return { sheet, new: added, changed, same, refused };
}

function rowLine({ draft, state, changes }: ComparedRow): string {
  const { table, from, cells, beside } = draft;
  const shown = (id: string, value: unknown): string => {
    const column = inputs[table].columns.find((candidate) => candidate.id === id);
    const isDay = column?.kind === "date" && typeof value === "number";
    return `${column?.header} ${isDay ? formatDate(value) : String(value === "" ? "trống" : value)}`;
  };
  const said =
    state === "new"
      ? inputs[table].columns.flatMap(({ id }) => (cells[id] === undefined ? [] : [shown(id, cells[id])]))
      : [
          keyOf(draft),
          ...changes.map(
            ({ column, before, after }) =>
              `${shown(column, after)} (trước: ${before === "" ? "trống" : before})`,
          ),
        ];
  const near = beside ? [`gần tên với ${beside.join(", ")}`] : [];
  return `${state === "new" ? "Mới" : "Sửa"} ${inputs[table].table} (${[from.sheet, from.cell].join("!")}): ${[...said, ...near].join("; ")}`;
}

function keyOf({ table, cells }: Draft): string {
  return rowKey(table, cells).split("\n").filter(Boolean).join(" · ");
}

const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe.each(cases)("%s", (folder) => {
  test("comes to what an office would expect", () => {
    const expected = path.join(root, folder, "expected.txt");
    const outcome = `${lines(importOf(folder)).join("\n")}\n`;
    if (process.env.UPDATE_CASES === "1" && (process.env.CASE ?? folder) === folder)
      writeFileSync(expected, outcome);
    expect(existsSync(expected) ? readFileSync(expected, "utf8") : "").toBe(outcome);
  });

  test("changes nothing when it comes again", () => {
    const { raw } = parseTables(textOf(folder, "workbook.txt"));
    const { rows } = importOf(folder, afterImport(raw, importOf(folder, raw)));
    expect(rows.filter(({ state }) => state !== "same").map(rowLine)).toEqual([]);
  });
});
