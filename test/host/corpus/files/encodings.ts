import { strToU8 } from "fflate";
import { numbers, type BookText } from "../book";

const SHEETS: BookText["sheets"] = [
  {
    name: "Điểm",
    rows: numbers(1, 1, 2) + numbers(2, 3),
    tail: '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
  },
  { name: "B", rows: numbers(1, 7) },
];

function isXml(path: string): boolean {
  return path.startsWith("xl/") && path.endsWith(".xml");
}

/** The same workbook as different programs would write its texts. */
export const ENCODINGS: Readonly<Record<string, BookText>> = {
  "a mark of byte order": { sheets: SHEETS, finish: (path, text) => (isXml(path) ? `\uFEFF${text}` : text) },
  "UTF-16": {
    sheets: SHEETS,
    finish: (path, text) => {
      if (!path.startsWith("xl/worksheets/sheet2")) return text;
      const wide = `\uFEFF${text.replace("UTF-8", "UTF-16")}`;
      const bytes = new Uint8Array(wide.length * 2);
      for (let at = 0; at < wide.length; at++)
        new DataView(bytes.buffer).setUint16(at * 2, wide.charCodeAt(at), true);
      return bytes;
    },
  },
  "a prefix before every element": {
    sheets: SHEETS,
    finish: (path, text) =>
      isXml(path) ? text.replaceAll(/<(\/?)([a-zA-Z])/gu, "<$1x:$2").replace("xmlns=", "xmlns:x=") : text,
  },
  "single quotes": {
    sheets: SHEETS,
    finish: (path, text) => (isXml(path) ? text.replaceAll('"', "'") : text),
  },
  "line ends and indents": {
    sheets: SHEETS,
    finish: (path, text) => (isXml(path) ? text.replaceAll("><", ">\r\n  <") : text),
  },
  "comments, instructions, no declaration": {
    sheets: SHEETS,
    finish: (path, text) =>
      isXml(path)
        ? strToU8(
            text
              .replace(/^<\?xml[^>]*\?>\n/u, "<!-- made by hand -->")
              .replace("<pageMargins", "<?pi x?><!-- trang --><pageMargins"),
          )
        : text,
  },
  "elements that close themselves otherwise": {
    sheets: SHEETS,
    finish: (path, text) =>
      isXml(path)
        ? text.replaceAll(/<(pageMargins|border|top)([^>]*)\/>/gu, "<$1$2></$1>").replaceAll("/>", " />")
        : text,
  },
};
