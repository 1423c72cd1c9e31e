import type { InputTableId, TableSchema } from "../../contract";
import { inputTables } from "../../domain/tables";
import type { Translate } from "../../i18n";
import { EMPTY_ROWS, newTableChange, type Cell, type TableChange, type TablePlace } from "../../sheets/plan";
import { cellText } from "../../sheets/read";
import { nameKey } from "../../text";
import { askBlank } from "./belongings";
import type { Step } from "./carryOut";
import { FoundOtherwise, WriteRefused } from "./errors";
import { columnPoints } from "./format";
import type { PageChange } from "./journal";
import { literal } from "../literal";
import { colorTab } from "../tabColors";
import { markSheet } from "./mark";
import { GUIDE_SHEET, guideLines, settingRows, type StartRows, type TemplateOutcome } from "./start";
import { headerFill, headerFont, layPage } from "./style";
import { writeTable } from "./tables";

/** A row of any table: which columns it has is known where it is made. */
type CellsByColumn = Readonly<Record<string, string | number | undefined>>;

/**
 * What makes the guide and every input sheet that is not there yet, filled with `rows` where given.
 * @param spare the only sheet of the workbook as a first attempt met it, blank: somebody else may have made sheets since
 * @throws WriteRefused where sheets cannot be added
 */
export async function templateSteps(
  context: Excel.RequestContext,
  translate: Translate,
  rows: StartRows = {},
  spare?: string,
): Promise<{
  readonly steps: readonly Step[];
  readonly outcome: TemplateOutcome;
  readonly spare: string | undefined;
}> {
  const { workbook } = context;
  const { worksheets } = workbook;
  const sheets = worksheets.load("items/name");
  const tables = workbook.tables.load("items/name");
  const names = workbook.names.load("items/name");
  const only = spare === undefined ? worksheets.getFirst() : worksheets.getItemOrNullObject(spare);
  const first = only.load("name");
  const isFirstBlank = askBlank(first);
  const structure = workbook.protection.load("protected");
  await context.sync();
  const taken = new Set([...sheets.items, ...tables.items, ...names.items].map(({ name }) => nameKey(name)));
  const isNew = ({ sheet, table }: TableSchema): boolean =>
    !taken.has(nameKey(sheet)) && !taken.has(nameKey(table));
  const isOnly = spare === undefined ? sheets.items.length === 1 : !first.isNullObject;
  const isSpare = isOnly && isFirstBlank();
  const created = inputTables.filter(isNew);
  // An untouched "Sheet1" becomes the guide, so that no empty sheet is left over; and so does a guide that a run which broke
  // off could only empty.
  const named = sheets.items.find(({ name }) => nameKey(name) === nameKey(GUIDE_SHEET));
  const isNamedBlank = named && !isSpare ? askBlank(named) : undefined;
  if (isNamedBlank) await context.sync();
  const blank = [...(isSpare ? [first] : []), ...(named && isNamedBlank?.() ? [named] : [])].at(0);
  const guide = blank || !taken.has(nameKey(GUIDE_SHEET)) ? [guideStep(blank?.name, translate)] : [];
  const [needed] = [
    ...(guide.length > 0 && nameKey(blank?.name ?? "") !== nameKey(GUIDE_SHEET) ? [GUIDE_SHEET] : []),
    ...created.map(({ sheet }) => sheet),
  ];
  if (structure.protected && needed !== undefined) throw new WriteRefused("structure", needed);
  const steps = created.map((schema): Step => {
    const change = newInputTable(schema, schema, translate, rows[schema.id]);
    return { change, write: (inside, making) => writeTable(inside, change, making) };
  });
  return {
    steps: [...guide, ...steps],
    outcome: {
      created: created.map(({ sheet }) => sheet),
      kept: inputTables.filter((schema) => !created.includes(schema)).map(({ sheet }) => sheet),
    },
    spare: isSpare ? first.name : undefined,
  };
}

/** An input table that comes into being; `ThietLap` with every setting unless told otherwise. */
export function newInputTable(
  schema: TableSchema<InputTableId>,
  place: Pick<TablePlace, "sheet" | "isSheetBlank">,
  translate: Translate,
  rows: readonly CellsByColumn[] = schema.id === "settings" ? settingRows(translate) : [],
): TableChange {
  const cells = rows.map((row) => schema.columns.map(({ id }): Cell => row[id] ?? ""));
  return newTableChange(schema.id, place, cells, EMPTY_ROWS);
}

/** @param blank name of the blank sheet that becomes the guide; without one a sheet is made */
function guideStep(blank: string | undefined, translate: Translate): Step {
  const lines = guideLines(translate);
  const change: PageChange = {
    kind: "page",
    sheet: GUIDE_SHEET,
    made: blank === undefined,
    ...(blank !== undefined && blank !== GUIDE_SHEET && { renamedFrom: blank }),
    before: [],
    after: lines.map((line) => line.map(cellText)),
  };
  return {
    change,
    write: async (context, { run }) => {
      const { worksheets } = context.workbook;
      const sheet = blank === undefined ? worksheets.add(GUIDE_SHEET) : worksheets.getItem(blank);
      const used = sheet.getUsedRangeOrNullObject(true).load("address,formulas");
      if (blank !== undefined) sheet.name = GUIDE_SHEET;
      markSheet(sheet, run);
      colorTab(sheet, "guide");
      layGuide(sheet, lines);
      await context.sync();
      if (used.isNullObject) return;
      // Somebody has just begun to type on it.
      sheet.getRange().clear();
      sheet.name = blank ?? GUIDE_SHEET;
      sheet.getRange(used.address.split("!").pop()).formulas = used.formulas;
      await context.sync();
      throw new FoundOtherwise("stale", blank ?? GUIDE_SHEET);
    },
  };
}

function layGuide(sheet: Excel.Worksheet, lines: readonly (readonly (string | number)[])[]): void {
  const range = sheet.getRangeByIndexes(0, 0, lines.length, 3);
  range.values = lines.map((line) => line.map(literal));
  range.format.verticalAlignment = "Top";
  const title = sheet.getRangeByIndexes(0, 0, 1, 3);
  title.format.font.size = 16;
  title.format.font.bold = true;
  title.format.font.color = headerFill;
  const header = sheet.getRangeByIndexes(3, 0, 1, 3);
  header.format.fill.color = headerFill;
  header.format.font.color = headerFont;
  header.format.font.bold = true;
  sheet.getRangeByIndexes(4 + inputTables.length + 1, 0, 1, 3).format.font.bold = true;
  sheet.getRangeByIndexes(4, 2, inputTables.length, 1).format.wrapText = true;
  const widths = [7, 24, 92];
  widths.forEach(
    (width, at) => (sheet.getRangeByIndexes(0, at, 1, 1).format.columnWidth = columnPoints(width)),
  );
  sheet.getRangeByIndexes(4, 0, inputTables.length, 1).format.horizontalAlignment = "Center";
  sheet.showGridlines = false;
  layPage(sheet);
}
