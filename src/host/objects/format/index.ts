export { AlignedObject } from "./aligned";
export { AreaLooks, LooksObject, type Looks } from "./area";
export { LINE_STYLES, LINE_WEIGHTS, lineOf, LINES, NO_LINE } from "./borders";
export { colorOf } from "./color";
export { RangeFillObject } from "./fill";
export { RangeFontObject } from "./font";
export { RangeFormatObject } from "./format";
