import { HostError, type HostErrorCode } from "../errors";
import type { PreviewTextKey, PreviewTexts } from "../../i18n/preview";
import { EntryStopped } from "../model/commands";
import type { ValidationAlert } from "../model/validation";

/** Why the grid does not do what was asked for, as the person is told. */
export type Reason =
  | "argument"
  | "changed"
  | "emptyList"
  | "entry"
  | "filtered"
  | "gone"
  | "notExact"
  | "notHere"
  | "notOffered"
  | "nothingChosen"
  | "nothingToPaste"
  | "nothingToRedo"
  | "nothingToUndo"
  | "partly"
  | "protected"
  | "rearranged"
  | "selectToSort"
  | "several"
  | "taken"
  | "unknownList";

/** What the grid itself does not do, before the workbook is asked. */
export class GridRefusal extends Error {
  override readonly name = "GridRefusal";
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

const REASONS: Readonly<Partial<Record<HostErrorCode, Reason>>> = {
  AccessDenied: "protected",
  InsertDeleteConflict: "filtered",
  InvalidArgument: "argument",
  InvalidOperation: "notHere",
  InvalidReference: "gone",
  ItemAlreadyExists: "taken",
  ItemNotFound: "gone",
  NotImplemented: "notExact",
};

/**
 * One sentence in the person's language: what was asked for, and why it was not done.
 * @throws what is no refusal
 */
export function sentenceOf(error: unknown, asked: PreviewTextKey | undefined, text: PreviewTexts): string {
  if (error instanceof EntryStopped) return alertSentence(error.alert, text);
  const reason = reasonOf(error);
  const why = text(`preview.reason.${reason}`);
  return asked === undefined ? why : text("preview.refused", { what: text(asked), why });
}

/** What a validation says: in the words of its author, where there are any. */
export function alertSentence({ title, message }: ValidationAlert, text: PreviewTexts): string {
  const what = title || text("preview.action.enter");
  return text("preview.refused", { what, why: message || text("preview.reason.notValid") });
}

function reasonOf(error: unknown): Reason {
  if (error instanceof GridRefusal) return error.reason;
  if (error instanceof HostError) return REASONS[error.code] ?? "notExact";
  throw error;
}
