import { HostError } from "../../errors";
import {
  childNamed,
  childrenNamed,
  element,
  insertInOrder,
  remove,
  type XmlElement,
  type XmlPart,
} from "../../package";
import type { Area } from "../address";
import type { Sheet } from "../sheet";
import { axisIds, type AxisGroup, type AxisRole } from "./axes";
import { dress, groupElement, labelPositions, labelsIn, viewElement } from "./groups";
import { kindOf, typeOf, type ChartKind } from "./kinds";
import { ChartNode, valued } from "./node";
import { PlotAxes } from "./plotAxes";
import { PlotGroups } from "./plotGroups";
import { orderIn } from "./schema";
import { fill } from "./series";
import { divide, type SeriesBy, type SeriesSource } from "./source";

/**
 * What a chart draws: plot groups with their series, and the axes they stand on. A series is known by its number in the file
 * (`idx`), which stays the same whatever happens to the others.
 */
export class Plot {
  /** The `chartSpace`. */
  readonly root: ChartNode;
  readonly area: ChartNode;
  private readonly groups: PlotGroups;
  private readonly axes: PlotAxes;

  constructor(part: XmlPart) {
    this.root = ChartNode.rootOf(part);
    this.area = this.root.at("chart", "plotArea");
    this.groups = new PlotGroups(this.area);
    this.axes = new PlotAxes(this.area, this.groups);
  }

  /** Numbers of the series in the order in which they are drawn. */
  series(): number[] {
    return this.groups.series();
  }

  /** @throws HostError ItemNotFound when the series is gone */
  seriesNode(number: number): ChartNode {
    const find = (): XmlElement | undefined => this.groups.find(number)?.series;
    return new ChartNode(find, () => {
      this.area.make();
      const found = find();
      if (!found) throw new HostError("ItemNotFound", "The series is gone.");
      return found;
    });
  }

  /** The plot group that a series is in. */
  groupNode(number: number): ChartNode {
    const find = (): XmlElement | undefined => this.groups.find(number)?.group;
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
    const found = of === undefined ? undefined : this.groups.find(of);
    const group = found?.group ?? this.groups.all()[0];
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
    const group = this.groups.all()[0];
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
    const found = this.groups.find(number);
    if (!found) return;
    remove(found.series);
    if (childrenNamed(found.group, "ser").length === 0 && this.groups.all().length > 1) {
      remove(found.group);
      this.axes.dropUnused();
    }
    this.groups.renumber(this.series());
  }

  /** Puts a series at another place in the order of drawing. */
  move(number: number, place: number): void {
    const others = this.series().filter((each) => each !== number);
    others.splice(place, 0, number);
    this.area.make();
    this.groups.renumber(others);
  }

  /** Draws everything in another way. */
  change(kind: ChartKind): void {
    const area = this.area.make();
    const numbers = this.series();
    const series = numbers.flatMap((number) => this.groups.find(number)?.series ?? []);
    const labels = this.groups.all().map((group) => childNamed(group, "dLbls"))[0];
    const [category, value] = [this.axes.find("Category", "Primary"), this.axes.find("Value", "Primary")];
    const ids = this.axes.idsFor(kind, category, value);
    const axes = this.axes.all();
    for (const old of [...this.groups.all(), ...axes]) remove(old);
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
    this.axes.replace(kind, ids, category, value);
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
    const found = this.groups.find(number);
    if (!found) return;
    dress(found.series, kind);
    this.groups.moveTo(found.series, found.group, kind, axisIds(found.group));
  }

  axisGroupOf(number: number): AxisGroup {
    const [first] = this.groups.all();
    const own = this.groups.find(number)?.group;
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
    const found = this.groups.find(number);
    if (!found) return;
    const ids = this.axes.idsOf(wanted) ?? this.axes.add(kind, wanted);
    this.groups.moveTo(found.series, found.group, kind, ids);
    this.axes.dropUnused();
  }

  /** An axis, whether it is shown or not; undefined where the chart has none of that kind. */
  axis(role: AxisRole, group: AxisGroup): XmlElement | undefined {
    return this.axes.find(role, group);
  }

  axisNode(role: AxisRole, group: AxisGroup): ChartNode {
    return this.axes.node(role, group);
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
