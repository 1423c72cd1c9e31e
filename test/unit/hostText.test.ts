import fc from "fast-check";
import { HostError } from "../../src/host/errors";
import {
  displayText,
  editText,
  isNumberFormat,
  localeFor,
  readTyped,
  type CellContent,
  type Locale,
  type Typed,
} from "../../src/host/text";

/**
 * Written from what Excel documents and shows: "Review guidelines for customizing a number format", "Number format codes",
 * "Change the date system", "Display numbers as fractions", "Format numbers as percentages", the reference of Range.text and
 * Range.values. A reason stands where the outcome is not what one would expect.
 */

const VI: Locale = "vi-VN";
const EN: Locale = "en-US";
/** 15 March 2023, a Wednesday. */
const DAY = 45_000;

type Shown = [content: CellContent, numberFormat: string, vi: string, en: string, why?: string];

const shown: Record<string, Shown[]> = {
  General: [
    [null, "General", "", ""],
    [0, "General", "0", "0"],
    [-5, "General", "-5", "-5"],
    [1234.5, "General", "1234,5", "1234.5", "no thousands in General"],
    [0.1 + 0.2, "General", "0,3", "0.3", "fifteen digits at most"],
    [1 / 3, "General", "0,333333333", "0.333333333", "eleven characters, the point among them"],
    [-1 / 3, "General", "-0,333333333", "-0.333333333", "the sign is not counted"],
    [1234567.8912, "General", "1234567,891", "1234567.891"],
    [123456789.123, "General", "123456789,1", "123456789.1"],
    [12345678901, "General", "12345678901", "12345678901", "eleven digits still fit"],
    [123456789012, "General", "1,23457E+11", "1.23457E+11", "twelve do not"],
    [99999999999.5, "General", "1E+11", "1E+11", "rounds up to twelve digits"],
    [1e15, "General", "1E+15", "1E+15"],
    [0.00001234, "General", "0,00001234", "0.00001234", "fits into eleven characters"],
    [0.000012345678, "General", "1,23457E-05", "1.23457E-05", "does not"],
    [1e-10, "General", "1E-10", "1E-10"],
    [0.99999999999, "General", "1", "1"],
    [7.5, "", "7,5", "7.5", "no format is General"],
    [7.5, 'General" điểm"', "7,5 điểm", "7.5 điểm"],
    [-2, "General;[Red]-General", "-2", "-2"],
  ],
  digits: [
    [7, "00", "07", "07"],
    [5, '00"/2024"', "05/2024", "05/2024"],
    [1234567.891, "#,##0", "1.234.568", "1,234,568"],
    [1234567.891, "#,##0.00", "1.234.567,89", "1,234,567.89"],
    [0, "#", "", ""],
    [5, "#.##", "5,", "5.", "the point stands whenever the format has it"],
    [3.1, "?0.0?", " 3,1 ", " 3.1 "],
    [1.005, "0.00", "1,01", "1.01", "Excel rounds the decimal digits, not the binary number"],
    [2.5, "0", "3", "3", "half away from zero"],
    [-2.5, "0", "-3", "-3"],
    [1e21, "0", "1000000000000000000000", "1000000000000000000000"],
    [84912345678, "0000 000 000", "84912 345 678", "84912 345 678"],
    [1234567, "0.0,", "1234,6", "1234.6", "a comma at the end divides by a thousand"],
    [1234567, '0.0,, "triệu"', "1,2 triệu", "1.2 triệu"],
    [12345, "0.00E+00", "1,23E+04", "1.23E+04"],
    [12345, "##0.0E+0", "12,3E+3", "12.3E+3", "exponents in steps of three"],
    [-0.04, "0.0", "0,0", "0.0", "no minus where every shown digit is 0"],
    [-0.04, "0.0;-0.0", "-0,0", "-0.0", "but the minus of a part of its own stays"],
  ],
  "parts and conditions": [
    [3, "0;(0)", "3", "3"],
    [-3, "0;(0)", "(3)", "(3)"],
    [-5, "(0)", "-(5)", "-(5)", "one part alone gets a minus in front"],
    [0, '#,##0;-#,##0;"-"', "-", "-"],
    [5, ";;;", "", ""],
    [5, "0;-0;;@", "5", "5"],
    [0, "0;-0;;@", "", ""],
    [150, "[>=100]0;[<0]-0.0;0.00", "150", "150"],
    [50, "[>=100]0;[<0]-0.0;0.00", "50,00", "50.00"],
    [-7, "[>=100]0;[<0]-0.0;0.00", "-7,0", "-7.0"],
    [3, "[<=1]0;[>5]0.0", "########", "########", "no part is for it"],
    [1.25, "[Red]0.0", "1,3", "1.3"],
    [1.25, "_(* #,##0.00_)", " 1,25 ", " 1.25 ", "_ leaves the room of a character, * fills none"],
  ],
  "percents and fractions": [
    [0.125, "0%", "13%", "13%"],
    [0.125, "0.00%", "12,50%", "12.50%"],
    [1.5, "# ?/?", "1 1/2", "1 1/2"],
    [0.5, "# ?/?", " 1/2", " 1/2"],
    [5, "# ?/?", "5    ", "5    ", "the room of the fraction stays"],
    [0.3, "# ?/8", " 2/8", " 2/8", "a fixed denominator is not shortened"],
    [3.14159, "# ??/??", "3  1/7 ", "3  1/7 "],
  ],
  "words and money": [
    [7.5, '0.0 "điểm"', "7,5 điểm", "7.5 điểm"],
    [7.5, '0 "điểm"', "8 điểm", "8 điểm"],
    [5, "0\\ \\k\\g", "5 kg", "5 kg"],
    [1234.5, "#,##0 ₫", "1.235 ₫", "1,235 ₫"],
    [1234.5, "#,##0.00 [$₫-42A]", "1.234,50 ₫", "1,234.50 ₫"],
    [
      1234.5,
      "[$$-409]#,##0.00",
      "$1.234,50",
      "$1,234.50",
      "a language gives the sign, the settings the separators",
    ],
    [1234.5, "[$-409]#,##0.00", "1.234,50", "1,234.50"],
    [1234.5, "[$-42A]#,##0.00", "1.234,50", "1,234.50"],
    [1234.5, "[$-en-US]#,##0.00", "1.234,50", "1,234.50"],
    [1234.5, "[$-407]#,##0.00", "1.234,50", "1,234.50"],
    [5, "[$€-2] #,##0", "€ 5", "€ 5"],
  ],
  dates: [
    [DAY, "m/d/yyyy", "15/03/2023", "3/15/2023", "Excel's own format 14: the short date of the settings"],
    [DAY, "M/D/YYYY", "15/03/2023", "3/15/2023"],
    [DAY + 0.5, "m/d/yyyy h:mm", "15/03/2023 12:00", "3/15/2023 12:00"],
    [DAY, "d/m/yyyy", "15/3/2023", "15/3/2023", "any other order is meant as it stands"],
    [DAY, "dd/mm/yyyy", "15/03/2023", "15/03/2023"],
    [DAY, "dd/mm/yyyy;@", "15/03/2023", "15/03/2023"],
    [DAY, "yyyy-mm-dd", "2023-03-15", "2023-03-15"],
    [DAY + 11, "d-mmm", "26-Thg3", "26-Mar"],
    [DAY - 13, "d-mmm", "02-Thg3", "2-Mar", "format 16 has two digits under Vietnamese settings"],
    [DAY, "mmm-yy", "Thg3-23", "Mar-23"],
    [DAY, "[$-409]d-mmm-yy", "15-Mar-23", "15-Mar-23"],
    [DAY, "[$-42A]dddd, d mmmm yyyy", "Thứ Tư, 15 Tháng Ba 2023", "Thứ Tư, 15 Tháng Ba 2023"],
    [DAY, "dddd", "Thứ Tư", "Wednesday"],
    [DAY, "mmmmm", "T", "M"],
    [DAY, '"ngày" dd "tháng" mm "năm" yyyy', "ngày 15 tháng 03 năm 2023", "ngày 15 tháng 03 năm 2023"],
    [DAY, "[$-F800]dddd, mmmm dd, yyyy", "15 Tháng Ba 2023", "Wednesday, March 15, 2023", "the long date"],
    [59, "d/m/yyyy", "28/2/1900", "28/2/1900"],
    [60, "d/m/yyyy", "29/2/1900", "29/2/1900", "the day of Lotus 1-2-3 that never was"],
    [61, "d/m/yyyy", "1/3/1900", "1/3/1900"],
    [0, "d/m/yyyy", "0/1/1900", "0/1/1900"],
    [1, "ddd", "CN", "Sun", "because of that day the first weekdays are wrong in Excel"],
    [-1, "d/m/yyyy", "########", "########", "no date before day 0"],
    [2_958_465, "d/m/yyyy", "31/12/9999", "31/12/9999"],
    [2_958_466, "d/m/yyyy", "########", "########"],
  ],
  "times and durations": [
    [0.5, "h:mm", "12:00", "12:00"],
    [0.99999, "h:mm", "23:59", "23:59", "minutes are not rounded"],
    [0.75, "h:mm AM/PM", "6:00 CH", "6:00 PM"],
    [0.25, "[$-409]h:mm AM/PM", "6:00 AM", "6:00 AM"],
    [0.75, "[$-F400]h:mm:ss AM/PM", "6:00:00 CH", "6:00:00 PM"],
    [0.5001, "mm:ss.0", "00:08,6", "00:08.6"],
    [1.5, "[h]:mm", "36:00", "36:00"],
    [1.5, "[h]:mm:ss", "36:00:00", "36:00:00"],
    [0.1, "[mm]:ss", "144:00", "144:00"],
    [-0.5, "[h]:mm", "########", "########"],
    [DAY + 0.999999999, "dd/mm/yyyy hh:mm:ss", "16/03/2023 00:00:00", "16/03/2023 00:00:00"],
  ],
  "texts, booleans, errors": [
    ["Đoàn xã", "0.00", "Đoàn xã", "Đoàn xã"],
    ["01", "@", "01", "01"],
    [12, "@", "12", "12"],
    [
      123456789012,
      "@",
      "1,23457E+11",
      "1.23457E+11",
      "a number that stands in a text cell is shown as General",
    ],
    ["xã", '"Đoàn "@', "Đoàn xã", "Đoàn xã"],
    ["xã", '0;-0;0;"Đoàn "@', "Đoàn xã", "Đoàn xã"],
    ["ẩn", ";;;", "", ""],
    ["ẩn", "0;0;0;", "", ""],
    [true, "0.00", "TRUE", "TRUE", "Excel has no Vietnamese words for them"],
    [false, "General", "FALSE", "FALSE"],
    [{ error: "#N/A" }, "General", "#N/A", "#N/A"],
    [{ error: "#N/A" }, '"Lỗi "@', "#N/A", "#N/A", "an error takes no format"],
    ["#N/A", '"Mã "@', "Mã #N/A", "Mã #N/A", "a text of that word does"],
    [5, "0 điểm", "5", "5", "no format of Excel (m is the month): a file that has it is shown as General"],
  ],
};

describe.each(Object.entries(shown))("shown: %s", (_area, rows) => {
  test.each(rows)("%j as %j: %j, %j", (content, numberFormat, vi, en) => {
    expect([displayText(content, numberFormat, VI), displayText(content, numberFormat, EN)]).toEqual([
      vi,
      en,
    ]);
  });
});

describe("the 1904 date system", () => {
  test.each([
    [0, "d/m/yyyy", "1/1/1904"],
    [DAY - 1462, "dd/mm/yyyy", "15/03/2023"],
    [-1, "d/m/yyyy", "-2/1/1904"],
    [1.5, "[h]:mm", "36:00"],
    [0.5, "h:mm", "12:00"],
    [1462, "0", "1462"],
  ])("%d as %j is %j", (value, numberFormat, text) => {
    expect(displayText(value, numberFormat, VI, { date1904: true })).toBe(text);
  });

  test("reads days from its own day 0", () => {
    const read = (text: string): Typed => readTyped(text, "General", VI, { date1904: true });
    expect([read("15/3/2023"), read("1/1/1904"), read("31/12/1903"), read("8:30")]).toEqual([
      { kind: "value", value: DAY - 1462, numberFormat: "m/d/yyyy" },
      { kind: "value", value: 0, numberFormat: "m/d/yyyy" },
      { kind: "value", value: "31/12/1903" },
      { kind: "value", value: 8.5 / 24, numberFormat: "h:mm" },
    ]);
  });
});

/** Value and, where Excel sets one, number format; a text alone stays as it is. */
type Reading = [value: string | number | boolean | null, numberFormat?: string];

const TEXT = undefined;
const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

type Read = [text: string, api: Reading | typeof TEXT, person: Reading | typeof TEXT, why?: string];

/** Read in 2024, into a cell that is General: as the API writes (en-US) and as a person types in Vietnam. */
const read: Record<string, Read[]> = {
  numbers: [
    ["", [null], [null]],
    ["5", [5], [5]],
    ["01", [1], [1], "why codes need an apostrophe"],
    ["+5", [5], [5]],
    ["- 5", [-5], [-5]],
    ["  12 ", [12], [12]],
    ["12\u00a0", TEXT, TEXT, "a no-break space is no space for Excel"],
    ["(5)", [-5], [-5], "the bookkeeper's minus"],
    ["1.000", [1], [1000, "#,##0"], "the trap of points"],
    ["1,000", [1000, "#,##0"], [1]],
    ["1.000.000", TEXT, [1_000_000, "#,##0"]],
    ["1,000,000", [1_000_000, "#,##0"], TEXT],
    ["1.5", [1.5], TEXT, "a point parts thousands in Vietnam, and these are none"],
    ["1,5", TEXT, [1.5]],
    ["1.234,5", TEXT, [1234.5, "#,##0.00"]],
    ["1,234.5", [1234.5, "#,##0.00"], TEXT],
    ["1,23", TEXT, [1.23]],
    [".5", [0.5], TEXT],
    [",5", TEXT, [0.5]],
    ["5.", [5], TEXT],
    ["1.2.3", TEXT, TEXT],
    ["1 000", TEXT, TEXT],
    ["1e3", [1000, "0.00E+00"], [1000, "0.00E+00"], "codes such as 1E3 become numbers too"],
    ["0.1234567890123456789", [0.123456789012345], TEXT, "digits count from the first that is not 0"],
    ["0.0000000000000000001", [1e-19], TEXT],
    ["1e400", TEXT, TEXT, "larger than any number of Excel"],
    ["123456789012345678", [123_456_789_012_345_000], [123_456_789_012_345_000], "fifteen digits are kept"],
  ],
  percents: [
    ["50%", [0.5, "0%"], [0.5, "0%"]],
    ["-50%", [-0.5, "0%"], [-0.5, "0%"]],
    ["%5", [0.05, "0%"], [0.05, "0%"]],
    ["12.5%", [0.125, "0.00%"], TEXT],
    ["12,5%", TEXT, [0.125, "0.00%"]],
    ["5%5", TEXT, TEXT],
  ],
  money: [
    ["$5", [5, "$#,##0_);[Red]($#,##0)"], TEXT, "the sign of the settings alone"],
    ["$1,234.50", [1234.5, "$#,##0.00_);[Red]($#,##0.00)"], TEXT],
    ["5 ₫", TEXT, [5, '#,##0 "₫";[Red]-#,##0 "₫"']],
    ["5₫", TEXT, [5, '#,##0 "₫";[Red]-#,##0 "₫"']],
    ["1.234,50 ₫", TEXT, [1234.5, '#,##0.00 "₫";[Red]-#,##0.00 "₫"']],
    ["5 đ", TEXT, TEXT, "a letter, not the sign"],
    ["5 đồng", TEXT, TEXT],
    ["€5", [5, "[$€-2] #,##0_);[Red]([$€-2] #,##0)"], [5, "[$€-2] #,##0;[Red]-[$€-2] #,##0"]],
    ["5,50 €", TEXT, [5.5, "#,##0.00 [$€-1];[Red]-#,##0.00 [$€-1]"]],
  ],
  fractions: [
    ["1 1/2", [1.5, "# ?/?"], [1.5, "# ?/?"]],
    ["0 1/2", [0.5, "# ?/?"], [0.5, "# ?/?"], "the 0 keeps it from being a day"],
    ["0 25/100", [0.25, "# ??/??"], [0.25, "# ??/??"]],
  ],
  days: [
    ["3-4", [serial(2024, 3, 4), "d-mmm"], [serial(2024, 4, 3), "d-mmm"], "the trap of points from 3 to 4"],
    ["1/2", [serial(2024, 1, 2), "d-mmm"], [serial(2024, 2, 1), "d-mmm"]],
    ["3 - 4", [serial(2024, 3, 4), "d-mmm"], [serial(2024, 4, 3), "d-mmm"]],
    ["31/12", TEXT, [serial(2024, 12, 31), "d-mmm"]],
    [
      "12/31",
      [serial(2024, 12, 31), "d-mmm"],
      [serial(1931, 12, 1), "mmm-yy"],
      "no 31st month: December of a year",
    ],
    ["1/2024", [serial(2024, 1, 1), "mmm-yy"], [serial(2024, 1, 1), "mmm-yy"]],
    ["2024/15", TEXT, TEXT],
    ["1/2/2024", [serial(2024, 1, 2), "m/d/yyyy"], [serial(2024, 2, 1), "m/d/yyyy"]],
    ["13/5/2024", TEXT, [serial(2024, 5, 13), "m/d/yyyy"]],
    ["5/13/2024", [serial(2024, 5, 13), "m/d/yyyy"], TEXT],
    ["10/06/24", [serial(2024, 10, 6), "m/d/yyyy"], [serial(2024, 6, 10), "m/d/yyyy"]],
    [
      "1/2/29",
      [serial(2029, 1, 2), "m/d/yyyy"],
      [serial(2029, 2, 1), "m/d/yyyy"],
      "29 is the last of this century",
    ],
    ["1/2/30", [serial(1930, 1, 2), "m/d/yyyy"], [serial(1930, 2, 1), "m/d/yyyy"]],
    [
      "2024-06-10",
      [serial(2024, 6, 10), "m/d/yyyy"],
      [serial(2024, 6, 10), "m/d/yyyy"],
      "year first is the same anywhere",
    ],
    ["30/2/2024", TEXT, TEXT],
    ["29/2/1900", TEXT, [60, "m/d/yyyy"], "the day that never was"],
    ["31/12/1899", TEXT, TEXT, "before Excel's first day"],
    ["2.5.2024", TEXT, TEXT],
    ["Jan 5", [serial(2024, 1, 5), "d-mmm"], TEXT],
    ["5-Jan-2024", [serial(2024, 1, 5), "d-mmm-yy"], TEXT],
    ["sep10", [serial(2024, 9, 10), "d-mmm"], TEXT, "the gene whose name Excel is known to change"],
    ["March", TEXT, TEXT],
    ["tháng 5", TEXT, TEXT],
    [
      "10/06/2024 8:30",
      [serial(2024, 10, 6) + 8.5 / 24, "m/d/yyyy h:mm"],
      [serial(2024, 6, 10) + 8.5 / 24, "m/d/yyyy h:mm"],
    ],
  ],
  times: [
    ["8:30", [8.5 / 24, "h:mm"], [8.5 / 24, "h:mm"]],
    ["8:30:15", [30_615 / 86_400, "h:mm:ss"], [30_615 / 86_400, "h:mm:ss"]],
    ["8:30 PM", [20.5 / 24, "h:mm AM/PM"], [20.5 / 24, "h:mm AM/PM"]],
    ["8:30 CH", TEXT, [20.5 / 24, "h:mm AM/PM"]],
    ["25:30", [25.5 / 24, "[h]:mm:ss"], [25.5 / 24, "[h]:mm:ss"], "more than a day is a duration"],
    ["3:4", [184 / 1440, "h:mm"], [184 / 1440, "h:mm"]],
    ["8h30", TEXT, TEXT],
  ],
  "booleans and texts": [
    ["TRUE", [true], [true]],
    ["false", [false], [false]],
    ["ĐÚNG", TEXT, TEXT, "Excel has no Vietnamese words for them"],
    ["'TRUE", ["TRUE"], ["TRUE"]],
    ["'01", ["01"], ["01"]],
    ["''01", ["'01"], ["'01"], "one apostrophe is taken away"],
    ["'=1+1", ["=1+1"], ["=1+1"]],
    ["'", [""], [""]],
    ["=", TEXT, TEXT],
    ["-", TEXT, TEXT],
    ["@", TEXT, TEXT],
    ["T2", TEXT, TEXT],
    ["8 điểm", TEXT, TEXT],
    [" Đoàn xã ", TEXT, TEXT, "spaces of a text are kept"],
    ["1/2/3/4", TEXT, TEXT],
  ],
};

describe.each(Object.entries(read))("read: %s", (_area, rows) => {
  test.each(rows)("%j: %j by the API, %j by a person", (text, api, person) => {
    const reading = (expected: Reading | typeof TEXT): Typed => {
      const [value, numberFormat] = expected ?? [text];
      return { kind: "value", value, ...(numberFormat !== undefined && { numberFormat }) };
    };
    for (const [locale, expected] of [
      [EN, reading(api)],
      [VI, reading(person)],
    ] as const) {
      const actual = readTyped(text, "General", locale, { year: 2024 });
      // Parts of a day are sums of quotients; everything else is exact.
      const isTime = expected.kind === "value" && expected.numberFormat?.includes("h");
      expect([locale, actual]).toEqual([
        locale,
        isTime ? { ...expected, value: expect.closeTo(Number(expected.value), 9) as number } : expected,
      ]);
    }
  });
});

describe("read: formulas and errors", () => {
  test.each([
    ["=SUM(A1:A3)", "SUM(A1:A3)"],
    ["+A1", "+A1"],
    ["-A1", "-A1"],
    ["-1/2", "-1/2"],
    ["-(5)", "-(5)"],
    ["- Đoàn viên", "- Đoàn viên"],
    ["@SUM(A1:A3)", "SUM(A1:A3)"],
  ])("%j is a formula", (text, formula) => {
    for (const locale of [EN, VI])
      expect(readTyped(text, "General", locale)).toEqual({ kind: "formula", formula });
  });

  test.each(["--", "-----", "+ +", "@tuoitre"])(
    "%j is refused, as Excel finds a fault in the formula",
    (text) => {
      expect(() => readTyped(text, "General", EN)).toThrow(HostError);
      // In a cell of texts it is one.
      expect(readTyped(text, "@", EN)).toEqual({ kind: "value", value: text });
    },
  );

  test.each([
    ["#N/A", "#N/A"],
    ["#n/a", "#N/A"],
    [" #DIV/0! ", "#DIV/0!"],
  ])("%j is an error", (text, value) => {
    expect(readTyped(text, "0.00", VI)).toEqual({ kind: "error", value });
  });
});

describe("read: the cell's own format", () => {
  const into = (text: string, numberFormat: string, locale: Locale, percentEntry = false): Typed =>
    readTyped(text, numberFormat, locale, { percentEntry, year: 2024 });

  test.each([
    ["50%", "0.00", 0.5],
    ["1/2/2024", "dd/mm/yyyy", serial(2024, 2, 1)],
    ["3-4", "0", serial(2024, 4, 3)],
    ["5 ₫", "#,##0", 5],
  ])("%j in a cell of %j is read and keeps the cell's format", (text, numberFormat, value) => {
    expect(into(text, numberFormat, VI)).toEqual({ kind: "value", value });
  });

  test.each(["01", "=1+1", "1/2", "TRUE", "#N/A", "-A1", " 5 "])(
    "%j in a cell of texts is that text",
    (text) => {
      for (const locale of [EN, VI]) expect(into(text, "@", locale)).toEqual({ kind: "value", value: text });
    },
  );

  test("a fraction in a cell of fractions is no day", () => {
    expect([into("1/2", "# ?/?", EN), into("-3/4", "# ??/??", VI), into("7/2", "?/?", VI)]).toEqual([
      { kind: "value", value: 0.5 },
      { kind: "value", value: -0.75 },
      { kind: "value", value: 3.5 },
    ]);
  });

  test("in a cell of percents a person types 10 or 0,1 for 10 %; the API writes the share", () => {
    expect([into("10", "0%", VI, true), into("0,1", "0.00%", VI, true), into("10%", "0%", VI, true)]).toEqual(
      [
        { kind: "value", value: 0.1 },
        { kind: "value", value: 0.1 },
        { kind: "value", value: 0.1 },
      ],
    );
    expect(into("10", "0%", EN)).toEqual({ kind: "value", value: 10 });
  });
});

describe("the limits of a cell", () => {
  test.each([
    ["a text", (length: number) => "x".repeat(length), 32_767],
    ["a text behind an apostrophe", (length: number) => `'${"x".repeat(length)}`, 32_767],
    ["a formula", (length: number) => `=${"1".repeat(length - 1)}`, 8_192],
  ])("%s", (_what, make, longest) => {
    expect(() => readTyped(make(longest), "General", EN)).not.toThrow();
    expect(() => readTyped(make(longest + 1), "General", EN)).toThrow(HostError);
  });
});

describe("edited", () => {
  test.each<[CellContent, string, string, string]>([
    [1234.5, "#,##0", "1234,5", "1234.5"],
    [1 / 3, "0.00", "0,333333333333333", "0.333333333333333"],
    [123456789012, "General", "123456789012", "123456789012"],
    [1e-10, "General", "0,0000000001", "0.0000000001"],
    [1e21, "General", "1E+21", "1E+21"],
    [0.125, "0%", "12,5%", "12.5%"],
    [DAY, "mmm-yy", "15/03/2023", "3/15/2023"],
    [DAY + 0.75, "d/m/yyyy", "15/03/2023 6:00:00 CH", "3/15/2023 6:00:00 PM"],
    [0.25, "h:mm", "6:00:00 SA", "6:00:00 AM"],
    [-1, "d/m/yyyy", "-1", "-1"],
    ["01", "General", "'01", "'01"],
    ["01", "@", "01", "01"],
    ["1,5", "General", "'1,5", "1,5"],
    ["--", "General", "'--", "'--"],
    ["Đoàn xã", "General", "Đoàn xã", "Đoàn xã"],
    [true, "0", "TRUE", "TRUE"],
    [null, "0", "", ""],
    [{ error: "#N/A" }, "0", "#N/A", "#N/A"],
  ])("%j of %j: %j, %j", (content, numberFormat, vi, en) => {
    expect([editText(content, numberFormat, VI), editText(content, numberFormat, EN)]).toEqual([vi, en]);
  });

  const locales = fc.constantFrom(VI, EN);

  test("editing a number and changing nothing leaves it, to its fifteen digits", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), locales, (value, locale) => {
        const kept = Number(value.toPrecision(15));
        fc.pre(Number.isFinite(kept) && Math.abs(kept) > 1e-300);
        expect(readTyped(editText(value, "General", locale), "General", locale)).toMatchObject({
          value: kept,
        });
      }),
    );
  });

  test("so for days, seconds and percents", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_958_465 }),
        fc.integer({ min: 0, max: 86_399 }),
        locales,
        (day, second, locale) => {
          const moment = day + second / 86_400;
          const again = readTyped(editText(moment, "d/m/yyyy h:mm", locale), "d/m/yyyy h:mm", locale);
          expect(again).toMatchObject({ value: expect.closeTo(moment, 8) as number });
          const share = Number((second / 1000).toPrecision(12));
          const percent = readTyped(editText(share, "0%", locale), "0%", locale, { percentEntry: true });
          expect(percent).toMatchObject({ value: expect.closeTo(share, 12) as number });
        },
      ),
    );
  });

  test("and for every text", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom("01", "3-4", "TRUE", "=1", "'x", "@a", "--", "#N/A", "5%")),
        locales,
        (text, locale) => {
          const again = readTyped(editText(text, "General", locale), "General", locale);
          expect(again).toEqual({ kind: "value", value: text === "" ? null : text });
        },
      ),
    );
  });
});

describe("whatever is typed", () => {
  test("is read, shown again, or refused by Excel's code, never anything else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(VI, EN), (text, locale) => {
        try {
          const typed = readTyped(text, "General", locale);
          if (typed.kind !== "value") return;
          expect(typeof displayText(typed.value, typed.numberFormat ?? "General", locale)).toBe("string");
          if (typeof typed.value === "string")
            expect(displayText(typed.value, "General", locale)).toBe(typed.value);
        } catch (error) {
          expect(error).toBeInstanceOf(HostError);
        }
      }),
    );
  });

  test("formats that Excel gives are formats", () => {
    for (const text of [
      "3-4",
      "1/2024",
      "5-Jan-24",
      "1/2/2024",
      "1/2/2024 8:30",
      "8:30",
      "8:30 PM",
      "25:30",
      "50%",
      "1e3",
      "0 1/2",
      "$5",
      "€5",
      "5 €",
    ]) {
      const typed = readTyped(text, "General", EN);
      expect([text, typed.kind === "value" && isNumberFormat(typed.numberFormat ?? "?[")]).toEqual([
        text,
        true,
      ]);
    }
  });
});

test.each([
  ["0 điểm", false],
  ['0 "điểm"', true],
  ["#,##0 ₫", true],
  ["0;0;0;0", false],
  ['"x', false],
  ["[Red]0.0;[Blue]-0.0", true],
])("%j is a number format: %j", (text, is) => {
  expect(isNumberFormat(text)).toBe(is);
});

test.each([
  ["vi-VN", "vi-VN"],
  ["vi", "vi-VN"],
  ["en-GB", "en-US"],
  ["fr-FR", "en-US"],
])("settings of %s are those of %s", (tag, locale) => {
  expect(localeFor(tag)).toBe(locale);
});
