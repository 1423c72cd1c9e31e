import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { thidua } from "../../src/headless/cli";
import { readWorkbook } from "../../src/office/workbook";
import { errorText } from "../../src/pane/messages";
import { ReadRefused } from "../../src/session";
import { translator } from "../../src/i18n";
import { answersTo } from "./conformance/excel";
import { open, openWith, small } from "./workbook";

/** The small office in a workbook that counts days from 1904. */
async function from1904(): Promise<Uint8Array> {
  const excel = await openWith(small);
  const parts = unzipSync(await excel.save());
  excel.close();
  const [name, part] = Object.entries(parts).find(([name]) => name === "xl/workbook.xml") ?? [];
  if (name === undefined || !part) throw new Error("no workbook part");
  const xml = strFromU8(part);
  const flagged = xml.includes("<workbookPr")
    ? xml.replace("<workbookPr", '<workbookPr date1904="1"')
    : xml.replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
  return zipSync({ ...parts, [name]: strToU8(flagged) });
}

test("a workbook that counts days from 1904 is refused in plain words before anything is read or written", async () => {
  const excel = await open({ workbook: await from1904() });
  try {
    expect(excel.host.store.is1904).toBe(true);
    const before = await excel.save();
    const error = await readWorkbook().catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(ReadRefused);
    expect(errorText(error, translator("vi"))).toMatch(/đếm ngày từ năm 1904.*cộng 1462/u);
    expect(Buffer.from(await excel.save()).equals(before)).toBe(true);
  } finally {
    excel.close();
  }
});

test("the command line says the same, and makes no file", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "thidua-1904-"));
  const [file, out] = [path.join(folder, "in.xlsx"), path.join(folder, "out.xlsx")];
  await writeFile(file, await from1904());
  const said: string[] = [];
  const stderr = jest.spyOn(process.stderr, "write").mockImplementation((line) => {
    said.push(String(line));
    return true;
  });
  try {
    expect(await thidua(["score", file, "--out", out])).toBe(2);
  } finally {
    stderr.mockRestore();
  }
  expect(said.join("")).toBe(`${translator("vi")("error.read.date1904")}\n`);
  await expect(stat(out)).rejects.toThrow();
  expect((await readFile(file)).length).toBeGreaterThan(0);
});

test("DATE counts as the workbook does, and is the one function told of there", async () => {
  const excel = await open({ workbook: await from1904() });
  try {
    const days = await excel.Excel.run(async (context) => {
      const { functions } = context.workbook;
      const results = [
        functions.date(1904, 1, 1),
        functions.date(1904, 1, 2),
        functions.date(2024, 3, 31),
        functions.date(9999, 13, 1),
      ];
      results.forEach((result) => result.load("value, error"));
      await context.sync();
      return results.map(({ value, error }) => error || value);
    });
    expect(days).toEqual([0, 1, 43920, "#NUM!"]);
    const answers = await excel.Excel.run((context) => {
      const { functions } = context.workbook;
      return answersTo(context, [
        () => functions.year(43_920).load("value"),
        () => functions.date(1903, 12, 31).load("value"),
      ]);
    });
    expect(answers).toEqual(["NotImplemented", "NotImplemented"]);
  } finally {
    excel.close();
  }
});
