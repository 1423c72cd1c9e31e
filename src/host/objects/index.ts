export { classNameOf, declaredMember, getMember, HostObject, member, NullObject } from "./object";
export { RangeObject } from "./range";
export { WorkbookObject } from "./workbook";
