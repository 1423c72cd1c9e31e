import type { Workbook } from "../model";
import { framesOf } from "../model/charts";
import { commentsBetween, commentsOf, type KnownComment } from "./comments";
import { without, type ById } from "./inventory";
import type { Occurrence } from "./occurrence";

interface KnownSheet {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly isProtected: boolean;
}

interface OnSheet {
  readonly worksheetId: string;
}

interface KnownTable extends OnSheet {
  readonly name: string;
}

/** What a workbook has at one moment, by ids. */
export interface Census {
  readonly sheets: ById<KnownSheet>;
  readonly tables: ById<KnownTable>;
  readonly charts: ById<OnSheet>;
  readonly comments: ById<KnownComment>;
}

export function censusOf(store: Workbook): Census {
  const { sheets, tables } = store;
  return {
    sheets: new Map(
      sheets.map(({ id, name, visibility, protection }) => [
        id,
        { name, visibility, isProtected: protection.isOn },
      ]),
    ),
    tables: new Map(tables.map(({ id, name, sheet }) => [id, { name, worksheetId: sheet.id }])),
    charts: new Map(
      sheets.flatMap((sheet) =>
        framesOf(store, sheet).map(({ id }) => [id, { worksheetId: sheet.id }] as const),
      ),
    ),
    comments: commentsOf(store),
  };
}

/** What came, what went and what is called or shown otherwise. */
export function between(before: Census, now: Census): Occurrence[] {
  return [
    ...without(before.tables, now.tables).map(([tableId, { name, worksheetId }]): Occurrence => ({
      event: "tableDeleted",
      targets: [worksheetId],
      details: { tableId, tableName: name, worksheetId },
    })),
    ...without(before.charts, now.charts)
      .filter(([, { worksheetId }]) => now.sheets.has(worksheetId))
      .map(([chartId, { worksheetId }]): Occurrence => ({
        event: "chartDeleted",
        targets: [worksheetId],
        details: { chartId, worksheetId },
      })),
    ...without(before.sheets, now.sheets).map(([worksheetId]): Occurrence => ({
      event: "sheetDeleted",
      details: { worksheetId },
    })),
    ...without(now.sheets, before.sheets).map(([worksheetId]): Occurrence => ({
      event: "sheetAdded",
      details: { worksheetId },
    })),
    ...without(now.tables, before.tables).map(([tableId, { worksheetId }]): Occurrence => ({
      event: "tableAdded",
      targets: [worksheetId],
      details: { tableId, worksheetId },
    })),
    ...without(now.charts, before.charts).map(([chartId, { worksheetId }]): Occurrence => ({
      event: "chartAdded",
      targets: [worksheetId],
      details: { chartId, worksheetId },
    })),
    ...commentsBetween(before.comments, now.comments, (sheet) => now.sheets.has(sheet)),
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
  if (before.isProtected !== after.isProtected)
    changes.push({
      event: "protectionChanged",
      targets,
      details: { worksheetId, isProtected: after.isProtected },
    });
  return changes;
}
