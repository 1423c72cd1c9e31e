/** The look of the sheets the add-in makes; it must survive a black-and-white print. */
export const headerFill = "#0B5A9D";
export const headerFont = "#FFFFFF";
export const requiredFill = "#083E6E";
export const tableStyle = "TableStyleLight1";
/** Points: room for a header of two lines. */
const headerHeight = 33;

/** Header, frozen pane and page of a sheet with one table: A4 landscape, one page wide, header repeated. */
export function dressSheet(sheet: Excel.Worksheet, table: Excel.Table, header: Excel.Range): void {
  table.style = tableStyle;
  header.format.fill.color = headerFill;
  header.format.font.color = headerFont;
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  header.format.horizontalAlignment = "Center";
  header.format.rowHeight = headerHeight;
  sheet.freezePanes.freezeRows(1);
  layPage(sheet);
  sheet.pageLayout.setPrintTitleRows("$1:$1");
}

/** A4 landscape, one page wide, as long as it takes. */
export function layPage(sheet: Excel.Worksheet): void {
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
}
