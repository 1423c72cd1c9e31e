export { OfficePackage } from "./package";
export { changedPaths, type PackageState } from "./packageState";
export { XmlPart, type PartState } from "./part";
export type { Relation } from "./relations";
export { isGrown } from "./treeRecord";
export * from "./xml";
export { UnreadableFile, type Parts, type UnreadableReason } from "./zip";
