import type { Workbook } from "../model";
import type { Occurrence } from "./occurrence";

interface KnownSheet {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
}

interface KnownTable {
  readonly name: string;
  readonly worksheetId: string;
}

/** The sheets and tables of a workbook at one moment, by their ids. */
export interface Census {
  readonly sheets: ReadonlyMap<string, KnownSheet>;
  readonly tables: ReadonlyMap<string, KnownTable>;
}

export function censusOf({ sheets, tables }: Workbook): Census {
  return {
    sheets: new Map(sheets.map(({ id, name, visibility }) => [id, { name, visibility }])),
    tables: new Map(tables.map(({ id, name, sheet }) => [id, { name, worksheetId: sheet.id }])),
  };
}

/** What came, what went and what is called or shown otherwise. */
export function between(before: Census, now: Census): Occurrence[] {
  return [
    ...[...without(before.tables, now.tables)].map(([tableId, { name, worksheetId }]): Occurrence => ({
      event: "tableDeleted",
      targets: [worksheetId],
      details: { tableId, tableName: name, worksheetId },
    })),
    ...[...without(before.sheets, now.sheets)].map(([worksheetId]): Occurrence => ({
      event: "sheetDeleted",
      details: { worksheetId },
    })),
    ...[...without(now.sheets, before.sheets)].map(([worksheetId]): Occurrence => ({
      event: "sheetAdded",
      details: { worksheetId },
    })),
    ...[...without(now.tables, before.tables)].map(([tableId, { worksheetId }]): Occurrence => ({
      event: "tableAdded",
      targets: [worksheetId],
      details: { tableId, worksheetId },
    })),
    ...[...now.sheets].flatMap(([id, sheet]) => {
      const former = before.sheets.get(id);
      return former ? changesOf(id, former, sheet) : [];
    }),
  ];
}

function changesOf(worksheetId: string, before: KnownSheet, after: KnownSheet): Occurrence[] {
  const targets = [worksheetId];
  const changes: Occurrence[] = [];
  if (before.name !== after.name)
    changes.push({
      event: "sheetNameChanged",
      targets,
      details: { worksheetId, nameBefore: before.name, nameAfter: after.name },
    });
  if (before.visibility !== after.visibility)
    changes.push({
      event: "sheetVisibilityChanged",
      targets,
      details: { worksheetId, visibilityBefore: before.visibility, visibilityAfter: after.visibility },
    });
  return changes;
}

function without<T>(these: ReadonlyMap<string, T>, those: ReadonlyMap<string, T>): [string, T][] {
  return [...these].filter(([id]) => !those.has(id));
}
