import { profiles } from "../../profile";
import { HALF, points, sheetWidth } from "../page/a4";
import type { Block, Dressed, Look, Page } from "../page/blocks";
import { dressPair } from "./dress";
import { GRID_SHARE } from "./grid";
import { linesIn, roomOf } from "./measure";
import { ROUNDING, widthOfText } from "./widths";

/** Centred texts of more lines are paragraphs, and broken where the line ends. */
const MOST_LINES = 3;
/** What a break costs that parts a name or a date, and one that parts words which may belong together; shares of the width. */
const PARTS_NAME = 0.85;
const PARTS_WORDS = 0.35;

/** Words with which a part of a sentence begins. */
const JOINTS = new Set(
  "và của theo với trong tại về cho từ đến do để các giữa trên (kèm ngày năm tháng quý".split(" "),
);
/** What a number belongs to that stands behind it. */
const COUNTED = new Set("năm tháng ngày số quý đợt kỳ lần điều khóa".split(" "));
/** In capitals: what the name of a body or a place begins with; of two such words the second belongs to the first ("TỈNH ĐOÀN"). */
const HEADS = new Set([
  ..."tỉnh thành huyện quận xã phường thị đặc thôn ấp bản tổ khu trường khối".split(" "),
  ...profiles.flatMap(({ units }) => units.ownBodies.map((body) => body.split(" ")[0] ?? "")),
]);

/**
 * The page with the lines of its centred texts (names of bodies, titles) about equally long and broken between parts of a name, as
 * offices write them: never with a single word on the last line.
 */
export function balanceTexts(page: Page): Page {
  const whole = points(sheetWidth(page)) * GRID_SHARE;
  return { ...page, blocks: page.blocks.map((block) => balancedBlock(block, whole)) };
}

/** @param whole width of the page, points */
function balancedBlock(block: Block, whole: number): Block {
  if (block.kind === "text") return { ...block, text: balanced(block.text, whole, block.look ?? {}) };
  if (block.kind !== "pair") return block;
  const share = block.leftShare ?? HALF;
  const [left, right] = dressPair(block);
  const side = ({ text, look }: Required<Dressed>, width: number, typed: Dressed): Dressed => ({
    ...typed,
    text: balanced(text, width, look),
  });
  return {
    ...block,
    left: side(left, whole * share, block.left),
    right: side(right, whole * (1 - share), block.right),
  };
}

/** A centred text with the ends of its lines said. @param width points */
export function balanced(text: string, width: number, look: Look): string {
  const best = parting(text, width, look);
  return best ? linesOf(text.split(" "), best.ends).join("\n") : text;
}

/**
 * What the breaks of a centred text cost that is parted as well as can be: most of a line for a name that is parted, and as much for
 * a text that has to be broken wherever its lines end.
 * @param width points
 */
export function costOfParting(text: string, width: number, look: Look): number {
  const best = parting(text, width, look);
  if (best) return best.parted;
  return linesIn(text, width * ROUNDING, look) > 1 ? PARTS_NAME : 0;
}

interface Parting {
  readonly cost: number;
  /** Of it what the breaks cost. */
  readonly parted: number;
  /** The place behind the last word of each line. */
  readonly ends: readonly number[];
}

/** How a text is parted best; undefined for what is left as it is. */
function parting(text: string, width: number, look: Look): Parting | undefined {
  if (look.align !== "Center" || text.includes("\n")) return undefined;
  // What perhaps fits on one line is left as it is: the room below it is there.
  const count = linesIn(text, width * ROUNDING, look);
  if (count < 2 || count > MOST_LINES) return undefined;
  const words = text.split(" ");
  const room = roomOf(width, look);
  const widths = words.map((word) => widthOfText(word, look));
  const blank = widthOfText(" ", look);
  const isCapital = text === text.toLocaleUpperCase("vi");
  let best: Parting | undefined;
  for (const ends of partings(words.length, count)) {
    const lengths = ends.map((end, at) => {
      const from = at === 0 ? 0 : (ends[at - 1] ?? 0);
      return widths.slice(from, end).reduce((sum, each) => sum + each, 0) + (end - from - 1) * blank;
    });
    const longest = Math.max(...lengths);
    if (longest > room) continue;
    const parted = ends.slice(0, -1).reduce((sum, end) => sum + costOf(words, end, isCapital), 0);
    const cost = (longest - Math.min(...lengths)) / room + parted;
    if (!best || cost < best.cost) best = { cost, parted, ends };
  }
  return best;
}

function linesOf(words: readonly string[], ends: readonly number[]): string[] {
  return ends.map((end, at) => words.slice(at === 0 ? 0 : ends[at - 1], end).join(" "));
}

/** Where so many words can be parted into so many lines: the place behind the last word of each. */
function* partings(words: number, lines: number, from = 0): Generator<readonly number[]> {
  if (lines === 1) {
    yield [words];
    return;
  }
  for (let end = from + 1; end <= words - lines + 1; end++)
    for (const rest of partings(words, lines - 1, end)) yield [end, ...rest];
}

/** What a break before a word costs. */
function costOf(words: readonly string[], at: number, isCapital: boolean): number {
  const [before = "", after = ""] = words.slice(at - 1, at + 1);
  const [former, next] = [before.toLocaleLowerCase("vi"), after.toLocaleLowerCase("vi")];
  if (isCapital) return next === "và" || (HEADS.has(next) && !HEADS.has(former)) ? 0 : PARTS_NAME;
  if (after === "–") return PARTS_NAME;
  if (/[,;:–]$/u.test(before)) return 0;
  const isNumber = /^\d/u.test(after);
  if (isNumber && COUNTED.has(former)) return PARTS_NAME;
  // Days and periods stay whole: "ngày 05 tháng 10 năm 2026", "tháng 9 năm 2026".
  if (/^(?:tháng|năm)$/u.test(next) && /^(?:\d+|[ivx]+)$/u.test(former)) return PARTS_NAME;
  if (startsWithCapital(before) && startsWithCapital(after)) return PARTS_NAME;
  return JOINTS.has(next) ? 0 : PARTS_WORDS;
}

function startsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
