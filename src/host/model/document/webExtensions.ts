import {
  append,
  childNamed,
  childrenNamed,
  element,
  elementsOf,
  ensureChild,
  findElement,
  remove,
  serializeElement,
  setAttribute,
  type OfficePackage,
  type XmlElement,
  type XmlPart,
} from "../../package";
import { relatedPart, type PartKind } from "./related";

/** The add-in that a file keeps settings of, as its manifest and its catalogue name it. */
export interface AddIn {
  readonly id: string;
  readonly version: string;
  readonly store: string;
  /** `Registry` for one that is under development, `OMEX` for one of the public store, `EXCatalog` for one of a tenant. */
  readonly storeType: string;
}

/** An add-in of which nobody has said which one it is. */
export const SOME_ADD_IN: AddIn = {
  id: "00000000-0000-0000-0000-000000000000",
  version: "1.0.0.0",
  store: "developer",
  storeType: "Registry",
};

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";
const EXTENSION_RELATION = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Children of `webextension` in the order of the schema ([MS-OWEXML] 2.2.11). */
const ORDER = ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"];
const PANES: PartKind = {
  relation: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  path: "xl/webextensions/taskpanes.xml",
  type: "application/vnd.ms-office.webextensiontaskpanes+xml",
  root: () =>
    element("taskpanes", { xmlns: "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" }),
};

/** A name of an add-in for cells, which the sheet finds by `appRef`. */
export interface StoredBinding {
  readonly id: string;
  readonly type: "matrix" | "table" | "text";
  readonly appRef: string;
}

/** What add-ins keep in a file ([MS-OWEXML]): settings by their names, each a text of JSON, and bindings. */
export class WebExtensions {
  constructor(private readonly file: OfficePackage) {}

  /** Names of the settings of an add-in, in the order of the file. */
  names(addIn: AddIn): string[] {
    return this.entries(addIn).map(({ attributes: { name = "" } }) => name);
  }

  setting(addIn: AddIn, name: string): string | undefined {
    return this.entry(addIn, name)?.attributes.value;
  }

  setSetting(addIn: AddIn, name: string, value: string): void {
    const root = (this.part(addIn) ?? this.add(addIn)).edit();
    const known = this.entry(addIn, name);
    if (known) setAttribute(known, "value", value);
    else append(ensureChild(root, "properties", ORDER), element("property", { name, value }));
  }

  deleteSetting(addIn: AddIn, name: string): void {
    const entry = this.entry(addIn, name);
    if (!entry) return;
    this.part(addIn)?.edit();
    remove(entry);
  }

  bindings(addIn: AddIn): StoredBinding[] {
    return this.bindingEntries(addIn).map(({ attributes: { id = "", type = "matrix", appref = "" } }) => ({
      id,
      type: type as StoredBinding["type"],
      appRef: appref,
    }));
  }

  addBinding(addIn: AddIn, { id, type, appRef }: StoredBinding): void {
    const root = (this.part(addIn) ?? this.add(addIn)).edit();
    append(ensureChild(root, "bindings", ORDER), element("binding", { id, type, appref: appRef }));
  }

  deleteBinding(addIn: AddIn, appRef: string): void {
    this.part(addIn)?.edit();
    for (const entry of this.bindingEntries(addIn)) if (entry.attributes.appref === appRef) remove(entry);
  }

  private bindingEntries(addIn: AddIn): XmlElement[] {
    const root = this.part(addIn)?.root;
    const bindings = root && childNamed(root, "bindings");
    return bindings ? childrenNamed(bindings, "binding") : [];
  }

  private entry(addIn: AddIn, name: string): XmlElement | undefined {
    return this.entries(addIn).find(({ attributes }) => attributes.name === name);
  }

  private entries(addIn: AddIn): XmlElement[] {
    const root = this.part(addIn)?.root;
    const properties = root && childNamed(root, "properties");
    return properties ? childrenNamed(properties, "property") : [];
  }

  private part({ id }: AddIn): XmlPart | undefined {
    const panes = relatedPart(this.file, PANES);
    if (panes === undefined) return undefined;
    for (const { kind, target } of this.file.relations(panes)) {
      if (kind !== "webextension" || !this.file.has(target)) continue;
      const part = this.file.xml(target);
      const reference = findElement(part.root, "reference");
      if (reference?.attributes.id?.toLowerCase() === id.toLowerCase()) return part;
    }
    return undefined;
  }

  /** Puts an add-in into the file, with a pane that is closed when the file is opened. */
  private add({ id, version, store, storeType }: AddIn): XmlPart {
    const panes = relatedPart(this.file, PANES, true);
    const path = this.file.freePath("xl/webextensions/webextension#.xml");
    const extension = element(
      "webextension",
      { xmlns: EXTENSION, id: `{${crypto.randomUUID().toUpperCase()}}` },
      element("reference", { id, version, store, storeType }),
      element("alternateReferences"),
      element("properties"),
      element("bindings"),
      element("snapshot"),
    );
    this.file.add(path, EXTENSION_TYPE, serializeElement(extension));
    const root = this.file.xml(panes).edit();
    const reference = element("webextensionref", {
      "xmlns:r": RELATIONSHIPS,
      "r:id": this.file.relate(panes, EXTENSION_RELATION, path),
    });
    const rows = elementsOf(root).length;
    append(
      root,
      element("taskpane", { dockstate: "right", visibility: 0, width: 350, row: rows }, reference),
    );
    return this.file.xml(path);
  }
}
