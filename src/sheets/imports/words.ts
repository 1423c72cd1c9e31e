import type { Draft, Unclear } from "../../domain/imports";
import { inputs } from "../../domain/tables";
import type { Key, Translate } from "../../i18n";
import type { ReturnDifference } from "./returnDifferences";

/** What was left out and why, as a sentence, with what it may mean. */
export function unclearWords(
  { from, text, why, candidates, about = "" }: Unclear,
  translate: Translate,
): string {
  if (why === "fileUnreadable") return translate(`error.source.${about}` as Key, { file: text });
  const place =
    from.cell === ""
      ? translate("import.atSheet", { sheet: from.sheet === "" ? from.file : from.sheet })
      : translate("import.atCell", { cell: from.cell });
  const sentence = translate(`import.unclear.${why}`, { cell: place, text, about });
  if (candidates.length === 0) return sentence;
  const near = candidates.map((candidate) => `«${candidate}»`).join(", ");
  return translate("import.unclearNear", { sentence, near });
}

/** What an aggregate and the return of a unit say differently, as a sentence. */
export function differenceWords(difference: ReturnDifference, translate: Translate): string {
  const named = ({ cells, from }: Draft) => ({
    unit: String(cells.unit ?? ""),
    criterion: String(cells.criterion ?? ""),
    title: String(cells.title ?? cells.document ?? ""),
    file: from.file,
    cell: from.cell,
  });
  switch (difference.kind) {
    case "onlyAggregate":
      return translate("return.onlyAggregate", named(difference.aggregate));
    case "onlyUnit":
      return translate("return.onlyUnit", named(difference.unit));
    case "differs": {
      const { columns } = inputs.evidence;
      const cells = difference.cells.map(({ column, aggregate = "–", unit = "–" }) => {
        const header = columns.find(({ id }) => id === column)?.header ?? column;
        return `${header} «${aggregate}» / «${unit}»`;
      });
      return translate("return.differs", { ...named(difference.unit), cells: cells.join("; ") });
    }
  }
}
