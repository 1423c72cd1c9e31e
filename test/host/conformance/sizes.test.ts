import { got, put, told } from "./excel";

/** What the reference says of the widths and heights of cells: the usual ones, and those that fit. */

describe("usual widths and heights", () => {
  test.each(["Width", "Height"] as const)("a %s is usual when it is that of the sheet", async (size) => {
    const [name, usualName] =
      size === "Width" ? ["columnWidth", `useStandardWidth`] : ["rowHeight", `useStandardHeight`];
    const address = size === "Width" ? "A:C" : "1:3";
    const one = size === "Width" ? "B:B" : "2:2";
    const outcome = told(async (context, sheet) => {
      const formats = [one, address].map((cells) => sheet.getRange(cells).format);
      const state = async (): Promise<unknown[]> => {
        for (const format of formats) format.load(`${name},${usualName}`);
        await context.sync();
        return formats.map((format) => got(format, usualName));
      };
      const [own] = formats as [Excel.RangeFormat];
      const fresh = await state();
      const usual = got(own, name);
      put(own, name, 60);
      const other = await state();
      put(own, usualName, false);
      const still = await state();
      put(own, name, usual);
      const again = await state();
      put(own, name, 60);
      put(own, usualName, true);
      const back = await state();
      put(own, name, 0);
      return [fresh, other, still, again, back, await state()];
    });
    expect(await outcome).toEqual([
      [true, true],
      [false, null],
      [false, null],
      [true, true],
      [true, true],
      [false, null],
    ]);
  });

  test("columns fit the longest line of those cells that are not merged across columns", async () => {
    const widths = told(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [["ba"], ["một hàng chữ dài"]];
      sheet.getRange("B1:B2").values = [["ba"], ["một hàng\nchữ dài"]];
      sheet.getRange("B2").format.wrapText = true;
      sheet.getRange("C1:C2").values = [["ba"], ["một hàng chữ dài"]];
      sheet.getRange("C2:D2").merge();
      const columns = ["A:A", "B:B", "C:C", "E:E"].map((address) => sheet.getRange(address));
      sheet.getRange("A:E").format.autofitColumns();
      for (const column of columns) column.load("format/columnWidth,format/useStandardWidth");
      await context.sync();
      const [all, lines, unmerged, empty] = columns.map(({ format }) => format);
      return [
        Number(all?.columnWidth) > Number(lines?.columnWidth),
        Number(lines?.columnWidth) > Number(unmerged?.columnWidth),
        empty?.useStandardWidth,
      ];
    });
    expect(await widths).toEqual([true, true, true]);
  });

  test("columns of a protected sheet fit nothing", async () => {
    const answer = told(async (context, sheet) => {
      sheet.protection.protect();
      sheet.getRange("A:A").format.autofitColumns();
      await context.sync();
    });
    expect(await answer).toBe("!AccessDenied");
  });
});
