import {
  append,
  childNamed,
  childrenNamed,
  element,
  elementsOf,
  ensureChild,
  findElement,
  flagOf,
  numberOf,
  serializeElement,
  setAttribute,
  type OfficePackage,
  type XmlElement,
} from "../package";

const PATH = "xl/metadata.xml";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DYNAMIC = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
/** The kind of metadata that makes an array formula spill by itself ([MS-XLSX] 2.3.11), and the id of its extension. */
const KIND = "XLDAPR";
const EXTENSION = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";
/** Children of `metadata` in the order of the schema (ECMA-376 part 1, 18.9.10). */
const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];
/** What happens to the metadata of a cell that is copied, cleared, merged …, as Excel has it. */
const BEHAVIOUR = {
  minSupportedVersion: 120_000,
  copy: 1,
  pasteAll: 1,
  pasteValues: 1,
  merge: 1,
  splitFirst: 1,
  rowColShift: 1,
  clearFormats: 1,
  clearComments: 1,
  assign: 1,
  coerce: 1,
  cellMeta: 1,
};

/** The part with what is said of cells beside their formula and value. Cells refer to its entries by their number, from 1. */
export class CellMetadata {
  constructor(
    private readonly file: OfficePackage,
    private readonly workbookPath: string,
  ) {}

  isDynamic(number: number): boolean {
    return this.dynamicNumbers().includes(number);
  }

  /** The number of the entry for formulas that spill, made when there is none. */
  dynamic(): number {
    const [known] = this.dynamicNumbers();
    return known ?? this.add();
  }

  private get path(): string | undefined {
    const relation = this.file.relations(this.workbookPath).find(({ kind }) => kind === "sheetMetadata");
    return relation && this.file.has(relation.target) ? relation.target : undefined;
  }

  private dynamicNumbers(): number[] {
    const { path } = this;
    if (path === undefined) return [];
    const { root } = this.file.xml(path);
    const type = typeNumber(root);
    const blocks = futureBlocks(root);
    return listed(root, "cellMetadata").flatMap((block, at) => {
      const record = childrenNamed(block, "rc").find((entry) => numberOf(entry, "t") === type);
      const future = record && blocks[numberOf(record, "v") ?? -1];
      const properties = future && findElement(future, "xda:dynamicArrayProperties");
      return properties && flagOf(properties, "fDynamic") ? [at + 1] : [];
    });
  }

  private add(): number {
    const root = this.editRoot();
    let type = typeNumber(root);
    if (type === 0) {
      append(counted(root, "metadataTypes"), element("metadataType", { name: KIND, ...BEHAVIOUR }));
      type = recount(root, "metadataTypes");
    }
    let future = childrenNamed(root, "futureMetadata").find(({ attributes }) => attributes.name === KIND);
    if (!future) {
      const others = root.children.findIndex((child) => child === childNamed(root, "cellMetadata"));
      future = element("futureMetadata", { name: KIND });
      future.parent = root;
      root.children.splice(others < 0 ? root.children.length : others, 0, future);
    }
    const properties = element("xda:dynamicArrayProperties", { fDynamic: 1, fCollapsed: 0 });
    append(future, element("bk", {}, element("extLst", {}, element("ext", { uri: EXTENSION }, properties))));
    setAttribute(future, "count", future.children.length);
    const record = element("rc", { t: type, v: elementsOf(future).length - 1 });
    append(counted(root, "cellMetadata"), element("bk", {}, record));
    return recount(root, "cellMetadata");
  }

  private editRoot(): XmlElement {
    let { path } = this;
    if (path === undefined) {
      path = this.file.has(PATH) ? this.file.freePath("xl/metadata#.xml") : PATH;
      this.file.add(path, TYPE, serializeElement(element("metadata", { xmlns: MAIN })));
      this.file.relate(this.workbookPath, "sheetMetadata", path);
    }
    const root = this.file.xml(path).edit();
    setAttribute(root, "xmlns:xda", DYNAMIC);
    return root;
  }
}

/** Place of the kind among the types, from 1; 0 when it is not there. */
function typeNumber(root: XmlElement): number {
  return listed(root, "metadataTypes").findIndex(({ attributes }) => attributes.name === KIND) + 1;
}

function futureBlocks(root: XmlElement): XmlElement[] {
  const future = childrenNamed(root, "futureMetadata").find(({ attributes }) => attributes.name === KIND);
  return future ? childrenNamed(future, "bk") : [];
}

function listed(root: XmlElement, list: string): XmlElement[] {
  const found = childNamed(root, list);
  return found ? elementsOf(found) : [];
}

function counted(root: XmlElement, list: string): XmlElement {
  return ensureChild(root, list, ORDER);
}

function recount(root: XmlElement, list: string): number {
  const found = counted(root, list);
  const count = elementsOf(found).length;
  setAttribute(found, "count", count);
  return count;
}
