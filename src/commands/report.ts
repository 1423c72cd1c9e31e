import { dueDates, DUE_WITHIN } from "../domain/programmes";
import { withRemarks } from "../office/print";
import { DOCUMENTS, type Page } from "../paper";
import { composeDocument, printDocument } from "../session";
import { dueCalendar } from "../sheets/plan";
import { flag, given, option, word } from "./argument";
import type { Copied } from "../word";
import { command } from "./command";

/** A document on its sheets, and as files where they are asked for. */
export const report = command({
  name: "report",
  opens: true,
  args: {
    document: word(() => DOCUMENTS, "cli.reportKinds"),
    set: option,
    period: option,
    twinning: flag,
    docx: option,
    ics: option,
    /** To be pasted into Word, where no file can be handed over. */
    copied: given<boolean>(),
    /** A day of the span that a report is of, or as of which a list holds (Excel serial); absent = today. */
    day: given<number>(),
  },
  writes: ["documents", "log"],
  prepare: (session, { document, set, period, twinning, day }, options) => {
    const wanted = {
      twinningOnly: twinning === true,
      ...(set !== undefined && { set }),
      ...(period !== undefined && { period }),
      ...(day !== undefined && { day }),
    };
    return composeDocument(session, document, wanted, options);
  },
  write: (session, document) => printDocument(session, document),
  tell: async ({ reading, pages, findings, mergeForm }, { document, docx, copied }, translate, printed) => {
    const [first] = printed ?? [];
    const { snapshot, today } = reading;
    const isMade = pages.length > 0;
    // What was printed has the office's own words; of what was not, they are on the sheets of an earlier time.
    const finished = (): readonly Page[] | Promise<readonly Page[]> =>
      printed ? printed.map(({ page }) => page) : withRemarks(pages);
    return {
      lines: !isMade
        ? [translate("cli.document.nothing")]
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
          word: await wordFile(
            mergeForm ? { mergeForm } : await finished(),
            translate(`document.kind.${document}`),
          ),
        }),
      ...(copied === true && isMade && { copied: await toPaste(await finished()) }),
    };
  },
});

/**
 * A page in the words of this door, which only grow: those who read them know a place for remarks as `own`, and what keeps
 * with the next as `joined`.
 */
function toldPage({ blocks, ...page }: Page): object {
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
async function wordFile(made: readonly Page[] | { readonly mergeForm: Page }, title: string): Promise<Blob> {
  const { toMergeForm, toWord } = await import(/* webpackChunkName: "word" */ "../word");
  return "mergeForm" in made ? toMergeForm(made.mergeForm, title) : toWord(made, title);
}

async function toPaste(pages: readonly Page[]): Promise<Copied> {
  const { toCopied } = await import(/* webpackChunkName: "word" */ "../word");
  return toCopied(pages);
}
