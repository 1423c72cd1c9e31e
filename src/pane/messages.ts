import type { Key, Translate } from "../i18n";
import type { MessageItem } from "./state";
import { PeriodRefused } from "../office/periods";
import { WriteRefused, WriteUndone } from "../office/write";

/** What a person is told when an action fails; never a stack, never a cell's content. */
export function messageOf(error: unknown, translate: Translate): string {
  if (error instanceof WriteRefused)
    return translate(`error.${error.code}` satisfies Key, { sheet: error.sheet });
  if (error instanceof PeriodRefused) return translate(`error.period.${error.code}`, error.params);
  if (error instanceof WriteUndone) return translate("error.undone");
  const { name, code } = error as { name?: string; code?: string };
  if (name === "AbortError") return translate("pane.cancelled");
  if (code === "InvalidOperationInCellEditMode") return translate("error.cellEdit");
  return translate("error.unknown", { code: code ?? name ?? "?" });
}

/** The rows that keep a period from being published, to be looked at one by one. */
export function itemsOf(error: unknown, translate: Translate): MessageItem[] {
  if (!(error instanceof PeriodRefused)) return [];
  return error.unverified.map(({ evidence, why }) => ({
    text: `${evidence.code} · ${evidence.unit} · ${evidence.criterion}: ${translate(`unverified.${why}`)}`,
  }));
}
