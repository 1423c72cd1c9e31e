export { getMember, HostObject, member, NullObject } from "./object";
export { WorkbookObject } from "./workbook";
