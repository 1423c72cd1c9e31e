import { CommandRefused } from "../commands";
import type { Key, Translate } from "../i18n";
import { PeriodRefused, ReadRefused } from "../session";
import type { Printed } from "../office/print";
import { WriteRefused, WriteUndone } from "../office/write";

/** What a person is told above a page. */
export interface Message {
  readonly intent: "error" | "success" | "info";
  readonly text: string;
  /** What it is about, one by one. */
  readonly items?: readonly string[];
  /** The sheet it is about, to go to. */
  readonly sheet?: string;
}

/** What an action ended with: its message, or the error, which is worded only when it is shown. */
export type Notice = Message | { readonly error: unknown };

/** The message of a notice in the language of the pane. */
export function messageOf(notice: Notice, translate: Translate): Message {
  if (!("error" in notice)) return notice;
  const { error } = notice;
  return {
    intent: nameOf(error) === "AbortError" ? "info" : "error",
    text: errorText(error, translate),
    items: error instanceof PeriodRefused ? unverifiedRows(error, translate) : [],
  };
}

/** What a person is told when an action fails; never a stack, never a cell's content. */
export function errorText(error: unknown, translate: Translate): string {
  if (error instanceof WriteRefused)
    return translate(`error.${error.code}` satisfies Key, { sheet: error.sheet });
  if (error instanceof ReadRefused) return translate(`error.read.${error.code}`);
  if (error instanceof PeriodRefused) return translate(`error.period.${error.code}`, error.params);
  if (error instanceof CommandRefused) return translate(error.key, error.params);
  if (error instanceof WriteUndone) return translate("error.undone");
  const name = nameOf(error);
  if (name === "AbortError") return translate("pane.cancelled");
  const code = typeof error === "object" && error && "code" in error ? String(error.code) : undefined;
  if (code === "InvalidOperationInCellEditMode") return translate("error.cellEdit");
  return translate("error.unknown", { code: code ?? name ?? "?" });
}

function nameOf(error: unknown): string | undefined {
  return typeof error === "object" && error && "name" in error ? String(error.name) : undefined;
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
