import { getFormatInfo } from "numfmt";
import { dayShown, isDateFormat, textConstant } from "../../src/text";

const DATES = [
  "dd/MM/yyyy",
  "d/m/yy",
  "m/d/yyyy",
  "[$-42A]d mmmm yyyy",
  "[$-F800]dddd, mmmm dd, yyyy",
  "[$-1010000]d/m/yyyy;@",
  '"ngày" dd "tháng" mm "năm" yyyy',
  '"ngày" dd',
  "mmm-yy",
  "mm",
  "mmmm",
  'mm"/"yyyy',
  "yyyy",
  "dd/mm/yyyy hh:mm:ss AM/PM",
  "dd\\-mm\\-yyyy",
  "[Red]dd/mm/yyyy",
  '[=0]"";dd/mm/yyyy',
  "yyyy\\-mm\\-dd\\Thh:mm",
];
const OTHERS = [
  "General",
  "GENERAL",
  'General "người"',
  "@",
  "0.00",
  "0%",
  "#,##0",
  "0.00E+00",
  "##0.0E-0",
  "[h]:mm",
  "[mm]:ss",
  "[s]",
  "hh:mm",
  "h:mm:ss AM/PM",
  "mm:ss.0",
  "[$-F400]h:mm:ss AM/PM",
  '#,##0 "đồng"',
  '0 "days"',
  "#,##0\\ \\d",
  "[$₫-42A]#,##0",
  '_-* #,##0\\ _₫_-;-* #,##0\\ _₫_-;_-* "-"\\ _₫_-;_-@_-',
  '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  "[Red]0;[Blue]-0",
  "# ?/?",
  "",
];

test("formats that show a day, month or year, and those that do not", () => {
  for (const format of DATES) expect([format, isDateFormat(format)]).toEqual([format, true]);
  for (const format of OTHERS) expect([format, isDateFormat(format)]).toEqual([format, false]);
});

test("numfmt, which formats the cells of the embedded workbook, sees the same", () => {
  // But for seconds alone, which it calls a date.
  for (const format of [...DATES, ...OTHERS].filter((format) => format !== "[s]"))
    expect([format, ["date", "datetime"].includes(getFormatInfo(format).type)]).toEqual([
      format,
      isDateFormat(format),
    ]);
});

test("the day of a number is whole; what Excel shows as no date is none", () => {
  expect(dayShown(45_453.99, "dd/mm/yyyy")).toBe(45_453);
  expect(dayShown(45_453, "0")).toBeUndefined();
  for (const number of [-1, 0, 0.5, 2_958_466, Number.NaN])
    expect(dayShown(number, "dd/mm/yyyy")).toBeUndefined();
});

test("a formula that is a text", () => {
  expect(['="a ""b"""', '"a"', ' ="" ', '="a"&"b"', "=1", "a"].map(textConstant)).toEqual([
    'a "b"',
    "a",
    "",
    undefined,
    undefined,
    undefined,
  ]);
});
