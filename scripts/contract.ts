import { writeFileSync } from "node:fs";
import path from "node:path";
import {
  choiceWord,
  findings,
  logTable,
  resultTables,
  settingList,
  type ColumnKind,
  type FindingCode,
  type NamedColumn,
  type Setting,
  type SettingKey,
  type TableSchema,
} from "../src/contract";
import { leafRules } from "../src/domain/scoring/rules";
import { inputTables, memoryTables, proposalTables, schemaOf } from "../src/domain/tables";
import "../src/i18n/all";
import { textsOf } from "../src/session/texts";
import { formatted, grid, plain } from "./markdown";

/** `npm run contract`: docs/contract.md, the workbook contract in full, from the declarations that the program reads by. */
export const contractFile = path.resolve(__dirname, "../docs/contract.md");

const say = textsOf("en");
const kinds: Readonly<Record<ColumnKind, string>> = {
  code: "code of the row",
  text: "text",
  ref: "code",
  refs: "codes, separated by ;",
  list: "texts, separated by ;",
  paragraphs: "paragraphs, a line of the cell each",
  number: "number",
  whole: "whole number",
  money: "money (đồng)",
  date: "date",
  share: "share (shown as percent)",
  flag: "x or blank",
  choice: "one of the words",
};

/** A name or a header, as it is typed. */
const typed = (text: string): string => `\`${text.replaceAll("|", String.raw`\|`)}\``;

/** Whether people must fill a cell, and what a blank one counts as. */
function needed(column: NamedColumn): string {
  const { presence, fallback } = column;
  if (presence === "required") return "required";
  if (presence === "headerOnly") return "blank allowed, the column must be there";
  if (presence === "prose") return "blank allowed, never read";
  if (typeof fallback === "string" || typeof fallback === "number")
    return `blank counts as ${plain(choiceWord(column, String(fallback)))}`;
  return "blank allowed";
}

function words({ choices, open, to = [] }: NamedColumn): string {
  if (to.length > 0) return `of ${to.map((id) => typed(schemaOf(id).table)).join(" or ")}`;
  const listed = Object.keys(choices ?? {})
    .map(plain)
    .join("; ");
  return open ? `${listed}; or the office's own` : listed;
}

function notes({ unique, notNegative, vital, kept, onlyIfUsed }: NamedColumn): string {
  return [
    unique && "unique",
    notNegative && "not negative",
    vital && "unreadable takes the row out",
    kept && "kept ✎",
    onlyIfUsed && "only if used",
  ]
    .filter(Boolean)
    .join(", ");
}

function columnGrid(columns: readonly NamedColumn[], filledByPeople: boolean): string {
  return grid(
    ["header", "kind", ...(filledByPeople ? ["needed"] : []), "words, refers to", "note"],
    columns.map((column) => [
      typed(column.header),
      kinds[column.kind],
      ...(filledByPeople ? [needed(column)] : []),
      words(column),
      notes(column),
    ]),
  );
}

function tableText(schema: TableSchema, filledByPeople = false, about: readonly string[] = []): string {
  const { sheet, table, columns, column, key, optional } = schema;
  const headers = key.map((id) => column[id]?.header ?? id).map(typed);
  const said = [
    ...about,
    ...(optional ? ["Made only when it has something to say."] : []),
    ...(headers.length > 0 ? [`What people add follows its row by ${headers.join(", ")}.`] : []),
  ];
  return [
    `### ${plain(sheet)}: ${typed(table)}`,
    ...(said.length > 0 ? [said.join(" ")] : []),
    columnGrid(columns, filledByPeople),
  ].join("\n\n");
}

function settingRow({ key, initial, choices, examples, asked, sealed }: Setting<SettingKey>): string[] {
  const values = choices ? Object.keys(choices) : examples.filter((example) => example !== initial);
  return [
    typed(key),
    plain(initial),
    values.map(plain).join(choices ? "; " : " · "),
    asked ? "asks" : "",
    sealed ? "sealed" : "",
    plain(say(`setting.${key}`)),
  ];
}

/** The whole of docs/contract.md, before prettier. */
export function contractText(): string {
  return [
    "<!-- Generated from src/contract and src/domain by `npm run contract`; do not edit. -->",
    "# The workbook contract",
    `Every table with its columns, every setting, every finding. Sheets, tables, headers and words are Vietnamese, as they
stand in the workbook; headers are matched without regard to letter case and outer spaces. Columns of the office's own may
stand beside them.`,
    "## Inputs",
    "What people write, in the order in which an office fills it. A blank cell of a required column takes its row out.",
    ...inputTables.map((schema) => tableText(schema, true, [plain(say(`guide.table.${schema.id}`))])),
    "## Results",
    `What the add-in writes whole. Columns marked _kept ✎_ are for people, and a later run keeps what is in them; those marked
_only if used_ are made when some row has a value there.`,
    ...resultTables.map((schema) => tableText(schema)),
    "## Proposals",
    "What the add-in proposes for each kind of assignment; people accept rows in the last column.",
    ...proposalTables.map((schema) => tableText(schema)),
    "## What the add-in keeps",
    `What the add-in reads back: choices beside its results, locked periods, accepted proposals. A table that is listed above
too is listed here with the columns that are read back.`,
    ...memoryTables.map((schema) => tableText(schema)),
    "## Log",
    tableText(logTable),
    "## Settings",
    `Rows of ${typed(schemaOf("settings").table)}. _asks_: no plan settles it, so the step that needs it asks the office.
_sealed_: the results of a period depend on it, and a change after a lock is a finding.`,
    grid(
      ["key", "default", "values or examples", "asks", "sealed", "explanation"],
      settingList.map((setting) => settingRow(setting)),
    ),
    "## Findings",
    "What can be wrong with what people typed, and how to mend it; `{…}` stands for the facts of the case.",
    grid(
      ["code", "sentence", "mend"],
      (Object.keys(findings) as FindingCode[]).map((code) => [
        typed(code),
        plain(say(`finding.${code}`)),
        plain(say(`mend.${code}`)),
      ]),
    ),
    "## Rules of a leaf",
    "Words of the column `Cách chấm`, in the order of its drop-down; each reads `Mức điểm` in its own way.",
    grid(
      ["word", "id"],
      leafRules.map(({ word, id }) => [plain(word), typed(id)]),
    ),
    "",
  ].join("\n\n");
}

/** The same as the file has it. */
export function formattedContract(): Promise<string> {
  return formatted(contractText());
}

// Run as a command, not read by a test.
if (process.argv[1]?.endsWith("scripts/contract.ts"))
  void formattedContract().then((text) => writeFileSync(contractFile, text));
