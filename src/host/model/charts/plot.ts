import { HostError } from "../../errors";
import {
  childNamed,
  childrenNamed,
  element,
  elementsOf,
  insertInOrder,
  numberOf,
  remove,
  setAttribute,
  type XmlElement,
  type XmlPart,
} from "../../package";
import type { Area } from "../address";
import type { Sheet } from "../sheet";
import { axisCount, axisElements, inherit, turnAxes, type AxisGroup, type AxisRole } from "./axes";
import { referenceElement } from "./data";
import { dress, groupElement, labelPositions, labelsIn } from "./groups";
import { kindOf, typeOf, type ChartKind } from "./kinds";
import { ChartNode, valued } from "./node";
import { AXES, GROUPS, orderIn } from "./schema";
import { divide, type SeriesBy, type SeriesSource } from "./source";

/**
 * What a chart draws: plot groups with their series, and the axes they stand on. A series is known by its number in the file
 * (`idx`), which stays the same whatever happens to the others.
 */
export class Plot {
  /** The `chartSpace`. */
  readonly root: ChartNode;
  readonly area: ChartNode;

  constructor(part: XmlPart) {
    this.root = ChartNode.rootOf(part);
    this.area = this.root.at("chart", "plotArea");
  }

  /** Numbers of the series in the order in which they are drawn. */
  series(): number[] {
    return this.groups()
      .flatMap((group) => childrenNamed(group, "ser"))
      .sort((one, other) => orderOf(one) - orderOf(other))
      .map(numberOfSeries);
  }

  /** @throws HostError ItemNotFound when the series is gone */
  seriesNode(number: number): ChartNode {
    const find = (): XmlElement | undefined => this.find(number)?.series;
    return new ChartNode(find, () => {
      this.area.make();
      const found = find();
      if (!found) throw new HostError("ItemNotFound", "The series is gone.");
      return found;
    });
  }

  /** The plot group that a series is in. */
  groupNode(number: number): ChartNode {
    const find = (): XmlElement | undefined => this.find(number)?.group;
    return new ChartNode(find, () => {
      this.area.make();
      const found = find();
      if (!found) throw new HostError("ItemNotFound", "The series is gone.");
      return found;
    });
  }

  /** Office.js's word for how a series is drawn; for how the first is drawn when none is named. */
  typeOf(number?: number): string {
    const [first] = this.series();
    const of = number ?? first;
    const found = of === undefined ? undefined : this.find(of);
    const group = found?.group ?? this.groups()[0];
    return typeOf(fixed(group), fixed(found?.series), group ? childrenNamed(group, "ser").length : 0);
  }

  /** How a series is drawn. @throws HostError NotImplemented for kinds that are shown here and not changed */
  kindOf(number: number): ChartKind {
    const kind = kindOf(this.groupNode(number), this.seriesNode(number));
    if (!kind)
      throw new HostError("NotImplemented", "The embedded workbook does not change charts of this type.");
    return kind;
  }

  /** Adds a series at the end, or before the one at a place. @returns its number */
  add(kind: ChartKind, sheet: Sheet, source: SeriesSource | undefined, name?: string, at?: number): number {
    this.area.make();
    const numbers = this.series();
    const number = Math.max(-1, ...numbers) + 1;
    const group = this.groups()[0];
    if (!group) throw new HostError("InvalidOperation", "The chart has no plot group.");
    const series = element("ser", {}, valued("idx", number), valued("order", numbers.length));
    if (source) fill(series, kind, sheet, source);
    if (name !== undefined) insertInOrder(series, element("tx", {}, element("v", {}, name)), orderIn("ser"));
    dress(series, kind);
    insertInOrder(group, series, orderIn(group.name));
    if (at !== undefined && at < numbers.length) this.move(number, at);
    return number;
  }

  /** Draws other cells: series keep their looks by their places, those too many go. */
  setData(kind: ChartKind, sheet: Sheet, area: Area, seriesBy: SeriesBy): void {
    const sources = divide(sheet, area, seriesBy, kind.data);
    const numbers = this.series();
    for (const number of numbers.slice(sources.length)) this.remove(number);
    sources.forEach((source, place) => {
      const number = numbers[place];
      if (number === undefined) this.add(kind, sheet, source);
      else fill(this.seriesNode(number).make(), kind, sheet, source);
    });
  }

  remove(number: number): void {
    this.area.make();
    const found = this.find(number);
    if (!found) return;
    remove(found.series);
    if (childrenNamed(found.group, "ser").length === 0 && this.groups().length > 1) {
      remove(found.group);
      this.dropUnusedAxes();
    }
    this.renumber(this.series());
  }

  /** Puts a series at another place in the order of drawing. */
  move(number: number, place: number): void {
    const others = this.series().filter((each) => each !== number);
    others.splice(place, 0, number);
    this.area.make();
    this.renumber(others);
  }

  /** Draws everything in another way. */
  change(kind: ChartKind): void {
    const area = this.area.make();
    const numbers = this.series();
    const series = numbers.flatMap((number) => this.find(number)?.series ?? []);
    const labels = this.groups().map((group) => childNamed(group, "dLbls"))[0];
    const [category, value] = [this.axis("Category", "Primary"), this.axis("Value", "Primary")];
    const ids = this.idsFor(kind, category, value);
    const axes = this.axes();
    for (const old of [...this.groups(), ...axes]) remove(old);
    const group = groupElement(kind, ids);
    insertInOrder(area, group, orderIn("plotArea"));
    for (const each of series) {
      dress(each, kind);
      insertInOrder(group, each, orderIn(group.name));
    }
    if (labels) {
      insertInOrder(group, labels, orderIn(group.name));
      const allowed = labelPositions(kind);
      for (const label of labelsIn(group)) {
        const position = childNamed(label, "dLblPos");
        if (position && !allowed.includes(position.attributes.val ?? "")) remove(position);
      }
    }
    this.replaceAxes(kind, ids, category, value);
    this.setDepth(kind);
  }

  /** Draws one series in another way than the others, on their axes. @throws HostError InvalidArgument where that cannot be */
  changeSeries(number: number, kind: ChartKind): void {
    const current = this.kindOf(number);
    if (this.series().length === 1) {
      this.change(kind);
      return;
    }
    const fits =
      COMBINED.includes(kind.group) && COMBINED.includes(current.group) && kind.direction !== "bar";
    const isSameGroup =
      kind.group === current.group &&
      kind.grouping === current.grouping &&
      kind.direction === current.direction;
    const isPair = current.data === "pairs" && kind.data === "pairs";
    if (!(fits && current.direction !== "bar") && !isSameGroup && !isPair)
      throw new HostError(
        "InvalidArgument",
        `A series of this chart cannot be drawn as ${kind.name} beside the others.`,
      );
    this.area.make();
    const found = this.find(number);
    if (!found) return;
    dress(found.series, kind);
    this.moveTo(found.series, found.group, kind, axisIds(found.group));
  }

  axisGroupOf(number: number): AxisGroup {
    const [first] = this.groups();
    const own = this.find(number)?.group;
    return first && own && axisIds(own).join() !== axisIds(first).join() ? "Secondary" : "Primary";
  }

  /** Puts a series on the axes of the other side. @throws HostError InvalidOperation where there would be none left on this one */
  setAxisGroup(number: number, wanted: AxisGroup): void {
    if (this.axisGroupOf(number) === wanted) return;
    const kind = this.kindOf(number);
    if (kind.axes !== "category" && kind.axes !== "value")
      throw new HostError("InvalidArgument", `A chart of type ${kind.name} has no second axes.`);
    const isLast = this.series().filter((each) => this.axisGroupOf(each) === "Primary").length === 1;
    if (wanted === "Secondary" && isLast)
      throw new HostError("InvalidOperation", "One series must stay on the primary axes.");
    this.area.make();
    const found = this.find(number);
    if (!found) return;
    const ids = this.idsOf(wanted) ?? this.addAxes(kind, wanted);
    this.moveTo(found.series, found.group, kind, ids);
    this.dropUnusedAxes();
  }

  /** An axis, whether it is shown or not; undefined where the chart has none of that kind. */
  axis(role: AxisRole, group: AxisGroup): XmlElement | undefined {
    const ids = this.idsOf(group) ?? [];
    const own = ids.flatMap((id) => this.axes().find((axis) => idOf(axis) === id) ?? []);
    if (role === "Series") return own.find(({ name }) => name === "serAx");
    const category = own.find(({ name }) => name === "catAx" || name === "dateAx") ?? own[0];
    if (role === "Category") return category;
    return own.find((axis) => axis !== category && axis.name === "valAx");
  }

  axisNode(role: AxisRole, group: AxisGroup): ChartNode {
    const find = (): XmlElement | undefined => this.axis(role, group);
    return new ChartNode(find, () => {
      this.area.make();
      const found = find();
      if (!found) throw new HostError("ItemNotFound", `The chart has no ${role.toLowerCase()} axis.`);
      return found;
    });
  }

  private groups(): XmlElement[] {
    const area = this.area.find();
    return area ? elementsOf(area).filter(({ name }) => GROUPS.some((group) => group === name)) : [];
  }

  private axes(): XmlElement[] {
    const area = this.area.find();
    return area ? elementsOf(area).filter(({ name }) => AXES.some((axis) => axis === name)) : [];
  }

  private find(number: number): { readonly group: XmlElement; readonly series: XmlElement } | undefined {
    for (const group of this.groups())
      for (const series of childrenNamed(group, "ser"))
        if (numberOfSeries(series) === number) return { group, series };
    return undefined;
  }

  private renumber(numbers: readonly number[]): void {
    numbers.forEach((number, place) => {
      const series = this.find(number)?.series;
      const order = series && childNamed(series, "order");
      if (order) setAttribute(order, "val", place);
    });
  }

  /** Moves a series into the group of its kind on these axes, made when there is none. */
  private moveTo(series: XmlElement, from: XmlElement, kind: ChartKind, ids: readonly string[]): void {
    const area = this.area.make();
    const blank = groupElement(kind, ids);
    const isSame = (group: XmlElement): boolean =>
      group.name === kind.group &&
      axisIds(group).join() === ids.join() &&
      ["barDir", "grouping"].every((name) => valueIn(group, name) === valueIn(blank, name));
    const known = this.groups().find(isSame);
    const target = known ?? blank;
    if (target === from) return;
    remove(series);
    insertInOrder(target, series, orderIn(target.name));
    if (!known) {
      const last = this.groups().at(-1);
      area.children.splice(last ? area.children.indexOf(last) + 1 : 0, 0, blank);
      blank.parent = area;
    }
    if (childrenNamed(from, "ser").length === 0) remove(from);
  }

  private idsOf(group: AxisGroup): readonly string[] | undefined {
    const [first, ...others] = this.groups().map(axisIds);
    if (group === "Primary") return first;
    return others.find((ids) => ids.join() !== first?.join());
  }

  private addAxes(kind: ChartKind, group: AxisGroup): readonly string[] {
    const area = this.area.make();
    const ids = this.freeIds(axisCount(kind));
    for (const axis of axisElements(kind, ids, group)) insertInOrder(area, axis, AFTER_GROUPS);
    return ids;
  }

  private dropUnusedAxes(): void {
    const used = new Set(this.groups().flatMap(axisIds));
    for (const axis of this.axes()) if (!used.has(idOf(axis))) remove(axis);
  }

  /** Ids of the axes of a kind; those of the axes that stay are the same. */
  private idsFor(kind: ChartKind, category: XmlElement | undefined, value: XmlElement | undefined): string[] {
    const free = this.freeIds(axisCount(kind));
    if (kind.axes === "none" || !isKept(kind, category, value)) return free;
    return [category, value].map((axis, at) => (axis ? idOf(axis) : (free[at] ?? ""))).concat(free.slice(2));
  }

  private freeIds(count: number): string[] {
    const taken = new Set(this.axes().map(idOf));
    const ids: string[] = [];
    for (let id = 111_111_111; ids.length < count; id += 111_111)
      if (!taken.has(String(id))) ids.push(String(id));
    return ids;
  }

  private replaceAxes(
    kind: ChartKind,
    ids: readonly string[],
    category: XmlElement | undefined,
    value: XmlElement | undefined,
  ): void {
    const area = this.area.make();
    const made = axisElements(kind, ids, "Primary");
    const isSame = isKept(kind, category, value);
    const placed = isSame && category && value ? [category, value, ...made.slice(2)] : made;
    for (const axis of placed) insertInOrder(area, axis, AFTER_GROUPS);
    if (isSame) {
      turnAxes(category, value, kind.direction === "bar");
      const crossing = value && childNamed(value, "crossBetween");
      const wanted = made[1] && childNamed(made[1], "crossBetween");
      if (crossing && wanted) crossing.attributes.val = wanted.attributes.val ?? "between";
      return;
    }
    const [first, second] = made;
    if (first) inherit(first, category);
    if (second) inherit(second, value);
  }

  /** Kinds with depth need a view of space, flat ones have none. */
  private setDepth(kind: ChartKind): void {
    const chart = this.root.child("chart");
    for (const name of ["view3D", "floor", "sideWall", "backWall"]) chart.child(name).remove();
    const view = viewElement(kind);
    if (view) insertInOrder(chart.make(), view, orderIn("chart"));
  }
}

/** An element that was found already, for looking. */
function fixed(found: XmlElement | undefined): ChartNode {
  return new ChartNode(
    () => found,
    () => {
      throw new HostError("ItemNotFound", "The chart has no series.");
    },
  );
}

/** Kinds of groups that share axes. */
const COMBINED: readonly string[] = ["barChart", "lineChart", "areaChart"];
/** Axes follow each other as they come. */
const AFTER_GROUPS = ["dTable", "spPr", "extLst"];

/** From where a chart with depth is looked at; undefined for flat ones. */
export function viewElement({ group, axes }: ChartKind): XmlElement | undefined {
  if (!/3D/u.test(group)) return undefined;
  const isPie = group === "pie3DChart";
  return element(
    "view3D",
    {},
    valued("rotX", isPie ? 30 : 15),
    valued("rotY", isPie ? 0 : 20),
    valued("rAngAx", !isPie && axes !== "depth"),
  );
}

/** Puts the cells of a series in place of those before. */
export function fill(series: XmlElement, kind: ChartKind, sheet: Sheet, source: SeriesSource): void {
  const { name, categories, values, sizes } = source;
  const isPair = kind.data !== "categories";
  for (const old of elementsOf(series)) if (CELLS.includes(old.name)) remove(old);
  const put = (child: XmlElement): void => insertInOrder(series, child, orderIn("ser"));
  if (name) put(referenceElement("tx", sheet, name));
  if (categories) put(referenceElement(isPair ? "xVal" : "cat", sheet, categories));
  put(referenceElement(isPair ? "yVal" : "val", sheet, values));
  if (sizes) put(referenceElement("bubbleSize", sheet, sizes));
}

/** What of a series comes from cells. */
const CELLS = ["tx", "cat", "val", "xVal", "yVal", "bubbleSize"];

/** Whether the axes of a chart serve another kind as they are. */
function isKept(kind: ChartKind, category: XmlElement | undefined, value: XmlElement | undefined): boolean {
  const isByCategory = category !== undefined && category.name !== "valAx";
  const isByValue = category?.name === "valAx";
  if (value === undefined) return false;
  return kind.axes === "value" ? isByValue : kind.axes !== "none" && isByCategory;
}

function orderOf(series: XmlElement): number {
  return numberOf(childNamed(series, "order"), "val") ?? 0;
}

function numberOfSeries(series: XmlElement): number {
  return numberOf(childNamed(series, "idx"), "val") ?? 0;
}

function idOf(axis: XmlElement): string {
  return valueIn(axis, "axId") ?? "";
}

function axisIds(group: XmlElement): string[] {
  // Charts with depth that need no third axis name one that is not there, 0.
  return childrenNamed(group, "axId")
    .map(({ attributes }) => attributes.val ?? "")
    .filter((id) => id !== "0");
}

function valueIn(parent: XmlElement, name: string): string | undefined {
  return childNamed(parent, name)?.attributes.val;
}
