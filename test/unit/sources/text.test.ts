import fc from "fast-check";
import { unparse } from "papaparse";
import { gridOfText } from "../../../src/sources";
import { read, refusal } from "./files";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  [..."\ufeff", ...text.split("")].forEach((unit, at) =>
    view.setUint16(2 * at, unit.charCodeAt(0), isLittle),
  );
  return bytes;
};
const cells = async (name: string, bytes: Uint8Array | string): Promise<unknown> =>
  (await read(name, typeof bytes === "string" ? utf8(bytes) : bytes))[0]?.cells;

const ROWS = [
  ["Mã", "Đơn vị"],
  ["01", "Xã Ngọc Liên"],
];

test("a text file is one sheet of texts, whatever separates its cells; leading zeros stay", async () => {
  for (const separator of ["\t", ";", ",", "|"])
    for (const line of ["\n", "\r\n"]) {
      const text = ROWS.map((row) => row.join(separator)).join(line) + line;
      expect(await read("a.csv", utf8(text))).toEqual([
        { file: "a.csv", sheet: "", hidden: false, cells: ROWS, merged: [], marks: {} },
      ]);
    }
});

test("the separator is the one by which most rows agree, or what the file says itself", async () => {
  expect(await cells("a.csv", "BÁO CÁO QUÝ II, NĂM 2024\nXã;Điểm\nA;12,5\nB;3,25\n")).toEqual([
    ["BÁO CÁO QUÝ II, NĂM 2024"],
    ["Xã", "Điểm"],
    ["A", "12,5"],
    ["B", "3,25"],
  ]);
  expect(await cells("a.csv", "sep=|\na,b;c|d\n")).toEqual([["a,b;c", "d"]]);
  // Where none shows itself, the ending decides.
  expect(await cells("a.txt", "Xã A\nXã B, thôn 2\nXã C\nXã D")).toEqual([
    ["Xã A"],
    ["Xã B, thôn 2"],
    ["Xã C"],
    ["Xã D"],
  ]);
  expect(await cells("a.csv", 'một\n"hai, ba"\nbốn')).toEqual([["một"], ["hai, ba"], ["bốn"]]);
  expect(await cells("a.csv", "")).toEqual([]);
});

test("a quotation mark that is a letter swallows nothing", async () => {
  expect(await cells("a.csv", '"Tuổi trẻ" xung kích,1\n"b,2\n')).toEqual([
    ['"Tuổi trẻ" xung kích', "1"],
    ['"b', "2"],
  ]);
});

test("UTF-8 with and without its mark, UTF-16 both ways, and the code page of Vietnamese Windows", async () => {
  const text = "Mã\tĐơn vị\n01\tXã Ngọc Liên";
  expect(await cells("a.txt", utf8("\ufeff" + text))).toEqual(ROWS);
  expect(await cells("a.txt", utf16(text, true))).toEqual(ROWS);
  expect(await cells("a.txt", utf16(text, false))).toEqual(ROWS);
  // Tones are bytes of their own there: 0xde ngã, 0xf2 nặng.
  const windows = [
    ...[0x4d, 0x61, 0xde, 9, 0xd0, 0xf5, 0x6e, 0x20, 0x76, 0x69, 0xf2, 10],
    ...[0x30, 0x31, 9, 0x58, 0x61, 0xde, 0x20, 0x4e, 0x67, 0x6f, 0xf2, 0x63, 0x20, 0x4c, 0x69, 0xea, 0x6e],
  ];
  expect(await cells("a.txt", Uint8Array.from(windows))).toEqual(ROWS);
  // One byte lost out of UTF-8 makes no other code page of it.
  expect(
    await refusal(
      "a.txt",
      utf8(text).filter((_, at) => at !== 2),
    ),
  ).toBe("damaged");
});

test("where the browser does not know the code page, the letters cannot be told", async () => {
  const { TextDecoder } = globalThis;
  globalThis.TextDecoder = class extends TextDecoder {
    constructor(encoding?: string, options?: TextDecoderOptions) {
      if (encoding === "windows-1258") throw new RangeError("unknown encoding");
      super(encoding, options);
    }
  };
  try {
    expect(await refusal("a.txt", Uint8Array.of(0x4d, 0xe3, 0x0a))).toBe("encoding");
  } finally {
    globalThis.TextDecoder = TextDecoder;
  }
  expect(await refusal("a.txt", Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00))).toBe("encoding");
});

const letters = fc.string({ unit: fc.constantFrom(..."ab 01,;|\t\n\"'ăđƠỹ😀"), maxLength: 8 });

/** Rows as wide as the first, which has no blank cell, as tables are. */
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(letters, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );

test("whatever was written between separators is read", async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom("\t", ";", ",", "|"), async (rows, delimiter) => {
      const text = `sep=${delimiter}\r\n${unparse(rows, { delimiter, quotes: true })}`;
      const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));
      const end = trimmed.findLastIndex((row) => row.length > 0) + 1;
      expect(await cells("a.csv", text)).toEqual(trimmed.slice(0, end));
    }),
  );
});

test("the clipboard: cells of Excel, of a text with |, or lines", () => {
  expect(gridOfText('TT\tĐơn vị\r\n01\t"Xã A\nthôn ""B"""\r\n').cells).toEqual([
    ["TT", "Đơn vị"],
    ["01", 'Xã A\nthôn "B"'],
  ]);
  expect(gridOfText("01 | Xã A | 5\n\n02 | Xã B").cells).toEqual([["01", "Xã A", "5"], [], ["02", "Xã B"]]);
  expect(gridOfText("Xã A, thôn 1\nXã B\n").cells).toEqual([["Xã A, thôn 1"], ["Xã B"]]);
  expect(gridOfText("a\tb")).toEqual({
    file: "",
    sheet: "",
    hidden: false,
    cells: [["a", "b"]],
    merged: [],
    marks: {},
  });
  expect(gridOfText("").cells).toEqual([]);
});
