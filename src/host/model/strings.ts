import { escapeText, unescapeText, withoutPrefix, type OfficePackage } from "../package";

const PATH = "xl/sharedStrings.xml";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * The texts that cells of all sheets share. Entries are only added: cells of sheets that nobody read count on their numbers.
 * The part is scanned, not made a tree: a province's workbook has a million texts.
 */
export class SharedStrings {
  private readonly source: string;
  private readonly texts: string[] = [];
  /** Entries with runs of formats or readings, as they stand: they are not found by their plain text. */
  private readonly rich = new Map<number, string>();
  private readonly numbers = new Map<string, number>();
  private readonly found: number;
  private taken: readonly string[] | undefined;

  constructor(
    private readonly file: OfficePackage,
    private readonly path: string | undefined,
  ) {
    this.source = path === undefined ? "" : withoutPrefix(file.text(path));
    for (const [, inner = ""] of this.source.matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/gu)) {
      const number = this.texts.length;
      const isPlain = !/<(?:r|rPh|phoneticPr)[\s>/]/u.test(inner);
      const text = textOfItem(inner);
      this.texts.push(text);
      if (!isPlain) this.rich.set(number, inner);
      else if (!this.numbers.has(text)) this.numbers.set(text, number);
    }
    this.found = this.texts.length;
  }

  text(number: number): string {
    return this.texts[number] ?? "";
  }

  isRich(number: number): boolean {
    return this.rich.has(number);
  }

  /** The elements of a text with runs of formats or readings. */
  elements(number: number): string | undefined {
    return this.rich.get(number);
  }

  /** Number of a plain text, added when it is new. */
  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.numbers.set(text, number);
    this.taken = undefined;
    return number;
  }

  /** The texts that were added, to be put back by `restore`. */
  state(): readonly string[] {
    return (this.taken ??= this.texts.slice(this.found));
  }

  /** Has those texts added and no others. */
  restore(added: readonly string[]): void {
    if (added === this.taken) return;
    for (const text of this.texts.splice(this.found)) this.numbers.delete(text);
    for (const text of added) this.numberOf(text);
    this.taken = added;
  }

  /** Writes what was added. @returns the path of the part when the workbook had none before */
  write(): string | undefined {
    const added = this.texts.slice(this.found);
    if (added.length === 0) return undefined;
    const items = added.map((text) => `<si>${textElement(text)}</si>`).join("");
    if (this.path !== undefined) {
      this.file.put(this.path, withItems(this.source, items, this.texts.length));
      return undefined;
    }
    this.file.add(
      PATH,
      TYPE,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<sst xmlns="${NAMESPACE}" uniqueCount="${added.length}">${items}</sst>`,
    );
    return PATH;
  }
}

/** The part with more entries at its end. The counts are only a hint for those who read; the wrong one is worse than none. */
function withItems(source: string, items: string, count: number): string {
  const root = /<sst\b[^>]*?(\/)?>/u.exec(source);
  if (!root) return source;
  const open = root[0]
    .replace(/\s(?:count|uniqueCount)="[^"]*"/gu, "")
    .replace(/\s*\/?>$/u, ` uniqueCount="${count}">`);
  const body = root[1] === "/" ? "" : source.slice(root.index + root[0].length, source.lastIndexOf("</sst>"));
  return `${source.slice(0, root.index)}${open}${body}${items}</sst>`;
}

/** `<t>` with a text, spaces at its ends kept. */
export function textElement(text: string): string {
  const space = /^\s|\s$|\n/u.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeText(encoded(text))}</t>`;
}

/** The text of a shared or inline string: all its runs, without the readings of East Asian characters. */
export function textOfItem(item: string): string {
  const own = item.includes("<rPh") ? item.replace(/<rPh\b[\s\S]*?<\/rPh>/gu, "") : item;
  let text = "";
  for (const [, piece = ""] of own.matchAll(/<t(?:\s[^>]*)?(?:\/>|>([^<]*)<\/t>)/gu)) text += piece;
  return decoded(unescapeText(text));
}

/** Characters that XML cannot hold are written `_x001F_`; a text that looks so itself begins `_x005F_`. */
function encoded(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_").replace(
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/gu,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

export function decoded(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
