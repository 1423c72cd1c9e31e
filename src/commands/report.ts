import { readDays, REPORT_SECTIONS } from "../contract";
import { dueDates, DUE_WITHIN } from "../domain/programmes";
import { readSections } from "../domain/reports";
import { withRemarks } from "../office/print";
import { DOCUMENTS, type Page } from "../paper";
import { composeDocument, officeTexts, printDocument, type DocumentOptions } from "../session";
import { dueCalendar } from "../sheets/plan";
import { splitList } from "../text";
import { day, flag, given, option, word } from "./argument";
import type { Copied, Titled } from "../word";
import { onlyKnown } from "./asked";
import { command, CommandRefused } from "./command";
import { finalised, nothingMade } from "./final";

/** A document on its sheets, and as files where they are asked for. */
export const report = command({
  name: "report",
  opens: true,
  args: {
    document: word(() => DOCUMENTS, "cli.reportKinds"),
    set: option,
    period: option,
    /** The days that a report is of; what is left out follows from its kind. */
    from: day("cli.dayUnclear"),
    to: day("cli.dayUnclear"),
    /** The days that it is compared with: "20/03/2024 - 18/04/2024". */
    before: option,
    /** Its sections in their order: "thi đua; kết nghĩa". */
    sections: option,
    "skip-empty": flag,
    /** The unit or cluster that forms are made for. */
    unit: option,
    twinning: flag,
    docx: option,
    ics: option,
    final: flag,
    /** To be pasted into Word, where no file can be handed over. */
    copied: given<boolean>(),
    /** A day of the span that a report is of, or as of which a list holds (Excel serial); absent = today. */
    day: given<number>(),
  },
  writes: ["documents", "inputs", "log"],
  prepare: async (session, args, options) => {
    const { document, set, period, unit, twinning, day, final } = args;
    const wanted = {
      twinningOnly: twinning === true,
      skipEmpty: args["skip-empty"] === true,
      ...daysOf(args),
      ...sectionsOf(args),
      ...(set !== undefined && { set }),
      ...(period !== undefined && { period }),
      ...(unit !== undefined && { unit }),
      ...(day !== undefined && { day }),
    };
    const composed = await composeDocument(session, document, wanted, options);
    onlyKnown(composed.reading.snapshot, args);
    return finalised(composed, final);
  },
  write: (session, document) => printDocument(session, document),
  tell: async (
    { reading, pages, findings, drafts, mergeForm },
    { document, docx, copied },
    translate,
    printed,
  ) => {
    const [first] = printed ?? [];
    const { snapshot, today } = reading;
    const isMade = pages.length > 0;
    // What was printed has the office's own words; of what was not, they are on the sheets of an earlier time.
    const finished = (): readonly Page[] | Promise<readonly Page[]> =>
      printed ? printed.map(({ page }) => page) : withRemarks(pages);
    return {
      lines: !isMade
        ? [nothingMade(drafts, translate)]
        : (printed ?? []).map(({ sheet, how }) => translate(`cli.printed.${how}`, { sheet })),
      findings,
      incomplete: !isMade,
      results: {
        ...(first && { ...first, page: toldPage(first.page) }),
        sheets: (printed ?? []).map(({ sheet }) => sheet),
      },
      ...(document === "viec-den-han" && {
        calendar: dueCalendar(dueDates(snapshot, today, DUE_WITHIN), snapshot, new Date(), translate),
      }),
      ...(docx !== undefined &&
        isMade && {
          word: await wordFile(mergeForm ? { mergeForm } : await finished(), {
            title: officeTexts(translate, snapshot)(`document.kind.${document}`),
            issuer: snapshot.settings.document.issuingBody ?? "",
          }),
        }),
      ...(copied === true && isMade && { copied: await toPaste(await finished()) }),
    };
  },
});

/** @throws CommandRefused where the days are none, or the first lies behind the last */
function daysOf({
  from,
  to,
  before: typed,
}: {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly before?: string | undefined;
}): Pick<DocumentOptions, "days"> {
  if (from === undefined && to === undefined && typed === undefined) return {};
  const before = typed === undefined ? undefined : readDays(typed);
  if ((typed !== undefined && !before) || (from ?? -Infinity) > (to ?? Infinity))
    throw new CommandRefused("cli.daysUnclear", {});
  return { days: { from, to, before } };
}

/** @throws CommandRefused where a word names no section */
function sectionsOf({
  sections: typed,
}: {
  readonly sections?: string | undefined;
}): Pick<DocumentOptions, "sections"> {
  if (typed === undefined) return {};
  const read = readSections(splitList(typed));
  if ("unknown" in read)
    throw new CommandRefused("cli.sectionUnknown", {
      shown: read.unknown.join("; "),
      names: Object.keys(REPORT_SECTIONS).join("; "),
    });
  return read.sections.length === 0 ? {} : read;
}

/**
 * A page in the words of this door, which only grow: those who read them know a place for remarks as `own`, and what keeps
 * with the next as `joined`.
 */
function toldPage({ blocks, paper: _, goesWith: __, ...page }: Page): object {
  return {
    ...page,
    blocks: blocks.map(({ keepWithNext, ...block }) => ({
      ...block,
      ...(block.kind === "remarks" && { kind: "own" }),
      ...(keepWithNext !== undefined && { joined: keepWithNext }),
    })),
  };
}

/** Only who asks for a Word file loads what makes it. */
async function wordFile(made: readonly Page[] | { readonly mergeForm: Page }, titled: Titled): Promise<Blob> {
  const { toMergeForm, toWord } = await import(/* webpackChunkName: "word" */ "../word");
  return "mergeForm" in made ? toMergeForm(made.mergeForm, titled) : toWord(made, titled);
}

async function toPaste(pages: readonly Page[]): Promise<Copied> {
  const { toCopied } = await import(/* webpackChunkName: "word" */ "../word");
  return toCopied(pages);
}
