import type { LeafReasonCode } from "./leaf";

/** A cell of the workbook that something rests on. */
export interface Source {
  readonly table: string;
  readonly key: string;
  readonly row?: number;
  readonly column?: string;
}

/** How a node is worded: `explain.<code>` in the dictionaries. */
export type ExplanationCode =
  | LeafReasonCode
  | "unit"
  | "unitWithoutScore"
  | "unitRank"
  | "unitDisqualified"
  | "unitNotConsidered"
  | "lastYearByMembers"
  | "lastYearByMean"
  | "period"
  | "periodLocked"
  | "periodProvisional"
  | "periodNone"
  | "yearScope"
  | "yearScopeNone"
  | "cluster"
  | "clusterWithoutScore"
  | "clusterYear"
  | "award"
  | "candidate"
  | "evidence";

/** A further sentence of a node, `explain.<code>`, with its words and numbers. */
export interface ExplanationNote {
  readonly code: "lateDay" | "lateUndated" | "lateFloor";
  readonly params: Explanation["params"];
}

/** A node of the tree from a result down to the cells it rests on. */
export interface Explanation {
  readonly code: ExplanationCode;
  /** Words and numbers for the sentence; `state`, `status`, `method`, `indicator` and dates (`…Day`) are worded by the reader. */
  readonly params: Readonly<Record<string, string | number>>;
  /** What is said after the node's own sentence, in this order. */
  readonly notes?: readonly ExplanationNote[];
  /** What the node is about: code and name of a unit, cluster, leaf or award. */
  readonly label: string;
  /** Points (or the indicator), rounded as people see them; undefined = none. */
  readonly value: number | undefined;
  readonly maximum: number | undefined;
  readonly source: Source | undefined;
  readonly children: readonly Explanation[];
}

/** A node whose parts are worked out when somebody opens it: an award has tens of thousands below it. */
export function deferred(node: Explanation, make: () => readonly Explanation[]): Explanation {
  let children: readonly Explanation[] | undefined;
  return {
    ...node,
    get children() {
      return (children ??= make());
    },
  };
}
