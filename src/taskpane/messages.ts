import type { Key, Translate } from "../i18n";
import { WriteRefused, WriteUndone } from "../workbook/write";

/** What a person is told when an action fails; never a stack, never a cell's content. */
export function messageOf(error: unknown, translate: Translate): string {
  if (error instanceof WriteRefused) return translate(`error.${error.code}` satisfies Key, { sheet: error.sheet });
  if (error instanceof WriteUndone) return translate("error.undone");
  const { name, code } = error as { name?: string; code?: string };
  if (name === "AbortError") return translate("pane.cancelled");
  if (code === "InvalidOperationInCellEditMode") return translate("error.cellEdit");
  return translate("error.unknown", { code: code ?? name ?? "?" });
}
