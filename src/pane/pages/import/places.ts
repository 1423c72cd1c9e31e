import type { Grid, SourcePlace } from "../../../domain/imports";
import type { Translate } from "../../../i18n";

/** A sheet as a person knows it: the tables of a document are numbered, a text file is one. */
export function sheetName({ file, sheet }: Pick<Grid, "file" | "sheet">, text: Translate): string {
  if (sheet === "") return text(file === "" ? "import.sourcePasted" : "import.sheetWhole");
  return isDocument(file) ? text("import.sheetTable", { number: sheet }) : sheet;
}

export function isDocument(file: string): boolean {
  return /\.doc[xm]$/iu.test(file);
}

/** Where something stands, as short as it is clear. */
export function placeName({ file, sheet, cell }: SourcePlace, text: Translate): string {
  const inFile = file !== "" && sheet === "" ? "" : sheetName({ file, sheet }, text);
  return [file, inFile, cell].filter((part) => part !== "").join(" · ");
}

/** Places that are named; the others are counted. */
const NAMED = 3;

/** Several places as a list that does not get too long. */
export function placeNames(places: readonly SourcePlace[], text: Translate): string {
  const named = places.slice(0, NAMED).map((place) => placeName(place, text));
  const more = places.length - NAMED;
  return [...named, ...(more > 0 ? [text("certainty.more", { count: more })] : [])].join("; ");
}
