export { digest } from "./digest";
export {
  BLANK,
  isUnchanged,
  planTables,
  sameCells,
  type Cell,
  type Obstacle,
  type Standing,
  type StandingTables,
  type TablePlan,
  type WritePlan,
} from "./plan";
export { awardReason, checkRows, findingAddress, findingKey, resultRows, words, type ResultRow, type ResultValue } from "./rows";
