import type { IDocumentData } from "@univerjs/core";
import { KeyCode, MetaKeys } from "@univerjs/preset-sheets-core";
import { formatArea, type Area } from "../model";
import { assertArraysWhole, cellArea, isOneCell } from "../model/areas";
import { seenParts } from "../model/filters";
import { fateOf } from "./commands";
import type { Grid } from "./gridParts";
import { GridRefusal } from "./refusal";
import { areaOf } from "./selection";
import { leaveCell, type EditedCell } from "./typing";

/** Ctrl+Enter, and the key that Macintosh has for it. */
const FOR_ALL = new Set([MetaKeys.CTRL_COMMAND | KeyCode.ENTER, MetaKeys.MAC_CTRL | KeyCode.ENTER]);

/** Hears what the person does in the grid: what they look at is noted, what they change is done by the workbook. */
export function followPerson(grid: Grid): () => void {
  const { api, desk, isSending } = grid;
  const { host, store } = desk;
  /** While they type; they may look at another sheet meanwhile. */
  let edited: EditedCell | undefined;
  const heard = [
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      const fate = fateOf(event.id, event.type);
      if (fate === "shows" || fate === "types") return;
      // In the editor of a cell these mean the text that is typed there.
      if (host.editing && event.id.startsWith("univer.command.")) return;
      event.cancel = true;
      if (fate === "refused") desk.refuse(new GridRefusal("notOffered"));
      else fate.forward(grid, event.params);
    }),
    api.addEvent(api.Event.BeforeUndo, (event) => {
      if (host.editing) return;
      event.cancel = true;
      void desk.undo();
    }),
    api.addEvent(api.Event.BeforeRedo, (event) => {
      if (host.editing) return;
      event.cancel = true;
      void desk.redo();
    }),
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      const sheet = store.sheet(event.worksheet.getSheetId());
      try {
        if (!sheet) throw new GridRefusal("gone");
        const cell = cellArea(event.row, event.column);
        sheet.assertWritable(cell);
        assertArraysWhole(sheet, cell);
        edited = { sheet, row: event.row, column: event.column };
      } catch (error) {
        event.cancel = true;
        desk.refuse(error, "enter");
      }
    }),
    api.addEvent(api.Event.SheetEditStarted, () => (host.editing = true)),
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ isConfirm, keycode, value }) => {
      const cell = edited;
      edited = undefined;
      if (!cell || !isConfirm) return;
      const isForAll = keycode !== undefined && FOR_ALL.has(keycode);
      void leaveCell(desk, cell, textOf(value.getData()), isForAll ? selectedWith(grid, cell) : []);
    }),
    api.addEvent(api.Event.SheetEditEnded, () => (host.editing = false)),
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const sheet = store.sheet(activeSheet.getSheetId());
      if (!sheet || sheet === store.active || isSending()) return;
      store.active = sheet;
      store.emit({ kind: "activate", sheet, origin: "grid" });
    }),
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections: [range] }) => {
      const sheet = store.sheet(worksheet.getSheetId());
      if (!sheet || sheet !== store.active || !range || isSending()) return;
      const area = areaOf(range);
      // A selection that the add-in made comes back from the grid.
      if (formatArea(area) === formatArea(store.selection)) return;
      store.selection = area;
      store.emit({ kind: "activate", sheet, area, origin: "grid" });
    }),
  ];
  return () => {
    for (const { dispose } of heard) dispose();
  };
}

/** What stands in the editor: its lines end otherwise than those of a cell. */
function textOf({ body }: IDocumentData): string {
  return (body?.dataStream ?? "").replace(/\r\n$/u, "").replaceAll("\r", "\n");
}

/** What is selected with a cell that somebody typed in, as far as filters leave it in sight; nothing beside the cell alone. */
function selectedWith({ desk, standing }: Grid, { sheet }: EditedCell): Area[] {
  const at = standing();
  if (at.sheet !== sheet || at.areas.every(isOneCell)) return [];
  return at.areas.flatMap((area) => seenParts(desk.store, sheet, area));
}
