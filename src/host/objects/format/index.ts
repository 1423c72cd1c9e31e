export { colorOf } from "./color";
export { RangeFormatObject } from "./format";
