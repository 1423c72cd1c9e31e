import { linkKey, type Assignment, type Link } from "./model";
import type { Alternative, Proposal, ProposalRow } from "./proposal";
import { isOne, type Solution, type Solver } from "./solver";

/** Up to so many links every alternative is proven; in larger problems one that is not proven at once is the most it can cost. */
const EXACT_UP_TO = 1000;

export interface AlternativeOptions {
  /** Seconds for each row. */
  readonly timeLimit: number;
  /** @param share of the rows that are done, 0–1 */
  readonly onProgress?: (share: number) => void;
}

/** For every row that is open: the best plan without it. */
export function withAlternatives(
  assignment: Assignment,
  plan: Proposal,
  solution: Solution,
  solver: Solver,
  { timeLimit, onProgress }: AlternativeOptions,
): Proposal {
  const { links, model, core } = assignment;
  const open = plan.rows.filter((row) => row.fixed === undefined);
  const openKeys = new Set(open.map(linkKey));
  // Rows are in the order of links, so the open links are those of the open rows.
  const variables = links.flatMap((link, at) => (openKeys.has(linkKey(link)) ? [at] : []));
  const solutions = solver.without(
    model,
    open.map((row, at) => ({
      zero: variables.slice(at, at + 1),
      near: coresNear(row, assignment, solution),
    })),
    {
      plan: solution,
      core,
      exactly: links.length <= EXACT_UP_TO,
      timeLimit,
      onEach: (done) => onProgress?.(done / open.length),
    },
  );
  const next = new Map(
    open.flatMap((row, at): [ProposalRow, Alternative][] => {
      const without = solutions[at];
      return without ? [[row, alternativeTo(row, assignment, plan, without)]] : [];
    }),
  );
  return {
    ...plan,
    rows: plan.rows.map((row) => {
      const alternative = next.get(row);
      return alternative ? { ...row, next: alternative } : row;
    }),
  };
}

/** What the best plan without a row does in its place. */
function alternativeTo(
  row: ProposalRow,
  { links }: Assignment,
  plan: Proposal,
  { status, values, cost }: Solution,
): Alternative {
  if (status === "infeasible" || status === "none")
    return { lefts: undefined, more: 0, exact: status === "infeasible" };
  const planned = new Set(plan.rows.map(linkKey));
  const comesIn = (link: Link, at: number): boolean =>
    isOne(values[at]) && link.right === row.right && link.role === row.role && !planned.has(linkKey(link));
  return {
    lefts: links.filter(comesIn).map(({ left }) => left),
    more: cost - plan.cost,
    exact: status === "optimal",
  };
}

/**
 * What the core may look like without a row: as it is, but for what the row itself is about; and, in small problems, with
 * all that two officers have exchanged, because officers of whom nothing special is known can stand in for each other.
 */
function coresNear(row: ProposalRow, { links, core }: Assignment, { values }: Solution): number[][] {
  const inCore = core.flatMap((at) => {
    const link = links[at];
    return link ? [{ link, value: Math.round(values[at] ?? 0) }] : [];
  });
  if (inCore.length === 0) return [];
  const isAbout = inCore.some(({ link }) => link.left === row.left && link.right === row.right);
  const same = inCore.map(({ link, value }) =>
    isAbout && (link.left === row.left || link.right === row.right) ? NaN : value,
  );
  if (links.length > EXACT_UP_TO) return [same];
  const valueOf = new Map(inCore.map(({ link, value }) => [linkKey(link), value]));
  const others = [...new Set(inCore.map(({ link }) => link.left))].filter((left) => left !== row.left);
  const exchanged = others.map((other) => {
    const instead = new Map([
      [row.left, other],
      [other, row.left],
    ]);
    return inCore.map(
      ({ link: { left, right } }) => valueOf.get(linkKey({ left: instead.get(left) ?? left, right })) ?? 0,
    );
  });
  return [same, ...exchanged];
}
