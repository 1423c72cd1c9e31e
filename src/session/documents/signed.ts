import { findings, papers as table, type Finding } from "../../contract";
import type { RegisteredPaper } from "../../domain/model";
import { readSigned, type SignedSheet } from "../../office/print";
import { changesBetween, changesOnSheet, type Page } from "../../paper";
import { nameKey } from "../../text";

/** How the signed papers among some pages fare. */
export interface SignedPapers {
  /** Rows whose paper says something else by now, or whose sheet is gone. */
  readonly superseded: ReadonlySet<RegisteredPaper>;
  /** Pages that say what was signed, with the sheet that they stand on. */
  readonly standing: ReadonlyMap<Page, string>;
  readonly findings: readonly Finding[];
}

/** Holds pages of signed papers against what stands on their sheets: what is signed is never written again. */
export async function holdAgainstSigned(pages: readonly Page[]): Promise<SignedPapers> {
  const signed = signedPages(pages);
  const sheets = new Map<string, SignedSheet>(
    (await readSigned(signed.map(({ sheet }) => sheet))).map((one) => [nameKey(one.sheet), one]),
  );
  const superseded = new Set<RegisteredPaper>();
  const standing = new Map<Page, string>();
  const found: Finding[] = [];
  for (const { page, row, sheet } of signed) {
    const there = sheets.get(nameKey(sheet));
    const facts = { paper: row.kind, number: row.number ?? "" };
    const at = { table, column: table.column.state, row: row.row };
    // A paper that was typed into the register and never made here has nothing that could be overwritten.
    if (!there && row.sheet === undefined) continue;
    if (!there) {
      superseded.add(row);
      found.push(findings.paperSignedGone(at, { ...facts, sheet }));
      continue;
    }
    const changes = there.page ? changesBetween(there.page, page) : changesOnSheet(there.values, page);
    if (changes.length === 0) standing.set(page, there.sheet);
    else {
      superseded.add(row);
      found.push(findings.paperSignedChanged(at, { ...facts, changes }));
    }
  }
  return { superseded, standing, findings: found };
}

/** Pages of signed papers, with the sheets that they stand on. */
export function signedPages(
  pages: readonly Page[],
): { readonly page: Page; readonly row: RegisteredPaper; readonly sheet: string }[] {
  const seen = new Set<RegisteredPaper>();
  return pages.flatMap((page) => {
    const row = signedRow(page);
    if (!row) return [];
    // The register names the first sheet of a paper; what goes with it is found by its own name.
    const isFirst = page.goesWith === undefined && !seen.has(row);
    seen.add(row);
    return [{ page, row, sheet: (isFirst ? row.sheet : undefined) ?? page.sheet }];
  });
}

/** The row of the signed paper that a page is of or goes with; undefined while that is a draft. */
export function signedRow({ paper, goesWith = paper }: Page): RegisteredPaper | undefined {
  const row = goesWith?.registered;
  return row && row.state !== "draft" ? row : undefined;
}
