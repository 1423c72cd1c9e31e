import { sheetKey, type ImportContext } from "./context";
import type { Grid } from "./grid";
import type { Layout } from "./header";
import type { ImportKind } from "./kind";
import { activities } from "./kinds/activities";
import { clusters } from "./kinds/clusters";
import { learners } from "./kinds/learners";
import { officers } from "./kinds/officers";
import { pairings } from "./kinds/pairings";
import { criteria } from "./kinds/criteria";
import { returns } from "./kinds/returns";
import { scoreSheets } from "./kinds/scoreSheets";
import { units } from "./kinds/units";
import type { SheetReading } from "./reading";
import { readReturnMark } from "./returnMark";
import { passedOver } from "./scope";
import { SourceSheet, type FoundColumns } from "./sourceSheet";

/** Every kind of data that can be imported, in the order in which an office has it. */
export const importKinds: readonly ImportKind[] = [
  units,
  officers,
  clusters,
  pairings,
  activities,
  learners,
  criteria,
  returns,
  scoreSheets,
];

/** @returns undefined for a word that is no kind */
export function importKindOf(word: string): ImportKind | undefined {
  return importKinds.find((kind) => kind.word === word);
}

/** What one sheet of a source says. */
export interface SheetOutcome extends SheetReading {
  readonly file: string;
  readonly sheet: string;
  /** How it was read, for whoever shows it; undefined for one that was passed over, or in which nothing was found. */
  readonly found?: FoundColumns | undefined;
}

/**
 * Reads sheets as one kind of data. Hidden sheets, drafts and sheets of another year are named and not read, unless a person
 * has said how they are to be read.
 * @param layouts what a person has said of sheets, in the order of the grids
 */
export function readSheets(
  kind: ImportKind,
  grids: readonly Grid[],
  context: ImportContext,
  layouts: readonly (Layout | undefined)[] = [],
): SheetOutcome[] {
  const outcomes = grids.flatMap((grid, at): SheetOutcome[] => {
    const sheet = new SourceSheet(grid);
    if (grid.cells.every((_, row) => sheet.isBlankRow(row)) || isListOfForm(grid)) return [];
    const layout = layouts[at];
    const unread = layout?.chosen === true ? undefined : passedOver(sheet, context);
    const reading = unread
      ? { drafts: [], unclear: [unread], refused: 0 }
      : kind.read(sheet, context, layout ?? {});
    return [{ file: grid.file, sheet: grid.sheet, found: sheet.found, ...reading }];
  });
  const asked = new Set(grids.filter((_, at) => layouts[at]?.chosen === true).map(sheetKey));
  return outcomes.filter((outcome) => asked.has(sheetKey(outcome)) || !isBesideTable(outcome, outcomes));
}

/** The hidden sheet of our own form that holds the words of its drop-downs. */
function isListOfForm(grid: Grid): boolean {
  return grid.hidden && readReturnMark(grid) !== undefined;
}

/** A sheet in which no table of the kind was found, in a file that has one in another: guides and remarks, not data. */
function isBesideTable({ file, unclear }: SheetOutcome, outcomes: readonly SheetOutcome[]): boolean {
  const isOther = unclear.length > 0 && unclear.every(({ why }) => why === "noHeader");
  return isOther && outcomes.some((other) => other.file === file && other.drafts.length > 0);
}
