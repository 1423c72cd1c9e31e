export { RangeObject, rangeAt, rangeOf } from "./range";
