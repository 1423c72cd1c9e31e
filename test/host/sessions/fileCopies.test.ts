import type { PlatformName } from "../../../src/host/platforms";
import { Workbook } from "../../../src/host/model";
import { assertValidPackage } from "../packageValidator";
import { excel, write } from "./excels";

type Page = Awaited<ReturnType<typeof excel>>;

/** What an asynchronous call of the common API came to: its value, or the code of its error. */
function outcome<T>(call: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T | number> {
  return new Promise((resolve) => call(({ value, error }) => resolve(error ? error.code : value)));
}

function file({ Office }: Page, type: string, sliceSize = 1000): Promise<Office.File | number> {
  const asked = type as unknown as Office.FileType;
  return outcome((callback) => Office.context.document.getFileAsync(asked, { sliceSize }, callback));
}

async function slicesOf(copy: Office.File): Promise<Office.Slice[]> {
  const indexes = Array.from({ length: copy.sliceCount }, (_, index) => index);
  const slices = await Promise.all(
    indexes.map((index) => outcome<Office.Slice>((callback) => copy.getSliceAsync(index, callback))),
  );
  return slices as Office.Slice[];
}

describe.each<PlatformName>(["windows", "mac"])("on %s", (platform) => {
  test("the file comes in slices, as it was when it was asked for", async () => {
    const page = await excel({ platform });
    await write(page, "A1:B1", [[20, "=A1*2"]]);
    const copy = (await file(page, "compressed")) as Office.File;
    await write(page, "A1", [[7]]);
    const slices = await slicesOf(copy);
    expect(slices.map(({ size }) => size).reduce((sum, size) => sum + size)).toBe(copy.size);
    expect(slices[0]).toMatchObject({ index: 0, size: 1000 });
    const bytes = Uint8Array.from(slices.flatMap(({ data }) => data as number[]));
    assertValidPackage(bytes);
    const [sheet] = Workbook.open(bytes).sheets;
    expect([sheet?.value(0, 0), sheet?.value(0, 1)]).toEqual([20, 40]);
  });

  test("no more than two copies are kept; one that is closed is gone", async () => {
    const page = await excel({ platform });
    const [one, , third] = [
      await file(page, "compressed"),
      await file(page, "compressed"),
      await file(page, "compressed"),
    ];
    expect(third).toBe(11_000);
    const copy = one as Office.File;
    expect(await outcome<unknown>((callback) => copy.closeAsync(callback))).not.toBe(5001);
    expect(await outcome((callback) => copy.getSliceAsync(0, callback))).toBe(5001);
    expect(await file(page, "compressed")).toMatchObject({ sliceCount: copy.sliceCount });
  });

  test("other types of files are refused", async () => {
    const page = await excel({ platform });
    expect([await file(page, "pdf"), await file(page, "text")]).toEqual([1009, 1009]);
  });

  test("desktops say that they hand out the file", async () => {
    const { requirements } = (await excel({ platform })).Office.context;
    expect([requirements.isSetSupported("CompressedFile"), requirements.isSetSupported("PdfFile")]).toEqual([
      true,
      false,
    ]);
  });
});

test("on the web the file is not handed out", async () => {
  const page = await excel({ platform: "web" });
  expect(await file(page, "compressed")).toBe(5000);
  expect(page.Office.context.requirements.isSetSupported("CompressedFile")).toBe(false);
});
