import type { Sheet, Workbook } from "../../model";
import { copySheet, deleteSheet } from "../../model/commands";
import { GridRefusal } from "../refusal";
import type { Action } from "./action";

/** The sheets themselves. */
export const sheetActions = {
  insertSheet: (store, { sheet }) => {
    const made = store.addSheet();
    // As Excel puts it: before the sheet that one looks at; the plus sign puts it behind.
    store.moveSheet(made, store.sheets.indexOf(sheet));
    show(store, made);
  },
  addSheet: (store, { sheet }) => {
    const made = store.addSheet();
    store.moveSheet(made, store.sheets.indexOf(sheet) + 1);
    show(store, made);
  },
  copySheet: (store, { sheet }) => show(store, copySheet(store, sheet, store.sheets.indexOf(sheet) + 1)),
  deleteSheet: (store, { sheet }) => deleteSheet(store, sheet),
  hideSheet: (store, { sheet }) => store.setVisibility(sheet, "Hidden"),
  showSheets: (store) => {
    const hidden = store.sheets.filter(({ visibility }) => visibility === "Hidden");
    if (hidden.length === 0) throw new GridRefusal("argument");
    for (const sheet of hidden) store.setVisibility(sheet, "Visible");
  },
  moveSheetLeft: (store, { sheet }) => moveAmongVisible(store, sheet, -1),
  moveSheetRight: (store, { sheet }) => moveAmongVisible(store, sheet, 1),
} satisfies Readonly<Record<string, Action>>;

function show(store: Workbook, sheet: Sheet): void {
  store.active = sheet;
  store.selection = { top: 0, left: 0, bottom: 0, right: 0 };
  store.emit({ kind: "activate", sheet, origin: "api" });
}

function moveAmongVisible(store: Workbook, sheet: Sheet, by: -1 | 1): void {
  const visible = store.sheets.filter(({ visibility }) => visibility === "Visible");
  const beside = visible[visible.indexOf(sheet) + by];
  if (!beside) throw new GridRefusal("argument");
  store.moveSheet(sheet, store.sheets.indexOf(beside));
}
