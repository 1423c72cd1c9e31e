import {
  SETTING_THEMES,
  settingList,
  settingPlaces,
  type Setting,
  type SettingKey,
  type SettingTheme,
} from "../../../contract";
import type { Translate } from "../../../i18n";
import { bareLetters } from "../../../text";
import { answerOf, choiceWords, type Answer } from "./answers";

/** A setting as it is asked for. */
export interface Question {
  readonly setting: Setting<SettingKey>;
  readonly title: string;
  readonly question: string;
  readonly answer: Answer;
}

/** Questions under one heading. */
export interface Section {
  readonly id: "undecided" | SettingTheme;
  readonly questions: readonly Question[];
}

/** Every setting with what the workbook says. @param texts as typed, by key */
export function questionsOf(texts: Readonly<Record<string, string>>, translate: Translate): Question[] {
  return settingList.map((setting) => ({
    setting,
    title: translate(`setting.${setting.key}.title`),
    question: translate(`setting.${setting.key}.question`),
    answer: answerOf(setting, texts[setting.key] ?? "", translate),
  }));
}

/** The questions that have all words of `search` in them, with marks or without, by theme; those that wait for a decision, or are not understood, come first. */
export function sectionsOf(questions: readonly Question[], search: string, translate: Translate): Section[] {
  const words = bareLetters(search).split(" ").filter(Boolean);
  const found = questions.filter((question) => {
    const said = saidIn(question, translate);
    return words.every((word) => said.includes(word));
  });
  const open = found.filter(isOpen);
  const rest = found.filter((question) => !isOpen(question));
  return [
    { id: "undecided" as const, questions: open },
    ...SETTING_THEMES.map((id) => ({
      id,
      questions: rest.filter(({ setting }) => settingPlaces[setting.key].theme === id),
    })),
  ].filter((section) => section.questions.length > 0);
}

/** Whether somebody has to answer. */
export function isOpen({ answer: { state } }: Question): boolean {
  return state === "undecided" || state === "unreadable";
}

/** Everything that a question may be looked for by. */
function saidIn(
  { setting: { key, choices = {} }, title, question, answer }: Question,
  translate: Translate,
): string {
  const options = Object.values(choices).map((value) => choiceWords(key, value, translate));
  return bareLetters([title, question, answer.words, ...options].join(" "));
}
