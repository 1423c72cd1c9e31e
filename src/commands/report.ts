import { dueDates, DUE_WITHIN } from "../domain/programmes";
import { DOCUMENTS, type Page } from "../paper";
import { documentPages, printDocument, type PrintedDocument, type Reading } from "../session";
import { dueCalendar } from "../sheets/plan";
import { command, flag, option, word } from "./command";

interface Reported extends PrintedDocument {
  readonly reading: Reading;
}

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
  },
  writes: ["documents", "log"],
  // A sheet that somebody changed is never overwritten, so there is nothing to show first.
  prepare: async (session, { document, set, period, twinning }): Promise<Reported> => {
    const reading = await session.reading();
    const wanted = {
      twinningOnly: twinning === true,
      ...(set !== undefined && { set }),
      ...(period !== undefined && { period }),
    };
    return { reading, ...(await printDocument(session, document, wanted)) };
  },
  tell: async ({ reading, sheets, findings }, { document, docx }, translate) => {
    const pages = sheets.map(({ page }) => page);
    const { snapshot, today } = reading;
    return {
      lines:
        sheets.length === 0
          ? [translate("cli.document.nothing")]
          : sheets.map(({ sheet, how }) => translate(`cli.printed.${how}`, { sheet })),
      findings,
      incomplete: sheets.length === 0,
      results: {
        ...(sheets[0] && { ...sheets[0], page: toldPage(sheets[0].page) }),
        sheets: sheets.map(({ sheet }) => sheet),
      },
      ...(document === "viec-den-han" && {
        calendar: dueCalendar(dueDates(snapshot, today, DUE_WITHIN), snapshot, new Date(), translate),
      }),
      ...(docx !== undefined &&
        pages.length > 0 && { word: await wordFile(pages, translate(`document.kind.${document}`)) }),
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
async function wordFile(
  pages: Awaited<ReturnType<typeof documentPages>>,
  title: string,
): Promise<Uint8Array> {
  const { toWord } = await import("../word");
  return new Uint8Array(await (await toWord(pages, title)).arrayBuffer());
}
