import {
  childNamed,
  childrenNamed,
  elementsOf,
  insertInOrder,
  remove,
  setAttribute,
  type XmlElement,
} from "../../package";
import { axisIds } from "./axes";
import { groupElement } from "./groups";
import type { ChartKind } from "./kinds";
import type { ChartNode } from "./node";
import { GROUPS, orderIn } from "./schema";
import { numberOfSeries, orderOf } from "./series";

/** The plot groups of a chart, each drawn in one way, with their series. */
export class PlotGroups {
  constructor(private readonly area: ChartNode) {}

  /** All plot groups, in their order. */
  all(): XmlElement[] {
    const area = this.area.find();
    return area ? elementsOf(area).filter(({ name }) => GROUPS.some((group) => group === name)) : [];
  }

  /** Numbers of the series in the order in which they are drawn. */
  series(): number[] {
    return this.all()
      .flatMap((group) => childrenNamed(group, "ser"))
      .sort((one, other) => orderOf(one) - orderOf(other))
      .map(numberOfSeries);
  }

  /** A series by its number, and the group that it is in. */
  find(number: number): { readonly group: XmlElement; readonly series: XmlElement } | undefined {
    for (const group of this.all())
      for (const series of childrenNamed(group, "ser"))
        if (numberOfSeries(series) === number) return { group, series };
    return undefined;
  }

  /** Gives series their places in the order of drawing. */
  renumber(numbers: readonly number[]): void {
    numbers.forEach((number, place) => {
      const series = this.find(number)?.series;
      const order = series && childNamed(series, "order");
      if (order) setAttribute(order, "val", place);
    });
  }

  /** Moves a series into the group of its kind on these axes, made when there is none. */
  moveTo(series: XmlElement, from: XmlElement, kind: ChartKind, ids: readonly string[]): void {
    const area = this.area.make();
    const blank = groupElement(kind, ids);
    const isSame = (group: XmlElement): boolean =>
      group.name === kind.group &&
      axisIds(group).join() === ids.join() &&
      ["barDir", "grouping"].every((name) => valueIn(group, name) === valueIn(blank, name));
    const known = this.all().find(isSame);
    const target = known ?? blank;
    if (target === from) return;
    remove(series);
    insertInOrder(target, series, orderIn(target.name));
    if (!known) {
      const last = this.all().at(-1);
      area.children.splice(last ? area.children.indexOf(last) + 1 : 0, 0, blank);
      blank.parent = area;
    }
    if (childrenNamed(from, "ser").length === 0) remove(from);
  }
}

function valueIn(parent: XmlElement, name: string): string | undefined {
  return childNamed(parent, name)?.attributes.val;
}
