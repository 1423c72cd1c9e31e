import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  type MessageFormatElement,
} from "@formatjs/icu-messageformat-parser";
import { IntlMessageFormat } from "intl-messageformat";

/** What a text is filled with: words, which are never read as a pattern, and numbers, written as the language does. */
export type Params = Readonly<Record<string, string | number>>;

/** One text of a dictionary, read and ready to be filled. */
export type Message = (params: Params) => string;

/** Words that a text may name without being given them. */
export type Named = (name: string) => string | undefined;

/** A piece of a sentence: words, or the name of a parameter. */
type Part = { readonly words: string } | { readonly name: string };

/**
 * The numbers and plural forms of a locale, in the shape the library asks for: one of each for all messages
 * (by itself it makes a set per message and looks it up by serialised arguments at every use).
 */
export class LocaleForms {
  private readonly numbers: Intl.NumberFormat;
  private readonly plurals: Intl.PluralRules;

  constructor(readonly locale: string) {
    this.numbers = new Intl.NumberFormat(locale);
    this.plurals = new Intl.PluralRules(locale);
  }

  readonly getNumberFormat = (_: unknown, options?: Intl.NumberFormatOptions): Intl.NumberFormat =>
    options ? new Intl.NumberFormat(this.locale, options) : this.numbers;

  readonly getPluralRules = (_: unknown, options?: Intl.PluralRulesOptions): Intl.PluralRules =>
    options?.type === "ordinal" ? new Intl.PluralRules(this.locale, options) : this.plurals;

  readonly getDateTimeFormat = (_: unknown, options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(this.locale, options);

  /** `98.112` in vi-VN; words stay as they are. */
  show(value: string | number): string {
    return typeof value === "number" ? this.numbers.format(value) : value;
  }
}

/**
 * Reads an ICU message: `{name}` and, in languages that have them, `{count, plural, one {# row} other {# rows}}`.
 * The library chooses the form. A message without plurals is only joined: a province writes 100,000 of them at once.
 * @param named what stands for a parameter that nobody gives
 */
export function readMessage(text: string, forms: LocaleForms, named: Named): Message {
  const options = { ignoreTag: true, formatters: forms };
  const message = new IntlMessageFormat(text, forms.locale, undefined, options);
  const elements = message.getAst();
  const general = generalForm(elements);
  const join = (params: Params): string => {
    let sentence = "";
    for (const part of general)
      sentence += "words" in part ? part.words : shown(part.name, params, forms, named);
    return sentence;
  };
  const { names, counts } = argumentsOf(elements);
  if (counts.size === 0) return join;
  return (params) => {
    const values: Record<string, string | number> = {};
    for (const count of counts) {
      const value = params[count];
      // “–” stands where a number is not known: it has no plural form of its own.
      if (typeof value !== "number") return join(params);
      values[count] = value;
    }
    for (const name of names) values[name] = shown(name, params, forms, named);
    return String(message.format(values));
  };
}

/** A parameter that is not given stays `{name}`: a sentence with a hole is better than a pane that fails. */
function shown(name: string, params: Params, forms: LocaleForms, named: Named): string {
  const value = params[name] ?? named(name);
  return value === undefined ? `{${name}}` : forms.show(value);
}

/** The message with each plural in its form for “other”, the number in the place of `#`. */
function generalForm(elements: readonly MessageFormatElement[], counted = ""): Part[] {
  return elements.flatMap((element): Part[] => {
    if (isLiteralElement(element)) return [{ words: element.value }];
    if (isArgumentElement(element)) return [{ name: element.value }];
    if (isPoundElement(element)) return [{ name: counted }];
    if (isPluralElement(element)) return generalForm(element.options["other"]?.value ?? [], element.value);
    throw new Error(
      `A text may hold names and plurals only, not “${element.value}” of type ${element.type}.`,
    );
  });
}

/** The parameters of a message: those that are only put in, and those that choose a plural form. */
export function argumentsOf(elements: readonly MessageFormatElement[]): {
  readonly names: Set<string>;
  readonly counts: Set<string>;
} {
  const names = new Set<string>();
  const counts = new Set<string>();
  const collect = (inner: readonly MessageFormatElement[]): void => {
    for (const element of inner) {
      if (isArgumentElement(element)) names.add(element.value);
      if (!isPluralElement(element)) continue;
      counts.add(element.value);
      for (const { value } of Object.values(element.options)) collect(value);
    }
  };
  collect(elements);
  return { names, counts };
}
