import type { Setting, SettingKey } from "../../../contract";
import type { Key, Translate } from "../../../i18n";
import { formatDate, splitList, tidy } from "../../../text";

/** The words of one of the values that a setting may have. @param value its name inside the program */
export function choiceWords(key: SettingKey, value: string | boolean, translate: Translate): string {
  return translate(`setting.${key}.is.${value}` as Key);
}

/** What stands for a setting, understood. */
export interface Answer {
  /** blank: nothing stands there; standard: nothing, and the template's value holds; unreadable: nobody understands it. */
  readonly state: "said" | "blank" | "undecided" | "standard" | "unreadable";
  /** In words. */
  readonly words: string;
}

/** What a setting says, in words. @param typed what stands in the sheet, "" = nothing */
export function answerOf(setting: Setting<SettingKey>, typed: string, translate: Translate): Answer {
  if (typed !== "")
    return setting.parse(typed) === undefined
      ? { state: "unreadable", words: translate("settings.unreadable", { typed }) }
      : { state: "said", words: wordsOf(setting, typed, translate) };
  if (setting.asked === true) return { state: "undecided", words: translate("settings.undecided") };
  if (!setting.hasDefault || setting.initial === "")
    return { state: "blank", words: translate("settings.blank") };
  const standard = wordsOf(setting, setting.initial, translate);
  return { state: "standard", words: translate("settings.standard", { answer: standard }) };
}

function wordsOf(
  { key, parse, choices, form }: Setting<SettingKey>,
  typed: string,
  translate: Translate,
): string {
  const value = parse(typed);
  if (choices) return choiceWords(key, value as string | boolean, translate);
  if (form.kind === "lateness") {
    const { kind, share = 0, cap = 1 } = value as { kind: string; share?: number; cap?: number };
    return kind === "perDay"
      ? translate("settings.latePerDay", { share: share * 100, cap: cap * 100 })
      : choiceWords(key, kind, translate);
  }
  if (form.kind === "parts" && form.of)
    return (value as readonly string[]).map((part) => choiceWords(key, part, translate)).join(" → ");
  // A date that somebody typed into the cell is the number that Excel keeps.
  if (form.kind === "day" && typeof value === "number") return formatDate(value);
  return typed;
}

/** Whether an answer can be written: one that is understood, or none. */
export function isAnswer({ parse }: Pick<Setting, "parse">, typed: string): boolean {
  const text = tidy(typed);
  return text === "" || parse(text) !== undefined;
}

/** The parts of a list as it is typed, each with what follows its colon where it is a pair. */
export function partsOf(typed: string): readonly (readonly [first: string, second: string])[] {
  return splitList(typed).map((part) => {
    const at = part.indexOf(":");
    return at < 0 ? [part, ""] : [tidy(part.slice(0, at)), tidy(part.slice(at + 1))];
  });
}

/** The list of parts as it is typed; parts without words are left out, signs that would part them are no part of them. */
export function partsText(parts: readonly (readonly [first: string, second: string])[]): string {
  return parts
    .map(([first, second]) => [first, second].map((half) => tidy(half.replaceAll(";", ","))))
    .filter(([first, second]) => first !== "" || second !== "")
    .map(([first, second]) => (second === "" ? first : `${first}: ${second}`))
    .join("; ");
}
