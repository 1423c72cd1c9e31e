import { numbers, type BookText } from "../book";

const MC = ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const X14 = ' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = ' xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const ROWS = numbers(1, 1, 2) + numbers(2, 3, 4) + numbers(3, 5, 6);

/** Workbooks with all that stands around the cells of a sheet. */
export const SHEETS: Readonly<Record<string, BookText>> = {
  "views, panes and selections": {
    sheets: [
      {
        name: "A",
        head:
          '<sheetPr codeName="Sheet1" filterMode="1"><tabColor theme="4" tint="-0.249977111117893"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:B3"/>' +
          '<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>' +
          '<selection pane="topRight" activeCell="B1" sqref="B1"/><selection pane="bottomRight" activeCell="B3" sqref="B3:B3 A1"/></sheetView></sheetViews>',
        rows: ROWS,
      },
    ],
  },
  "a filter with its order": {
    sheets: [
      {
        name: "A",
        rows: ROWS,
        tail:
          '<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="3"/></filters></filterColumn><filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn></autoFilter>' +
          '<sortState ref="A2:B3"><sortCondition descending="1" ref="A2:A3"/></sortState>',
      },
    ],
    behind:
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">A!$A$1:$B$3</definedName></definedNames>',
  },
  "protection with a hash": {
    sheets: [
      {
        name: "A",
        rows: ROWS,
        tail:
          '<sheetProtection algorithmName="SHA-512" hashValue="Zm9v" saltValue="YmFy" spinCount="100000" sheet="1" objects="1" scenarios="1" selectLockedCells="1"/>' +
          '<protectedRanges><protectedRange sqref="A1:A2" name="Nhap" securityDescriptor="O:WD"/></protectedRanges>',
      },
    ],
    before:
      '<fileSharing readOnlyRecommended="1" userName="x"/><workbookPr/><workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="Zm9v" workbookSaltValue="YmFy" workbookSpinCount="100000" lockStructure="1"/>',
  },
  "validations of both ages": {
    sheets: [
      {
        name: "A",
        root: MC + X14 + XM + ' mc:Ignorable="x14"',
        rows: ROWS,
        tail:
          '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A1:A3"><formula1>"Đạt,Không đạt"</formula1></dataValidation>' +
          '<dataValidation type="whole" errorStyle="warning" operator="notBetween" errorTitle="t" error="e" promptTitle="p" prompt="q" sqref="B1 B3"><formula1>1</formula1><formula2>10</formula2></dataValidation></dataValidations>' +
          '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Phu!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      },
      { name: "Phu", rows: ROWS, state: "veryHidden" },
    ],
  },
  "conditional formats of both ages": {
    sheets: [
      {
        name: "A",
        root: MC + X14 + XM + ' mc:Ignorable="x14"',
        rows: ROWS,
        tail:
          '<conditionalFormatting sqref="A1:A3"><cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan"><formula>2</formula></cfRule><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>' +
          '<conditionalFormatting sqref="B1:B3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{00000000-0000-4000-8000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
          '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{00000000-0000-4000-8000-000000000001}"><x14:dataBar minLength="0" maxLength="100" border="1"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="FF638EC6"/></x14:dataBar></x14:cfRule><xm:sqref>B1:B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      },
    ],
  },
  sparklines: {
    sheets: [
      {
        name: "A",
        root: MC + X14 + XM + ' mc:Ignorable="x14"',
        rows: ROWS,
        tail: '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>A!A1:B1</xm:f><xm:sqref>C1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
      },
    ],
  },
  "pages, headers and breaks": {
    sheets: [
      {
        name: "A",
        rows: ROWS,
        tail:
          '<printOptions horizontalCentered="1" headings="1"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="80" orientation="landscape" r:id="rId1"/>' +
          '<headerFooter differentFirst="1"><oddHeader>&amp;L&amp;"Times New Roman,Bold"Đoàn&amp;RTrang &amp;P/&amp;N</oddHeader><firstFooter>&amp;C&amp;D</firstFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks>',
      },
    ],
    parts: [
      {
        path: "xl/printerSettings/printerSettings1.bin",
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings",
        of: 1,
        kind: "printerSettings",
        content: new Uint8Array([0, 1, 2, 253, 254, 255]),
      },
    ],
    behind:
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">A!$A:$A,A!$1:$1</definedName></definedNames>',
  },
  "what hardly anybody uses": {
    sheets: [
      {
        name: "A",
        rows: ROWS,
        tail:
          '<sheetCalcPr fullCalcOnLoad="1"/><scenarios current="0"><scenario name="s" count="1" user="x"><inputCells r="A1" val="9"/></scenario></scenarios><dataConsolidate function="average"><dataRefs count="1"><dataRef ref="A1:B2" sheet="A"/></dataRefs></dataConsolidate>' +
          '<customSheetViews><customSheetView guid="{00000000-0000-4000-8000-000000000001}" scale="75"><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></customSheetView></customSheetViews><phoneticPr fontId="1" type="noConversion"/>' +
          '<cellWatches><cellWatch r="A1"/></cellWatches><ignoredErrors><ignoredError sqref="A1:B3" numberStoredAsText="1"/></ignoredErrors>',
      },
    ],
    behind:
      '<customWorkbookViews><customWorkbookView name="x" guid="{00000000-0000-4000-8000-000000000001}" windowWidth="100" windowHeight="100" activeSheetId="1"/></customWorkbookViews>',
  },
  "names of every kind": {
    sheets: [
      { name: "Điểm cụm", rows: ROWS },
      { name: "B", rows: ROWS },
    ],
    behind:
      '<definedNames><definedName name="Diem">\'Điểm cụm\'!$A$1:$A$3</definedName><definedName name="Diem" localSheetId="1" comment="riêng">B!$A$1</definedName><definedName name="Loi">#REF!</definedName>' +
      '<definedName name="Ham" hidden="1">_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)</definedName><definedName name="Hang">2.5</definedName></definedNames><calcPr calcId="191029" iterate="1" iterateCount="50"/>',
  },
  "merged cells and links": {
    sheets: [
      {
        name: "A",
        rows: ROWS,
        tail: '<mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells><hyperlinks><hyperlink ref="A1" location="A!B2" display="x" tooltip="t"/></hyperlinks>',
      },
    ],
  },
  "an extension that nobody knows": {
    sheets: [
      {
        name: "A",
        root: `${MC} xmlns:zz="urn:zz" mc:Ignorable="zz"`,
        rows: ROWS,
        tail: '<extLst><ext uri="{12345678-0000-4000-8000-000000000000}"><zz:thing zz:deep="1"><zz:er><![CDATA[<x>]]></zz:er></zz:thing></ext></extLst>',
      },
    ],
    behind:
      '<extLst><ext uri="{12345678-0000-4000-8000-000000000001}"><zz:book xmlns:zz="urn:zz"/></ext></extLst>',
  },
};
