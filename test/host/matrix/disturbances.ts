import type { Colleague } from "../../../src/host/colleague";
import { failsFrom, failsOnce, losesReply, together, type FaultInjection } from "../../../src/host/faults";
import { columnLetters, type Table, type Workbook } from "../../../src/host/model";
import type { Action } from "./actions";
import type { Page } from "./pages";

/** Where a colleague acts. */
export interface Scene {
  readonly store: Workbook;
  readonly lan: Colleague;
  readonly action: Action;
}

/** Something that a colleague does between two requests. */
export interface Edit {
  /** @returns false where there is nothing to do it to (yet) */
  readonly carryOut: (scene: Scene) => Promise<boolean>;
  /** The add-in may write over what was typed: it is its own cell, and the input has not changed. */
  readonly mayBeReplaced?: true;
  /** Takes it away again, where the action can do nothing as long as it lasts. */
  readonly ends?: (scene: Scene) => Promise<void>;
  /** It changes which rows are seen, and so nothing of what the action comes to. */
  readonly onlyHides?: true;
}

/** Something that the page and its connection meet. */
export interface Fault {
  /** @param at number of the request (0-based) that meets it */
  readonly on: (page: Page, at: number) => FaultInjection;
}

export type Disturbance = Edit | Fault;

const edit = (carryOut: Edit["carryOut"], more: Omit<Edit, "carryOut"> = {}): Edit => ({ carryOut, ...more });

/** With the table that the action writes, where it is there. */
const onTable = (
  carryOut: (table: Table, scene: Scene) => Promise<unknown>,
  more: Omit<Edit, "carryOut"> = {},
): Edit =>
  edit(async (scene) => {
    const { store, action } = scene;
    const table = action.target.table === undefined ? undefined : store.table(action.target.table);
    if (!table) return false;
    return (await carryOut(table, scene)) !== false;
  }, more);

const sheetOf = ({ store, action: { target } }: Scene): string =>
  (target.table && store.table(target.table)?.sheet.name) ?? target.sheet;

/** With its sheet. */
const onSheet = (
  carryOut: (sheet: string, scene: Scene) => Promise<unknown>,
  more: Omit<Edit, "carryOut"> = {},
): Edit =>
  edit(async (scene) => {
    const name = sheetOf(scene);
    if (!scene.store.sheet(name)) return false;
    await carryOut(name, scene);
    return true;
  }, more);

const typing = (cell: (table: Table, scene: Scene) => string | undefined, text: string): Edit["carryOut"] =>
  onTable(async (table, scene) => {
    const address = cell(table, scene);
    if (address === undefined) return false;
    await scene.lan.type(address, text);
    return true;
  }).carryOut;

const cellOf = ({ sheet }: Table, row: number, column: number): string =>
  `'${sheet.name}'!${columnLetters(column)}${row + 1}`;

/** A cell of the row that the action's person looks at, in the column with this header. */
function cellOfRow(table: Table, { action }: Scene, header: string | undefined): string | undefined {
  const { row: [column, text] = [] } = action.target;
  const headers = table.headers();
  const { area, body, sheet } = table;
  if (header === undefined || column === undefined) return undefined;
  for (let row = body.top; row <= body.bottom; row++)
    if (sheet.value(row, area.left + headers.indexOf(column)) === text)
      return cellOf(table, row, area.left + headers.indexOf(header));
  return undefined;
}

/** A cell two rows below a table, so that the table does not grow by itself. */
const below = (name: string): Edit =>
  edit(async ({ store, lan }) => {
    const table = store.table(name);
    if (!table) return false;
    await lan.type(cellOf(table, table.area.bottom + 2, table.area.left), "Người lập biểu");
    return true;
  });

export const disturbances = {
  "request fails": { on: (_, at) => failsOnce(at) },
  "reply is lost": { on: (_, at) => losesReply(at) },
  "connection gone": { on: (_, at) => failsFrom(at) },
  "connection gone after": { on: (_, at) => together(losesReply(at), failsFrom(at + 1)) },
  "I type a while": {
    on:
      ({ host }, at) =>
      (_, number) => {
        if (number !== at) return;
        host.me.editing = true;
        setTimeout(() => (host.me.editing = false), 10);
      },
  },
  "input edited": edit(async ({ store, lan }) => {
    if (!store.table("MinhChung")) return false;
    await lan.type("'Minh chứng'!N3", 6.5);
    return true;
  }),
  "result edited": {
    carryOut: typing((table, scene) => cellOfRow(table, scene, scene.action.target.result), "sửa tay"),
    mayBeReplaced: true,
  },
  "note typed": {
    carryOut: typing((table, scene) => cellOfRow(table, scene, scene.action.target.note), "xin xem lại"),
  },
  "text below": onTable((table, { lan }) =>
    lan.type(cellOf(table, table.area.bottom + 2, table.area.left + 1), "Người lập biểu"),
  ),
  "text just below": onTable((table, { lan }) =>
    lan.type(cellOf(table, table.area.bottom + 1, table.area.left + 1), "Người lập biểu"),
  ),
  "text at the right": onTable((table, { lan }) =>
    lan.type(cellOf(table, table.area.top + 1, table.area.right + 2), "Đã rà soát"),
  ),
  "text below the log": below("NhatKy"),
  "text below the seals": below("KhoaSo"),
  "sheet of that name": edit(async ({ store, lan, action }) => {
    if (action.makes === undefined || store.sheet(action.makes)) return false;
    await lan.addSheet(action.makes);
    await lan.type(`'${action.makes}'!A1`, "của văn phòng");
    return true;
  }),
  "sheet named Nhật ký": edit(async ({ store, lan }) => {
    if (store.sheet("Nhật ký")) return false;
    await lan.addSheet("Nhật ký");
    await lan.type("'Nhật ký'!A1", "Nhật ký công tác");
    return true;
  }),
  "sheet deleted": onSheet((sheet, { lan }) => lan.deleteSheet(sheet)),
  "sheet renamed": onSheet((sheet, { lan }) => lan.renameSheet(sheet, "Của Lan")),
  "text on the sheet": onSheet((sheet, { lan }) => lan.type(`'${sheet}'!Z60`, "ghi thêm")),
  "row above": onSheet((sheet, { lan }) => lan.insertRows(`'${sheet}'!1:1`)),
  "row in the table": onTable(({ sheet, area }, { lan }) =>
    lan.insertRows(`'${sheet.name}'!${area.top + 3}:${area.top + 3}`),
  ),
  "column before": onSheet((sheet, { lan }) => lan.insertColumns(`'${sheet}'!A:A`)),
  "table sorted": onTable(({ sheet, area }, { lan }) =>
    lan.sort(
      `'${sheet.name}'!${columnLetters(area.left)}${area.top + 1}:${columnLetters(area.right)}${area.bottom + 1}`,
      [
        { key: 0, isAscending: true },
        { key: Math.min(3, area.right - area.left), isAscending: false },
      ],
    ),
  ),
  "filter set": {
    ...onTable(async ({ name, sheet, body }, { lan }) => {
      const text = String(sheet.value(body.top, body.left) ?? "");
      if (text === "") return false;
      await lan.filterTable(name, 0, [text]);
      return true;
    }),
    onlyHides: true,
  },
  /** That rows are hidden which count is said among the checks. */
  "filter on evidence": edit(async ({ store, lan }) => {
    if (!store.table("MinhChung")) return false;
    await lan.filterTable("MinhChung", 0, ["M2"]);
    return true;
  }),
  "name of the table": edit(async ({ store, lan, action }) => {
    const { table } = action.target;
    if (table === undefined || store.table(table) || store.names.find(table)) return false;
    const [first] = store.sheets;
    await lan.addName(table, `'${first?.name ?? ""}'!$A$1`);
    return true;
  }),
  "sheet protected": onSheet((sheet, { lan }) => lan.protectSheet(sheet), {
    ends: (scene) => scene.lan.unprotectSheet(sheetOf(scene)),
  }),
  "log protected": edit(async ({ store, lan }) => {
    if (!store.sheet("Nhật ký")) return false;
    await lan.protectSheet("Nhật ký");
    return true;
  }),
  "workbook protected": edit(async ({ lan }) => {
    await lan.protectWorkbook();
    return true;
  }),
} as const satisfies Readonly<Record<string, Disturbance>>;

export type DisturbanceName = keyof typeof disturbances;
