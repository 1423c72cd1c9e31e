import { unescapeText } from "../../package";

const TAGS = { v: { plain: "<v>", end: "</v>" }, is: { plain: "<is>", end: "</is>" } } as const;

/** What stands between the tags of an element of a cell. */
export function contentOf(inner: string, name: keyof typeof TAGS): string | undefined {
  const { plain, end } = TAGS[name];
  const start = inner.indexOf(plain);
  const open = start >= 0 ? start + plain.length : afterTag(inner, name);
  if (open < 0) return undefined;
  const close = inner.indexOf(end, open);
  return close < 0 ? undefined : inner.slice(open, close);
}

/** Behind an opening tag with attributes, such as `<v xml:space="preserve">`; -1 when there is none. */
function afterTag(inner: string, name: string): number {
  const start = inner.indexOf(`<${name} `);
  const end = start < 0 ? -1 : inner.indexOf(">", start);
  return end < 0 || inner.charAt(end - 1) === "/" ? -1 : end + 1;
}

/** What stands before the values of the attributes that most cells have. */
const STARTS = { r: ' r="', s: ' s="', t: ' t="' } as const;

/** One attribute of a tag, without unescaping (references, numbers and words need none). */
export function attributeOf(tag: string, name: keyof typeof STARTS): string | undefined {
  const start = tag.indexOf(STARTS[name]);
  if (start < 0) return tag.includes("'") ? attributesOf(tag)[name] : undefined;
  return tag.slice(start + 4, tag.indexOf('"', start + 4));
}

/** All attributes of a tag. */
export function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu))
    attributes[name] = unescapeText(double ?? single ?? "");
  return attributes;
}
