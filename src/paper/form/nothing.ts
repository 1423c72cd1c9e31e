import type { Block, Page } from "../page/blocks";
import type { DocumentSource } from "../words";
import { ending, provenance } from "./ending";
import { nothingYet } from "./text";

/** What a paper that can be signed is made of. */
interface Signable {
  /** Whether there is anything to sign. */
  readonly hasData: boolean;
  readonly signed: NonNullable<Page["signed"]>;
  readonly body: readonly Block[];
  /** What it says instead where it has no data. */
  readonly empty: string;
  /** As of which the figures are (Excel serial). */
  readonly day: number;
  /** What stands below the signature. */
  readonly after?: readonly Block[];
}

/**
 * The body of a paper with its signature; where there is nothing to sign, a sentence that says so, and no signature.
 * @param head letterhead and title
 */
export function signedOrEmpty(
  head: readonly Block[],
  { hasData, signed, body, empty, day, after = [] }: Signable,
  source: DocumentSource,
): Pick<Page, "blocks" | "signed"> {
  return hasData
    ? { signed, blocks: [...head, ...body, ...ending(source, signed, day, after)] }
    : { blocks: [...head, nothingYet(empty), ...provenance(source, day)] };
}
