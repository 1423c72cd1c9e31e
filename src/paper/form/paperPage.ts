import type { Block, Page } from "../page/blocks";
import type { Paper } from "../register";
import type { DocumentSource } from "../words";
import { ending, provenance } from "./ending";
import { letterhead } from "./letterhead";
import { nothingYet } from "./text";

/** What a signed page consists of, between its head and its end. */
interface Body {
  readonly sheet: string;
  readonly orientation?: Page["orientation"];
  /** Kind and subject. */
  readonly head?: readonly Block[];
  readonly blocks: readonly Block[];
  /** What it says instead where it has nothing to say: then nobody signs it, and the register does not know it. */
  readonly empty?: string;
  /** As of which the figures are, Excel serial day. */
  readonly day: number;
  /** What stands below the signature. */
  readonly after?: readonly Block[];
}

/** A page that somebody signs: head, body, recipients and signatures as the register has them. */
export function paperPage(
  source: DocumentSource,
  paper: Paper,
  { sheet, orientation = "Portrait", head = [], blocks, empty, day, after = [] }: Body,
): Page {
  const letter = [...asForm(letterhead(source, paper)), ...head];
  if (empty !== undefined)
    return { sheet, orientation, blocks: [...letter, nothingYet(empty), ...provenance(source, day)] };
  return {
    sheet,
    orientation,
    signed: paper.signatures.length > 1 ? "joint" : "alone",
    paper,
    blocks: [...letter, ...blocks, ...asForm(ending(source, paper, day, after))],
  };
}

/** Blocks that say who issues and signs, not what is said. */
export function asForm(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => ({ ...block, isForm: true }));
}
