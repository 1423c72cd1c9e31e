import { isWholeColumns, isWholeRows, type Sheet } from "../model";
import { filtersOn } from "../model/filters";
import type { SimpleAction } from "./actions";
import type { Grid } from "./gridParts";
import { openMenu, type MenuGroup, type MenuItem } from "./menu";
import type { Standing } from "./selection";

/** Shows the menu of what lies under the pointer: cells, rows, columns, or the tab of a sheet. @returns what ends it */
export function offerContextMenu(grid: Grid): () => void {
  const { container, desk } = grid;
  const open = (event: MouseEvent): void => {
    if (desk.host.editing) return;
    const target = event.target instanceof Element ? event.target : undefined;
    const tab = target?.closest<HTMLElement>("[data-u-comp=slide-tab-item]");
    const isInCells = target?.closest("[data-u-comp=render-canvas]") !== null;
    if (!tab && !isInCells) return;
    event.preventDefault();
    const sheet = tab?.dataset.id === undefined ? undefined : desk.store.sheet(tab.dataset.id);
    // The grid selects what was clicked while it hears of the click.
    setTimeout(() => {
      const groups = tab ? tabMenu(grid, sheet ?? desk.store.active) : cellMenu(grid, grid.standing());
      openMenu(groups, { left: event.clientX, top: event.clientY }, desk.text);
    }, 0);
  };
  container.addEventListener("contextmenu", open);
  return () => container.removeEventListener("contextmenu", open);
}

function cellMenu(grid: Grid, at: Standing): MenuGroup[] {
  const item = (name: SimpleAction, keys?: string): MenuItem => ({
    name,
    ...(keys !== undefined && { keys }),
    run: () => grid.ask(name),
  });
  const { clipboard } = grid;
  const pasting: MenuGroup = [
    { name: "cut", keys: "Ctrl+X", run: () => clipboard.cut() },
    { name: "copy", keys: "Ctrl+C", run: () => clipboard.copy() },
    { name: "paste", keys: "Ctrl+V", run: () => clipboard.paste() },
    { name: "pasteValues", run: () => clipboard.paste("Values") },
  ];
  const turning: MenuGroup = [
    { name: "undo", keys: "Ctrl+Z", run: () => void grid.desk.undo() },
    { name: "redo", keys: "Ctrl+Y", run: () => void grid.desk.redo() },
  ];
  const clearing: MenuGroup = [item("clearContents", "Delete")];
  const isRows = at.areas.every(isWholeRows);
  const isColumns = at.areas.every(isWholeColumns);
  if (isRows && isColumns) return [turning, pasting, clearing];
  if (isRows)
    return [
      turning,
      pasting,
      [item("insertRows"), item("deleteRows")],
      clearing,
      [item("hideRows", "Ctrl+9"), item("showRows")],
    ];
  if (isColumns)
    return [
      turning,
      pasting,
      [item("insertColumns"), item("deleteColumns")],
      clearing,
      [item("hideColumns"), item("showColumns")],
    ];
  const table = at.areas[0] && grid.desk.store.tableAt(at.sheet, at.areas[0]);
  const isFiltered = filtersOn(grid.desk.store, at.sheet).some(({ isFiltering }) => isFiltering);
  const isMerged = at.areas.some((area) => at.sheet.merges.in(area).length > 0);
  return [
    turning,
    pasting,
    table
      ? [
          item("insertTableRows"),
          item("insertTableColumn"),
          item("deleteTableRows"),
          item("deleteTableColumn"),
        ]
      : [],
    [
      item("insertRows"),
      item("insertColumns"),
      ...(table ? [] : [item("insertCellsDown"), item("insertCellsRight")]),
    ],
    [
      item("deleteRows"),
      item("deleteColumns"),
      ...(table ? [] : [item("deleteCellsUp"), item("deleteCellsLeft")]),
    ],
    clearing,
    [item("sortUp"), item("sortDown"), item("toggleFilter"), ...(isFiltered ? [item("clearFilter")] : [])],
    table ? [] : [isMerged ? item("unmerge") : item("merge")],
  ];
}

function tabMenu(grid: Grid, sheet: Sheet): MenuGroup[] {
  const item = (name: SimpleAction): MenuItem => ({ name, run: () => grid.ask(name, { sheet }) });
  const hasHidden = grid.desk.store.sheets.some(({ visibility }) => visibility === "Hidden");
  return [
    [
      item("insertSheet"),
      item("deleteSheet"),
      { name: "renameSheet", run: () => nameInTab(grid, sheet) },
      item("copySheet"),
    ],
    [item("moveSheetLeft"), item("moveSheetRight")],
    [item("hideSheet"), ...(hasHidden ? [item("showSheets")] : [])],
  ];
}

/** The name becomes a field in the tab itself. */
function nameInTab({ api }: Grid, { id }: Sheet): void {
  const workbook = api.getActiveWorkbook();
  const shown = workbook?.getSheetBySheetId(id);
  if (!workbook || !shown) return;
  workbook.setActiveSheet(shown);
  void api.executeCommand("sheet.operation.rename-sheet", { subUnitId: id });
}
