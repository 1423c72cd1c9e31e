import type { Block, Page } from "../page/blocks";
import type { Paper } from "../register";
import type { DocumentSource } from "../words";
import { ending } from "./ending";
import { letterhead } from "./letterhead";

/** What a signed page consists of, between its head and its end. */
interface Body {
  readonly sheet: string;
  readonly orientation?: Page["orientation"];
  readonly blocks: readonly Block[];
  /** As of which the figures are, Excel serial day. */
  readonly day: number;
  /** What stands below the signature. */
  readonly after?: readonly Block[];
}

/** A page that somebody signs: head, body, recipients and signatures as the register has them. */
export function paperPage(
  source: DocumentSource,
  paper: Paper,
  { sheet, orientation = "Portrait", blocks, day, after = [] }: Body,
): Page {
  return {
    sheet,
    orientation,
    signed: paper.signatures.length > 1 ? "joint" : "alone",
    paper,
    blocks: [...asForm(letterhead(source, paper)), ...blocks, ...asForm(ending(source, paper, day, after))],
  };
}

/** Blocks that say who issues and signs, not what is said. */
export function asForm(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => ({ ...block, isForm: true }));
}
