import type { PlatformName } from "../../../src/host/platforms";
import { codeOf, excel, read, write } from "./excels";

/** A grid of more cells than the library sends in one piece. */
const LARGE = Array.from({ length: 400 }, (_, row) => [row, "x", "y", "z"]);

describe.each<[PlatformName, string, { online: boolean; browser: boolean }]>([
  ["windows", "PC", { online: false, browser: true }],
  ["mac", "Mac", { online: false, browser: true }],
  ["web", "OfficeOnline", { online: true, browser: false }],
])("Excel on %s", (platform, told, { online, browser }) => {
  test("starts its own build of Office.js, which knows where it is", async () => {
    const { Office, Excel } = await excel({ platform, locale: "en-US", calculate: false });
    expect(Office.context.platform).toBe(told);
    expect(Office.context.diagnostics.host).toBe("Excel");
    expect(Office.context.displayLanguage).toBe("en-US");
    expect(Office.context.contentLanguage).toBe("en-US");
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Sheet1"]);
  });

  test("answers for requirement sets as documented", async () => {
    const { Office } = await excel({ platform, calculate: false });
    const has = (set: string, version?: string): boolean =>
      Office.context.requirements.isSetSupported(set, version);
    expect([has("ExcelApi", "1.1"), has("ExcelApi", "1.17"), has("ExcelApi", "1.20")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([has("ExcelApi", "1.21"), has("ExcelApi", "2.0")]).toEqual([false, false]);
    expect([has("CustomFunctionsRuntime", "1.3"), has("SharedRuntime", "1.1")]).toEqual([true, true]);
    expect(has("ExcelApiOnline", "1.1")).toBe(online);
    expect(has("OpenBrowserWindowApi", "1.1")).toBe(browser);
    expect([has("SharedRuntime", "1.2"), has("RibbonApi", "1.1"), has("DialogApi", "1.1")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("opens a browser window where it can, and lacks it where it cannot", async () => {
    const { Office, runtime } = await excel({ platform, calculate: false });
    if (browser) Office.context.ui.openBrowserWindow("https://example.org/help");
    expect([typeof Office.context.ui.openBrowserWindow, runtime.opened]).toEqual(
      browser ? ["function", ["https://example.org/help"]] : ["undefined", []],
    );
  });

  test("large writes come in slices, as the library sends them where ExcelApi 1.3 is", async () => {
    const one = await excel({ platform, calculate: false });
    await write(one, "A1:D400", LARGE);
    expect(await read(one, "A400:D400")).toEqual([[399, "x", "y", "z"]]);
    const actions = one.runtime.requests[0]?.actions ?? 0;
    await write(one, "A1:D300", LARGE.slice(0, 300));
    // 400 rows of 4 are two slices of at most 1,500 cells; 300 rows are one write.
    expect(actions).toBeGreaterThan(one.runtime.requests[2]?.actions ?? NaN);
    expect(await codeOf(write(one, "A1:D401", LARGE))).toBe("InvalidArgument");
  });

  test("payloads over 5 MB are refused on the web only", async () => {
    const one = await excel({ platform, calculate: false });
    const long = "x".repeat(30_000);
    const refused = platform === "web";
    const many = Array.from({ length: 200 }, () => [long]);
    expect(await codeOf(write(one, "A1:A200", many))).toBe(
      refused ? "RequestPayloadSizeLimitExceeded" : "none",
    );
    one.host.store.active.setValue(0, 0, long);
    for (let row = 0; row < 200; row++) one.host.store.active.setValue(row, 0, long);
    expect(await codeOf(read(one, "A1:A200"))).toBe(refused ? "ResponsePayloadSizeLimitExceeded" : "none");
  });
});

test("the platform is the web's unless one is named", async () => {
  const { Office } = await excel();
  expect(Office.context.platform).toBe("OfficeOnline");
});

test("Excel for Windows tells the colours of its theme", async () => {
  const { Office } = await excel({ platform: "windows", calculate: false });
  expect(Office.context.officeTheme).toMatchObject({
    bodyBackgroundColor: "#e6e6e6",
    controlBackgroundColor: "#ffffff",
    controlForegroundColor: "#262626",
  });
});

test("what the common API asks for and is not here is refused, not done in silence", async () => {
  for (const platform of ["windows", "mac", "web"] as const) {
    const { Office } = await excel({ platform, calculate: false });
    const status = await new Promise((resolve) =>
      Office.context.document.goToByIdAsync("A1", Office.GoToType.NamedItem, (result) =>
        resolve(result.status),
      ),
    );
    expect(status).toBe(Office.AsyncResultStatus.Failed);
  }
});
