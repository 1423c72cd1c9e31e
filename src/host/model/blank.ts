import { strToU8 } from "fflate";
import { OfficePackage, type XmlPart } from "../package";
import { CORE_RELATION, CORE_TYPE } from "./document/properties";
import { officeTheme, THEME_TYPE } from "./theme";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const MAIN_2013 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main";
/** The extension that says what charts follow (MS-XLSX, 2.2.3). */
const CHART_TRACKING = "{140A7094-0E35-4892-8432-C4D2E57EDEB5}";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** The part of a sheet without anything on it. */
export const EMPTY_SHEET =
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15"/><sheetData/>` +
  `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
  `<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

const PLAIN_STYLES = `${DECLARATION}${STYLES}`;
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/**
 * The styles part of a workbook, which gets a plain one when its file came without any.
 * @param workbookPath of the workbook part
 * @param path where the workbook says that it is
 */
export function stylesPart(file: OfficePackage, workbookPath: string, path: string | undefined): XmlPart {
  if (path !== undefined && file.has(path)) return file.xml(path);
  file.add("xl/styles.xml", STYLES_TYPE, PLAIN_STYLES);
  file.relate(workbookPath, "styles", "xl/styles.xml");
  return file.xml("xl/styles.xml");
}

/** When a workbook was made, to the second as Excel writes it. */
function coreProperties(created: Date): string {
  const moment = created.toISOString().replace(/\.\d+Z$/u, "Z");
  return (
    `${DECLARATION}<coreProperties xmlns="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created></coreProperties>`
  );
}

/** A new workbook with one empty sheet, made now. */
export function blankPackage(): OfficePackage {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (...entries: string[]): string =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
  const texts: Readonly<Record<string, string>> = {
    "[Content_Types].xml":
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override(
        "xl/workbook.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      ) +
      override("xl/worksheets/sheet1.xml", SHEET_TYPE) +
      override("xl/styles.xml", STYLES_TYPE) +
      override("xl/theme/theme1.xml", THEME_TYPE) +
      `${override("docProps/core.xml", CORE_TYPE)}</Types>`,
    "_rels/.rels": relations(
      relation(1, "officeDocument", "xl/workbook.xml"),
      `<Relationship Id="rId2" Type="${CORE_RELATION}" Target="docProps/core.xml"/>`,
    ),
    "docProps/core.xml": coreProperties(new Date()),
    "xl/workbook.xml":
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr defaultThemeVersion="124226"/>` +
      '<bookViews><workbookView xWindow="240" yWindow="15" windowWidth="16095" windowHeight="9660"/></bookViews>' +
      '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/>' +
      `<extLst><ext uri="${CHART_TRACKING}" xmlns:x15="${MAIN_2013}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation(1, "worksheet", "worksheets/sheet1.xml"),
      relation(2, "styles", "styles.xml"),
      relation(3, "theme", "theme/theme1.xml"),
    ),
    "xl/styles.xml": PLAIN_STYLES,
    "xl/theme/theme1.xml": officeTheme(),
    "xl/worksheets/sheet1.xml": EMPTY_SHEET,
  };
  return new OfficePackage(
    Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])),
  );
}
