/** What a person is told above a page. */
export interface Message {
  readonly intent: "error" | "success" | "info";
  readonly text: string;
  /** What it is about, one by one. */
  readonly items?: readonly string[];
  /** The sheet it is about, to go to. */
  readonly sheet?: string;
  /** What was written can be taken back: the way there. */
  readonly isUndoable?: boolean;
  /** It helps to look at the workbook as it is now: the data changed meanwhile, writing broke off, or nobody foresaw what went wrong. */
  readonly isPast?: boolean;
}

/** What an action ended with: its message, or the error, which is worded only when it is shown. */
export type Notice = Message | { readonly error: unknown };
