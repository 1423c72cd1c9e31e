import { HALF, points, sheetWidth } from "../page/a4";
import type { Block, Page } from "../page/blocks";
import { dressPair } from "./dress";
import { GRID_SHARE } from "./grid";
import { linesIn } from "./measure";
import { ROUNDING } from "./widths";

type Pair = Extract<Block, { readonly kind: "pair" }>;

/** Shares that the left side may take, the usual one first: a paper's head is never far out of the middle. */
const SHARES = [HALF, 0.48, 0.46, 0.44, 0.42];

/** The page with pairs that stand together parted where they take the fewest lines: the place and the day of a paper on one. */
export function sharePairs(page: Page): Page {
  const whole = points(sheetWidth(page)) * GRID_SHARE;
  const blocks: Block[] = [];
  for (let at = 0; at < page.blocks.length;) {
    const run = sharingFrom(page.blocks, at);
    const [block] = page.blocks.slice(at, at + 1);
    if (run.length > 0) blocks.push(...parted(run, whole));
    else if (block) blocks.push(block);
    at += Math.max(1, run.length);
  }
  return { ...page, blocks };
}

/** The pairs that share the width with the one at a place, it first; none where no such pair stands there. */
function sharingFrom(blocks: readonly Block[], from: number): Pair[] {
  const run: Pair[] = [];
  for (const block of blocks.slice(from)) {
    if (block.kind !== "pair" || block.sharing !== true) break;
    run.push(block);
  }
  return run;
}

/** @param whole width of the page, points */
function parted(run: readonly Pair[], whole: number): Pair[] {
  const [first = HALF, ...others] = SHARES;
  const lines = (share: number): number => run.reduce((sum, pair) => sum + linesOf(pair, whole, share), 0);
  let best = { share: first, lines: lines(first) };
  for (const share of others) {
    const own = lines(share);
    if (own < best.lines) best = { share, lines: own };
  }
  return best.share === HALF ? [...run] : run.map((pair) => ({ ...pair, leftShare: best.share }));
}

/** What perhaps fits on one line is counted as one, as `balanceTexts` does. */
function linesOf(pair: Pair, whole: number, share: number): number {
  const [left, right] = dressPair(pair);
  return Math.max(
    linesIn(left.text, whole * share * ROUNDING, left.look),
    linesIn(right.text, whole * (1 - share) * ROUNDING, right.look),
  );
}
