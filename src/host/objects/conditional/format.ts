import { HostError } from "../../errors";
import type { Area } from "../../model";
import { HostObject, invalid, NullObject } from "../object";
import { RangeBase } from "../range/base";
import { makerOf } from "../makers";
import { ColorScaleConditionalFormatObject } from "./colorScale";
import {
  CellValueConditionalFormatObject,
  CustomConditionalFormatObject,
  PresetCriteriaConditionalFormatObject,
  TextConditionalFormatObject,
  TopBottomConditionalFormatObject,
} from "./conditions";
import { DataBarConditionalFormatObject } from "./dataBar";
import { IconSetConditionalFormatObject } from "./iconSet";
import { kindOf, type Kind } from "./kinds";
import { RuleObject } from "./rule";

/** Kinds that show values as pictures know no "stop". */
const PICTURES: readonly string[] = ["DataBar", "ColorScale", "IconSet"];

export class ConditionalFormatObject extends RuleObject {
  static override readonly scalars = ["Id", "Priority", "StopIfTrue", "Type"];

  override get wireId(): string {
    return this.rule.id;
  }

  get Id(): string {
    return this.rule.id;
  }
  get Type(): Kind {
    const kind = kindOf(this.rule.type);
    if (!kind)
      throw new HostError(
        "NotImplemented",
        `The embedded workbook does not know conditional formats of type ${this.rule.type}.`,
      );
    return kind;
  }
  /** The rank among those of the sheet, from 0. */
  get Priority(): number {
    return this.all().findIndex(({ id }) => id === this.rule.id);
  }
  set Priority(priority: number) {
    if (!Number.isInteger(priority)) throw invalid("A priority is a whole number.");
    const rule = this.edit();
    const others = this.all().filter(({ id }) => id !== rule.id);
    const from = priority < 0 ? others.length + 1 + priority : priority;
    others.splice(Math.min(Math.max(from, 0), others.length), 0, rule);
    this.store.conditionalFormats(rule.sheet).renumber(others);
    this.changed();
  }
  get StopIfTrue(): boolean | null {
    return PICTURES.includes(this.Type) ? null : this.rule.stopsOthers;
  }
  set StopIfTrue(stops: boolean | null) {
    if (PICTURES.includes(this.Type))
      throw invalid(`A conditional format of type ${this.Type} stops nothing.`);
    if (typeof stops !== "boolean") throw invalid("A condition stops others or not.");
    this.edit().setAttributes({ stopIfTrue: stops ? 1 : undefined });
    this.changed();
  }

  get Custom(): HostObject {
    return this.as("Custom");
  }
  get CustomOrNullObject(): HostObject {
    return this.asOrNull("Custom");
  }
  get CellValue(): HostObject {
    return this.as("CellValue");
  }
  get CellValueOrNullObject(): HostObject {
    return this.asOrNull("CellValue");
  }
  get TextComparison(): HostObject {
    return this.as("ContainsText");
  }
  get TextComparisonOrNullObject(): HostObject {
    return this.asOrNull("ContainsText");
  }
  get TopBottom(): HostObject {
    return this.as("TopBottom");
  }
  get TopBottomOrNullObject(): HostObject {
    return this.asOrNull("TopBottom");
  }
  get Preset(): HostObject {
    return this.as("PresetCriteria");
  }
  get PresetOrNullObject(): HostObject {
    return this.asOrNull("PresetCriteria");
  }
  get ColorScale(): HostObject {
    return this.as("ColorScale");
  }
  get ColorScaleOrNullObject(): HostObject {
    return this.asOrNull("ColorScale");
  }
  get DataBar(): HostObject {
    return this.as("DataBar");
  }
  get DataBarOrNullObject(): HostObject {
    return this.asOrNull("DataBar");
  }
  get IconSet(): HostObject {
    return this.as("IconSet");
  }
  get IconSetOrNullObject(): HostObject {
    return this.asOrNull("IconSet");
  }

  GetRange(): HostObject {
    const [area, ...others] = this.rule.areas;
    if (!area || others.length > 0)
      throw new HostError("InvalidOperation", "The conditional format applies to several ranges.");
    return makerOf("range")(this.store, this.rule.sheet, area);
  }
  GetRangeOrNullObject(): HostObject {
    const [area, ...others] = this.rule.areas;
    return area && others.length === 0
      ? makerOf("range")(this.store, this.rule.sheet, area)
      : new NullObject(this.store);
  }
  SetRanges(ranges: RangeBase | string): void {
    const areas = this.areasOf(ranges);
    this.edit().areas = areas;
    this.changed();
  }
  Delete(): void {
    const rule = this.edit();
    this.changed();
    rule.delete();
  }

  private areasOf(ranges: unknown): Area[] {
    const { sheet } = this.rule;
    if (ranges instanceof RangeBase) {
      if (ranges.sheet !== sheet) throw invalid("A conditional format stays on its sheet.");
      return [ranges.area];
    }
    if (typeof ranges !== "string") throw invalid("A conditional format applies to ranges.");
    return ranges.split(",").map((address) => {
      const found = this.store.resolve(address.trim(), sheet);
      if (found.sheet !== sheet) throw invalid("A conditional format stays on its sheet.");
      return found.area;
    });
  }

  private all(): ReturnType<ReturnType<typeof this.store.conditionalFormats>["all"]> {
    return this.store.conditionalFormats(this.rule.sheet).all();
  }

  private as(kind: Kind): HostObject {
    if (this.Type !== kind)
      throw new HostError("InvalidOperation", `The conditional format is of type ${this.Type}, not ${kind}.`);
    return new OBJECTS[kind](this.store, this.rule);
  }

  private asOrNull(kind: Kind): HostObject {
    return this.Type === kind ? new OBJECTS[kind](this.store, this.rule) : new NullObject(this.store);
  }
}

const OBJECTS = {
  Custom: CustomConditionalFormatObject,
  CellValue: CellValueConditionalFormatObject,
  ContainsText: TextConditionalFormatObject,
  TopBottom: TopBottomConditionalFormatObject,
  PresetCriteria: PresetCriteriaConditionalFormatObject,
  ColorScale: ColorScaleConditionalFormatObject,
  DataBar: DataBarConditionalFormatObject,
  IconSet: IconSetConditionalFormatObject,
} as const;
