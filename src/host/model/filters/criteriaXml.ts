import { append, elementsOf, element, flag, flagOf, numberOf, type XmlElement } from "../../package";
import {
  DATE_PARTS,
  OPERATORS,
  type Comparison,
  type Criteria,
  type DateGroup,
  type Operator,
} from "./criteria";
import { DYNAMIC_KINDS, type DynamicKind } from "./periods";

/** What a `<filterColumn>` says; undefined when it only hides its button. */
export function readCriteria(column: XmlElement): Criteria | undefined {
  const [filter] = elementsOf(column).filter(({ name }) => name !== "extLst");
  // What only newer versions of Excel know stands in the extensions, alone.
  if (!filter) return elementsOf(column).length === 0 ? undefined : { kind: "unknown", element: "extLst" };
  switch (filter.name) {
    case "filters":
      return {
        kind: "values",
        texts: named(filter, "filter").map(({ attributes }) => attributes.val ?? ""),
        blanks: flagOf(filter, "blank"),
        dates: named(filter, "dateGroupItem").map(readDates),
      };
    case "customFilters":
      return {
        kind: "custom",
        comparisons: named(filter, "customFilter").map(readComparison),
        joins: flagOf(filter, "and") ? "and" : "or",
      };
    case "top10":
      return {
        kind: "top",
        isTop: flagOf(filter, "top", true),
        isPercent: flagOf(filter, "percent"),
        count: numberOf(filter, "val") ?? 0,
      };
    case "dynamicFilter": {
      const { type } = filter.attributes;
      return isDynamic(type) ? { kind: "dynamic", dynamic: type } : { kind: "unknown", element: filter.name };
    }
    default:
      return { kind: "unknown", element: filter.name };
  }
}

function named(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).filter((child) => child.name === name);
}

function readDates(item: XmlElement): DateGroup {
  const last = DATE_PARTS.findIndex((part) => part === item.attributes.dateTimeGrouping);
  return { parts: DATE_PARTS.slice(0, last + 1).map((part) => numberOf(item, part) ?? 0) };
}

function readComparison({ attributes: { operator, val = "" } }: XmlElement): Comparison {
  return { operator: isOperator(operator) ? operator : "equal", value: val };
}

function isOperator(word: string | undefined): word is Operator {
  return Object.values(OPERATORS).some((operator) => operator === word);
}

function isDynamic(word: string | undefined): word is DynamicKind {
  return word !== undefined && Object.hasOwn(DYNAMIC_KINDS, word);
}

/** Figures that a filter was last applied with; Excel keeps them beside what it filters by. */
export interface Applied {
  /** The least (or greatest) number of the first ones, the average, or the first day of a period. */
  readonly from?: number | undefined;
  /** The day after a period. */
  readonly to?: number | undefined;
}

/** Has a `<filterColumn>` say what it filters by. */
export function writeCriteria(column: XmlElement, criteria: Criteria, { from, to }: Applied): void {
  column.children.splice(0);
  append(column, filterOf(criteria, from, to));
}

function filterOf(criteria: Criteria, from: number | undefined, to: number | undefined): XmlElement {
  switch (criteria.kind) {
    case "values":
      return element(
        "filters",
        { blank: criteria.blanks ? 1 : undefined },
        ...criteria.texts.map((val) => element("filter", { val })),
        ...criteria.dates.map(({ parts }) => {
          const figures = Object.fromEntries(parts.map((figure, at) => [DATE_PARTS[at] ?? "", figure]));
          return element("dateGroupItem", {
            ...figures,
            dateTimeGrouping: DATE_PARTS[parts.length - 1],
          });
        }),
      );
    case "custom":
      return element(
        "customFilters",
        { and: criteria.joins === "and" && criteria.comparisons.length > 1 ? 1 : undefined },
        ...criteria.comparisons.map(({ operator, value }) =>
          element("customFilter", { operator: operator === "equal" ? undefined : operator, val: value }),
        ),
      );
    case "top":
      return element("top10", {
        top: criteria.isTop ? undefined : flag(false),
        percent: criteria.isPercent ? flag(true) : undefined,
        val: criteria.count,
        filterVal: from,
      });
    case "dynamic":
      return element("dynamicFilter", { type: criteria.dynamic, val: from, maxVal: to });
    case "unknown":
      throw new Error(`a filter by ${criteria.element} is never written`);
  }
}
