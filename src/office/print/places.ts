import { logTable, positionsOf } from "../../contract";
import { translator } from "../../i18n";
import {
  arrange,
  cellsOf,
  hasRemarks,
  keepRemarks,
  losesRemarks,
  trimmed,
  withoutRemarks,
  type Page,
} from "../../paper";
import { digest } from "../../sheets/plan";
import { nameKey } from "../../text";
import { headersOf, topRow } from "../headerRow";
import { pageOn, readKeptPages } from "../keptPages";
import { holdFormula } from "../literal";
import { pageText } from "../pageText";
import { loadUsed, piecedCells } from "../piecedCells";
import { readPieces } from "../read";
import { askBlank, loadRun, WriteRefused } from "../write";

const inSheets = translator("vi");

type Cells = readonly (readonly string[])[];

/** Where a page goes. */
export interface Place {
  readonly sheet: string;
  /** made: a new sheet; renewed: ours, untouched since, to be written again; same: nothing to do; beside: somebody changed the old one, so this is another. */
  readonly how: "made" | "renewed" | "same" | "beside";
  /** What the sheet says; for a sheet beside another, what that one says. */
  readonly values?: Cells;
  /** The page that a sheet which is renewed bears, where it is known. */
  readonly former?: Page | undefined;
}

interface StandingSheet {
  readonly values: Cells;
  readonly isProtected: boolean;
  /** It bears a formula, as no page does; or it says nothing, and is not blank: a form that the office has drawn, a chart, a picture. */
  readonly isTheirs?: boolean;
}

/** The sheets that documents could stand on, and what the log knows of them. */
export interface Standing {
  /** What a sheet of that name says; undefined when there is none. */
  sheet(name: string): StandingSheet | undefined;
  /** Digest of what the add-in wrote there last. */
  written(name: string): string | undefined;
  /** The page that a sheet which says this bears, as it was laid; undefined when it bears none that is known. */
  laid(name: string, values: Cells): Page | undefined;
  /** Whether nothing may be laid there. */
  isReserved(name: string): boolean;
  /** From now on a sheet of that name says this. */
  taken(name: string, values: Cells): void;
}

/**
 * Reads the sheets of these names, and those with a number behind the name: where they stand, then what they and the log say,
 * in pieces, whose those are that say nothing, and the pages that they bear.
 * @param reserved sheets that nothing is laid on
 */
export async function readStanding(
  context: Excel.RequestContext,
  names: readonly string[],
  reserved: readonly string[] = [],
): Promise<Standing> {
  const sheets = context.workbook.worksheets.load("items/name");
  const log = context.workbook.tables.getItemOrNullObject(logTable.table).load("name,showHeaders");
  const top = topRow(log).load("values");
  const body = log.getDataBodyRange().load("rowCount,columnCount");
  await context.sync();
  const wanted = new Set(names.map(nameKey));
  const found = sheets.items
    .filter(({ name }) => wanted.has(nameKey(name)) || wanted.has(nameKey(name).replace(/ \(\d+\)$/u, "")))
    .map((sheet) => ({
      name: sheet.name,
      sheet,
      used: loadUsed(sheet),
      protection: sheet.protection.load("protected"),
    }));
  const logged = found.length > 0 && !log.isNullObject ? piecedCells(body, "values") : undefined;
  if (found.length > 0) await context.sync();
  const said = found.map(({ used }) => piecedCells(used, "values"));
  const formulas = found.map(({ used }) => piecedCells(used, "formulas"));
  await readPieces(
    context,
    [...said, ...formulas, ...(logged ? [logged] : [])].flatMap(({ pieces }) => pieces),
  );
  const at = positionsOf(logTable, log.isNullObject ? [] : headersOf(log, top));
  const printed = logged?.rows.filter((row) => row[at("act")] === inSheets("log.print")) ?? [];
  const digests = new Map(
    printed.map((row) => [nameKey(String(row[at("subject")])), String(row[at("resultDigest")])]),
  );
  const silent = found
    .filter(({ used }) => used.isNullObject)
    .map(({ name, sheet }) => ({ name, isBlank: askBlank(sheet), madeBy: loadRun(sheet) }));
  if (silent.length > 0) await context.sync();
  const theirs = new Set(
    silent.filter(({ isBlank, madeBy }) => !isBlank() && madeBy() === undefined).map(({ name }) => name),
  );
  const laid =
    found.length > 0
      ? await readKeptPages(
          context,
          found.map(({ name }) => name),
        )
      : [];
  const standing = new Map<string, StandingSheet>(
    found.map(({ name, used, protection }, index) => [
      nameKey(name),
      {
        values: used.isNullObject ? [] : fromTop(used.rowIndex, said[index]?.rows ?? []),
        isProtected: protection.protected,
        isTheirs: theirs.has(name) || holdFormula(formulas[index]?.rows ?? [], said[index]?.rows ?? []),
      },
    ]),
  );
  const kept = new Set(reserved.map(nameKey));
  return {
    isReserved: (name) => kept.has(nameKey(name)),
    sheet: (name) => standing.get(nameKey(name)),
    written: (name) => digests.get(nameKey(name)),
    laid: (name, values) => pageOn(laid, name, values),
    taken: (name, values) => void standing.set(nameKey(name), { values, isProtected: false }),
  };
}

/**
 * The page's own sheet while nobody has changed it, else the next free name.
 * @param mark digest of what the page says, without the office's remarks
 * @throws WriteRefused when the sheet is ours and protected
 */
export async function placeOf(page: Page, mark: string, standing: Standing): Promise<Place> {
  let changed: Cells = [];
  for (let number = 1; ; number++) {
    const sheet = number === 1 ? page.sheet : `${page.sheet} (${number})`;
    const there = standing.sheet(sheet);
    if (standing.isReserved(sheet)) {
      changed = there?.values ?? changed;
      continue;
    }
    if (!there) return number === 1 ? { sheet, how: "made" } : { sheet, how: "beside", values: changed };
    const { values, isProtected, isTheirs } = there;
    if (values.length === 0) {
      if (isProtected || isTheirs) continue;
      return { sheet, how: "renewed" };
    }
    if (isTheirs) {
      changed = values;
      continue;
    }
    const now = await digest(withoutRemarks(values, page));
    if (now === mark && saysAllOf(page, values)) return { sheet, how: "same", values };
    const former = standing.laid(sheet, values);
    // After a later page was taken back, the log says what that one said.
    const ours = now === mark || standing.written(sheet) === now || former !== undefined;
    if (ours && isProtected) throw new WriteRefused("protected", sheet);
    // Words of the office that the new page has no place for stay where they are.
    if (ours && !(former && losesRemarks(page, values, former)))
      return { sheet, how: "renewed", values, former };
    changed = values;
  }
}

/** Whether the sheet is laid out already as the page would be with the office's words on it. */
function saysAllOf(page: Page, values: Cells): boolean {
  return (
    !hasRemarks(page) ||
    JSON.stringify(trimmed(values)) ===
      JSON.stringify(trimmed(textsOf(cellsOf(arrange(keepRemarks(page, values))))))
  );
}

/** The texts from the first row of the sheet on: a page may begin with blank rows. */
export function fromTop(rowIndex: number, cells: readonly (readonly unknown[])[]): string[][] {
  return [...Array.from({ length: rowIndex }, (): string[] => []), ...textsOf(cells)];
}

export function textsOf(cells: readonly (readonly unknown[])[]): string[][] {
  return cells.map((row) => row.map(pageText));
}
