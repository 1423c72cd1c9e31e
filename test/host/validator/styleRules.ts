import { childrenNamed, entriesOf, type Parts, type XmlElement } from "./parts";

/** Formats refer to fonts, fills and borders by number; lists say how long they are. */
export function styleProblems(parts: Parts): string[] {
  const [path] = parts.linked(parts.workbook, "styles");
  const root = path === undefined ? undefined : parts.root(path);
  if (!root) return [];
  const lists = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
  const sizes = { fontId: "fonts", fillId: "fills", borderId: "borders", xfId: "cellStyleXfs" } as const;
  const own = new Set(entriesOf(root, "numFmts").map(({ attributes }) => Number(attributes.numFmtId)));
  const formatProblems = (format: XmlElement): string[] => {
    const number = Number(format.attributes.numFmtId ?? 0);
    return [
      ...Object.entries(sizes).flatMap(([attribute, list]) => {
        const at = format.attributes[attribute];
        return at === undefined || Number(at) < entriesOf(root, list).length
          ? []
          : [`a format has ${attribute} ${at}`];
      }),
      ...(number < 164 || own.has(number) ? [] : [`a format has the number format ${number}`]),
    ];
  };
  return [
    ...lists.flatMap((list) => {
      const [found] = childrenNamed(root, list);
      const count = entriesOf(root, list).length;
      const told = Number(found?.attributes.count ?? count);
      return told === count ? [] : [`<${list}> says ${told} and has ${count}`];
    }),
    ...entriesOf(root, "cellXfs").flatMap(formatProblems),
    ...entriesOf(root, "cellStyleXfs").flatMap(formatProblems),
  ].map((problem) => `styles: ${problem}`);
}
