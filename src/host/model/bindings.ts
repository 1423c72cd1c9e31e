import {
  allElements,
  append,
  childNamed,
  childrenNamed,
  element,
  elementsOf,
  ensureChild,
  remove,
  type XmlElement,
} from "../package";
import type { Area } from "./address";
import type { StoredBinding } from "./document";
import { absoluteAddress, placesOf, type Place } from "./places";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Id of the extension of a sheet that says which cells are bound ([MS-XLSX] 2.2.4.12). */
const EXTENSION = "{F7C9EE02-42E1-4005-9D12-6889AFFD525C}";
const X15 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/**
 * Cells that the add-in bound to names of its own: the names stand in the part of the add-in, the cells in their sheets, where
 * they follow like all references.
 */
export class Bindings {
  constructor(private readonly workbook: Workbook) {}

  /** In the order in which they were made. */
  all(): StoredBinding[] {
    return this.workbook.webExtensions.bindings(this.workbook.addIn);
  }

  find(id: string): StoredBinding | undefined {
    return this.all().find((binding) => binding.id === id);
  }

  add(id: string, type: StoredBinding["type"], sheet: Sheet, area: Area): void {
    const appRef = `{${crypto.randomUUID().toUpperCase()}}`;
    this.workbook.webExtensions.addBinding(this.workbook.addIn, { id, type, appRef });
    const list = sheet.editChild("extLst");
    let extension = childrenNamed(list, "ext").find(({ attributes }) => attributes.uri === EXTENSION);
    if (!extension) {
      extension = element("ext", { "xmlns:x15": X15, uri: EXTENSION });
      append(list, extension);
    }
    const formula = element("xm:f", { "xmlns:xm": XM }, absoluteAddress(sheet.name, area));
    append(ensureChild(extension, "x15:webExtensions", []), element("x15:webExtension", { appRef }, formula));
  }

  remove({ appRef }: StoredBinding): void {
    this.workbook.webExtensions.deleteBinding(this.workbook.addIn, appRef);
    for (const sheet of this.workbook.sheets)
      for (const entry of entriesOf(sheet)) {
        if (entry.attributes.appRef !== appRef) continue;
        sheet.part.edit();
        remove(entry);
        dropEmpty(sheet);
      }
  }

  /** The bound cells; undefined when they are gone. */
  place({ appRef }: StoredBinding): Place | undefined {
    const entry = this.workbook.sheets
      .flatMap(entriesOf)
      .find(({ attributes }) => attributes.appRef === appRef);
    const formula = entry && childNamed(entry, "xm:f")?.text;
    return formula === undefined ? undefined : placesOf(this.workbook, formula)?.[0];
  }
}

/** A copy of a sheet is not bound. */
export function unbind(sheet: Sheet): void {
  const entries = entriesOf(sheet);
  if (entries.length === 0) return;
  sheet.part.edit();
  for (const entry of entries) remove(entry);
  dropEmpty(sheet);
}

function entriesOf(sheet: Sheet): XmlElement[] {
  const list = sheet.child("extLst");
  return list ? [...allElements(list, "x15:webExtension")] : [];
}

/** Takes away what says nothing any more. */
function dropEmpty(sheet: Sheet): void {
  const list = sheet.child("extLst");
  if (!list || entriesOf(sheet).length > 0) return;
  for (const extension of childrenNamed(list, "ext"))
    if (extension.attributes.uri === EXTENSION) remove(extension);
  if (elementsOf(list).length === 0) remove(list);
}
