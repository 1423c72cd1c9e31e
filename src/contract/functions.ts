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
