import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx, writeXlsx, type Workbook } from "hucre";
import { open, run } from "./workbook";

/** A workbook with what the grid cannot show. */
async function rich(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: "Số liệu",
        rows: [
          ["Mã", "Ngày", "Số"],
          ["01", new Date(Date.UTC(2024, 5, 10)), 3],
          ["02", new Date(Date.UTC(2024, 8, 10)), 4.5],
        ],
        cells: new Map([
          [
            "1,1",
            {
              value: new Date(Date.UTC(2024, 5, 10)),
              type: "date" as const,
              style: { numFmt: "dd/mm/yyyy" },
            },
          ],
          [
            "2,1",
            {
              value: new Date(Date.UTC(2024, 8, 10)),
              type: "date" as const,
              style: { numFmt: "dd/mm/yyyy" },
            },
          ],
          [
            "4,2",
            {
              value: null,
              type: "formula" as const,
              formula: "SUM(C2:C3)",
              formulaResult: 7.5,
              style: { font: { bold: true } },
            },
          ],
          [
            "5,0",
            { value: "ghi chú", type: "string" as const, comment: { text: "Cần xem lại", author: "VP" } },
          ],
        ]),
        columns: [{ width: 12 }, { width: 18 }, { width: 9, hidden: true }],
        rowDefs: new Map([[0, { height: 30 }]]),
        merges: [{ startRow: 7, startCol: 0, endRow: 7, endCol: 2 }],
        freezePane: { rows: 1 },
        tables: [
          {
            name: "SoLieu",
            displayName: "SoLieu",
            range: "A1:C3",
            columns: [{ name: "Mã" }, { name: "Ngày" }, { name: "Số" }],
            style: "TableStyleMedium4",
          },
        ],
        dataValidations: [
          {
            type: "list",
            values: ["đạt", "không đạt"],
            range: "E2:E9",
            showErrorMessage: true,
            errorTitle: "Sai",
          },
        ],
        conditionalRules: [
          {
            type: "cellIs",
            operator: "greaterThan",
            formula: "4",
            range: "C2:C3",
            priority: 1,
            style: { font: { color: { rgb: "FF0000" } } },
          },
        ],
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          margins: { left: 1.18, right: 0.79, top: 0.79, bottom: 0.79 },
          printTitlesRow: "$1:$1",
        },
        headerFooter: { oddFooter: "&C&P" },
        charts: [
          {
            type: "bar",
            title: "Biểu đồ",
            series: [{ name: "Số", values: "'Số liệu'!$C$2:$C$3", categories: "'Số liệu'!$A$2:$A$3" }],
            anchor: { from: { row: 10, col: 0 }, to: { row: 24, col: 6 } },
          },
        ],
      },
      { name: "Bảo vệ", rows: [["x"]], protection: { sheet: true } },
      { name: "Ẩn", rows: [["y"]], hidden: true },
    ],
    namedRanges: [{ name: "TongSo", range: "'Số liệu'!$C$5" }],
  });
}

/** Everything of a workbook but the values the test changes. */
function features({ sheets, namedRanges }: Workbook): unknown {
  return {
    namedRanges,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      protected: sheet.protection?.sheet,
      columns: sheet.columns,
      rowDefs: [...(sheet.rowDefs ?? [])],
      merges: sheet.merges,
      freeze: sheet.freezePane,
      tables: sheet.tables,
      validations: sheet.dataValidations,
      conditions: sheet.conditionalRules,
      page: sheet.pageSetup,
      footer: sheet.headerFooter,
      charts: sheet.charts?.map((chart) => ({ title: chart.title, kinds: chart.kinds })),
      comments: [...(sheet.cells ?? [])]
        .filter(([, cell]) => cell.comment)
        .map(([key, cell]) => [key, cell.comment?.text]),
      formulas: [...(sheet.cells ?? [])]
        .filter(([, cell]) => cell.formula)
        .map(([key, cell]) => [key, cell.formula]),
    })),
  };
}

test("a workbook of many features is opened, edited and saved without losing one", async () => {
  const before = await rich();
  const excel = await open({ workbook: before });
  await run(async (context) => {
    context.workbook.worksheets.getItem("Số liệu").getRange("C2").values = [[9]];
    await context.sync();
  });
  const after = await excel.save();
  excel.close();
  const [was, is] = [
    await openXlsx(before, { readStyles: true }),
    await openXlsx(after, { readStyles: true }),
  ];
  expect(features(is)).toEqual(features(was));
  expect(is.sheets[0]?.rows[1]).toEqual(["01", new Date(Date.UTC(2024, 5, 10)), 9]);
});

test("the charts of the file are really there before and after", async () => {
  const was = await openXlsx(await rich(), { readStyles: true });
  expect(was.sheets[0]?.charts).toHaveLength(1);
});

test("the formula that Excel fills into new rows of a table column is kept", async () => {
  const parts = unzipSync(await rich());
  const [[path, table] = ["", new Uint8Array()]] = Object.entries(parts).filter(([name]) =>
    name.startsWith("xl/tables/"),
  );
  const formula = '<calculatedColumnFormula>SoLieu[[#This Row],[Mã]]&amp;"x"</calculatedColumnFormula>';
  const changed = strFromU8(table).replace(
    /(<tableColumn [^>]*name="Số"[^>]*?)\/>/u,
    `$1>${formula}</tableColumn>`,
  );
  expect(changed).toContain(formula);
  parts[path] = strToU8(changed);
  const excel = await open({ workbook: zipSync(parts) });
  await run(async (context) => {
    context.workbook.worksheets.getItem("Số liệu").getRange("C2").values = [[9]];
    await context.sync();
  });
  const saved = unzipSync(await excel.save());
  excel.close();
  const tables = Object.entries(saved).filter(([name]) => name.startsWith("xl/tables/"));
  expect(tables.map(([, part]) => strFromU8(part)).join("")).toContain(`${formula}</tableColumn>`);
});
