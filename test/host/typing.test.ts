import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import * as parts from "@univerjs/preset-sheets-node-core";
import enUS from "@univerjs/preset-sheets-node-core/locales/en-US";
import { Mirror } from "../../src/host/calc/mirror";
import { EmbeddedHost } from "../../src/host/host";
import { GridDesk } from "../../src/host/preview/desk";
import { leaveCell, showAsExcel } from "../../src/host/preview/typing";
import { translator } from "../../src/i18n";
import { previewTexts } from "../../src/i18n/preview";
import { Workbook, type Area, type Sheet } from "../../src/host/model";
import { clearContents, enterTexts, makeTable } from "../../src/host/model/commands";
import { Validations } from "../../src/host/model/validation";
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
  const told: string[] = [];
  const desk = new GridDesk(host, previewTexts(translator("vi")), (sentence) => told.push(sentence));
  store.calculator = mirror.calculator;
  const end = showAsExcel(service, parts.INTERCEPTOR_POINT.CELL_CONTENT, host);
  const sheet = store.firstSheet;
  /** The grid's own, another one whenever it was sent the whole workbook anew. */
  const location = () => {
    const workbook = api.getActiveWorkbook()?.getWorkbook();
    const worksheet = workbook?.getActiveSheet();
    if (!workbook || !worksheet) throw new Error("the grid has no sheet");
    const [unitId, subUnitId] = [workbook.getUnitId(), worksheet.getSheetId()];
    return { workbook, worksheet, unitId, subUnitId, row: 0, col: 0 };
  };
  return {
    store,
    sheet,
    /** What the person was told. */
    told,
    /** A person leaves the first cell, where they typed. */
    type: (text: string): Promise<void> => leaveCell(desk, { sheet, row: 0, column: 0 }, text),
    fillWith: (text: string, areas: readonly Area[]): Promise<void> =>
      leaveCell(desk, { sheet, row: 0, column: 0 }, text, areas),
    settled: () => mirror.settled(),
    canUndo: () => host.me.history.canUndo,
    /** What the grid itself would write when it is handed what stands in its editor. */
    written: (text: string) =>
      service.onWriteCell(location().workbook, location().worksheet, 0, 0, { v: text }),
    raw: () => location().worksheet.getCellRaw(0, 0),
    shown: () => location().worksheet.getCell(0, 0)?.v,
    offered: () => {
      const at = location();
      return service.writeCellInterceptor.fetchThroughInterceptors(
        service.writeCellInterceptor.getInterceptPoints().BEFORE_CELL_EDIT,
      )(at.worksheet.getCell(0, 0), { ...at, origin: at.worksheet.getCellRaw(0, 0) });
    },
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
  ])("under %s, %j is %j with the format %j, and shown as %j", async (locale, text, value, format, shown) => {
    const { sheet, type, shown: seen, close } = grid(locale);
    await type(text);
    expect([sheet.value(0, 0), sheet.numberFormat(0, 0), seen()]).toEqual([value, format, shown]);
    close();
  });

  test("a boolean and an error are none of them texts, unless behind an apostrophe", async () => {
    const { sheet, type, close } = grid("vi-VN");
    const found: unknown[] = [];
    for (const text of ["TRUE", "'TRUE", "#N/A", "'#N/A"]) {
      await type(text);
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

  test("a cell of percents takes 10 for 10 %, a cell of texts everything as it is", async () => {
    const { sheet, type, close } = grid("vi-VN");
    sheet.restyle(FIRST, { numberFormat: "0%" });
    await type("10");
    const percent = [sheet.value(0, 0), sheet.numberFormat(0, 0)];
    sheet.restyle(FIRST, { numberFormat: "@" });
    await type("3-4");
    expect([percent, sheet.value(0, 0)]).toEqual([[0.1, "0%"], "3-4"]);
    close();
  });

  test("what begins with a sign is a formula; what can be none is refused and changes nothing", async () => {
    const { sheet, type, told, close } = grid("vi-VN");
    await type("-A2");
    const formula = sheet.formula(0, 0);
    await type("5");
    await type("--");
    expect([formula, sheet.value(0, 0), told.length]).toEqual(["-A2", 5, 1]);
    close();
  });

  test.each([
    ["1,25", "0.0", "1,3", "1,25"],
    ["12,5%", "General", "12,50%", "12,5%"],
    ["15/3/2023", "General", "15/03/2023", "15/03/2023"],
    ["'01", "General", "01", "'01"],
  ])("%j in a cell of %s is shown as %j and edited as %j", async (text, format, shown, edited) => {
    const { sheet, type, shown: seen, offered, close } = grid("vi-VN");
    if (format !== "General") sheet.restyle(FIRST, { numberFormat: format });
    await type(text);
    const before = [sheet.value(0, 0), sheet.numberFormat(0, 0)];
    expect([seen(), offered()?.v]).toEqual([shown, edited]);
    // Going in and out again changes nothing.
    await type(String(offered()?.v));
    expect([sheet.value(0, 0), sheet.numberFormat(0, 0)]).toEqual(before);
    close();
  });
});

describe("formulas in the person's own form", () => {
  test.each<[Locale, string, string]>([
    ["vi-VN", "=SUM(A2;B2)", "SUM(A2,B2)"],
    ["vi-VN", "=A2*0,05", "A2*0.05"],
    ["vi-VN", "=sum({1\\2;3\\4};1,5)", "SUM({1,2;3,4},1.5)"],
    ["vi-VN", '=IF(A2>0,5;"a;b,c";)', 'IF(A2>0.5,"a;b,c",)'],
    ["vi-VN", "-0,5*A2", "-0.5*A2"],
    ["en-US", "=SUM(A2,B2)*0.05", "SUM(A2,B2)*0.05"],
  ])("under %s, %j is =%s and offered so again", async (locale, text, formula) => {
    const { store, sheet, type, offered, raw, close } = grid(locale);
    await type(text);
    expect(sheet.formula(0, 0)).toBe(formula);
    const again = String(offered()?.f);
    let changes = 0;
    const end = store.listen(({ origin }) => (changes += Number(origin !== "calculation")));
    await type(again);
    expect(changes).toBe(0);
    await type("5");
    await type(again);
    expect([sheet.formula(0, 0), raw()?.f]).toEqual([formula, `=${formula}`]);
    end();
    close();
  });

  test("names and columns of tables are offered as they were written, and not what the grid computes instead", async () => {
    const { store, sheet, type, offered, raw, settled, close } = grid("vi-VN");
    ["Mã", "X01", 2].forEach((value, row) => sheet.write(row + 4, 1, value));
    makeTable(store, sheet, { top: 4, left: 1, bottom: 6, right: 1 }, true).name = "Bang";
    await settled();
    await type("=COUNTA(bang[[#all];[mã]];1,5)");
    expect([sheet.formula(0, 0), offered()?.f, raw()?.f]).toEqual([
      "COUNTA(Bang[[#All],[Mã]],1.5)",
      "=COUNTA(Bang[[#All];[Mã]];1,5)",
      "=COUNTA($B$5:$B$7,1.5)",
    ]);
    await type("=COUNTA($B$5:$B$7;1,5)");
    expect(sheet.formula(0, 0)).toBe("COUNTA($B$5:$B$7,1.5)");
    close();
  });

  test.each(["=SUM(A2,B2)", "=A2*0.5", "=1+", "=A2)"])("%j is refused, and changes nothing", async (text) => {
    const { sheet, type, told, close } = grid("vi-VN");
    await type("=1,5");
    await type(text);
    expect([sheet.formula(0, 0), told]).toEqual(["1.5", [expect.stringMatching(/^Nhập vào ô: /u)]]);
    close();
  });

  test("brackets that lack at the end are put there, but not into texts", async () => {
    const { sheet, type, close } = grid("vi-VN");
    await type("=SUM(A2;ABS(B2");
    const formula = sheet.formula(0, 0);
    await type('=A2&"("');
    expect([formula, sheet.formula(0, 0)]).toEqual(["SUM(A2,ABS(B2))", 'A2&"("']);
    await type("'=SUM(1");
    expect(sheet.value(0, 0)).toBe("=SUM(1");
    close();
  });

  test("a cell of texts keeps what looks like one", async () => {
    const { sheet, type, offered, close } = grid("vi-VN");
    sheet.restyle(FIRST, { numberFormat: "@" });
    await type("=SUM(A2;B2)");
    expect([sheet.value(0, 0), sheet.formula(0, 0), offered()?.v]).toEqual([
      "=SUM(A2;B2)",
      undefined,
      "=SUM(A2;B2)",
    ]);
    close();
  });

  test("the grid itself writes nothing of what stands in its editor", async () => {
    const { type, written, raw, close } = grid("vi-VN");
    await type("5");
    expect(written("=A2*0,5")).toEqual(raw());
    close();
  });
});

test("lines within a cell are kept", async () => {
  const { sheet, type, close } = grid("vi-VN");
  await type("1\n2");
  expect(sheet.value(0, 0)).toBe("1\n2");
  close();
});

test("Ctrl+Enter fills what is selected: formulas go along with their cells", async () => {
  const { sheet, fillWith, close } = grid("vi-VN");
  const areas = [{ top: 0, left: 0, bottom: 1, right: 1 }];
  await fillWith("=C1*0,5", areas);
  expect([sheet.formula(0, 0), sheet.formula(0, 1), sheet.formula(1, 1)]).toEqual([
    "C1*0.5",
    "D1*0.5",
    "D2*0.5",
  ]);
  await fillWith("1,5", areas);
  expect(sheet.values({ top: 0, left: 0, bottom: 1, right: 1 }).flat()).toEqual([1.5, 1.5, 1.5, 1.5]);
  close();
});

describe("validation of the cell", () => {
  /** A grid whose first cell is ruled. */
  function ruled(
    attributes: Readonly<Record<string, string | number>>,
    formula1: string,
    prepare: (sheet: Sheet, store: Workbook) => void = () => undefined,
  ) {
    const opened = grid("vi-VN");
    prepare(opened.sheet, opened.store);
    new Validations(opened.sheet).change(
      FIRST,
      (entry) => {
        entry.set({ type: "list", ...attributes });
        entry.setFormula("formula1", formula1);
      },
      true,
    );
    return opened;
  }

  test.each<[string, Readonly<Record<string, string | number>>, string, string, string]>([
    ["a list", {}, '"đạt,chờ"', "đạt", "Đạt"],
    ["whole numbers", { type: "whole", operator: "greaterThan" }, "5", "6", "6,5"],
    ["decimals above a cell", { type: "decimal", operator: "lessThan" }, "$B$1", "1,5", "2,5"],
    [
      "days above a formula",
      { type: "date", operator: "greaterThan" },
      "DATE(2026,1,1)",
      "2/1/2026",
      "31/12/2025",
    ],
    ["lengths", { type: "textLength", operator: "equal" }, "3", "X01", "X1"],
    ["a formula of the cell itself", { type: "custom" }, "COUNTIF($A$1:$B$1,A1)=1", "3", "2"],
    ["a list of a table", {}, 'INDIRECT("Bang[Mã]")', "x01", "X09"],
    ["results of formulas", { type: "whole", operator: "equal" }, "4", "=B1*2", "=B1*3"],
    ["what another cell holds", { type: "whole", operator: "equal" }, "2", "=B1", "=C1"],
  ])("%s", async (_, attributes, formula, good, bad) => {
    const { sheet, type, told, close } = ruled(attributes, formula, (own, store) => {
      [2, 7].forEach((value, column) => own.write(0, column + 1, value));
      ["Mã", "X01"].forEach((value, row) => own.write(row + 4, 1, value));
      makeTable(store, own, { top: 4, left: 1, bottom: 5, right: 1 }, true).name = "Bang";
    });
    await type(good);
    const [value, own] = [sheet.value(0, 0), sheet.formula(0, 0)];
    expect([value === null && own === undefined, told]).toEqual([false, []]);
    await type(bad);
    expect([sheet.value(0, 0), sheet.formula(0, 0)]).toEqual([value, own]);
    expect(told).toEqual(["Nhập vào ô: giá trị này không khớp với điều kiện nhập của ô."]);
    close();
  });

  test("is told in the words of its author, and is no step that could be undone", async () => {
    const { sheet, type, told, canUndo, close } = ruled(
      { errorTitle: "Trạng thái", error: "Chọn đạt hoặc chờ." },
      '"đạt,chờ"',
    );
    await type("hỏng");
    expect([sheet.value(0, 0), told, canUndo()]).toEqual([null, ["Trạng thái: Chọn đạt hoặc chờ."], false]);
    close();
  });

  test.each(["warning", "information"])(
    "of the style %s lets in what it speaks against",
    async (errorStyle) => {
      const { sheet, type, told, close } = ruled({ errorStyle, error: "Lạ." }, '"đạt,chờ"');
      await type("hỏng");
      expect([sheet.value(0, 0), told]).toEqual(["hỏng", ["Nhập vào ô: Lạ."]]);
      close();
    },
  );

  test("that tells nobody stops nobody", async () => {
    const { sheet, type, told, close } = ruled({ showErrorMessage: 0 }, '"đạt,chờ"');
    await type("hỏng");
    expect([sheet.value(0, 0), told]).toEqual(["hỏng", []]);
    close();
  });

  test("takes nothing for blank where blanks are not ignored; the Delete key it does not hear", async () => {
    const { store, sheet, type, told, close } = ruled({ allowBlank: 0 }, '"đạt,chờ"');
    await type("đạt");
    await type("");
    expect([sheet.value(0, 0), told.length]).toEqual(["đạt", 1]);
    clearContents(store, sheet, [FIRST]);
    expect(sheet.value(0, 0)).toBeNull();
    close();
  });

  test.each([
    ["a bound", { type: "whole", operator: "equal" }, "$D$9"],
    ["a cell of its formula", { type: "custom" }, "$D$9>A1"],
    ["a cell of the name of its list", {}, "Ma"],
  ])("that ignores blanks takes everything while %s is blank", async (_, attributes, formula) => {
    const named = (own: Sheet, store: Workbook): void => {
      own.write(4, 1, "X01");
      store.names.add("Ma", `${own.name}!$B$5:$B$6`, undefined);
    };
    const open = ruled(attributes, formula, named);
    await open.type("9");
    expect([open.sheet.value(0, 0), open.told]).toEqual([9, []]);
    open.close();
    const strict = ruled({ ...attributes, allowBlank: 0 }, formula, named);
    await strict.type("9");
    expect([strict.sheet.value(0, 0), strict.told.length]).toEqual([null, 1]);
    strict.close();
  });

  test("that cannot be calculated is not guessed, and what is pasted is not asked", async () => {
    const { store, sheet, type, told, close } = ruled({ type: "custom" }, "LEFT(A1,1)");
    await type("9");
    expect([sheet.value(0, 0), told]).toEqual([
      null,
      [expect.stringContaining("không làm được việc này đúng hẳn")],
    ]);
    enterTexts(store, sheet, FIRST, [["9"]]);
    expect(sheet.value(0, 0)).toBe(9);
    close();
  });
});
