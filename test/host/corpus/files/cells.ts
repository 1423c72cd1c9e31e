import { numbers, type BookText } from "../book";

const SHEET_METADATA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Workbooks with all that cells can be. */
export const CELLS: Readonly<Record<string, BookText>> = {
  "texts with runs, readings and spaces": {
    sheets: [
      {
        name: "A",
        rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
      },
    ],
    strings:
      '<si><r><t>Đoàn </t></r><r><rPr><b/><sz val="11"/></rPr><t>viên</t></r></si><si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t xml:space="preserve"> hai\ndòng </t></si>',
  },
  "texts in the cells": {
    sheets: [
      {
        name: "A",
        rows: '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><i/></rPr><t>nghiêng</t></r><r><t xml:space="preserve"> thường</t></r></is></c><c r="B1" t="inlineStr"><is><t>_x000D_ &amp; &lt;</t></is></c></row>',
      },
    ],
  },
  "numbers as they were written": {
    sheets: [
      {
        name: "A",
        rows: '<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>1E-3</v></c><c r="C1" s="1"><v>45292.500000</v></c><c r="D1"><v>-0</v></c></row>',
      },
    ],
  },
  "cells without addresses": {
    sheets: [{ name: "A", rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>" }],
  },
  "booleans, errors, dates of strict files": {
    sheets: [
      {
        name: "A",
        rows: '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" s="1" t="d"><v>2024-03-26T00:00:00</v></c></row>',
      },
    ],
  },
  "days counted from 1904": {
    sheets: [{ name: "A", rows: '<row r="1"><c r="A1" s="1"><v>43830</v></c></row>' }],
    before: '<workbookPr date1904="1"/>',
  },
  "formulas that are shared": {
    sheets: [
      {
        name: "A",
        rows: `${numbers(1, 1).replace("</row>", '<c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>')}${[
          2, 3,
        ]
          .map(
            (row) =>
              `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}"><f t="shared" si="0"/><v>${row * 2}</v></c></row>`,
          )
          .join("")}`,
      },
    ],
  },
  "formulas of fixed arrays": {
    sheets: [
      {
        name: "A",
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">TRANSPOSE(A1:B1)</f><v>1</v></c></row><row r="2"><c r="B2"><v>0</v></c></row>',
      },
    ],
  },
  "formulas that spill": {
    sheets: [
      {
        name: "A",
        rows: '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>',
      },
    ],
    parts: [
      {
        path: "xl/metadata.xml",
        type: SHEET_METADATA,
        of: "workbook",
        kind: "sheetMetadata",
        content:
          `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes>` +
          '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
          '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
      },
    ],
  },
  "a table of data": {
    sheets: [
      {
        name: "A",
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="dataTable" ref="B2:B3" dt2D="0" dtr="0" r1="A1"/><v>4</v></c></row><row r="3"><c r="B3"><v>5</v></c></row>',
      },
    ],
  },
  "a chain of calculation": {
    sheets: [{ name: "A", rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c></row>' }],
    parts: [
      {
        path: "xl/calcChain.xml",
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
        of: "workbook",
        kind: "calcChain",
        content: `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>`,
      },
    ],
  },
  "rows and columns of their own": {
    sheets: [
      {
        name: "A",
        head: '<sheetPr><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:B3"/><sheetFormatPr baseColWidth="10" defaultRowHeight="15.75" outlineLevelRow="1"/><cols><col min="1" max="1" width="20.7109375" style="2" customWidth="1"/><col min="3" max="3" width="0" hidden="1" customWidth="1" outlineLevel="1" collapsed="1"/></cols>',
        rows: '<row r="1" spans="1:2" s="2" customFormat="1" ht="30" customHeight="1" thickBot="1"><c r="A1" s="2"><v>1</v></c></row><row r="2" outlineLevel="1" hidden="1"><c r="A2"/></row><row r="3" collapsed="1" ph="1"><c r="B3" s="1"/></row>',
      },
    ],
  },
  "pictures in cells": {
    sheets: [
      { name: "A", rows: '<row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1"><v>1</v></c></row>' },
    ],
    parts: [
      {
        path: "xl/metadata.xml",
        type: SHEET_METADATA,
        of: "workbook",
        kind: "sheetMetadata",
        content:
          `<metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000" copy="1"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata>` +
          '<valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>',
      },
      {
        path: "xl/richData/rdrichvalue.xml",
        type: "application/vnd.ms-excel.rdrichvalue+xml",
        of: "workbook",
        kind: "http://schemas.microsoft.com/office/2017/06/relationships/rdRichValue",
        content:
          '<rvData xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" count="1"><rv s="0"><v>0</v><v>5</v></rv></rvData>',
      },
    ],
  },
};
