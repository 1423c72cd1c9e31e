import type { AssignmentKind, AssignmentWeights, Finding, Snapshot } from "../model";
import { acceptedPairs } from "./accepted";
import { costPart } from "./cost";
import type { KindDeclaration, StandingRow } from "./kind";
import {
  linkKey,
  pairKey,
  type Assignment,
  type CostKind,
  type CostPart,
  type Fixed,
  type Link,
  type Pair,
  type PosedProblem,
  type Rule,
} from "./model";
import { ModelBuilder } from "./modelBuilder";
import { PairConstraints } from "./pairConstraints";
import { cellOf } from "./ruleSource";
import type { WhatIf } from "./whatIf";

/** Somebody or something with a code and a name. */
interface Named {
  readonly code: string;
  readonly name: string;
}

/** What a problem is posed from. */
export interface ProblemInput {
  readonly kind: KindDeclaration<AssignmentKind>;
  readonly snapshot: Snapshot;
  /** Excel serial day. */
  readonly day: number;
  readonly whatIf: WhatIf;
  /** Everybody who may stand on either side, in the order of codes. */
  readonly lefts: readonly Named[];
  readonly rights: readonly Named[];
  /** Names by code, for sentences. */
  readonly names: Readonly<Record<string, string>>;
}

/** A choice that a problem offers. */
export interface Choice {
  readonly left: Named;
  readonly right: Named;
  readonly role?: Pair["role"];
  /** What it costs, besides what is the same in all problems (preferences, keeping what stands). */
  readonly costs: readonly CostPart[];
  /** What is taken off its cost, because every plan pays it first. */
  readonly rewards?: readonly { readonly kind: CostKind; readonly points: number }[];
  /** The row that says so now. */
  readonly standing: Pick<StandingRow, "locked" | "row"> | undefined;
  /** Where it comes from what a predecessor had. */
  readonly inherited?: Link["inherited"];
  /** A rule of the problem that shuts it out, unless it is locked. */
  readonly excluded?: { readonly rule: number; readonly subject?: string } | undefined;
  /** Why it is not open, where no row and no person says so. */
  readonly fixed?: Fixed | undefined;
}

/** Poses a problem: the steps that are the same for every kind. */
export class ProblemBuilder {
  readonly model = new ModelBuilder();
  readonly weights: AssignmentWeights;
  /** What is wrong in `RangBuoc` as far as it is about this problem. */
  readonly findings: readonly Finding[];
  private readonly links: Link[] = [];
  private readonly variables = new Map<string, number>();
  private readonly constraints: PairConstraints;
  private readonly accepted: ReadonlySet<string>;
  /** Pairs whose offsets are in the model. */
  private readonly priced = new Set<string>();

  constructor(private readonly input: ProblemInput) {
    const { kind, snapshot, day, whatIf, lefts, rights } = input;
    this.weights = { ...snapshot.settings.assignment.weights, ...whatIf.weights };
    this.constraints = new PairConstraints({
      kind: kind.id,
      rows: snapshot.constraints,
      tried: whatIf.constraints ?? [],
      lefts: lefts.map(({ code }) => code),
      rights: rights.map(({ code }) => code),
      preference: this.weights.preference,
    });
    this.findings = this.constraints.findings;
    this.accepted = acceptedPairs(snapshot, kind, day, whatIf);
  }

  /** Offers a choice: its cost, and what demands, forbids or holds it. */
  offer(choice: Choice): void {
    const { left, right, role, standing, inherited, excluded } = choice;
    const parts = this.price(choice);
    const variable = this.model.variable(parts.reduce((sum, { points }) => sum + points, 0));
    // Where there are roles the demand is for the pair, whatever the role: `demandPair` follows when all are offered.
    if (role === undefined) this.demand(left.code, right.code, [variable]);
    if (excluded && !standing?.locked)
      this.model.constrain({ lower: 0, upper: 0, variables: [variable], ...excluded });
    const fixed = this.hold(choice, variable) ?? choice.fixed;
    this.variables.set(linkKey({ left: left.code, right: right.code, ...(role && { role }) }), variable);
    this.links.push({
      left: left.code,
      right: right.code,
      ...(role && { role }),
      parts,
      standing: standing !== undefined,
      ...(inherited && { inherited }),
      ...(fixed && { fixed }),
    });
  }

  /** Demands and forbids a pair as `RangBuoc` says, and lets it have one role only. */
  demandPair(left: string, right: string): void {
    const roles = this.variablesOf((link) => link.left === left && link.right === right);
    this.demand(left, right, roles);
    if (roles.length > 1) this.model.constrain({ lower: -Infinity, upper: 1, variables: roles });
  }

  /** The variables of the links that are wanted, in the order of links. */
  variablesOf(isWanted: (link: Link) => boolean): number[] {
    return this.links.flatMap((link, at) => (isWanted(link) ? [at] : []));
  }

  /** The variable of a choice that was offered. */
  variableOf(left: string, right: string): number {
    const variable = this.variables.get(linkKey({ left, right }));
    if (variable === undefined) throw new Error(`${left} – ${right} is not offered`);
    return variable;
  }

  offers(pair: Pair): boolean {
    return this.variables.has(linkKey(pair));
  }

  /** @param network whether the rules about the choices form a network */
  pose(
    rest: Pick<Assignment, "core" | "loads" | "counted" | "lost">,
    network: boolean,
    findings: readonly Finding[],
  ): PosedProblem {
    const { kind, names } = this.input;
    return {
      assignment: {
        kind: kind.id,
        links: this.links,
        model: this.model.build(this.links.length, network),
        core: rest.core,
        loads: rest.loads,
        counted: rest.counted,
        lost: rest.lost,
        names,
      },
      findings,
    };
  }

  /** The parts of a choice's cost; what every plan pays first goes into the model, once for a pair. */
  private price({ left, right, costs, rewards = [], standing }: Choice): CostPart[] {
    const preferences = this.constraints.costs(left.code, right.code);
    const pair = pairKey(left.code, right.code);
    if (!this.priced.has(pair)) {
      this.priced.add(pair);
      this.model.offset("prefer", preferences.offset);
      for (const { kind, points } of rewards) this.model.offset(kind, Math.round(points));
    }
    if (standing) this.model.offset("keep", Math.round(this.weights.keep));
    return [
      ...costs,
      ...rewards.flatMap(({ kind, points }) => costPart(kind, -points, {})),
      ...preferences.parts,
      ...(standing ? costPart("keep", -this.weights.keep, {}) : []),
    ];
  }

  private demand(left: string, right: string, variables: readonly number[]): void {
    for (const { rule, value } of this.constraints.rules(left, right, this.input.names))
      this.model.constrain({ lower: value, upper: value, variables, rule: this.model.rule(rule) });
  }

  /** Holds a choice that is locked or was accepted. @returns why the choice is not open, if it is not */
  private hold({ left, right, role, standing }: Choice, variable: number): Fixed | undefined {
    const source = this.sourceOfHold(left.code, right.code, role, standing);
    if (source) {
      const rule = this.model.rule({
        kind: source.kind,
        params: { left: left.name, right: right.name },
        source: source.cell,
      });
      this.model.constrain({ lower: 1, upper: 1, variables: [variable], rule });
    }
    if (source?.kind === "locked") return "locked";
    return this.constraints.demands(left.code, right.code) ? "must" : source?.kind;
  }

  private sourceOfHold(
    left: string,
    right: string,
    role: Pair["role"],
    standing: Choice["standing"],
  ): { kind: "locked" | "accepted"; cell: Rule["source"] } | undefined {
    const { kind } = this.input;
    if (standing?.locked)
      return {
        kind: "locked",
        cell: cellOf(kind.input, "locked", { key: `${left} – ${right}`, row: standing.row }),
      };
    return this.isAccepted(left, right, role)
      ? { kind: "accepted", cell: { table: kind.proposal.table } }
      : undefined;
  }

  private isAccepted(left: string, right: string, role: Pair["role"]): boolean {
    if (!this.accepted.has(pairKey(left, right))) return false;
    const { kind, snapshot } = this.input;
    return (
      role === undefined ||
      snapshot.accepted.some(
        (row) =>
          row.problem === kind.id && row.left === left && row.right === right && (row.role ?? role) === role,
      )
    );
  }
}
