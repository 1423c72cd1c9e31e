import { scoringTables, tableSchema, type InputTableId } from "../../../src/contract";
import type { RawTables } from "../../../src/sheets/read";
import { emptyTable, parseTables } from "../textTables";

/** What can stand in an `expected.txt`. */
export type Part =
  | "units"
  | "clusters"
  | "awards"
  | "missing"
  | "findings"
  | "comparison"
  | "certainty"
  | "nextYear"
  | "scope"
  | "explanation";

/** A folder of `test/cases/scoring`, as its `input.txt` declares it. */
export interface GoldenCase {
  /** What must come out, and why. */
  readonly why: string;
  readonly parts: ReadonlySet<Part>;
  readonly raw: RawTables;
  /** Tables whose rows keep their order where the others are turned round. */
  readonly ordered: ReadonlySet<string>;
}

const SECTIONS: ReadonlyMap<string, Part> = new Map([
  ["đơn vị", "units"],
  ["cụm", "clusters"],
  ["giải", "awards"],
  ["thiếu", "missing"],
  ["vấn đề", "findings"],
]);
const VIEWS: ReadonlyMap<string, Part> = new Map([
  ["so sánh điểm", "comparison"],
  ["độ chắc chắn", "certainty"],
  ["năm sau", "nextYear"],
  ["phạm vi", "scope"],
  ["diễn giải", "explanation"],
]);

/** The order of these tables always means something: the first of two settings counts, awards are decided in turn. */
const ALWAYS_ORDERED: readonly InputTableId[] = ["settings", "awards"];

/**
 * Reads an `input.txt`. Its first line says in Vietnamese what must come out and why; lines below it may declare how the
 * case is looked at. Without any of them everything is compared: units, clusters, awards with the budget, missing
 * evidence, findings; and the workbook has every table that scoring asks for, empty where the case does not write it.
 *
 * - `// kiểm tra: đơn vị, thiếu, vấn đề` compares only these sections (đơn vị, cụm, giải, thiếu, vấn đề): for a case
 *   that is not about the others, where they would repeat what other cases show;
 * - `// xem: độ chắc chắn` also compares what an office looks at before it signs (so sánh điểm, độ chắc chắn, năm sau) or asks (diễn giải: what `=WHY` says of each unit in each period), or what figures cover (phạm vi);
 * - `// không có bảng: MinhChung` leaves tables out of the workbook;
 * - `// giữ thứ tự bảng: TieuChi`: turning round the rows of these tables would be another case.
 */
export function parseCase(text: string): GoldenCase {
  const { head, raw } = parseTables(text);
  const [why = "", ...declarations] = head;
  const declared = new Map(declarations.map(declaration));
  const words = (name: string): readonly string[] => declared.get(name) ?? [];
  const absent = tablesNamed(words("không có bảng"));
  const compared = declared.has("kiểm tra") ? words("kiểm tra") : [...SECTIONS.keys()];
  return {
    why,
    parts: new Set([
      ...compared.map((word) => known(SECTIONS, word)),
      ...words("xem").map((word) => known(VIEWS, word)),
    ]),
    raw: {
      ...Object.fromEntries(
        scoringTables.filter((id) => !absent.has(id)).map((id) => [id, emptyTable(tableSchema(id))]),
      ),
      ...raw,
    },
    ordered: new Set([...ALWAYS_ORDERED, ...tablesNamed(words("giữ thứ tự bảng"))]),
  };
}

function declaration(line: string): [string, string[]] {
  const [, name, list] = /^(kiểm tra|xem|không có bảng|giữ thứ tự bảng): (.+)$/u.exec(line) ?? [];
  if (name === undefined || list === undefined) throw new Error(`no declaration: ${line}`);
  return [name, list.split(",").map((word) => word.trim())];
}

function known(names: ReadonlyMap<string, Part>, word: string): Part {
  const part = names.get(word);
  if (!part) throw new Error(`«${word}» is none of ${[...names.keys()].join(", ")}`);
  return part;
}

function tablesNamed(names: readonly string[]): ReadonlySet<InputTableId> {
  return new Set(
    names.map((name) => {
      const id = scoringTables.find((table) => tableSchema(table).table === name);
      if (!id) throw new Error(`no scoring table ${name}`);
      return id;
    }),
  );
}
