import {
  additionsSince,
  CURRENT_VERSION,
  positionsOf,
  settingList,
  type InputTableId,
  type SettingKey,
} from "../contract";
import { inputs, schemaOf } from "../domain/tables";
import { readTablePlaces } from "../office/workbook";
import { changesNothing, digest, planEdits, type Cell, type TableEdits } from "../sheets/plan";
import { cellText, type RawTables } from "../sheets/read";
import { fold } from "../text";
import { writePlanned, type PlannedWriting } from "./written";
import type { LogLine } from "./log";
import { inSheets } from "./texts";
import type { AskOptions, Session } from "./session";

/** What an older workbook lacks: everything that later versions added and that is not there. */
export interface Lacking {
  readonly tables: readonly InputTableId[];
  readonly columns: readonly { readonly table: InputTableId; readonly column: string }[];
  readonly settings: readonly SettingKey[];
}

/** A workbook brought to the form of today, with what would be written; nothing is written yet. */
export interface Upgrade extends PlannedWriting {
  /** The version that the workbook says it is of. */
  readonly from: number;
  /** The version of this program. A newer workbook is left as it is. */
  readonly to: number;
  readonly lacking: Lacking;
}

const NOTHING: Lacking = { tables: [], columns: [], settings: [] };

/** Plans what brings an older workbook to the form of today: only additions, so that nothing in it changes. */
export async function planUpgrade(session: Session, options: AskOptions = {}): Promise<Upgrade> {
  const reading = await session.reading(options);
  const from = reading.snapshot.settings.document.version ?? 1;
  const base = { reading, from, to: CURRENT_VERSION, tables: [], resultDigest: await digest([from]) };
  if (from >= CURRENT_VERSION) return { ...base, lacking: NOTHING, edits: [] };
  const lacking = lackingIn(reading.raw, from);
  const edits = editsFor(lacking, reading.raw);
  const places = await readTablePlaces(edits.map(({ id }) => id));
  return {
    ...base,
    lacking,
    edits: edits.map((edit) => planEdits(edit, places[edit.id])).filter((edit) => !changesNothing(edit)),
  };
}

/** Adds what is lacking and writes the version, if the workbook is still the same. @throws WriteRefused, WriteUndone */
export async function writeUpgrade(session: Session, upgrade: Upgrade): Promise<void> {
  const { edits = [], from, to } = upgrade;
  const version = (number: number): string => inSheets("upgrade.version", { version: String(number) });
  const line: LogLine = {
    act: inSheets("log.upgrade"),
    subject: edits.map(({ place }) => place.sheet).join("; "),
    before: version(from),
    after: version(to),
  };
  await writePlanned(session, upgrade, edits.length === 0 ? [] : [line]);
}

/** What later versions added to the tables that are there, and their new tables; a table that the office does without stays away. */
function lackingIn(raw: RawTables, version: number): Lacking {
  const { tables, columns, settings } = additionsSince(version);
  const keys = settingKeys(raw);
  return {
    tables: tables.filter((id) => raw[id] === undefined),
    columns: (Object.entries(columns) as [InputTableId, readonly string[]][]).flatMap(([table, names]) => {
      const headers = raw[table]?.headers;
      if (!headers) return [];
      const at = positionsOf(schemaOf(table), headers);
      return names.filter((name) => at(name) < 0).map((column) => ({ table, column }));
    }),
    settings: settings.filter((key) => !keys.includes(fold(key))),
  };
}

/** Keys of `ThietLap`, row by row, folded. */
function settingKeys({ settings }: RawTables): string[] {
  const at = positionsOf(inputs.settings, settings?.headers ?? []);
  return (settings?.rows ?? []).map((row) => fold(cellText(row[at("key")])));
}

const VERSION_KEY: SettingKey = "PhienBan";

function editsFor({ tables, columns, settings }: Lacking, raw: RawTables): TableEdits[] {
  const widened = [...new Set(columns.map(({ table }) => table))];
  const row = settingKeys(raw).indexOf(fold(VERSION_KEY));
  return [
    ...tables.map((id): TableEdits => ({
      id,
      cells: [],
      rows: [],
      columns: schemaOf(id).columns.map((column) => column.id),
    })),
    ...widened.map((id): TableEdits => ({
      id,
      cells: [],
      rows: [],
      columns: columns.filter(({ table }) => table === id).map(({ column }) => column),
    })),
    {
      id: "settings",
      cells: row < 0 ? [] : [{ row, column: "value", value: String(CURRENT_VERSION) }],
      rows: settings.map((key): Record<string, Cell> => ({
        key,
        value: settingList.find((setting) => setting.key === key)?.initial ?? "",
        help: inSheets(`setting.${key}`),
      })),
    },
  ];
}
