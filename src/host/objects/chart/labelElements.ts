import { HostError } from "../../errors";
import { ChartNode, orderIn, valued } from "../../model/charts";
import { childNamed, childrenNamed, element, insertInOrder, type XmlElement } from "../../package";

/** What labels can show, in the file's words. */
const SHOWN = [
  "showLegendKey",
  "showVal",
  "showCatName",
  "showSerName",
  "showPercent",
  "showBubbleSize",
] as const;
export type Shown = (typeof SHOWN)[number];

/** Everything that labels must say, whether they show it or not: Excel opens no file in which a word is missing. */
function sayings(shown: Shown | undefined): XmlElement[] {
  return SHOWN.map((name) => valued(name, name === shown));
}

/** Whether labels show something. */
export function areShown(labels: ChartNode): boolean {
  return labels.isThere && !labels.says("delete") && SHOWN.some((name) => labels.says(name));
}

/** Makes labels that show values, where there are none. */
export function ensureLabels(labels: ChartNode): void {
  if (labels.isThere && !labels.says("delete")) return;
  const own = labels.make();
  labels.child("delete").remove();
  for (const saying of sayings("showVal"))
    if (!childNamed(own, saying.name)) insertInOrder(own, saying, orderIn("dLbls"));
}

/** The label of a point within those of its series. */
export function pointLabel(labels: ChartNode, point: number): ChartNode {
  const find = (): XmlElement | undefined => {
    const own = labels.find();
    return (
      own &&
      childrenNamed(own, "dLbl").find((label) => childNamed(label, "idx")?.attributes.val === String(point))
    );
  };
  return new ChartNode(find, () => {
    ensurePointLabel(labels, point);
    const made = find();
    if (!made) throw new HostError("GeneralException", "A label could not be made.");
    return made;
  });
}

/** Gives a point a label of its own that shows what those of its series show, or its value when they show nothing. */
export function ensurePointLabel(labels: ChartNode, point: number): void {
  const own = labels.make();
  const wasEmpty = SHOWN.every((name) => !childNamed(own, name));
  if (wasEmpty) {
    labels.child("delete").remove();
    for (const saying of sayings(undefined)) insertInOrder(own, saying, orderIn("dLbls"));
  }
  const known = childrenNamed(own, "dLbl").find(
    (label) => childNamed(label, "idx")?.attributes.val === String(point),
  );
  if (known && !childNamed(known, "delete")) return;
  const isShown = areShown(labels);
  const label = element("dLbl", {}, valued("idx", point));
  for (const saying of sayings("showVal")) {
    const inherited = childNamed(own, saying.name)?.attributes.val;
    if (isShown && inherited !== undefined) saying.attributes.val = inherited;
    insertInOrder(label, saying, orderIn("dLbl"));
  }
  const position = childNamed(own, "dLblPos")?.attributes.val;
  if (position !== undefined) insertInOrder(label, valued("dLblPos", position), orderIn("dLbl"));
  own.children.splice(known ? own.children.indexOf(known) : placeOf(own, point), known ? 1 : 0, label);
  label.parent = own;
}

/** Labels of points stand in the order of the points, before everything else. */
function placeOf(labels: XmlElement, point: number): number {
  const own = childrenNamed(labels, "dLbl");
  const behind = own.find((label) => Number(childNamed(label, "idx")?.attributes.val ?? 0) > point);
  if (behind) return labels.children.indexOf(behind);
  const last = own.at(-1);
  return last ? labels.children.indexOf(last) + 1 : 0;
}
