import { openExcel } from "../../../src/host/bridge/node";
import { OfficePackage } from "../../../src/host/package";
import { answersTo, first, told } from "./excel";

/** What the reference says of the parts of a format that a named style includes or leaves out. */

describe("what a named style includes", () => {
  const names = [
    "includeAlignment",
    "includeBorder",
    "includeFont",
    "includeNumber",
    "includePatterns",
    "includeProtection",
  ] as const;

  test("is all at first, and not what it is told to leave out", async () => {
    const outcome = told(async (context) => {
      const styles = names.map((name) => {
        context.workbook.styles.add(name);
        return context.workbook.styles.getItem(name);
      });
      const left = async (): Promise<string[][]> => {
        for (const style of styles) style.load(names.join(","));
        await context.sync();
        return styles.map((style) => names.filter((name) => !style[name]));
      };
      const before = await left();
      styles.forEach((style, at) => Reflect.set(style, names[at] ?? "", false));
      return [before, await left()];
    });
    expect(await outcome).toEqual([names.map(() => []), names.map((name) => [name])]);
  });

  test("what it leaves out a cell keeps as it was", async () => {
    const outcome = told(async (context, sheet) => {
      const { styles } = context.workbook;
      styles.add("Riêng");
      const style = styles.getItem("Riêng");
      style.set({
        font: { bold: true },
        fill: { color: "#FF0000" },
        numberFormat: "0.0",
        horizontalAlignment: "Center",
        locked: false,
      });
      style.borders.getItem("EdgeTop").style = "Double";
      style.set({ includeFont: false, includeNumber: false, includeProtection: false });
      const [cell, other] = ["A1", "B1"].map((address) => sheet.getRange(address)) as [
        Excel.Range,
        Excel.Range,
      ];
      cell.format.font.italic = true;
      cell.numberFormat = [["0%"]];
      cell.style = "Riêng";
      style.set({ includeAlignment: false, includeBorder: false, includePatterns: false });
      other.style = "Riêng";
      const looks = [cell, other].map((range) => ({
        range: range.load(
          "numberFormat,format/font/bold,format/font/italic,format/fill/color,format/horizontalAlignment,format/protection/locked",
        ),
        top: range.format.borders.getItem("EdgeTop").load("style"),
      }));
      await context.sync();
      return looks.map(({ range: { numberFormat, format }, top }) => [
        first(numberFormat),
        format.font.bold,
        format.font.italic,
        format.protection.locked,
        format.fill.color,
        format.horizontalAlignment,
        top.style,
      ]);
    });
    expect(await outcome).toEqual([
      ["0%", false, true, true, "#FF0000", "Center", "Double"],
      ["General", false, false, true, "#FFFFFF", "General", "None"],
    ]);
  });

  test("is in the file, and there when it is opened again", async () => {
    const excel = await openExcel();
    await excel.Excel.run(async (context) => {
      context.workbook.styles.add("Riêng");
      context.workbook.styles.getItem("Riêng").set({ includeFont: false, includeProtection: false });
      await context.sync();
    });
    const again = await openExcel({ workbook: await excel.save() });
    excel.close();
    const left = await again.Excel.run(async (context) => {
      const style = context.workbook.styles.getItem("Riêng").load(names.join(","));
      await context.sync();
      return names.filter((name) => !style[name]);
    });
    const styles = OfficePackage.open(await again.save()).text("xl/styles.xml");
    again.close();
    expect(left).toEqual(["includeFont", "includeProtection"]);
    expect(styles).toMatch(/<cellStyleXfs[^>]*>.*applyFont="0"[^>]* applyProtection="0".*<\/cellStyleXfs>/su);
  });

  test("is true or false", async () => {
    const answers = told((context) =>
      answersTo(
        context,
        names.map((name) => () => Reflect.set(context.workbook.styles.getItem("Good"), name, "yes")),
      ),
    );
    expect(await answers).toEqual(names.map(() => "InvalidArgument"));
  });
});
