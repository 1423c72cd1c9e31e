import type { Grid, Layout, Stage } from "../domain/imports";
import { fold } from "../text";
import { CommandRefused } from "./command";

/** What a file of JSON says about sources, so that the same forms come in again without anybody asked (`--map`). */
export interface ImportMap {
  readonly period?: string;
  readonly set?: string;
  readonly stage?: Stage;
  readonly session?: string;
  /** Name as it stands in the source → code. */
  readonly names?: Readonly<Record<string, string>>;
  /** For every sheet that is not named below. */
  readonly headerRow?: number;
  readonly columns?: Readonly<Record<string, string>>;
  /** By name of the sheet: how it is to be read, though it is hidden or a draft; false = not at all. */
  readonly sheets?: Readonly<Record<string, Pick<Layout, "headerRow" | "columns"> | false>>;
}

/** @throws CommandRefused where it is no map */
export function importMap(read: unknown): ImportMap {
  if (read === undefined) return {};
  const refuse = (at: string): never => {
    throw new CommandRefused("cli.importMapShape", { at });
  };
  const known: Readonly<Record<string, (value: unknown) => boolean>> = {
    period: isText,
    set: isText,
    stage: (value) => value === "self" || value === "cluster" || value === "verified",
    session: isText,
    names: isTexts,
    headerRow: isCount,
    columns: isTexts,
    sheets: (value) =>
      isRecord(value) && Object.values(value).every((sheet) => sheet === false || isLayout(sheet)),
  };
  if (!isRecord(read)) return refuse("{}");
  for (const [key, value] of Object.entries(read)) if (known[key]?.(value) !== true) refuse(key);
  return read;
}

/** How a sheet is to be read by a map. */
export function layoutOf(
  { sheets = {}, headerRow, columns }: ImportMap,
  { sheet }: Grid,
): Layout | undefined | "leftOut" {
  const [, own] = Object.entries(sheets).find(([name]) => fold(name) === fold(sheet)) ?? [];
  if (own === false) return "leftOut";
  const layout = {
    ...(headerRow !== undefined && { headerRow }),
    ...(columns && { columns }),
    ...own,
    ...(own && { chosen: true }),
  };
  return Object.keys(layout).length > 0 ? layout : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isTexts(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isText);
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isLayout(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { headerRow, columns, ...others } = value;
  const isRight =
    (headerRow === undefined || isCount(headerRow)) && (columns === undefined || isTexts(columns));
  return isRight && Object.keys(others).length === 0;
}
