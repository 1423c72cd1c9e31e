import type { FontStyle } from "../../model";
import { KeptAreas } from "../../model/references/kept";
import { clearContents } from "../../model/commands";
import { AreaLooks } from "../../objects";
import { reached, type Action } from "./action";

/** What stands in cells, and how it looks. */
export const cellActions = {
  clearContents: (store, at) => clearContents(store, at.sheet, reached(store, at)),
  bold: toggled("bold", true, false),
  italic: toggled("italic", true, false),
  underline: toggled("underline", "single", "none"),
  strikethrough: toggled("strikethrough", true, false),
} satisfies Readonly<Record<string, Action>>;

/** As Excel toggles: by the cell that is active, for all that are selected. */
function toggled<Name extends "bold" | "italic" | "strikethrough" | "underline">(
  name: Name,
  on: FontStyle[Name],
  off: FontStyle[Name],
): Action {
  return (store, at) => {
    const { row, column } = at.cell;
    const isOn = at.sheet.style(row, column).font[name] !== off;
    const cells = new KeptAreas(at.sheet, reached(store, at));
    new AreaLooks(store, cells).change({ font: { [name]: isOn ? off : on } });
  };
}
