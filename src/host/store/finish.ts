import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of an .xlsx file by their paths. */
export type Parts = Record<string, Uint8Array>;

/** A part that every workbook has, as text. */
export function textOf(parts: Parts, path: string): string {
  const part = parts[path];
  if (!part) throw new Error(`the file has no part ${path}`);
  return strFromU8(part);
}

/** What hucre leaves out or writes otherwise than Excel, mended in one pass over the saved file. */
export function finish(bytes: Uint8Array, patches: readonly ((parts: Parts) => void)[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const patch of patches) patch(parts);
  return zipSync(parts);
}

const PRINTED = /(<definedName name="_xlnm\.Print_(?:Titles|Area)"[^>]*>)([^<]*)(<\/definedName>)/gu;

/** Repeated rows and print areas are named `'Điểm cụm'!$1:$1`: without quotes and dollar signs neither Excel nor LibreOffice takes them. */
export function quotePrintNames(parts: Parts): void {
  const quoted = textOf(parts, "xl/workbook.xml").replace(
    PRINTED,
    (_, open: string, reference: string, close: string) => {
      const references = reference.split(/,(?=[^,]*![^,]*$)/u).map((one) => {
        const at = one.lastIndexOf("!");
        const sheet = one.slice(0, at).replace(/^'([\s\S]*)'$/u, "$1");
        const cells = one.slice(at + 1).replace(/\$?([A-Z]+|\d+)/gu, "$$$1");
        return `'${sheet}'!${cells}`;
      });
      return `${open}${references.join(",")}${close}`;
    },
  );
  parts["xl/workbook.xml"] = strToU8(quoted);
}
