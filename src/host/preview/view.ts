import type { FUniver } from "@univerjs/core/facade";
import { SheetsSelectionsService, SetSelectionsOperation } from "@univerjs/preset-sheets-core";
import type { Injector } from "@univerjs/core";
import { columnsOf, rowsOf, type Workbook } from "../model";

/**
 * Remembers what the person sees of the sheet in front of them, while the grid gets the whole workbook anew.
 * @returns what shows it again
 */
export function keepView(api: FUniver, injector: Injector, store: Workbook): () => void {
  const shown = api.getActiveWorkbook()?.getActiveSheet();
  if (!shown) return () => undefined;
  const [sheetId, scroll, zoom] = [shown.getSheetId(), shown.getScrollState(), shown.getZoom()];
  const { selection } = store;
  const selections = injector.get(SheetsSelectionsService).getCurrentSelections();
  return () => {
    const workbook = api.getActiveWorkbook();
    const sheet = workbook?.getActiveSheet();
    if (!workbook || !sheet) return;
    const isSame = sheet.getSheetId() === sheetId;
    const [area, unitId] = [store.selection, workbook.getId()];
    if (isSame && zoom !== 1) sheet.zoom(zoom);
    if (isSame && area === selection && selections.length > 0)
      void api.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId: sheetId, selections });
    else sheet.getRange(area.top, area.left, rowsOf(area), columnsOf(area)).activate();
    if (isSame) void api.executeCommand("sheet.command.scroll-view", scroll);
  };
}
