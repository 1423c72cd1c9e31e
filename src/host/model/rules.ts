import { HostError } from "../errors";
import {
  allElements,
  append,
  childrenNamed,
  copyOf,
  elementsOf,
  insertInOrder,
  remove,
  setText,
  XmlElement,
} from "../package";
import { formatArea, intersect, parseArea, type Area } from "./address";
import { without } from "./hyperlinks";
import { SHEET_ORDER } from "./order";
import { copiedFormula, transposedFormula, type Place } from "./references/relative";
import type { Sheet } from "./sheet";

/** What stands over areas of a sheet with formulas that are relative to them. */
export type RuleKind = "validations" | "conditions";

/** One rule of a sheet: a validation, or the conditional formats of an area. */
export interface AreaRule {
  readonly kind: RuleKind;
  readonly element: XmlElement;
  readonly areas: readonly Area[];
}

const FORMULAS = new Set(["formula", "formula1", "formula2"]);

/** The rules that reach into an area. */
export function rulesIn(sheet: Sheet, kind: RuleKind, area: Area): AreaRule[] {
  return rulesOf(sheet, kind).filter(({ areas }) => areas.some((own) => intersect(own, area)));
}

function rulesOf(sheet: Sheet, kind: RuleKind): AreaRule[] {
  const { root } = sheet.part;
  const elements =
    kind === "conditions"
      ? childrenNamed(root, "conditionalFormatting")
      : childrenNamed(root, "dataValidations").flatMap((list) => childrenNamed(list, "dataValidation"));
  return elements.map((element) => ({ kind, element, areas: areasOf(element) }));
}

/**
 * Looks before rules are cut or copied.
 * @throws HostError NotImplemented where newer rules, which files keep apart, reach into the area
 */
export function assertPlainRules(sheet: Sheet, area: Area): void {
  const list = sheet.child("extLst");
  if (!list) return;
  for (const { text } of allElements(list, "xm:sqref"))
    if (text.split(" ").some((own) => own !== "" && intersect(parseArea(own), area)))
      throw new HostError(
        "NotImplemented",
        `The embedded workbook moves and copies no cells with the rules of newer versions that stand over ${text}.`,
      );
}

/** Takes the rules off an area; what they have outside of it they keep. */
export function removeRules(sheet: Sheet, kind: RuleKind, area: Area): void {
  for (const rule of rulesIn(sheet, kind, area)) {
    sheet.part.edit();
    const rest = rule.areas.flatMap((own) => without(own, area));
    if (rest.length === 0) drop(rule.element);
    else setAreas(rule.element, rest, anchorOf(rule.areas));
  }
}

/** Cuts rules at the edge of an area, so that what is within can go its own way. */
export function splitRules(sheet: Sheet, kind: RuleKind, area: Area): void {
  for (const { element, areas } of rulesIn(sheet, kind, area)) {
    const outside = areas.flatMap((own) => without(own, area));
    if (outside.length === 0) continue;
    sheet.part.edit();
    const within = areas.flatMap((own) => intersect(own, area) ?? []);
    const made = copyOf(element);
    setAreas(made, within, anchorOf(areas));
    setAreas(element, outside, anchorOf(areas));
    put(sheet, kind, made);
  }
}

/** A rule as it stands, to be put over other cells. */
export interface CarriedRule {
  readonly kind: RuleKind;
  readonly element: XmlElement;
  /** Cells of it within the area that is carried. */
  readonly areas: readonly Area[];
  readonly anchor: Place;
}

export function carriedRules(sheet: Sheet, kind: RuleKind, area: Area): CarriedRule[] {
  return rulesIn(sheet, kind, area).map(({ element, areas }) => ({
    kind,
    element: copyOf(element),
    areas: areas.flatMap((own) => intersect(own, area) ?? []),
    anchor: anchorOf(areas),
  }));
}

/** Puts a rule that was carried from `from` over the cells of `to`, its formulas as relative as they were. */
export function putRule(
  sheet: Sheet,
  { kind, element, areas, anchor }: CarriedRule,
  from: Place,
  to: Place,
  isTransposed = false,
): void {
  const made = copyOf(element);
  const target = areas.map((area) => placed(area, from, to, isTransposed));
  const [source, turned] = [anchorOf(areas), anchorOf(target)];
  const formula = isTransposed ? transposedFormula : copiedFormula;
  rewrite(made, (text) => formula(copiedFormula(text, anchor, source), source, turned));
  made.attributes.sqref = target.map(formatArea).join(" ");
  if (kind === "conditions") numberAnew(sheet, made);
  put(sheet, kind, made);
}

function placed(area: Area, from: Place, to: Place, isTransposed: boolean): Area {
  const { top, left, bottom, right } = area;
  const [down, across] = [top - from.row, left - from.column];
  const [height, width] = [bottom - top, right - left];
  return isTransposed
    ? {
        top: to.row + across,
        left: to.column + down,
        bottom: to.row + across + width,
        right: to.column + down + height,
      }
    : {
        top: to.row + down,
        left: to.column + across,
        bottom: to.row + down + height,
        right: to.column + across + width,
      };
}

/** Rules that come later give way to those that are there. */
function numberAnew(sheet: Sheet, made: XmlElement): void {
  let priority = 0;
  for (const rule of allElements(sheet.part.root))
    if (rule.name === "cfRule" || rule.name === "x14:cfRule")
      priority = Math.max(priority, Number(rule.attributes.priority ?? 0));
  for (const rule of childrenNamed(made, "cfRule")) rule.attributes.priority = String((priority += 1));
}

function areasOf(element: XmlElement): Area[] {
  return (element.attributes.sqref ?? "")
    .split(" ")
    .flatMap((text) => (text === "" ? [] : [parseArea(text)]));
}

/** The cell that the formulas of a rule are told from: the upper left of all its areas. */
function anchorOf(areas: readonly Area[]): Place {
  return {
    row: Math.min(...areas.map(({ top }) => top)),
    column: Math.min(...areas.map(({ left }) => left)),
  };
}

function setAreas(element: XmlElement, areas: readonly Area[], before: Place): void {
  element.attributes.sqref = areas.map(formatArea).join(" ");
  rewrite(element, (text) => copiedFormula(text, before, anchorOf(areas)));
}

function rewrite(element: XmlElement, change: (text: string) => string): void {
  for (const formula of [...allElements(element)]) {
    if (!FORMULAS.has(formula.name)) continue;
    const text = change(formula.text);
    if (text !== formula.text) setText(formula, text);
  }
}

function put(sheet: Sheet, kind: RuleKind, made: XmlElement): void {
  if (kind === "conditions") insertInOrder(sheet.part.edit(), made, SHEET_ORDER);
  else {
    const list = sheet.editChild("dataValidations");
    append(list, made);
    list.attributes.count = String(elementsOf(list).length);
  }
}

function drop(element: XmlElement): void {
  const { parent } = element;
  remove(element);
  if (!(parent instanceof XmlElement) || parent.name !== "dataValidations") return;
  parent.attributes.count = String(elementsOf(parent).length);
  if (elementsOf(parent).length === 0) remove(parent);
}
