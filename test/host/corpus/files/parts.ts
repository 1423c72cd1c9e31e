import { numbers, type BookText, type ExtraPart } from "../book";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const SPREADSHEET = `${OFFICE}.spreadsheetml`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const ROWS = numbers(1, 1, 2) + numbers(2, 3, 4) + numbers(3, 5, 6);

/** One sheet with parts of its own; `r:id`s count them in their order. */
function withParts(tail: string, ...parts: readonly ExtraPart[]): BookText {
  return { sheets: [{ name: "A", rows: ROWS, tail }], parts };
}

const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (character) => character.charCodeAt(0),
);
const XDR =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const PLACE =
  "<xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>";

function drawing(inner: string): ExtraPart {
  const content = `<xdr:wsDr ${XDR} ${R}><xdr:twoCellAnchor>${PLACE}${inner}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
  return { path: "xl/drawings/drawing1.xml", type: `${OFFICE}.drawing+xml`, of: 1, kind: "drawing", content };
}

const NOTE_BOX =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style=\'position:absolute;visibility:hidden\' fillcolor="#ffffe1"><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>1, 15, 0, 2, 3, 15, 3, 16</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';

function comments(author: string, text: string): ExtraPart[] {
  return [
    {
      path: "xl/drawings/vmlDrawing1.vml",
      type: `${OFFICE}.vmlDrawing`,
      of: 1,
      kind: "vmlDrawing",
      content: NOTE_BOX,
    },
    {
      path: "xl/comments1.xml",
      type: `${SPREADSHEET}.comments+xml`,
      of: 1,
      kind: "comments",
      content: `<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList><comment ref="A1" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>${text}</t></r></text></comment></commentList></comments>`,
    },
  ];
}

const CHART =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>A!$A$1:$A$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart></c:plotArea></c:chart></c:chartSpace>';

/** Workbooks with parts beside the sheets. */
export const PARTS: Readonly<Record<string, BookText>> = {
  "a chart": withParts(
    '<drawing r:id="rId1"/>',
    drawing(
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>',
    ),
    {
      path: "xl/charts/chart1.xml",
      type: `${OFFICE}.drawingml.chart+xml`,
      of: "xl/drawings/drawing1.xml",
      kind: "chart",
      content: CHART,
    },
    {
      path: "xl/charts/style1.xml",
      type: "application/vnd.ms-office.chartstyle+xml",
      of: "xl/charts/chart1.xml",
      kind: "http://schemas.microsoft.com/office/2011/relationships/chartStyle",
      content:
        '<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>',
    },
  ),
  "a picture": withParts(
    '<drawing r:id="rId1"/>',
    drawing(
      '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Ảnh 1" descr="huy hiệu"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr/></xdr:pic>',
    ),
    {
      path: "xl/media/image1.png",
      type: "image/png",
      of: "xl/drawings/drawing1.xml",
      kind: "image",
      content: PNG,
    },
  ),
  shapes: withParts(
    '<drawing r:id="rId1"/>',
    drawing(
      '<xdr:sp macro="" textlink="$A$1"><xdr:nvSpPr><xdr:cNvPr id="2" name="Hộp"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Đoàn</a:t></a:r></a:p></xdr:txBody></xdr:sp>',
    ),
  ),
  notes: withParts('<legacyDrawing r:id="rId1"/>', ...comments("Bí thư", "xem lại")),
  "threads of comments": {
    ...withParts(
      '<legacyDrawing r:id="rId1"/>',
      ...comments("tc={00000000-0000-4000-8000-00000000000A}", "[Threaded comment]"),
      {
        path: "xl/threadedComments/threadedComment1.xml",
        type: "application/vnd.ms-excel.threadedcomments+xml",
        of: 1,
        kind: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        content:
          '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" dT="2024-03-26T08:00:00.00" personId="{00000000-0000-4000-8000-00000000000B}" id="{00000000-0000-4000-8000-00000000000A}"><text>Số này?</text></threadedComment>' +
          '<threadedComment ref="A1" dT="2024-03-26T09:00:00.00" personId="{00000000-0000-4000-8000-00000000000B}" id="{00000000-0000-4000-8000-00000000000C}" parentId="{00000000-0000-4000-8000-00000000000A}"><text>Đúng</text></threadedComment></ThreadedComments>',
      },
      {
        path: "xl/persons/person.xml",
        type: "application/vnd.ms-excel.person+xml",
        of: "workbook",
        kind: "http://schemas.microsoft.com/office/2017/10/relationships/person",
        content:
          '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Lê Thị A" id="{00000000-0000-4000-8000-00000000000B}" userId="a@example.org" providerId="None"/></personList>',
      },
    ),
  },
  "a table with totals": {
    ...withParts('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', {
      path: "xl/tables/table1.xml",
      type: `${SPREADSHEET}.table+xml`,
      of: 1,
      kind: "table",
      content: `<table xmlns="${MAIN}" id="3" name="T" displayName="T" ref="A5:B7" totalsRowCount="1"><autoFilter ref="A5:B6"/><sortState ref="A6:A6"><sortCondition ref="A6"/></sortState><tableColumns count="2"><tableColumn id="1" name="Mã" totalsRowLabel="Tổng"/><tableColumn id="2" name="Điểm" totalsRowFunction="sum" dataDxfId="0"><calculatedColumnFormula>T[[#This Row],[Mã]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight9" showRowStripes="1"/><extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}"/></extLst></table>`,
    }),
    sheets: [
      {
        name: "A",
        rows: `${ROWS}<row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5" t="s"><v>1</v></c></row><row r="6"><c r="A6"><v>1</v></c><c r="B6"><f>T[[#This Row],[Mã]]*2</f><v>2</v></c></row><row r="7"><c r="A7" t="s"><v>2</v></c><c r="B7"><f>SUBTOTAL(109,T[Điểm])</f><v>2</v></c></row>`,
        tail: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      },
    ],
    strings: "<si><t>Mã</t></si><si><t>Điểm</t></si><si><t>Tổng</t></si>",
  },
  "a pivot table": {
    ...withParts(
      "",
      {
        path: "xl/pivotTables/pivotTable1.xml",
        type: `${SPREADSHEET}.pivotTable+xml`,
        of: 1,
        kind: "pivotTable",
        content: `<pivotTableDefinition xmlns="${MAIN}" name="P" cacheId="7"><location ref="D1:E3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
      },
      {
        path: "xl/pivotCache/pivotCacheDefinition1.xml",
        type: `${SPREADSHEET}.pivotCacheDefinition+xml`,
        of: "xl/pivotTables/pivotTable1.xml",
        kind: "pivotCacheDefinition",
        content: `<pivotCacheDefinition xmlns="${MAIN}" refreshedBy="x"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="A"/></cacheSource><cacheFields count="1"><cacheField name="1"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
      },
    ),
  },
  "a link to another file": {
    ...withParts("", {
      path: "xl/externalLinks/externalLink1.xml",
      type: `${SPREADSHEET}.externalLink+xml`,
      of: "workbook",
      kind: "externalLink",
      content: `<externalLink xmlns="${MAIN}"><externalBook><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
    }),
    sheets: [
      {
        name: "A",
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>[1]Sheet1!A1+A1</f><v>1</v></c></row>',
      },
    ],
    behind: '<externalReferences><externalReference r:id="rId3"/></externalReferences>',
  },
  "properties of the document": withParts(
    "",
    {
      path: "docProps/core.xml",
      type: "application/vnd.openxmlformats-package.core-properties+xml",
      of: "package",
      kind: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      content:
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Tỉnh đoàn</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:created></cp:coreProperties>',
    },
    {
      path: "docProps/custom.xml",
      type: `${OFFICE}.custom-properties+xml`,
      of: "package",
      kind: "custom-properties",
      content:
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Năm"><vt:i4>2024</vt:i4></property></Properties>',
    },
  ),
  "XML of other programs": withParts("", {
    path: "customXml/item1.xml",
    type: "application/xml",
    of: "workbook",
    kind: "customXml",
    content: "<a:nhap xmlns:a='urn:nhap'>\r\n  <a:dong/>\r\n</a:nhap>",
  }),
  "a task pane that opens by itself": withParts("", {
    path: "xl/webextensions/taskpanes.xml",
    type: "application/vnd.ms-office.webextensiontaskpanes+xml",
    of: "package",
    kind: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
    content:
      '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"/>',
  }),
  "a program in Basic": {
    ...withParts("", {
      path: "xl/vbaProject.bin",
      type: "application/vnd.ms-office.vbaProject",
      of: "workbook",
      kind: "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
      content: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]),
    }),
    workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  },
  "connections and a query": withParts("", {
    path: "xl/connections.xml",
    type: `${SPREADSHEET}.connections+xml`,
    of: "workbook",
    kind: "connections",
    content: `<connections xmlns="${MAIN}"><connection id="1" name="Truy vấn" type="5" refreshedVersion="6"><dbPr connection="Provider=x" command="SELECT 1"/></connection></connections>`,
  }),
};
