import { jsonLength } from "../../text";
import { BLANK, isFormula, sameCell, type Cell, type Patch, type Planned } from "../../sheets/plan";
import { cellOf, literal } from "../literal";

/** Requests and replies on the web stay under 5 MB; a slice comes back up to three times, before and after it is written. */
export const REQUEST_BUDGET = 3_000_000;
const REPLY_BUDGET = 3_500_000;
/** Rows that are measured in one step. */
const ROWS_A_STEP = 1_000;

/** Patches, and slices of those that are too large, in as few requests as fit under the limits, piece by piece; at least one. */
export function* requestSteps(patches: readonly Patch[]): Generator<void, Patch[][]> {
  const requests: Patch[][] = [[]];
  let [request, reply] = [0, 0];
  for (const patch of patches) {
    const { before, after } = patch;
    let from = 0;
    for (let at = 0; at < after.length; at++) {
      if (at % ROWS_A_STEP === 0) yield;
      const asked = sizeOf(after[at]);
      const answered = asked + 2 * sizeOf(before?.[at]);
      if (request > 0 && (request + asked > REQUEST_BUDGET || reply + answered > REPLY_BUDGET)) {
        requests.at(-1)?.push(...sliceOf(patch, from, at));
        requests.push([]);
        [request, reply, from] = [0, 0, at];
      }
      request += asked;
      reply += answered;
    }
    requests.at(-1)?.push(...sliceOf(patch, from, after.length));
  }
  return requests;
}

/** Rows `from` up to `to`, without it; nothing when there are none. */
function sliceOf({ row, before, after }: Patch, from: number, to: number): Patch[] {
  if (to === from) return [];
  return [
    { row: row + from, ...(before && { before: before.slice(from, to) }), after: after.slice(from, to) },
  ];
}

/** Bytes of a row in a request, which is JSON. */
function sizeOf(cells: readonly Planned[] | undefined): number {
  return cells ? cells.reduce((bytes: number, cell) => bytes + 1 + sizeOfCell(cell), 1) : 0;
}

function sizeOfCell(cell: Planned): number {
  if (typeof cell === "string") return jsonLength(cell);
  return isFormula(cell) ? jsonLength(cell.formula) : String(cell).length;
}

/** For `Range.values`: only what changes; null leaves a cell as it is, and so a formula that Excel fills in. */
export function writtenValues({ before, after }: Patch): (string | number | boolean | null)[][] {
  return after.map((cells, row) =>
    cells.map((cell, column) => {
      if (cell === null) return null;
      const former = before ? before[row]?.[column] : "";
      return former !== undefined && sameCell(cell, former) ? null : literal(cell);
    }),
  );
}

/** What one request wrote and found, and what stands since, cell by cell. */
export interface Look {
  readonly slice: Patch;
  /** What it wrote of the slice. */
  readonly written: readonly (readonly (string | number | boolean | null)[])[];
  /** Its formulas and values, loaded before writing; absent on a sheet that was just made. */
  readonly found?: Excel.Range;
  /** Its formulas, loaded after writing. */
  readonly stands: Excel.Range;
}

/** A cell that has to get back what it said. Rows are data rows, from 0. */
export interface Mend {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** What came of a slice. */
export interface Outcome {
  /** Somebody has changed a row since it was planned. */
  readonly isStale: boolean;
  /** What was written does not stand there. */
  readonly isMisplaced: boolean;
  /** What this request wrote over without right. */
  readonly mends: readonly Mend[];
  /** The slice without rows that were not as planned: they are given back whole, and are nothing that this run has written. */
  readonly own: Patch;
}

/**
 * Compares what a request found with what was planned, and what stands since with what was written. What somebody else has
 * made as it is wanted is a difference as well: they may still take it back.
 */
export function outcomeOf({ slice, written, found, stands }: Look): Outcome {
  const mends: Mend[] = [];
  let [isStale, isMisplaced] = [false, false];
  const own = slice.after.map((cells, row) => {
    const asked = written[row] ?? [];
    const now: readonly unknown[] = stands.formulas[row] ?? [];
    const isWrong = (wanted: Planned, column: number): boolean =>
      wanted !== null && asked[column] !== null && !isThere(now[column], wanted);
    isMisplaced ||= cells.some(isWrong);
    if (!found) return cells;
    const was = cells.map((_, column) => cellOf(found.formulas[row]?.[column], found.values[row]?.[column]));
    const isOther = was.some((cell, column) => !isAsPlanned(cell, slice.before?.[row]?.[column]));
    isStale ||= isOther;
    for (const [column, cell] of was.entries()) {
      if (now[column] === asFormula(cell)) continue;
      if (isOther || asked[column] === null || isWrong(cells[column] ?? null, column))
        mends.push({ row: slice.row + row, column, cell });
    }
    return isOther ? cells.map(() => null) : cells;
  });
  return { isStale, isMisplaced, mends, own: { ...slice, after: own } };
}

/** The outcome of a slice that may not stand at all: every cell gets back what it said, and nothing is what this run has written. */
export function withdrawn({ slice, found, stands }: Look): Outcome {
  const mends = slice.after.flatMap((cells, row) =>
    cells.flatMap((_, column): Mend[] => {
      const was = cellOf(found?.formulas[row]?.[column], found?.values[row]?.[column]);
      const isSame = stands.formulas[row]?.[column] === asFormula(was);
      return found === undefined || isSame ? [] : [{ row: slice.row + row, column, cell: was }];
    }),
  );
  const own = { ...slice, after: slice.after.map((cells) => cells.map(() => null)) };
  return { isStale: true, isMisplaced: false, mends, own };
}

/** A new row is blank, but for what Excel fills in. */
function isAsPlanned(was: Cell, planned: Cell | undefined): boolean {
  return planned === undefined ? was === BLANK || isFormula(was) : sameCell(was, planned);
}

/** Whether a cell says what was written; Excel brings formulas into its own form. */
function isThere(now: unknown, wanted: Cell): boolean {
  return isFormula(wanted) ? typeof now === "string" && now.startsWith("=") : now === wanted;
}

/** A cell as `Range.formulas` tells it. */
function asFormula(cell: Cell): string | number | boolean {
  return isFormula(cell) ? cell.formula : cell;
}
