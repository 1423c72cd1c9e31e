import { CellValueType, LocaleType, LogLevel, Univer, type ICellData } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import * as parts from "@univerjs/preset-sheets-node-core";
import enUS from "@univerjs/preset-sheets-node-core/locales/en-US";
import { Mirror } from "../../src/host/calc/mirror";
import { EmbeddedHost } from "../../src/host/host";
import { readAsExcel } from "../../src/host/preview/typing";
import { Workbook } from "../../src/host/model";
import type { Locale } from "../../src/host/text";

const FIRST = { top: 0, left: 0, bottom: 0, right: 0 };

/** A grid without a screen, in which a person under these settings types. */
function grid(locale: Locale) {
  const store = Workbook.open();
  const host = new EmbeddedHost(store, { locale });
  const univer = new Univer({
    logLevel: LogLevel.SILENT,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: enUS },
  });
  for (const plugin of parts.UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0] as never, plugin[1] as never);
    else univer.registerPlugin(plugin as never);
  }
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const mirror = new Mirror(api, injector, host, parts);
  const service = injector.get(parts.SheetInterceptorService);
  let refusals = 0;
  const end = readAsExcel(service, parts.INTERCEPTOR_POINT.CELL_CONTENT, host, () => (refusals += 1));
  const workbook = api.getActiveWorkbook()?.getWorkbook();
  const worksheet = workbook?.getActiveSheet();
  const sheet = store.firstSheet;
  if (!workbook || !worksheet) throw new Error("the grid has no sheet");
  const location = {
    workbook,
    worksheet,
    unitId: workbook.getUnitId(),
    subUnitId: worksheet.getSheetId(),
    row: 0,
    col: 0,
  };
  return {
    sheet,
    refused: () => refusals,
    /** Writes what the editor hands over when a person leaves the first cell. */
    type: (text: string): void => {
      const cell: ICellData = { ...worksheet.getCellRaw(0, 0), p: null, f: null, t: null };
      const written = text.startsWith("'")
        ? { ...cell, v: text.slice(1), t: CellValueType.FORCE_STRING }
        : { ...cell, v: text };
      const final = service.onWriteCell(workbook, worksheet, 0, 0, written);
      api
        .getActiveWorkbook()
        ?.getActiveSheet()
        .getRange(0, 0)
        .setValue(final as ICellData);
    },
    shown: () => worksheet.getCell(0, 0)?.v,
    offered: () =>
      service.writeCellInterceptor.fetchThroughInterceptors(
        service.writeCellInterceptor.getInterceptPoints().BEFORE_CELL_EDIT,
      )(worksheet.getCell(0, 0), { ...location, origin: worksheet.getCellRaw(0, 0) })?.v,
    close: (): void => {
      end();
      mirror.dispose();
      univer.dispose();
    },
  };
}

const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

describe("typed in the grid", () => {
  test.each<[Locale, string, unknown, string, string]>([
    ["vi-VN", "1,5", 1.5, "General", "1,5"],
    ["vi-VN", "1.000", 1000, "#,##0", "1.000"],
    ["vi-VN", "1.5", "1.5", "General", "1.5"],
    ["vi-VN", "50%", 0.5, "0%", "50%"],
    ["vi-VN", "1/2/2024", serial(2024, 2, 1), "m/d/yyyy", "01/02/2024"],
    ["vi-VN", "5 ₫", 5, '#,##0 "₫";[Red]-#,##0 "₫"', "5 ₫"],
    ["vi-VN", "'01", "01", "General", "01"],
    ["vi-VN", "8 điểm", "8 điểm", "General", "8 điểm"],
    ["vi-VN", "0", 0, "General", "0"],
    ["en-US", "1.5", 1.5, "General", "1.5"],
    ["en-US", "1.000", 1, "General", "1"],
    ["en-US", "1/2/2024", serial(2024, 1, 2), "m/d/yyyy", "1/2/2024"],
  ])("under %s, %j is %j with the format %j, and shown as %j", (locale, text, value, format, shown) => {
    const { sheet, type, shown: seen, close } = grid(locale);
    type(text);
    expect([sheet.value(0, 0), sheet.numberFormat(0, 0), seen()]).toEqual([value, format, shown]);
    close();
  });

  test("a boolean and an error are none of them texts, unless behind an apostrophe", () => {
    const { sheet, type, close } = grid("vi-VN");
    const found: unknown[] = [];
    for (const text of ["TRUE", "'TRUE", "#N/A", "'#N/A"]) {
      type(text);
      found.push([sheet.value(0, 0), sheet.hasError(0, 0)]);
    }
    expect(found).toEqual([
      [true, false],
      ["TRUE", false],
      ["#N/A", true],
      ["#N/A", false],
    ]);
    close();
  });

  test("a cell of percents takes 10 for 10 %, a cell of texts everything as it is", () => {
    const { sheet, type, close } = grid("vi-VN");
    sheet.restyle(FIRST, { numberFormat: "0%" });
    type("10");
    const percent = [sheet.value(0, 0), sheet.numberFormat(0, 0)];
    sheet.restyle(FIRST, { numberFormat: "@" });
    type("3-4");
    expect([percent, sheet.value(0, 0)]).toEqual([[0.1, "0%"], "3-4"]);
    close();
  });

  test("what begins with a sign is a formula; what can be none is refused and changes nothing", () => {
    const { sheet, type, refused, close } = grid("vi-VN");
    type("-A2");
    const formula = sheet.formula(0, 0);
    type("5");
    type("--");
    expect([formula, sheet.value(0, 0), refused()]).toEqual(["-A2", 5, 1]);
    close();
  });

  test.each([
    ["1,25", "0.0", "1,3", "1,25"],
    ["12,5%", "General", "12,50%", "12,5%"],
    ["15/3/2023", "General", "15/03/2023", "15/03/2023"],
    ["'01", "General", "01", "'01"],
  ])("%j in a cell of %s is shown as %j and edited as %j", (text, format, shown, edited) => {
    const { sheet, type, shown: seen, offered, close } = grid("vi-VN");
    if (format !== "General") sheet.restyle(FIRST, { numberFormat: format });
    type(text);
    const before = [sheet.value(0, 0), sheet.numberFormat(0, 0)];
    expect([seen(), offered()]).toEqual([shown, edited]);
    // Going in and out again changes nothing.
    type(String(offered()));
    expect([sheet.value(0, 0), sheet.numberFormat(0, 0)]).toEqual(before);
    close();
  });
});
