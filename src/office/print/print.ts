import { translator } from "../../i18n";
import {
  arrange,
  cellsOf,
  hasRemarks,
  keepRemarks,
  withoutRemarks,
  type Arranged,
  type Page,
} from "../../paper";
import { digest } from "../../sheets/plan";
import { asOneStep } from "../asOneStep";
import { inTurn } from "../inTurn";
import { patiently } from "../patiently";
import { loadUsed, piecedCells } from "../piecedCells";
import { readPieces } from "../read";
import { newRun, type LogEntry } from "../../sheets/log";
import { keepPages } from "../keptPages";
import { carryOut, stepsOf, type Run, type Step, type Writing } from "../write";
import { placeOf, readStanding, textsOf, type Place, type Standing } from "./places";
import { fitRemarks, makeSheet, renewSheet } from "./sheets";

const inSheets = translator("vi");

/** When and by whom something is written. */
type Written = Pick<LogEntry, "time" | "person">;

/** What came of printing a page onto a sheet. */
export interface Printed {
  readonly sheet: string;
  /** made: a new sheet; renewed: ours, untouched since, written again; same: nothing to do; beside: somebody changed the old one, so this is another. */
  readonly how: Place["how"];
  readonly page: Page;
}

interface PrintOptions {
  /** A run of this session that just broke off. */
  readonly broken?: string | undefined;
  /** How far the writing has come. */
  readonly onStep?: Run["onStep"];
  /** Sheets of signed papers: nothing is ever laid on them. */
  readonly reserved?: readonly string[];
  /** What else belongs to the same act, once it is known where each page goes. */
  readonly beside?: (printed: readonly Printed[]) => Beside;
}

/** What is written together with pages, all or nothing. */
interface Beside {
  readonly writing: Writing;
  readonly entries: readonly LogEntry[];
}

/** The pages with the office's own words, where their sheets have some. */
export async function withRemarks(pages: readonly Page[]): Promise<Page[]> {
  return patiently(async (context) => {
    const standing = pages.map((page) => {
      if (!hasRemarks(page)) return { page };
      const sheet = context.workbook.worksheets.getItemOrNullObject(page.sheet).load("name");
      return { page, used: loadUsed(sheet) };
    });
    await context.sync();
    const said = standing.map(({ page, used }) => ({ page, cells: used && piecedCells(used, "values") }));
    await readPieces(
      context,
      said.flatMap(({ cells }) => cells?.pieces ?? []),
    );
    return said.map(({ page, cells }) =>
      cells && cells.rows.length > 0 ? keepRemarks(page, textsOf(cells.rows)) : page,
    );
  });
}

/**
 * Lays pages on their sheets, all or none. What the office wrote in its own places is carried over from the sheet that is
 * renewed, or that the new one stands beside.
 * @param by when and by whom, for the log
 * @throws WriteRefused when a sheet is protected or somebody writes on it meanwhile; WriteUndone, WriteUnfinished
 */
export async function printPages(
  pages: readonly Page[],
  by: Written,
  { broken, onStep, reserved = [], beside }: PrintOptions = {},
): Promise<Printed[]> {
  return asOneStep(true, async (context) => {
    const standing = await readStanding(
      context,
      pages.map(({ sheet }) => sheet),
      reserved,
    );
    const laid: Laid[] = [];
    // One after the other: a page may take the name that the one before has left free.
    await inTurn(pages, async (page) => void laid.push(await layOut(page, standing)));
    const written = laid.filter(({ printed }) => printed.how !== "same");
    const run = newRun();
    const also = beside?.(laid.map(({ printed }) => printed));
    await carryOut(context, {
      run,
      time: by.time,
      steps: [...written.map(stepOf), ...(also ? stepsOf(also.writing) : [])],
      lines: {
        entries: [
          ...written.map((each) => entryOf(each, run, by)),
          ...(also?.entries ?? []).map((entry) => ({ ...entry, run })),
        ],
        onBroken: { ...BLANK_ENTRY, run, ...by, act: inSheets("log.broken") },
      },
      broken,
      onStep,
      translate: inSheets,
    });
    // Without them only the looks of a page are lost, should a later one be taken back.
    await keepPages(
      context,
      written.map(({ printed }) => printed),
    ).catch(() => undefined);
    await inTurn(
      laid.filter(({ printed }) => printed.how === "same" && isFilled(printed.page)),
      ({ printed, arranged }) => fitRemarks(context, printed.sheet, arranged),
    );
    return laid.map(({ printed }) => printed);
  });
}

const BLANK_ENTRY = { subject: "", before: "", after: "", inputDigest: "", resultDigest: "" } as const;

/** A page laid out, with where it goes. */
interface Laid {
  readonly printed: Printed;
  readonly arranged: Arranged;
  /** What the sheet that is renewed says, and the page that it bears, where that is known. */
  readonly values: readonly (readonly string[])[];
  readonly former: Page | undefined;
  /** Digest of what the page says, without the office's remarks. */
  readonly mark: string;
}

async function layOut(page: Page, standing: Standing): Promise<Laid> {
  const fresh = arrange(page);
  const mark = await digest(withoutRemarks(textsOf(cellsOf(fresh)), page));
  const { sheet, how, values = [], former } = await placeOf(page, mark, standing);
  const filled = keepRemarks(page, values, former);
  const arranged = filled === page ? fresh : arrange(filled);
  if (how !== "same") standing.taken(sheet, textsOf(cellsOf(arranged)));
  const printed = { sheet, how, page: filled };
  return { printed, arranged, values: how === "renewed" ? values : [], former, mark };
}

function isFilled({ blocks }: Page): boolean {
  return blocks.some((block) => block.kind === "remarks" && block.words);
}

function stepOf({ printed: { sheet, how, page }, arranged, values, former }: Laid): Step {
  return {
    change: {
      kind: "page",
      sheet,
      made: how !== "renewed",
      before: values,
      after: textsOf(cellsOf(arranged)),
      ...(former && { former }),
    },
    write: (context, { run }) =>
      how === "renewed"
        ? renewSheet(context, sheet, arranged, page, { values, former, run })
        : makeSheet(context, sheet, arranged, page, run),
  };
}

function entryOf(
  { printed: { sheet, how }, arranged, values, mark }: Laid,
  run: string,
  by: Written,
): LogEntry {
  return {
    run,
    ...by,
    act: inSheets("log.print"),
    subject: sheet,
    before: how === "renewed" ? inSheets("log.rows", { rows: values.length }) : "",
    after: inSheets("log.rows", { rows: arranged.rows.length }),
    inputDigest: "",
    resultDigest: mark,
  };
}
