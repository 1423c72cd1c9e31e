/** An element of XML, to be written. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Xml | string)[]
): Xml {
  return { name, attributes, children };
}

/** The element as text, indented by two spaces; a text stands in the line of its element. */
export function wrap({ name, attributes, children }: Xml, indent = ""): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${said.join("")}`;
  const [text] = children;
  if (text === undefined) return `${open}/>\n`;
  if (typeof text === "string") return `${open}>${escaped(text)}</${name}>\n`;
  const inner = children.map((child) => (typeof child === "string" ? child : wrap(child, `${indent}  `)));
  return `${open}>\n${inner.join("")}${indent}</${name}>\n`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
