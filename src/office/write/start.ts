import { settingList, type CellsOf, type InputTableId } from "../../contract";
import { inputTables, type Inputs } from "../../domain/tables";
import type { Translate } from "../../i18n";

/** Cells to start a row with, by column id; numbers, texts, `x`, serial days. */
export type StartRow<Id extends InputTableId> = CellsOf<Inputs[Id], string | number>;
export type StartRows = { readonly [Id in InputTableId]?: readonly StartRow<Id>[] };

export const GUIDE_SHEET = "Hướng dẫn";

/** What a template run did; sheets that were there already are left exactly as they are. */
export interface TemplateOutcome {
  readonly created: readonly string[];
  readonly kept: readonly string[];
}

/** Every setting of the contract with its explanation; `given` values instead of the template's. */
export function settingRows(
  translate: Translate,
  given: Readonly<Record<string, string>> = {},
): StartRow<"settings">[] {
  return settingList.map(({ key, initial }) => ({
    key,
    value: given[key] ?? initial,
    help: translate(`setting.${key}`),
  }));
}

/** The lines of the guide: a title and what it is, the sheets in the order in which they are filled, the rules. */
export function guideLines(translate: Translate): (string | number)[][] {
  return [
    [translate("guide.title"), "", ""],
    [translate("guide.intro"), "", ""],
    ["", "", ""],
    [translate("guide.order"), translate("guide.sheet"), translate("guide.what")],
    ...inputTables.map(({ id, sheet }, index) => [index + 1, sheet, translate(`guide.table.${id}`)]),
    ["", "", ""],
    [translate("guide.rules"), "", ""],
    ...(["codes", "blank", "required", "ownColumns", "compute"] as const).map((rule) => [
      "•",
      translate(`guide.rule.${rule}`),
      "",
    ]),
  ];
}
