import { HostError } from "../../errors";
import { childNamed, elementsOf, insertInOrder, remove, type XmlElement } from "../../package";
import { axisCount, axisElements, axisIds, inherit, turnAxes, type AxisGroup, type AxisRole } from "./axes";
import type { ChartKind } from "./kinds";
import { ChartNode } from "./node";
import type { PlotGroups } from "./plotGroups";
import { AXES } from "./schema";

/** Axes follow each other as they come. */
const AFTER_GROUPS = ["dTable", "spPr", "extLst"];

/** The axes of a chart. Those that its first plot group stands on are the primary ones. */
export class PlotAxes {
  constructor(
    private readonly area: ChartNode,
    private readonly groups: PlotGroups,
  ) {}

  /** An axis, whether it is shown or not; undefined where the chart has none of that kind. */
  find(role: AxisRole, group: AxisGroup): XmlElement | undefined {
    const ids = this.idsOf(group) ?? [];
    const own = ids.flatMap((id) => this.all().find((axis) => idOf(axis) === id) ?? []);
    if (role === "Series") return own.find(({ name }) => name === "serAx");
    const category = own.find(({ name }) => name === "catAx" || name === "dateAx") ?? own[0];
    if (role === "Category") return category;
    return own.find((axis) => axis !== category && axis.name === "valAx");
  }

  node(role: AxisRole, group: AxisGroup): ChartNode {
    const find = (): XmlElement | undefined => this.find(role, group);
    return new ChartNode(find, () => {
      this.area.make();
      const found = find();
      if (!found) throw new HostError("ItemNotFound", `The chart has no ${role.toLowerCase()} axis.`);
      return found;
    });
  }

  /** All axes of the chart, in their order. */
  all(): XmlElement[] {
    const area = this.area.find();
    return area ? elementsOf(area).filter(({ name }) => AXES.some((axis) => axis === name)) : [];
  }

  /** Ids of the axes of one side; undefined where the chart has none there. */
  idsOf(group: AxisGroup): readonly string[] | undefined {
    const [first, ...others] = this.groups.all().map(axisIds);
    if (group === "Primary") return first;
    return others.find((ids) => ids.join() !== first?.join());
  }

  /** Adds the axes of a kind. @returns their ids */
  add(kind: ChartKind, group: AxisGroup): readonly string[] {
    const area = this.area.make();
    const ids = this.freeIds(axisCount(kind));
    for (const axis of axisElements(kind, ids, group)) insertInOrder(area, axis, AFTER_GROUPS);
    return ids;
  }

  /** Takes out the axes that no plot group stands on. */
  dropUnused(): void {
    const used = new Set(this.groups.all().flatMap(axisIds));
    for (const axis of this.all()) if (!used.has(idOf(axis))) remove(axis);
  }

  /** Ids of the axes of a kind; those of the axes that stay are the same. */
  idsFor(kind: ChartKind, category: XmlElement | undefined, value: XmlElement | undefined): string[] {
    const free = this.freeIds(axisCount(kind));
    if (kind.axes === "none" || !isKept(kind, category, value)) return free;
    return [category, value].map((axis, at) => (axis ? idOf(axis) : (free[at] ?? ""))).concat(free.slice(2));
  }

  private freeIds(count: number): string[] {
    const taken = new Set(this.all().map(idOf));
    const ids: string[] = [];
    for (let id = 111_111_111; ids.length < count; id += 111_111)
      if (!taken.has(String(id))) ids.push(String(id));
    return ids;
  }

  /** Puts in the axes of a kind after those before were taken out: these again where they serve it too. */
  replace(
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
}

/** Whether the axes of a chart serve another kind as they are. */
function isKept(kind: ChartKind, category: XmlElement | undefined, value: XmlElement | undefined): boolean {
  const isByCategory = category !== undefined && category.name !== "valAx";
  const isByValue = category?.name === "valAx";
  if (value === undefined) return false;
  return kind.axes === "value" ? isByValue : kind.axes !== "none" && isByCategory;
}

function idOf(axis: XmlElement): string {
  return childNamed(axis, "axId")?.attributes.val ?? "";
}
