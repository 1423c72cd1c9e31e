import { CFB } from "@e965/xlsx";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { readSource, SourceUnreadable } from "../../../src/sources";
import { refusal } from "./files";
import { wholeFiles } from "./whole";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Whether a file is read or refused by its code; anything else is thrown on. */
async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  try {
    return (await readSource({ name, bytes })).length > 0 ? "read" : "nothing";
  } catch (error) {
    if (!(error instanceof SourceUnreadable)) throw error;
    return error.code;
  }
}

// SheetJS tells the console of what it does not know.
beforeEach(() => jest.spyOn(console, "error").mockImplementation());
afterEach(() => jest.restoreAllMocks());

const NAMES = ["a.xlsx", "a.xls", "a.csv", "a.docx", "a.txt", "a"];

test("what is no table is told apart from what is broken", async () => {
  const cases: [string, Uint8Array, string][] = [
    ["a.pdf", utf8("%PDF-1.7 ..."), "unknownKind"],
    ["a.xls", utf8("<html><table><tr><td>1</td></tr></table></html>"), "unknownKind"],
    ["a.rtf", utf8("{\\rtf1 a}"), "unknownKind"],
    ["a.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), "unknownKind"],
    ["a.zip", zipSync({ "a.txt": strToU8("a") }), "unknownKind"],
    ["a.xlsx", zipSync({}), "unknownKind"],
    ["a.xlsx", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "damaged"],
    ["a.docx", zipSync({ "word/document.xml": strToU8("<a/>") }), "damaged"],
    ["a.xlsx", new Uint8Array(), "damaged"],
    ["a.docx", utf8("PK"), "damaged"],
    ["a.csv", { length: 200_000_000 } as Uint8Array, "tooLarge"],
  ];
  for (const [name, bytes, code] of cases) expect([name, await refusal(name, bytes)]).toEqual([name, code]);
});

test("a container that unpacks to more than a pane can hold is not unpacked", async () => {
  const bytes = zipSync({ "xl/workbook.xml": new Uint8Array(1_000) });
  // The directory announces 4 GB.
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(bytes.length - 22 - 46 - "xl/workbook.xml".length + 24, 0xfffffff0, true);
  expect(await refusal("a.xlsx", bytes)).toBe("tooLarge");
});

const record = (number: number, body: readonly number[]): number[] => [
  ...[number & 0xff, number >> 8, body.length & 0xff, body.length >> 8],
  ...body,
];

test.each([
  ["the formula of an array, without its length", record(0x221, new Array<number>(10).fill(0))],
  ["sheets of other workbooks, without their number", record(0x17, [])],
  ["the text of a formula, without its length", record(0x07, [])],
  ["texts, without the length of the first", record(0xfc, [1, 0, 0, 0, 1, 0, 0, 0, 0])],
])("an .xls in which something is cut off does not keep the page reading for ever: %s", async (_, cut) => {
  const beginning = [0, 6, 5, 0, ...new Array<number>(12).fill(0)];
  const stream = [...record(0x809, beginning), ...cut, ...record(0x0a, [])];
  const { utils, write } = CFB as {
    readonly utils: { cfb_new(): object; cfb_add(container: object, path: string, bytes: Uint8Array): void };
    readonly write: (container: object, options: { readonly type: "array" }) => ArrayLike<number>;
  };
  const container = utils.cfb_new();
  utils.cfb_add(container, "/Workbook", Uint8Array.from(stream));
  expect(await refusal("a.xls", Uint8Array.from(write(container, { type: "array" })))).toBe("damaged");
  for (const added of ["l", "read_shift"]) expect(Object.hasOwn(Uint8Array.prototype, added)).toBe(false);
});

test("whatever bytes are given, they are read or refused by a code", async () => {
  const starts = [
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0xff, 0xfe],
    [0xef, 0xbb, 0xbf],
  ];
  const bytes = fc
    .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2_000 }))
    .map(([start, rest]) => Uint8Array.from([...start, ...rest]));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...NAMES), bytes, async (name, content) => {
      await outcome(name, content);
    }),
    { numRuns: 1_000 },
  );
});

test("a file cut short or with changed bytes is read or refused by a code; but for .xls, which has no check sums, it never gives other cells", async () => {
  const files = await wholeFiles();
  const whole = Object.fromEntries(
    await Promise.all(
      Object.entries(files).map(
        async ([name, bytes]) => [name, JSON.stringify(await readSource({ name, bytes }))] as const,
      ),
    ),
  );
  const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 5,
  });
  const said = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(files)),
      fc.option(changes, { nil: undefined, freq: 3 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (name, changed, share) => {
        const bytes = (files[name] ?? new Uint8Array()).slice();
        const broken = changed ? bytes : bytes.subarray(0, Math.floor(share * (bytes.length - 1)));
        for (const [at, value] of changed ?? []) broken[at % broken.length] = value;
        const result = await outcome(name, broken);
        said.add(result);
        if (result !== "read" || name === "a.xls") return;
        // Compared as texts: a failing comparison of many cells takes long to be printed, at each step of the shrinking.
        expect(JSON.stringify(await readSource({ name, bytes: broken })) === whole[name]).toBe(true);
      },
    ),
    { numRuns: 1_500 },
  );
  expect([...said]).toEqual(expect.arrayContaining(["read", "damaged"]));
});
