import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A part beside the workbook and its sheets. */
export interface ExtraPart {
  readonly path: string;
  readonly type: string;
  readonly content: string | Uint8Array;
  /** Whom it belongs to: a path, "workbook", "package", or a sheet by its number (from 1). */
  readonly of: string | number;
  /** Last word of the type of its relation, or the whole address. */
  readonly kind: string;
}

export interface SheetText {
  readonly name: string;
  /** What stands before the cells, `<dimension/>`, `<sheetViews>` …, and behind them. */
  readonly head?: string;
  readonly rows?: string;
  readonly tail?: string;
  readonly state?: string;
  /** Attributes of the root besides its namespaces. */
  readonly root?: string;
}

/** A workbook as some program might have written it, part by part. */
export interface BookText {
  readonly sheets: readonly SheetText[];
  readonly strings?: string;
  readonly styles?: string;
  /** Children of `workbook` before and behind `sheets`. */
  readonly before?: string;
  readonly behind?: string;
  readonly parts?: readonly ExtraPart[];
  /** Changes the texts of all parts at the end: line ends, quotes, encodings. */
  readonly finish?: (path: string, text: string) => string | Uint8Array;
  /** Content type of the workbook part. */
  readonly workbookType?: string;
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const STYLES =
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="13"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';

/** The bytes of the workbook. */
export function book(text: BookText): Uint8Array {
  const texts = new Map<string, string | Uint8Array>();
  const types = new Map<string, string>();
  const relations = new Map<string, string[]>();
  const relate = (owner: string, kind: string, target: string): string => {
    const entries = relations.get(owner) ?? [];
    relations.set(owner, entries);
    const id = `rId${entries.length + 1}`;
    const type = kind.includes("/") ? kind : `${RELATIONS}/${kind}`;
    entries.push(`<Relationship Id="${id}" Type="${type}" Target="/${target}"/>`);
    return id;
  };
  const add = (path: string, type: string, content: string | Uint8Array): void => {
    texts.set(path, content);
    types.set(path, type);
  };
  const ids = text.sheets.map((sheet, at) => {
    const path = `xl/worksheets/sheet${at + 1}.xml`;
    const { head = "", rows = "", tail = "", root = "" } = sheet;
    const data = rows === "" ? "<sheetData/>" : `<sheetData>${rows}</sheetData>`;
    const xml = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"${root}>${head}${data}${tail}</worksheet>`;
    add(path, `${SPREADSHEET}.worksheet+xml`, xml);
    return relate("xl/workbook.xml", "worksheet", path);
  });
  add(
    "xl/styles.xml",
    `${SPREADSHEET}.styles+xml`,
    `${DECLARATION}<styleSheet xmlns="${MAIN}">${text.styles ?? STYLES}</styleSheet>`,
  );
  relate("xl/workbook.xml", "styles", "xl/styles.xml");
  if (text.strings !== undefined) {
    add(
      "xl/sharedStrings.xml",
      `${SPREADSHEET}.sharedStrings+xml`,
      `${DECLARATION}<sst xmlns="${MAIN}">${text.strings}</sst>`,
    );
    relate("xl/workbook.xml", "sharedStrings", "xl/sharedStrings.xml");
  }
  const sheets = text.sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="${ids[at]}"/>`,
    )
    .join("");
  add(
    "xl/workbook.xml",
    text.workbookType ?? `${SPREADSHEET}.sheet.main+xml`,
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${text.before ?? ""}<sheets>${sheets}</sheets>${text.behind ?? ""}</workbook>`,
  );
  relate("", "officeDocument", "xl/workbook.xml");
  for (const { path, type, content, of, kind } of text.parts ?? []) {
    add(path, type, content);
    relate(ownerOf(of), kind, path);
  }
  for (const [owner, entries] of relations) {
    const at = owner.lastIndexOf("/") + 1;
    texts.set(
      `${owner.slice(0, at)}_rels/${owner.slice(at)}.rels`,
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`,
    );
  }
  const overrides = [...types]
    .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
    .join("");
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  const all = new Map<string, string | Uint8Array>([
    [
      "[Content_Types].xml",
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides}</Types>`,
    ],
    ...texts,
  ]);
  return zipSync(
    Object.fromEntries(
      [...all].map(([path, content]) => {
        if (typeof content !== "string") return [path, content];
        const finished = text.finish ? text.finish(path, content) : content;
        return [path, typeof finished === "string" ? strToU8(finished) : finished];
      }),
    ),
  );
}

function ownerOf(of: string | number): string {
  if (typeof of === "number") return `xl/worksheets/sheet${of}.xml`;
  if (of === "workbook") return "xl/workbook.xml";
  return of === "package" ? "" : of;
}

/** A row of numbers. */
export function numbers(row: number, ...values: readonly number[]): string {
  const cells = values.map((value, at) => `<c r="${String.fromCharCode(65 + at)}${row}"><v>${value}</v></c>`);
  return `<row r="${row}">${cells.join("")}</row>`;
}
