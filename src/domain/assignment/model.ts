import type { AssignmentKind, Finding, Membership } from "../model";

/** What a part of the cost stands for; the words are in the dictionaries. */
export type CostKind =
  | "distance" // how far host and partner are apart
  | "distanceUnknown" // coordinates missing: the mean of the known distances
  | "need" // a needy partner with a host of little strength
  | "keep" // a standing pair that is given up
  | "inherited" // a pair of a predecessor that is given up
  | "extraHost" // a host after the first
  | "balance" // load above or below the fair one
  | "prefer" // a preference that is not met
  | "avoid" // a pair that was to be avoided
  | "rotation" // the same as last year
  | "cohesion" // another officer than the one in charge of the cluster
  | "burden" // duties the officer has already
  | "inCharge"; // the officer in charge of the unit stays out of its group

/** Part of the cost of one choice, whole points; `params` are the numbers behind it. */
export interface CostPart {
  readonly kind: CostKind;
  readonly points: number;
  readonly params: Readonly<Record<string, number>>;
}

/** Why a choice is not open to a proposal. */
export type Fixed = "locked" | "accepted" | "must" | "head";

/**
 * Who is given to whom. Each kind has its own words for the two sides: host and partner, officer and target, officer and
 * supported unit; what serves all kinds calls them left and right.
 */
export interface Pair {
  readonly left: string;
  readonly right: string;
  /** In working groups. */
  readonly role?: Membership["role"];
}

/** A choice that comes from what a predecessor (Tiền thân) had. */
export interface Inherited {
  /** The row of the predecessor, as it stood. */
  readonly former: Pair;
  /** First day on which it can hold, Excel serial. */
  readonly since: number;
}

/** A choice that a proposal may make. */
export interface Link extends Pair {
  readonly parts: readonly CostPart[];
  /** It holds now. */
  readonly standing: boolean;
  readonly inherited?: Inherited | undefined;
  readonly fixed?: Fixed;
}

/** What can stand in the way of a plan; each is something a person can relax. */
export type RuleKind =
  | "cover"
  | "coverCluster"
  | "hostsPerPartner"
  | "least"
  | "most"
  | "must"
  | "forbid"
  | "locked"
  | "accepted"
  | "farthest"
  | "home"
  | "leaders"
  | "members"
  | "head"
  | "oneGroup";

/** A hard rule with the place in the workbook that it comes from. */
export interface Rule {
  readonly kind: RuleKind;
  /** Names and numbers for the sentence about it. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly source: {
    readonly table: string;
    readonly key?: string;
    readonly row?: number;
    readonly column?: string;
  };
}

/** A variable of the model: 0 to `upper`, `cost` points each; whole numbers unless `whole` is false. */
export interface Variable {
  readonly cost: number;
  readonly upper: number;
  readonly whole: boolean;
  /** For what follows from the links (load above the fair one …): what its cost stands for. */
  readonly kind?: CostKind;
}

/** lower ≤ Σ coefficient × variable ≤ upper; coefficients are 1 unless given. */
export interface LinearConstraint {
  readonly lower: number;
  readonly upper: number;
  readonly variables: readonly number[];
  readonly coefficients?: readonly number[];
  /** Index among the rules; absent = it only defines a variable and can always be met. */
  readonly rule?: number;
  /** What the row is about (a commune, a host), to name it in a contradiction. */
  readonly subject?: string;
}

/** A mixed integer linear model: minimise offset + Σ cost × variable. All costs are whole, so an optimum is exact. */
export interface Model {
  readonly variables: readonly Variable[];
  readonly constraints: readonly LinearConstraint[];
  readonly rules: readonly Rule[];
  /** So many variables come first that are choices; the others follow from them and never stand in the way of a plan. */
  readonly choices: number;
  /** The rules about the choices form a network: where a part of each choice would do, whole choices do too. */
  readonly network: boolean;
  /** Cost that every plan pays before its choices are counted, by kind. */
  readonly offsets: readonly { readonly kind: CostKind; readonly points: number }[];
}

/** Load of a host or officer, units: hard bounds and the fair range that is free of cost. */
export interface LoadBounds {
  readonly left: string;
  readonly least: number;
  readonly most: number | undefined;
  readonly fairFrom: number;
  readonly fairTo: number;
}

/** A problem of some kind, ready to be solved: variable i of the model is link i. */
export interface Assignment {
  readonly kind: AssignmentKind;
  /** In canonical order (by code), so that the order of rows in the workbook changes nothing. */
  readonly links: readonly Link[];
  readonly model: Model;
  /** Links that the others hang on (who has a cluster): held for a quick answer to "what if not this one". */
  readonly core: readonly number[];
  readonly loads: readonly LoadBounds[];
  /** What a load counts: units, or clusters where nothing else is shared out. */
  readonly counted: "units" | "clusters";
  /** Standing choices that no plan can keep, because a unit or officer is gone. */
  readonly lost: readonly Pair[];
  /** Names by code, for sentences. */
  readonly names: Readonly<Record<string, string>>;
}

/** An assignment ready to be solved, with what is wrong in its input. */
export interface PosedProblem {
  readonly assignment: Assignment;
  readonly findings: readonly Finding[];
}

/** Order of codes that no locale changes. */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A choice by what it is, also across runs. */
export function linkKey({ left, right, role }: Pair): string {
  return [left, right, role ?? ""].join("\n");
}

/** The two sides alone, whatever the role. */
export function pairKey(left: string, right: string): string {
  return `${left}\n${right}`;
}
