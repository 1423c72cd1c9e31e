import { codeOf, errorWords, nameOf } from "../commands";
import type { Translate } from "../i18n";
import type { Printed } from "../office/print";
import { WriteRefused, WriteUndone } from "../office/write";
import { PeriodRefused } from "../session";
import type { Message, Notice } from "./message";
import { Unread } from "./unread";

export type { Message, Notice };

/** The message of a notice in the language of the pane. */
export function messageOf(notice: Notice, translate: Translate): Message {
  if (!("error" in notice)) return notice;
  const { error } = notice;
  if (error instanceof Unread) {
    const { said } = error;
    const words = [said?.text, translate("error.unread")].filter((part) => part !== undefined);
    return { ...said, intent: "info", text: words.join(" "), isPast: true };
  }
  return {
    intent: nameOf(error) === "AbortError" ? "info" : "error",
    text: errorText(error, translate),
    items: error instanceof PeriodRefused ? unverifiedRows(error, translate) : [],
    isUndoable: nameOf(error) === "WriteUnfinished",
    isPast:
      error instanceof WriteUndone ||
      (error instanceof WriteRefused && error.code === "stale") ||
      errorWords(error, translate) === undefined,
    ...(error instanceof WriteRefused && error.sheet !== "" && { sheet: error.sheet }),
  };
}

/** What a person is told when an action fails; never a stack, never a cell's content. */
export function errorText(error: unknown, translate: Translate): string {
  return (
    errorWords(error, translate) ??
    translate("error.unknown", { code: codeOf(error) ?? nameOf(error) ?? "?" })
  );
}

/** The rows that keep a period from being published, to be looked at one by one. */
function unverifiedRows({ unverified }: PeriodRefused, translate: Translate): string[] {
  return unverified.map(
    ({ evidence, why }) =>
      `${evidence.code} · ${evidence.unit} · ${evidence.criterion}: ${translate(`unverified.${why}`)}`,
  );
}

/** Where a document went, or that there is nothing to make it from. */
export function printedMessage(sheets: readonly Printed[], translate: Translate): Message {
  const [first] = sheets;
  if (!first) return { intent: "error", text: translate("documents.nothing") };
  const { sheet, how } = first;
  return {
    intent: "success",
    text:
      sheets.length > 1
        ? translate("documents.made", { count: sheets.length })
        : translate(`cli.printed.${how}`, { sheet }),
    sheet,
  };
}
