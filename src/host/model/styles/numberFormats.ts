import {
  append,
  childrenNamed,
  element,
  ensureChild,
  numberOf,
  setAttribute,
  type XmlElement,
} from "../../package";
import { STYLES_ORDER } from "../order";

/** Number formats that files name by a number only (ECMA-376 part 1, 18.8.30), as Excel's API tells them. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** Numbers of the formats that have one. */
const BUILT_IN_NUMBERS: ReadonlyMap<string, number> = new Map(
  [...BUILT_IN].map(([number, code]) => [code, number]),
);

/** Own formats of a workbook are numbered from here. */
const FIRST_OWN = 164;

/** The code of a number format. @param own those that the file says */
export function formatCode(own: readonly XmlElement[], number: number): string {
  const found = own.find(({ attributes }) => attributes.numFmtId === String(number));
  return found?.attributes.formatCode ?? BUILT_IN.get(number) ?? "General";
}

/** The number of a code, added to the styles part when it is new. @param root of that part, for changing */
export function formatNumber(root: XmlElement, code: string): number {
  const builtIn = BUILT_IN_NUMBERS.get(code);
  if (builtIn !== undefined) return builtIn;
  const parent = ensureChild(root, "numFmts", STYLES_ORDER);
  const formats = childrenNamed(parent, "numFmt");
  const known = formats.find(({ attributes }) => attributes.formatCode === code);
  if (known) return Number(known.attributes.numFmtId);
  const numFmtId = Math.max(FIRST_OWN - 1, ...formats.map((format) => numberOf(format, "numFmtId") ?? 0)) + 1;
  append(parent, element("numFmt", { numFmtId, formatCode: code }));
  setAttribute(parent, "count", formats.length + 1);
  return numFmtId;
}
