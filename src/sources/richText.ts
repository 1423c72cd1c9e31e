import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { raised } from "./cells";

/**
 * The text of a cell whose parts look different. They are one text, but what is set above the line stays there.
 * @param text what its parts say together
 * @param runs the parts as the file has them
 */
export function richText(text: string, runs: unknown): string {
  if (typeof runs !== "string" || !runs.includes("superscript")) return text;
  return elementsOf(parseXml(`<si>${runs}</si>`).root)
    .filter(({ name }) => localName(name) === "r")
    .map((run) => {
      const parts = elementsOf(run);
      const words = parts.filter(({ name }) => localName(name) === "t").map((part) => part.text);
      const isRaised = parts
        .flatMap(elementsOf)
        .some(({ name, attributes }) => localName(name) === "vertAlign" && attributes.val === "superscript");
      return isRaised ? raised(words.join("")) : words.join("");
    })
    .join("");
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const elementsOf = (element: XmlElement | null): XmlElement[] =>
  element?.children.filter((child) => child instanceof XmlElement) ?? [];
