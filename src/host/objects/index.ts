export { AreaLooks, RangeFormatObject } from "./format";
export { classNameOf, declaredMember, getMember, HostObject, member, NullObject } from "./object";
export { RuntimeObject, type EventSwitch } from "./runtime";
export { RangeObject } from "./range";
export { sightOf, TableObject } from "./table";
export { WorkbookObject } from "./workbook";
