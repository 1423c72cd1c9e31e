import { HostError } from "../../errors";
import type { Area, ConditionalRule, Sheet, Workbook } from "../../model";
import type { KeptAreas } from "../../model/references/kept";
import { element } from "../../package";
import { assertWord, HostObject, invalid, NullObject } from "../object";
import { ConditionalFormatObject } from "./format";
import { KINDS, type Kind } from "./kinds";
import { colorScaleOf, dataBarOf, iconSetOf } from "./pictures";

/** The conditional formats of a range: those of any of its cells. */
export class ConditionalFormatCollectionObject extends HostObject {
  constructor(
    store: Workbook,
    private readonly cells: KeptAreas,
  ) {
    super(store);
  }

  override keeps(): KeptAreas {
    return this.cells;
  }

  override items(): HostObject[] {
    return this.own().map((rule) => new ConditionalFormatObject(this.store, rule));
  }
  Add(type: string): HostObject {
    assertWord(type, Object.keys(KINDS));
    this.sheet.assertWritable(undefined, "formatCells");
    const rules = this.store.conditionalFormats(this.sheet);
    const { fileType, detail, formulas, attributes } = BEGINNINGS[type as Kind];
    const rule = rules.add(this.area, fileType, detail?.());
    if (formulas) rule.formulas = formulas;
    if (attributes) rule.setAttributes(attributes);
    this.store.emit({ kind: "format", sheet: this.sheet, area: this.area, origin: "api" });
    return new ConditionalFormatObject(this.store, rule);
  }
  ClearAll(): void {
    this.sheet.assertWritable(undefined, "formatCells");
    this.store.conditionalFormats(this.sheet).clear(this.area);
    this.store.emit({ kind: "format", sheet: this.sheet, area: this.area, origin: "api" });
  }
  GetCount(): number {
    return this.own().length;
  }
  GetItem(id: string): HostObject {
    const rule = this.find(id);
    if (!rule)
      throw new HostError(
        "ItemNotFound",
        `The requested resource doesn't exist: conditional format "${id}".`,
      );
    return new ConditionalFormatObject(this.store, rule);
  }
  GetItemOrNullObject(id: string): HostObject {
    const rule = this.find(id);
    return rule ? new ConditionalFormatObject(this.store, rule) : new NullObject(this.store);
  }
  GetItemAt(index: number): HostObject {
    const rule = this.own()[index];
    if (!rule) throw invalid(`There is no conditional format ${index}.`);
    return new ConditionalFormatObject(this.store, rule);
  }

  private get sheet(): Sheet {
    return this.cells.sheet;
  }
  private get area(): Area {
    return this.cells.area;
  }
  private own(): ConditionalRule[] {
    return this.store.conditionalFormats(this.sheet).in(this.area);
  }

  private find(id: string): ConditionalRule | undefined {
    return this.own().find((rule) => rule.id === id);
  }
}

interface Beginning {
  readonly fileType: string;
  readonly detail?: () => ReturnType<typeof element>;
  readonly formulas?: readonly string[];
  readonly attributes?: Readonly<Record<string, string | number>>;
}

/** What a new format is before its rule is set. Without a look of its own it shows nothing. */
export const BEGINNINGS: Readonly<Record<Kind, Beginning>> = {
  Custom: { fileType: "expression", formulas: ["FALSE"] },
  CellValue: { fileType: "cellIs", formulas: ["0"], attributes: { operator: "equal" } },
  ContainsText: {
    fileType: "containsText",
    formulas: ["FALSE"],
    attributes: { operator: "containsText", text: "" },
  },
  TopBottom: { fileType: "top10", attributes: { rank: 10 } },
  PresetCriteria: { fileType: "duplicateValues" },
  ColorScale: { fileType: "colorScale", detail: () => colorScaleOf() },
  DataBar: { fileType: "dataBar", detail: () => dataBarOf() },
  IconSet: { fileType: "iconSet", detail: () => iconSetOf("ThreeTrafficLights1") },
};
