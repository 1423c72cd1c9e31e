import { HALF, points, sheetWidth } from "../page/a4";
import type { Block, Page } from "../page/blocks";
import { costOfParting } from "./balance";
import { dressPair } from "./dress";
import { GRID_SHARE } from "./grid";
import { linesIn } from "./measure";
import { ROUNDING } from "./widths";

type Pair = Extract<Block, { readonly kind: "pair" }>;

/** Shares that the left side may take instead of half: a paper's head is never far out of the middle. */
const SHARES = [0.49, 0.48, 0.47, 0.46, 0.45, 0.44, 0.43, 0.42];

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

/** A head is moved out of the middle for a line that it saves, not for less: what it costs must sink by so much. */
const WORTH_IT = 0.5;

/** @param whole width of the page, points */
function parted(run: readonly Pair[], whole: number): Pair[] {
  const costAt = (share: number): number => run.reduce((sum, pair) => sum + costOf(pair, whole, share), 0);
  let best = { share: HALF, cost: costAt(HALF) };
  for (const share of SHARES) {
    const cost = costAt(share);
    if (cost < best.cost - WORTH_IT) best = { share, cost };
  }
  return best.share === HALF ? [...run] : run.map((pair) => ({ ...pair, leftShare: best.share }));
}

/** Lines that a pair takes, and what their breaks cost. What perhaps fits on one line is counted as one, as `balanceTexts` does. */
function costOf(pair: Pair, whole: number, share: number): number {
  const [left, right] = dressPair(pair);
  const sides = [
    { ...left, width: whole * share },
    { ...right, width: whole * (1 - share) },
  ];
  const lines = sides.map(({ text, width, look }) => linesIn(text, width * ROUNDING, look));
  const breaks = sides.map(({ text, width, look }) => costOfParting(text, width, look));
  return Math.max(...lines) + breaks.reduce((sum, cost) => sum + cost, 0);
}
