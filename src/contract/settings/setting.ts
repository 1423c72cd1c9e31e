/** What a setting is for; the program has them by group. */
export type SettingGroup = "scoring" | "assignment" | "weights" | "programmes" | "imports" | "document";

/**
 * How people say a value that is not one of some words: as text, as a number, as a day or some days, as months, as parts
 * separated by `;` (each of some words, or a pair `first: second`), or as what late evidence loses.
 */
export type SettingForm =
  | { readonly kind: "text" | "number" | "day" | "days" | "months" | "lateness" }
  | { readonly kind: "parts"; readonly of?: Readonly<Record<string, string>> }
  | { readonly kind: "pairs" };

/**
 * One row of `ThietLap`. `Default` says whether a value is always there (`true`: a blank or unreadable one counts as
 * the template's) or may be undefined, because no plan settles it and the step that needs it asks, or because blank means
 * something.
 */
export interface Setting<Key extends string = string, T = unknown, Default extends boolean = boolean> {
  /** As it stands in the sheet. */
  readonly key: Key;
  readonly group: SettingGroup;
  /** Undefined: the text is not understood, which is a finding with `examples`. */
  readonly parse: (text: string) => T | undefined;
  /** What the template puts there. */
  readonly initial: string;
  readonly hasDefault: Default;
  readonly examples: readonly string[];
  /** Allowed words → name inside the program, for drop-downs. */
  readonly choices?: Readonly<Record<string, string | boolean>>;
  readonly form: SettingForm;
  /** No plan settles it: the step that needs it asks (workbook contract, "Settings"). */
  readonly asked?: boolean;
  /** Nobody says it by hand: the add-in writes it. */
  readonly byAddIn?: boolean;
  /** The results of a period depend on it: after a lock a change is a finding. */
  readonly sealed?: boolean;
  /** Never there when the program runs: it carries the type of the value. */
  readonly value?: T;
}

interface Options {
  readonly initial?: string;
  readonly examples?: readonly string[];
  readonly asked?: boolean;
  readonly byAddIn?: boolean;
  readonly sealed?: boolean;
}

/** How a setting is read: its parser, and what the office may write. */
export interface Reading<T> {
  readonly parse: (text: string) => T | undefined;
  readonly examples?: readonly string[];
  readonly choices?: Readonly<Record<string, string | boolean>>;
  /** Absent = a text. */
  readonly form?: SettingForm;
}

/** What a setting is whose reading does not say it. */
const TEXT: SettingForm = { kind: "text" };

/** Settings of one group: each with its value, or undefined while the office has not said. */
export function settingsOf(group: SettingGroup): {
  readonly open: <const Key extends string, T>(
    key: Key,
    reading: Reading<T>,
    options?: Options,
  ) => Setting<Key, T, false>;
  readonly standard: <const Key extends string, T>(
    key: Key,
    reading: Reading<T>,
    initial: string,
    options?: Options,
  ) => Setting<Key, T, true>;
} {
  return {
    open: (key, { parse, examples = [], choices, form = TEXT }, options = {}) => ({
      key,
      group,
      parse,
      initial: "",
      hasDefault: false,
      examples,
      ...(choices && { choices }),
      form,
      ...options,
    }),
    standard: (key, { parse, examples = [], choices, form = TEXT }, initial, options = {}) => ({
      key,
      group,
      parse,
      initial,
      hasDefault: true,
      examples: examples.length > 0 ? examples : [initial],
      ...(choices && { choices }),
      form,
      ...options,
    }),
  };
}
