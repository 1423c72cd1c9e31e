import { formatArea, fromLocal, isReadable, toLocal } from "../../model";
import { HostError } from "../../errors";
import { assertWord, invalid, type HostObject } from "../object";
import { COMPARISONS, PRESETS, TEXTS } from "./kinds";
import { ConditionalRangeFormatObject } from "./rangeFormat";
import { RuleObject, withoutSign } from "./rule";

/** What a condition is told by. */
abstract class ConditionObject extends RuleObject {
  /** The cell that formulas are written for: the first of the first area. */
  protected get firstCell(): string {
    const { top = 0, left = 0 } = this.rule.areas[0] ?? {};
    return formatArea({ top, left, bottom: top, right: left });
  }

  protected formula(formula: unknown): string {
    if (typeof formula !== "string" && typeof formula !== "number")
      throw invalid("A condition has a formula.");
    const text = withoutSign(formula);
    if (text === "" || !isReadable(text)) throw invalid(`"${formula}" is no formula.`);
    return this.store.entered(this.rule.sheet).form(text);
  }
}

/** Conditions that give a look to the cells that meet them. */
abstract class LookingConditionObject extends ConditionObject {
  get Format(): HostObject {
    return new ConditionalRangeFormatObject(this.store, this.rule);
  }
}

export class CustomConditionalFormatObject extends LookingConditionObject {
  get Rule(): HostObject {
    return new ConditionalFormatRuleObject(this.store, this.rule);
  }
}

class ConditionalFormatRuleObject extends ConditionObject {
  static override readonly scalars = ["Formula", "FormulaLocal"];

  get Formula(): string {
    return `=${this.rule.formulas[0] ?? ""}`;
  }
  set Formula(formula: string) {
    const text = this.formula(formula);
    this.edit().formulas = [text];
    this.changed();
  }
  get FormulaLocal(): string {
    return toLocal(this.Formula, this.store.locale);
  }
  set FormulaLocal(formula: string) {
    this.Formula = fromLocal(formula, this.store.locale);
  }
}

export class CellValueConditionalFormatObject extends LookingConditionObject {
  static override readonly scalars = ["Rule"];

  get Rule(): unknown {
    const [formula1 = "", formula2] = this.rule.formulas;
    const operator = Object.entries(COMPARISONS).find(
      ([, word]) => word === this.rule.attribute("operator"),
    )?.[0];
    return {
      formula1: `=${formula1}`,
      ...(formula2 !== undefined && { formula2: `=${formula2}` }),
      operator: operator ?? "Invalid",
    };
  }
  set Rule(given: unknown) {
    const { formula1, formula2, operator } = (given ?? {}) as Partial<Excel.ConditionalCellValueRule>;
    assertWord(operator, Object.keys(COMPARISONS));
    const needsTwo = operator === "Between" || operator === "NotBetween";
    const formulas = [this.formula(formula1), ...(needsTwo ? [this.formula(formula2)] : [])];
    const rule = this.edit();
    rule.setAttributes({ operator: COMPARISONS[operator as keyof typeof COMPARISONS] });
    rule.formulas = formulas;
    this.changed();
  }
}

export class TextConditionalFormatObject extends LookingConditionObject {
  static override readonly scalars = ["Rule"];

  get Rule(): unknown {
    const operator = Object.entries(TEXTS).find(([, { type }]) => type === this.rule.type)?.[0] ?? "Invalid";
    return { operator, text: this.rule.attribute("text") ?? "" };
  }
  set Rule(given: unknown) {
    const { operator, text } = (given ?? {}) as Partial<Excel.ConditionalTextComparisonRule>;
    assertWord(operator, Object.keys(TEXTS));
    const comparison = TEXTS[String(operator)];
    if (typeof text !== "string" || text === "" || !comparison)
      throw invalid("A text is compared to a text.");
    const rule = this.edit();
    rule.setAttributes({ type: comparison.type, operator: comparison.operator, text });
    rule.formulas = [comparison.formula(`"${text.replaceAll('"', '""')}"`, this.firstCell)];
    this.changed();
  }
}

export class TopBottomConditionalFormatObject extends LookingConditionObject {
  static override readonly scalars = ["Rule"];

  get Rule(): unknown {
    const isOn = (name: string): boolean => ["1", "true"].includes(this.rule.attribute(name) ?? "");
    const type = `${isOn("bottom") ? "Bottom" : "Top"}${isOn("percent") ? "Percent" : "Items"}`;
    return { rank: Number(this.rule.attribute("rank") ?? 10), type };
  }
  set Rule(given: unknown) {
    const { rank, type } = (given ?? {}) as Partial<Excel.ConditionalTopBottomRule>;
    assertWord(type, ["TopItems", "TopPercent", "BottomItems", "BottomPercent"]);
    const isPercent = String(type).endsWith("Percent");
    const most = isPercent ? 100 : 1000;
    if (typeof rank !== "number" || !Number.isInteger(rank) || rank < 1 || rank > most)
      throw invalid(`A rank is a whole number from 1 to ${most}.`);
    this.edit().setAttributes({
      rank,
      percent: isPercent ? 1 : undefined,
      bottom: String(type).startsWith("Bottom") ? 1 : undefined,
    });
    this.changed();
  }
}

const PRESET_ATTRIBUTES = ["timePeriod", "aboveAverage", "equalAverage", "stdDev"];

export class PresetCriteriaConditionalFormatObject extends LookingConditionObject {
  static override readonly scalars = ["Rule"];

  get Rule(): unknown {
    const { rule } = this;
    const found = Object.entries(PRESETS).find(
      ([, { type, attributes = {} }]) =>
        type === rule.type &&
        PRESET_ATTRIBUTES.every(
          (name) => plain(name, rule.attribute(name)) === plain(name, attributes[name]),
        ),
    );
    if (!found) throw new HostError("NotImplemented", "The file has a condition that the API does not name.");
    return { criterion: found[0] };
  }
  set Rule(given: unknown) {
    const { criterion } = (given ?? {}) as Partial<Excel.ConditionalPresetCriteriaRule>;
    assertWord(criterion, Object.keys(PRESETS));
    const preset = PRESETS[String(criterion)];
    if (!preset) return;
    const rule = this.edit();
    rule.setAttributes({
      type: preset.type,
      ...Object.fromEntries(PRESET_ATTRIBUTES.map((name) => [name, undefined])),
      ...preset.attributes,
    });
    const formula = preset.formula?.(this.firstCell);
    rule.formulas = formula === undefined ? [] : [formula];
    this.changed();
  }
}

/** An attribute as files mean it where they leave it out. */
function plain(name: string, value: string | number | undefined): string {
  const usual = { aboveAverage: "1", equalAverage: "0", stdDev: "0" }[name] ?? "";
  return String(value ?? usual)
    .replace("true", "1")
    .replace("false", "0");
}
