import type { DocumentKind } from "../paper";
import { occasions } from "../paper";
import { composeOccasion, inSheets, officeTexts, printDocument } from "../session";
import { flag, given, option, word } from "./argument";
import { onlyKnown } from "./asked";
import { command } from "./command";
import { finalised, nothingMade } from "./final";
import { wordFiles } from "./wordFiles";

/** All papers of an occasion at once: on sheets with an index, and as Word files where they are asked for. */
export const papers = command({
  name: "papers",
  opens: true,
  args: {
    occasion: word(() => occasions, "cli.occasions"),
    set: option,
    period: option,
    "out-dir": option,
    zip: option,
    final: flag,
    /** A day of the span that reports are of (Excel serial); absent = today. */
    day: given<number>(),
    /** Told before each document. */
    onDocument: given<(done: number, all: number, next: DocumentKind) => void>(),
    /** Word files are wanted, wherever they go. */
    files: given<boolean>(),
  },
  writes: ["documents", "inputs", "log"],
  prepare: async (session, { occasion, set, period, day, final, onDocument }, options) => {
    const composed = await composeOccasion(
      session,
      occasion,
      {
        ...(set !== undefined && { set }),
        ...(period !== undefined && { period }),
        ...(day !== undefined && { day }),
      },
      { ...options, ...(onDocument && { onDocument }) },
    );
    onlyKnown(composed.reading.snapshot, { set, period });
    return finalised(composed, final);
  },
  write: (session, composed) => printDocument(session, composed),
  tell: async (
    { reading, documents, index, pages, findings, drafts },
    { zip, files, ...args },
    translate,
    printed,
  ) => {
    const isMade = pages.length > 0;
    const issuer = reading.snapshot.settings.document.issuingBody ?? "";
    const wantsFiles = files === true || zip !== undefined || args["out-dir"] !== undefined;
    return {
      lines: isMade
        ? (printed ?? []).map(({ sheet, how }) => translate(`cli.printed.${how}`, { sheet }))
        : [nothingMade(drafts, translate)],
      findings,
      incomplete: !isMade,
      results: {
        sheets: (printed ?? []).map(({ sheet }) => sheet),
        documents: [...documents].map(([kind, { length }]) => ({ kind, pages: length })),
      },
      ...(isMade &&
        wantsFiles && {
          parcel: await wordFiles(
            withWords(documents, printed),
            index,
            issuer,
            officeTexts(inSheets, reading.snapshot),
          ),
        }),
    };
  },
});

type Documents = Awaited<ReturnType<typeof composeOccasion>>["documents"];

/** The pages as they were printed: with the office's own words that stood on their sheets. */
function withWords(
  documents: Documents,
  printed: Awaited<ReturnType<typeof printDocument>> | undefined,
): Documents {
  const bySheet = new Map((printed ?? []).map(({ page }) => [page.sheet, page]));
  return new Map(
    [...documents].map(([kind, pages]) => [kind, pages.map((page) => bySheet.get(page.sheet) ?? page)]),
  );
}
