export { AutoFilter, filterOfSheet, filterOfTable } from "./autoFilter";
export {
  DATE_PARTS,
  NOT_BLANK,
  OPERATORS,
  type Comparison,
  type Criteria,
  type DateGroup,
  type Operator,
} from "./criteria";
export { filteredOut, filteringIn, filtersOn, seenParts } from "./filtersOn";
export { matcherOf, type Day, type FilteredCell, type Matcher } from "./matching";
export { dateOf, DYNAMIC_KINDS, type DynamicKind } from "./periods";
