export { showOutline } from "./layout";
export { found } from "./navigation";
export { RangeObject, rangeAt, rangeOf } from "./range";
export { findAll, replaceIn, specialIn, type Criteria } from "./search";
export { sortFields } from "./sort";
export type { Given } from "./structure";
