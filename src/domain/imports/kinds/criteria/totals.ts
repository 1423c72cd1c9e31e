import { Fraction, sum } from "../../../exact/fraction";
import { fold } from "../../../../text";
import type { Unclear } from "../../reading";
import type { SourceSheet } from "../../sourceSheet";
import { numbersIn, type Entry, type SumRow } from "./entries";
import type { Section } from "./ruleInWords";

/** A leaf of a list with the points that it gives at most. */
export interface PricedLeaf {
  readonly entry: Entry;
  readonly points: number;
  readonly section: Section | undefined;
}

/**
 * Holds what a list says of its sums against its leaves: headings, rows of sums, the title ("500 điểm", "450 + 50 điểm"). Points
 * above the total may be counted or not; penalties never are. A difference is said; the rows come in.
 */
export function checkSums(
  sheet: SourceSheet,
  titles: readonly string[],
  sums: readonly SumRow[],
  entries: readonly Entry[],
  leaves: readonly PricedLeaf[],
): Unclear[] {
  const unclear: Unclear[] = [];
  const differs = (cell: string, text: string, found: Fraction): void => {
    const { file, sheet: name } = sheet.grid;
    unclear.push({
      from: { file, sheet: name, cell },
      text,
      why: "sumDiffers",
      candidates: [],
      about: shown(found),
    });
  };
  const headings = new Set(entries.flatMap((entry) => entry.headings));
  for (const heading of headings) {
    if (!heading.points) continue;
    const found = total(leaves.filter(({ entry }) => entry.headings.includes(heading)));
    if (!agrees([heading.points.value], found)) differs(heading.points.at, heading.points.text, found.all);
  }
  let since = 0;
  for (const row of sums) {
    const above = leaves.filter(({ entry }) => entry.row < row.row);
    const section = above.slice(since);
    const last = above.at(-1)?.entry.headings ?? [];
    const possible = [
      above,
      section,
      ...last.map((heading) => above.filter(({ entry }) => entry.headings.includes(heading))),
    ].map(total);
    since = above.length;
    if (possible.some((found) => agrees(row.numbers, found))) continue;
    const whole = possible[row === sums.at(-1) ? 0 : 1];
    if (whole) differs(row.at, row.text, whole.all);
  }
  if (sums.length > 0) return unclear;
  const found = total(leaves);
  for (const title of titles) {
    const numbers = totalOfTitle(title);
    if (numbers.length > 0 && !agrees(numbers, found)) differs(cellOf(sheet, title), title, found.all);
  }
  return unclear;
}

/** What a title says that a set comes to: "Tổng 500 điểm", "(450 điểm + 50 điểm thưởng)"; [] for nothing. */
function totalOfTitle(title: string): number[] {
  const words = fold(title);
  const [said] =
    /(?:tổng|thang điểm|điểm tối đa)[^\d]{0,20}\d{2,4}(?:\s*điểm)?(?:\s*(?:\+|và|cộng)[^\d]{0,15}\d{1,4})?|\d{2,4}\s*(?:điểm\s*)?(?:\+|và|cộng)[^\d]{0,15}\d{1,4}\s*điểm|(?<![\d/.-])\d{2,4}\s*điểm/u.exec(
      words,
    ) ?? [];
  return said === undefined ? [] : numbersIn(said).filter((value) => value < 1900);
}

interface Total {
  /** Without penalties. */
  readonly all: Fraction;
  readonly ordinary: Fraction;
  readonly bonus: Fraction;
  readonly penalty: Fraction;
}

function total(leaves: readonly PricedLeaf[]): Total {
  const of = (section: Section | undefined): Fraction =>
    sum(leaves.filter((leaf) => leaf.section === section).map(({ points }) => Fraction.of(points)));
  const [ordinary, bonus, penalty] = [of(undefined), of("bonus"), of("penalty")];
  return { all: ordinary.add(bonus), ordinary, bonus, penalty };
}

function agrees(numbers: readonly number[], { all, ordinary, bonus, penalty }: Total): boolean {
  const [first, second, third] = numbers.map((value) => Fraction.of(Math.abs(value)));
  if (!first) return true;
  if (!second)
    return [all, ordinary].some((found) => found.equals(first)) || (all.isZero() && penalty.equals(first));
  const isBoth = first.add(second).equals(all) && (bonus.isZero() || bonus.equals(second));
  return third ? first.equals(all) || third.equals(all) : isBoth;
}

/** Where a title stands; "" for the name of the sheet. */
function cellOf(sheet: SourceSheet, title: string): string {
  for (let row = 0; row < sheet.height; row++)
    for (let column = 0; column < sheet.width; column++)
      if (sheet.text(row, column) === title) return sheet.address(row, column);
  return "";
}

function shown(value: Fraction): string {
  return String(value.round(4)).replace(".", ",");
}
