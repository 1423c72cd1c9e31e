import type { RegisteredPaper } from "../../domain/model";
import { readSigned } from "../../office/print";
import { arrange, cellsOf, type Page } from "../../paper";
import { nameKey } from "../../text";
import { signedPages } from "./signed";

/** What signed decisions say with their lists, row by row. */
export type SignedDecisions = ReadonlyMap<RegisteredPaper, readonly (readonly string[])[]>;

/**
 * Reads what the signed decisions to honour say. Whoever came after one has a further decision, which may be signed as well: they are read
 * one after the other.
 * @param make the pages of all decisions, parted by those that are known
 */
export async function readSignedDecisions(
  make: (known: SignedDecisions) => readonly Page[],
  known: SignedDecisions = new Map(),
): Promise<SignedDecisions> {
  const signed = signedPages(make(known)).filter(({ row }) => !known.has(row));
  const sheets = await readSigned(signed.map(({ sheet }) => sheet));
  const found = new Map(known);
  for (const { row, sheet } of signed) {
    const there = sheets.find((one) => nameKey(one.sheet) === nameKey(sheet));
    if (!there) continue;
    const rows = there.page ? cellsOf(arrange(there.page)).map((cells) => cells.map(String)) : there.values;
    found.set(row, [...(found.get(row) ?? []), ...rows]);
  }
  return found.size === known.size ? known : readSignedDecisions(make, found);
}
