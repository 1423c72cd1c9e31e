import { evidenceView, usualReportDay } from "../../domain/reports";
import { indexPage, OCCASIONS, type Occasion, type Page } from "../../paper";
import { profileOf } from "../../profile";
import { inSheets, officeTexts } from "../texts";
import type { Session } from "../session";
import {
  composeDocuments,
  type ComposedDocuments,
  type ComposeOptions,
  type DocumentOptions,
} from "./compose";

/** The file of papers of an occasion: its index first, then each document that there is anything to make from. */
export interface ComposedOccasion extends ComposedDocuments {
  readonly occasion: Occasion;
  readonly index: Page;
}

/** Composes all papers of an occasion; nothing is written. @throws what `signal` was aborted with */
export async function composeOccasion(
  session: Session,
  occasion: Occasion,
  options: DocumentOptions = {},
  asking: ComposeOptions = {},
): Promise<ComposedOccasion> {
  const { snapshot, today } = await session.reading(asking);
  // All papers of a quarter are of the quarter that its report is of.
  const day = options.day ?? usualReportDay("quarter", today);
  const period =
    options.period ??
    (occasion === "quy"
      ? evidenceView(snapshot, { day, ...(options.set !== undefined && { set: options.set }) })?.period.code
      : undefined);
  const composed = await composeDocuments(
    session,
    OCCASIONS[occasion],
    { ...options, ...(period !== undefined && { period }) },
    { ...asking, fresh: false },
  );
  const inWords = officeTexts(inSheets, snapshot);
  const documents = [...composed.documents].filter(([, pages]) => pages.length > 0);
  const index = indexPage(
    {
      occasion,
      documents: documents.map(([kind, pages]) => ({ title: inWords(`document.kind.${kind}`), pages })),
      day: composed.reading.today,
      margins: profileOf(snapshot.settings.document.organisationKind).form.margins,
    },
    inSheets,
  );
  return {
    ...composed,
    occasion,
    index,
    documents: new Map(documents),
    pages: documents.length === 0 ? [] : [index, ...composed.pages],
  };
}
