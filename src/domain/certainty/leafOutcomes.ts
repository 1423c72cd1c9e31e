import { Fraction } from "../exact/fraction";
import type { Evidence } from "../model";
import { chainOf } from "../scoring/evidenceChain";
import type { LeafResult } from "../scoring/leaf";
import { sumRows } from "../scoring/rowSums";
import type { Scoreboard } from "../scoring/scoreboard";
import type { OpenItem, OpenLeaf } from "./openItems";
import type { Work } from "./work";

/** Ways of turning the rows of one leaf that are all tried; beyond it only what its points can come to at most is known. */
const MOST_WAYS = 2048;

/** What a leaf gains: points, and 1, 0 or −1 for being complete and on time. */
export interface LeafGain {
  readonly points: Fraction;
  readonly complete: number;
  readonly onTime: number;
}

/** Open rows of one leaf turned, with what comes of it. */
export interface LeafOutcome extends LeafGain {
  readonly items: readonly OpenItem[];
  /** Position in the evidence → the row as it turns out. */
  readonly rows: ReadonlyMap<number, Evidence>;
}

/** What the open rows of one unit, leaf and period can do, or those of other units to it. */
export interface LeafOutcomes {
  readonly cell: Omit<OpenLeaf, "items" | "rows" | "leaf">;
  readonly items: readonly OpenItem[];
  /**
   * Each different result with the fewest rows that bring it about, the same as now too where nothing of the set is accepted
   * yet in the period; of a pooled leaf every way, as others hang on it.
   */
  readonly outcomes: readonly LeafOutcome[];
  /** How far it may go where not all is known, and how many of its own rows that takes at least. */
  readonly range: { readonly least: LeafGain; readonly most: LeafGain; readonly count: 0 | 1 } | undefined;
  /** Some row may have any points in a range, of which only the ends are tried. */
  readonly anyPoints: boolean;
  /** Its points hang on the best of other units. */
  readonly pooled: boolean;
}

/** Every different outcome of a leaf with open rows. */
export function leafOutcomes(board: Scoreboard, open: OpenLeaf, work: Work): LeafOutcomes {
  const { items, rows, leaf, set, period, unit, criterion } = open;
  const before = board.scoreRows(
    set,
    period,
    unit,
    criterion,
    rows.map(([, row]) => row),
  );
  const pooled = leaf.needs === "pool";
  // The first row that is accepted makes awards be decided at all, whatever it is worth.
  const isFirst = !board.hasAccepted(set, period);
  const { ways, cut } = waysOf(items);
  const found = new Map<string, LeafOutcome>();
  for (const way of ways) {
    const after = board.scoreRows(
      set,
      period,
      unit,
      criterion,
      rows.map(([at, row]) => way.rows.get(at) ?? row),
    );
    work.spend(rows.length + 1);
    if (!before || !after) continue;
    const gain = gainOf(before, after, leaf.outsideMaximum);
    const same = !pooled && !isFirst && isNothing(gain);
    const key = pooled ? String(found.size) : `${gain.points.toString()}|${gain.complete}|${gain.onTime}`;
    const known = found.get(key);
    if (!same && (!known || way.items.length < known.items.length)) found.set(key, { ...way, ...gain });
  }
  const outcomes = [...found.values()].sort((a, b) => a.items.length - b.items.length);
  const all = [new Map<number, Evidence>(), ...ways.map((way) => way.rows)];
  const hangs = pooled && (cut || all.some((turns) => hangsOnOthers(open, turns)));
  const loose = (cut || hangs) && before;
  return {
    cell: { set, period, unit, criterion },
    items,
    outcomes,
    range: loose ? { ...rangeOf(before, open), count: pooled ? 0 : 1 } : undefined,
    anyPoints: items.some((item) => item.anyPoints),
    pooled,
  };
}

/** A leaf without open rows whose points move with the best of other units; undefined when it does not. */
export function movedByOthers(board: Scoreboard, cell: LeafOutcomes["cell"]): LeafOutcomes | undefined {
  const { set, period, unit, criterion } = cell;
  const leaf = board.leaf(set, criterion);
  const rows = board.rowsOf(set, period, unit, criterion);
  if (!leaf || !rows.some(([, row]) => row.status === "accepted")) return undefined;
  if (!hangsOnOthers({ leaf, rows }, new Map())) return undefined;
  const result = board.scoreRows(
    set,
    period,
    unit,
    criterion,
    rows.map(([, row]) => row),
  );
  if (!result?.applicable) return undefined;
  const range = { ...rangeOf(result, { leaf }), count: 0 } as const;
  const still = { complete: 0, onTime: 0 };
  return {
    cell,
    items: [],
    outcomes: [],
    range: { ...range, least: { ...range.least, ...still }, most: { ...range.most, ...still } },
    anyPoints: false,
    pooled: true,
  };
}

function gainOf(before: LeafResult, after: LeafResult, outsideMaximum: boolean): LeafGain {
  return {
    points: after.points.subtract(before.points),
    complete: outsideMaximum ? 0 : Number(after.complete) - Number(before.complete),
    onTime: outsideMaximum ? 0 : Number(after.onTime) - Number(before.onTime),
  };
}

function isNothing({ points, complete, onTime }: LeafGain): boolean {
  return points.isZero() && complete === 0 && onTime === 0;
}

/** Whether the points of a leaf, with some of its rows turned, move with the best of other units. */
function hangsOnOthers(
  { leaf, rows }: Pick<OpenLeaf, "leaf" | "rows">,
  turns: ReadonlyMap<number, Evidence>,
): boolean {
  const sums = sumRows(chainOf(rows.map(([at, row]) => turns.get(at) ?? row)), undefined);
  return sums.items > 0 && leaf.scale.hangsOnOthers(sums);
}

/** A leaf is worth 0 to its maximum, a penalty as much less. */
function rangeOf({ points, complete, onTime }: LeafResult, { leaf }: Pick<OpenLeaf, "leaf">) {
  const [lowest, highest] = leaf.penalty
    ? [leaf.maximum.negate(), Fraction.zero]
    : [Fraction.zero, leaf.maximum];
  const inside = leaf.outsideMaximum ? 0 : 1;
  return {
    least: {
      points: lowest.subtract(points),
      complete: -inside * Number(complete),
      onTime: -inside * Number(onTime),
    },
    most: {
      points: highest.subtract(points),
      complete: inside * Number(!complete),
      onTime: inside * Number(!onTime),
    },
  };
}

interface Way {
  readonly items: readonly OpenItem[];
  readonly rows: ReadonlyMap<number, Evidence>;
}

/** Every way of turning some of the rows; rows that are alike are not told apart. */
function waysOf(items: readonly OpenItem[]): { ways: Way[]; cut: boolean } {
  const alike = new Map<string, OpenItem[]>();
  for (const item of items) {
    const { status, quantity, target, verified, submitted } = item.evidence;
    const key = [item.kind, status, quantity, target, verified, submitted].join("|");
    alike.set(key, [...(alike.get(key) ?? []), item]);
  }
  let ways: Way[] = [{ items: [], rows: new Map() }];
  for (const group of alike.values()) {
    const parts = waysOfAlike(group);
    if (ways.length * parts.length > MOST_WAYS) return { ways: simpleWays(items), cut: true };
    ways = ways.flatMap((way) => parts.map((part) => joined(way, part)));
  }
  return { ways: ways.slice(1), cut: false };
}

/** For rows that are alike: how many of them turn each way; the empty way first. */
function waysOfAlike(group: readonly OpenItem[]): Way[] {
  const turns = group[0]?.turns.length ?? 0;
  const ways: Way[] = [];
  const place = (turn: number, used: number, way: Way): void => {
    if (ways.length > MOST_WAYS) return;
    if (turn === turns) {
      ways.push(way);
      return;
    }
    let more = way;
    place(turn + 1, used, more);
    for (let at = used; at < group.length; at++) {
      more = joined(more, turned(group[at], turn));
      place(turn + 1, at + 1, more);
    }
  };
  place(0, 0, { items: [], rows: new Map() });
  return ways;
}

/** Each row alone in each of its ways, and all of them together. */
function simpleWays(items: readonly OpenItem[]): Way[] {
  const alone = items.flatMap((item) => item.turns.map((_, turn) => turned(item, turn)));
  const together = items.map((item) => turned(item, 0)).reduce(joined);
  return [...alone, together];
}

function turned(item: OpenItem | undefined, turn: number): Way {
  const row = item?.turns[turn];
  return item && row ? { items: [item], rows: new Map([[item.at, row]]) } : { items: [], rows: new Map() };
}

function joined(a: Way, b: Way): Way {
  return { items: [...a.items, ...b.items], rows: new Map([...a.rows, ...b.rows]) };
}
