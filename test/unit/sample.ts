import type { Snapshot } from "../../src/domain/model";
import { translator } from "../../src/i18n";
import { thoXuan } from "../../src/samples/thoXuan";
import {
  arrange,
  cellsOf,
  DocumentSource,
  makeDocument,
  type DocumentKind,
  type Page,
  type SourceOptions,
} from "../../src/paper";
import { readSnapshot, type RawTable, type RawTables } from "../../src/sheets/read";
import { inputTables } from "../../src/domain/tables";
import type { StartRows } from "../../src/office/write";

/** Rows of a sample as the tables of a workbook that was just made from them. */
export function rawTables(rows: StartRows): RawTables {
  return Object.fromEntries(
    inputTables.flatMap(({ id, sheet, columns }): [string, RawTable][] => {
      const own: readonly Readonly<Record<string, string | number | undefined>>[] | undefined = rows[id];
      const headers = columns.map(({ header }) => header);
      return own
        ? [
            [
              id,
              {
                sheet,
                headers,
                headerRow: 0,
                firstColumn: 0,
                rows: own.map((row) => columns.map((column) => row[column.id] ?? "")),
              },
            ],
          ]
        : [];
    }),
  );
}

export function sampleSnapshot(): Snapshot {
  return readSnapshot(rawTables(thoXuan())).snapshot;
}

/** The pages of a document; `today` is the day it is of unless told otherwise. */
export function makePages(
  kind: DocumentKind,
  snapshot: Snapshot,
  options: Pick<SourceOptions, "day"> & Partial<SourceOptions>,
): readonly Page[] {
  return makeDocument(
    kind,
    new DocumentSource(snapshot, translator("vi"), {
      today: options.day,
      digest: "abcdef0123456789",
      ...options,
    }),
  );
}

/** What stands at a place of a list that a test knows to be there. */
export function nth<T>(items: Iterable<T>, at = 0): T {
  const item = [...items][at];
  if (item === undefined) throw new RangeError(`nothing at ${at}`);
  return item;
}

/** What a page says, row by row, blank cells left out; a line of a cell ends as a word does. */
export function textsOf(page: Page): string[] {
  return cellsOf(arrange(page)).map((row) =>
    row
      .filter((cell) => cell !== "")
      .join(" | ")
      .replaceAll("\n", " "),
  );
}
