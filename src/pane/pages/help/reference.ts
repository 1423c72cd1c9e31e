import {
  choiceWord,
  findings,
  functionIds,
  functionParameters,
  settingList,
  type FindingCode,
  type FunctionId,
  type NamedColumn,
  type ParameterText,
  type Setting,
  type SettingKey,
  type TableSchema,
} from "../../../contract";
import { inputTables, outputTables, schemaOf } from "../../../domain/tables";
import type { HelpTextKey, HelpTexts } from "../../../i18n/help";
import { callNames, keysOf, type MODIFIERS } from "../../../ribbon";
import { functionNames } from "../../../sheets/ownFunctions";
import type { ReferenceId } from "./view";

/** Something to look up: its name, what it is, and what else is known of it. */
export interface Entry {
  readonly title: string;
  readonly about: string;
  readonly lines: readonly string[];
}

export interface LookUpOptions {
  readonly namespace?: string | undefined;
  /** Whose keys are named. */
  readonly platform: keyof typeof MODIFIERS;
}

/** Everything of a kind, in the order of the contract. */
export function entriesOf(id: ReferenceId, text: HelpTexts, options: LookUpOptions): Entry[] {
  switch (id) {
    case "sheets":
      return inputTables.map((schema) => sheetEntry(schema, text(`guide.table.${schema.id}`), text));
    case "results":
      return outputTables.map((schema) => sheetEntry(schema, text("help.ref.writtenWhole"), text));
    case "settings":
      return settingList.map((setting) => settingEntry(setting, text));
    case "functions":
      return functionIds.map((each) => functionEntry(each, text, options.namespace));
    case "findings":
      return (Object.keys(findings) as FindingCode[]).map((code) => ({
        title: withoutFacts(text(`finding.${code}`)),
        about: withoutFacts(text(`mend.${code}`)),
        lines: [],
      }));
    case "keys":
      return callNames.map((name) => ({
        title: text(`ribbon.${name}`),
        about: text(`ribbon.${name}.about`),
        lines: [keysOf(name)[options.platform]],
      }));
  }
}

function sheetEntry({ sheet, columns }: TableSchema, about: string, text: HelpTexts): Entry {
  return { title: sheet, about, lines: columns.map((column) => columnLine(column, text)) };
}

/** `Mã (bắt buộc): mã của dòng`. */
function columnLine(column: NamedColumn, text: HelpTexts): string {
  const { header, kind, presence, to = [], choices, kept } = column;
  const parts = [
    to.length > 0
      ? text("help.ref.refersTo", { sheets: to.map((id) => schemaOf(id).sheet).join(", ") })
      : text(`help.kind.${kind}`),
    ...(choices && Object.keys(choices).length > 0 ? [Object.keys(choices).join(", ")] : []),
    ...(presence === "required" ? [text("help.ref.required")] : []),
    ...(kept ? [text("help.ref.kept")] : []),
    ...blankCounts(column, text),
  ];
  return `${header}: ${parts.join("; ")}`;
}

function blankCounts(column: NamedColumn, text: HelpTexts): string[] {
  const { presence, fallback } = column;
  if (presence !== "defaulted" || typeof fallback !== "string" || fallback === "") return [];
  const word = choiceWord(column, fallback);
  // A state of the program's own has no word that anybody types.
  return word === fallback && column.choices ? [] : [text("help.ref.blank", { word })];
}

function settingEntry(
  { key, initial, choices, examples, asked }: Setting<SettingKey>,
  text: HelpTexts,
): Entry {
  const values = choices ? Object.keys(choices) : examples;
  return {
    title: text(`setting.${key}`),
    about: text("help.ref.settingKey", { key, sheet: schemaOf("settings").sheet }),
    lines: [
      ...(values.length > 0 ? [text("help.ref.values", { values: values.join(" · ") })] : []),
      ...(initial === "" ? [] : [text("help.ref.initial", { value: initial })]),
      ...(asked ? [text("help.ref.asked")] : []),
    ],
  };
}

function functionEntry(id: FunctionId, text: HelpTexts, namespace: string | undefined): Entry {
  const name = functionNames(namespace)[functionIds.indexOf(id)] ?? id;
  const parameters = functionParameters[id];
  const labels = parameters.map(({ name: of, isOptional }) => {
    const label = text(`formula.parameter.${of}`);
    return isOptional ? `[${label}]` : label;
  });
  return {
    title: `=${name}(${labels.join("; ")})`,
    about: text(`fn.${id}`),
    lines: parameters.map(
      ({ name: of }) => `${text(`formula.parameter.${of}`)}: ${text(`fn.${id}.${of}` as ParameterText)}`,
    ),
  };
}

/** A sentence without the facts of a case. */
function withoutFacts(sentence: string): string {
  return sentence.replaceAll(/\{[^{}]*\}\.?/gu, "…");
}

/** The title of a kind. */
export function referenceTitle(id: ReferenceId): HelpTextKey {
  return `help.ref.${id}`;
}
