/** The functions in cells. Workbooks hold their names, so none is ever renamed. */
export const functionIds = [
  "CLUSTERSCORE",
  "UNITSCORE",
  "COVERAGE",
  "CLUSTERRANK",
  "UNITRANK",
  "AWARDWINNER",
  "WHY",
  "PROGRESS",
  "PARTNERS",
  "HOSTS",
  "INCHARGE",
  "DUE",
  "CLUSTERSCORES",
  "POINTS",
] as const;

export type FunctionId = (typeof functionIds)[number];

/** What a parameter of a function takes: codes of the workbook, a set, a figure, the office's words, a whole table. */
export type Taken =
  | "cluster"
  | "unit"
  | "clusterOrUnit"
  | "award"
  | "period"
  | "set"
  | "day"
  | "count"
  | "number"
  | "rule"
  | "steps"
  | "method"
  | "units"
  | "criteria"
  | "evidence";

export interface Parameter {
  /** As in the functions' metadata. */
  readonly name: string;
  readonly takes: Taken;
  readonly isOptional: boolean;
}

const needed = <const Name extends string>(name: Name, takes: Taken) =>
  ({ name, takes, isOptional: false }) as const;
const optional = <const Name extends string>(name: Name, takes: Taken) =>
  ({ name, takes, isOptional: true }) as const;
const view = [optional("period", "period"), optional("set", "set")] as const;

/** The parameters of each function, in order; their texts are `fn.<function>.<name>`. */
export const functionParameters = {
  CLUSTERSCORE: [needed("cluster", "cluster"), ...view],
  UNITSCORE: [needed("unit", "unit"), ...view],
  COVERAGE: [needed("clusterOrUnit", "clusterOrUnit"), ...view],
  CLUSTERRANK: [needed("cluster", "cluster"), ...view],
  UNITRANK: [needed("unit", "unit"), ...view],
  AWARDWINNER: [needed("award", "award"), optional("place", "count")],
  WHY: [needed("clusterOrUnit", "clusterOrUnit"), ...view],
  PROGRESS: [needed("unit", "unit")],
  PARTNERS: [needed("unit", "unit"), optional("date", "day")],
  HOSTS: [needed("unit", "unit"), optional("date", "day")],
  INCHARGE: [needed("unitOrCluster", "clusterOrUnit"), optional("date", "day")],
  DUE: [optional("days", "count")],
  CLUSTERSCORES: [
    needed("units", "units"),
    needed("criteria", "criteria"),
    needed("evidence", "evidence"),
    ...view,
    optional("method", "method"),
  ],
  POINTS: [
    needed("rule", "rule"),
    needed("steps", "steps"),
    needed("max", "number"),
    needed("quantity", "number"),
    optional("target", "number"),
  ],
} as const satisfies Readonly<Record<FunctionId, readonly Parameter[]>>;

/** Key of the text about a parameter. */
export type ParameterText = {
  [Id in FunctionId]: `fn.${Id}.${(typeof functionParameters)[Id][number]["name"]}`;
}[FunctionId];

/** What parameters are called in the metadata. */
export type ParameterName = (typeof functionParameters)[FunctionId][number]["name"];
