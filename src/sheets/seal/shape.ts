import { inputs, type Inputs } from "../../domain/tables";
import type { Column, NamedColumn, Settings } from "../../contract";
import type { Snapshot } from "../../domain/model";
import { settingsOfTexts } from "../read/settings";
import { fromList } from "./evidenceList";

/** The lists of a snapshot that hold rows of input tables. Whatever else it has, a seal leaves out. */
const TABLES = {
  units: "units",
  clusters: "clusters",
  officers: "officers",
  periods: "periods",
  criteria: "criteria",
  evidence: "evidence",
  awards: "awards",
  pairings: "pairings",
  activities: "activities",
  duties: "duties",
  visits: "visits",
  memberships: "groups",
  support: "support",
  constraints: "constraints",
  sessions: "sessions",
  learners: "learners",
  disqualifications: "disqualified",
} as const satisfies Partial<Record<keyof Snapshot, keyof Inputs>>;

/** What no seal has: decisions of people and their papers stand in the workbook, and what was sealed could be read. */
export const UNSEALED = {
  accepted: [],
  nominations: [],
  papers: [],
  signatories: [],
  meetings: [],
  reportSections: [],
  choices: [],
  conditionMarks: [],
  unreadable: [],
  seals: [],
} as const satisfies Partial<Snapshot>;

/**
 * Sealed content as a snapshot. What an older seal lacks is as if it had been blank; undefined for content of another shape,
 * which no add-in has sealed and nothing may be computed from.
 */
export function snapshotOf(content: unknown): Snapshot | undefined {
  if (!isRecord(content) || !isRecord(content.settings)) return undefined;
  const settings = settingsOf(content.settings);
  const lists = Object.entries(TABLES).map(([list, id]) => [list, rowsOf(content[list] ?? [], inputs[id])]);
  if (!settings || lists.some(([, rows]) => rows === undefined)) return undefined;
  // Each list was held against the columns that the type of its rows comes from.
  const rows = Object.fromEntries(lists) as Omit<Snapshot, "settings" | keyof typeof UNSEALED>;
  return { ...rows, settings, ...UNSEALED };
}

/** A seal of an older version lacks settings that came since: those have what their texts say, or their default. */
function settingsOf(sealed: Readonly<Record<string, unknown>>): Settings | undefined {
  const { texts } = sealed;
  if (!isRecord(texts)) return undefined;
  const words = Object.entries(texts);
  if (!words.every((word): word is [string, string] => typeof word[1] === "string")) return undefined;
  const read = settingsOfTexts(Object.fromEntries(words));
  const known: Readonly<Record<string, unknown>> = { ...read };
  const fitting = Object.entries(sealed).filter(
    ([key, value]) => known[key] === undefined || formOf(value) === formOf(known[key]),
  );
  return { ...read, ...Object.fromEntries(fitting) };
}

function rowsOf(list: unknown, { id, columns }: Inputs[keyof Inputs]): unknown[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const rows: unknown[] = list.map((row: unknown) => {
    if (id !== "evidence") return row;
    return Array.isArray(row) ? fromList(row) : undefined;
  });
  return rows.every((row) => isRow(row, columns)) ? rows.map((row) => withDefaults(row, columns)) : undefined;
}

function isRow(row: unknown, columns: readonly NamedColumn[]): row is Readonly<Record<string, unknown>> {
  return isRecord(row) && columns.every((column) => isCell(row[column.id], column));
}

/** A blank cell of a column that came later is what a blank cell is read as. */
function withDefaults(row: unknown, columns: readonly NamedColumn[]): unknown {
  const defaults = columns.filter(({ presence }) => presence === "defaulted");
  return { ...Object.fromEntries(defaults.map(({ id, fallback }) => [id, fallback])), ...(row as object) };
}

/** Whether a cell holds what reading makes of its column. */
function isCell(cell: unknown, column: Column): boolean {
  if (cell === undefined || column.presence === "prose") return column.presence !== "required";
  switch (column.kind) {
    case "number":
    case "whole":
    case "money":
    case "date":
    case "share":
      return typeof cell === "number";
    case "flag":
      return typeof cell === "boolean";
    case "list":
    case "paragraphs":
    case "refs":
      return Array.isArray(cell) && cell.every((word) => typeof word === "string");
    case "choice":
      return column.open === true ? typeof cell === "string" : isChoice(cell, column);
    case "code":
    case "text":
    case "ref":
      return typeof cell === "string";
  }
}

function isChoice(cell: unknown, { choices = {}, fallback }: Column): boolean {
  return cell === fallback || Object.values(choices).some((name) => name === cell);
}

function formOf(value: unknown): string {
  return Array.isArray(value) ? "list" : typeof value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
