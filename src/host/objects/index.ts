export { AreaLooks, RangeFormatObject } from "./format";
export { classNameOf, declaredMember, getMember, HostObject, member, NullObject } from "./object";
export { RuntimeObject, type EventSwitch } from "./runtime";
export { HeaderFooterGroupObject, PageBreaks, PageLayoutObject } from "./pageLayout";
export { RangeObject } from "./range";
export { RangeAreasObject } from "./rangeAreas";
export { sightOf, TableObject } from "./table";
export { WorkbookObject } from "./workbook";
