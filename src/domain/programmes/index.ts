export { dueDates, DUE_WITHIN, type DueItem, type DueKind } from "./dueDates";
export { isIn, rate, type Share, type Span } from "./span";
export { studying, type Studying } from "./studying";
export { isClosed, supporting, type UnitSupport } from "./supporting";
export { monthsBefore, twinningLife, type KindTotal, type PairLife, type TwinningLife } from "./twinningLife";
export { firstDay, lastDay, visiting, type DatedVisit, type OfficerVisits, type Visiting } from "./visiting";
