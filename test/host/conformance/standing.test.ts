/* eslint-disable office-addins/load-object-before-read, office-addins/no-empty-load -- The rules take what is written for read, and names of properties that are put together for none. */
import { openExcel } from "../../../src/host/bridge/node";
import { OfficePackage } from "../../../src/host/package";
import { assertValidPackage } from "../packageValidator";
import { answersTo, got, put, told } from "./excel";

/** What the reference says of how texts stand in their cells, and of their letters. */

type Value = string | number | boolean;

/** A property of a format by its path, the usual value, another one, and how that stands in the file. */
const PROPERTIES: readonly [path: string, usual: Value, value: Value, inFile: string][] = [
  ["verticalAlignment", "Bottom", "Top", '<alignment vertical="top"/>'],
  ["verticalAlignment", "Bottom", "Center", '<alignment vertical="center"/>'],
  ["verticalAlignment", "Bottom", "Justify", '<alignment vertical="justify"/>'],
  ["verticalAlignment", "Bottom", "Distributed", '<alignment vertical="distributed"/>'],
  ["readingOrder", "Context", "LeftToRight", '<alignment readingOrder="1"/>'],
  ["readingOrder", "Context", "RightToLeft", '<alignment readingOrder="2"/>'],
  ["shrinkToFit", false, true, '<alignment shrinkToFit="1"/>'],
  ["wrapText", false, true, '<alignment wrapText="1"/>'],
  ["indentLevel", 0, 250, '<alignment indent="250" horizontal="left"/>'],
  ["font/strikethrough", false, true, "<strike/>"],
  ["font/subscript", false, true, '<vertAlign val="subscript"/>'],
  ["font/superscript", false, true, '<vertAlign val="superscript"/>'],
  ["protection/formulaHidden", false, true, '<protection hidden="1"/>'],
];

/** A property of two cells below each other by the row of the upper one, and what they have in common. */
async function ofRows(context: Excel.RequestContext): Promise<unknown[]> {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  const loaded = PROPERTIES.map(([path], at) =>
    ["A", "B", "A:B"].map((columns) => {
      const [left, right = left] = columns.split(":");
      return sheet.getRange(`${left}${at + 1}:${right}${at + 1}`).format.load(path);
    }),
  );
  await context.sync();
  return PROPERTIES.map(([path], at) => [path, ...(loaded[at] ?? []).map((format) => got(format, path))]);
}

/** Gives each property to the cell in its row. */
function give(context: Excel.RequestContext, what: (usual: Value, value: Value) => Value): void {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  for (const [at, [path, usual, value]] of PROPERTIES.entries())
    put(sheet.getRange(`A${at + 1}`).format, path, what(usual, value));
}

test("properties are as usual, or another in one cell, its file and that opened again; nothing in common is null", async () => {
  const excel = await openExcel();
  const before = await excel.Excel.run(ofRows);
  const after = await excel.Excel.run((context) => {
    give(context, (_usual, value) => value);
    return ofRows(context);
  });
  const file = await excel.save();
  excel.close();
  assertValidPackage(file);
  const again = await openExcel({ workbook: file });
  const reopened = await again.Excel.run(ofRows);
  const back = await again.Excel.run((context) => {
    give(context, (usual) => usual);
    return ofRows(context);
  });
  again.close();
  const usual = PROPERTIES.map(([path, value]) => [path, value, value, value]);
  const given = PROPERTIES.map(([path, value, other]) => [path, other, value, null]);
  expect([before, after, reopened, back]).toEqual([usual, given, given, usual]);
  const styles = OfficePackage.open(file).text("xl/styles.xml");
  expect(PROPERTIES.filter(([, , , inFile]) => !styles.includes(inFile))).toEqual([]);
});

test("a named style says each of them as well, and so do the cells that have it", async () => {
  const outcome = told(async (context, sheet) => {
    const styles = PROPERTIES.map(([path, , value], at) => {
      context.workbook.styles.add(`Riêng ${at}`);
      const style = context.workbook.styles.getItem(`Riêng ${at}`);
      sheet.getRange(`A${at + 1}`).style = `Riêng ${at}`;
      put(style, inStyle(path), value);
      return style.load(inStyle(path));
    });
    const cells = await ofRows(context);
    return [styles.map((style, at) => got(style, inStyle(PROPERTIES[at]?.[0] ?? ""))), cells];
  });
  expect(await outcome).toEqual([
    PROPERTIES.map(([, , value]) => value),
    PROPERTIES.map(([path, usual, value]) => [path, value, usual, null]),
  ]);
});

/** Styles say by themselves what ranges say in their protection. */
function inStyle(path: string): string {
  return path.replace("protection/", "");
}

const WRONG: readonly [path: string, value: unknown][] = [
  ["verticalAlignment", "Middle"],
  ["verticalAlignment", "CenterAcrossSelection"],
  ["readingOrder", "rightToLeft"],
  ["shrinkToFit", "yes"],
  ["wrapText", 1],
  ["indentLevel", -1],
  ["indentLevel", 251],
  ["indentLevel", 1.5],
  ["indentLevel", "2"],
  ["font/bold", "true"],
  ["font/italic", 0],
  ["font/strikethrough", "x"],
  ["font/subscript", 1],
  ["font/superscript", "true"],
  ["font/size", "12"],
  ["font/size", 410],
  ["font/name", "Tên dài hơn ba mươi mốt chữ cái!"],
  ["protection/locked", "no"],
  ["protection/formulaHidden", 1],
  ["columnWidth", "20"],
  ["rowHeight", "20"],
  ["useStandardWidth", "yes"],
  ["useStandardHeight", 1],
];

test("wrong values are refused", async () => {
  const answers = told((context, sheet) =>
    answersTo(
      context,
      WRONG.map(
        ([path, value]) =>
          () =>
            put(sheet.getRange("A1").format, path, value),
      ),
    ),
  );
  expect(await answers).toEqual(WRONG.map(() => "InvalidArgument"));
});

describe("letters", () => {
  test("that are raised stay raised when they are told not to be lowered, and the other way round", async () => {
    const outcome = told(async (context, sheet) => {
      const { font } = sheet.getRange("A1").format;
      const state = async (): Promise<boolean[]> => {
        font.load("subscript,superscript");
        await context.sync();
        return [font.subscript, font.superscript];
      };
      font.superscript = true;
      font.subscript = false;
      const raised = await state();
      font.subscript = true;
      const lowered = await state();
      font.superscript = false;
      const still = await state();
      font.subscript = false;
      return [raised, lowered, still, await state()];
    });
    expect(await outcome).toEqual([
      [false, true],
      [true, false],
      [true, false],
      [false, false],
    ]);
  });

  test("of several kinds: no lowered ones among raised and usual ones is no, the others differ", async () => {
    const outcome = told(async (context, sheet) => {
      sheet.getRange("A1").format.font.superscript = true;
      const { font } = sheet.getRange("A1:B1").format;
      font.load("subscript,superscript");
      await context.sync();
      return [font.subscript, font.superscript];
    });
    expect(await outcome).toEqual([false, null]);
  });
});

describe("indents", () => {
  const indented = (work: (format: Excel.RangeFormat) => void): Promise<unknown> =>
    told(async (context, sheet) => {
      const { format } = sheet.getRange("A1");
      work(format);
      format.load("indentLevel,horizontalAlignment");
      await context.sync();
      return [format.indentLevel, format.horizontalAlignment];
    });

  test.each<[string, (format: Excel.RangeFormat) => void, unknown]>([
    ["more than none", (format) => format.adjustIndent(3), [3, "Left"]],
    [
      "to the right",
      (format) => {
        format.horizontalAlignment = "Right";
        format.indentLevel = 2;
        format.adjustIndent(-1);
      },
      [1, "Right"],
    ],
    [
      "of a text in the middle",
      (format) => {
        format.horizontalAlignment = "Center";
        format.adjustIndent(1);
      },
      [1, "Left"],
    ],
    [
      "never more than 250",
      (format) => {
        format.indentLevel = 249;
        format.adjustIndent(250);
      },
      [250, "Left"],
    ],
    [
      "never less than none",
      (format) => {
        format.indentLevel = 2;
        format.adjustIndent(-250);
      },
      [0, "Left"],
    ],
    ["no change of none", (format) => format.adjustIndent(0), [0, "General"]],
    ["by too much", (format) => format.adjustIndent(251), "!InvalidArgument"],
    ["by too little", (format) => format.adjustIndent(-251), "!InvalidArgument"],
    ["by a part", (format) => format.adjustIndent(0.5), "!InvalidArgument"],
  ])("%s", async (_name, work, expected) => {
    expect(await indented(work)).toEqual(expected);
  });

  test("of cells that differ change each by itself", async () => {
    const levels = told(async (context, sheet) => {
      sheet.getRange("A1").format.indentLevel = 2;
      sheet.getRange("A1:B1").format.adjustIndent(1);
      const formats = ["A1", "B1"].map((address) => sheet.getRange(address).format.load("indentLevel"));
      await context.sync();
      return formats.map(({ indentLevel }) => indentLevel);
    });
    expect(await levels).toEqual([3, 1]);
  });
});
