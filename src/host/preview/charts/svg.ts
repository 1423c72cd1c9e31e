type Attributes = Readonly<Record<string, string | number>>;

const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing with what it holds. */
export function draw(
  name: string,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, typeof value === "number" ? String(Number(value.toFixed(2))) : value);
  element.append(...children);
  return element;
}

/** Pixels of a letter at the size of labels, more or less. */
const LETTER = 5.8;

/** A text that is cut where there is no more room; the whole is told to those who point at it. */
export function label(
  text: string,
  place: {
    readonly x: number;
    readonly y: number;
    readonly room?: number;
    readonly anchor?: "start" | "middle" | "end";
  },
  attributes: Attributes = {},
): SVGElement {
  const { x, y, room = Infinity, anchor = "middle" } = place;
  const most = Math.max(1, Math.floor(room / LETTER));
  const shown = text.length > most ? `${text.slice(0, Math.max(1, most - 1))}…` : text;
  const whole = shown === text ? [] : [draw("title", {}, text)];
  return draw("text", { x, y, "text-anchor": anchor, ...attributes }, shown, ...whole);
}

/** Room that a text takes. */
export function widthOf(text: string): number {
  return text.length * LETTER;
}
