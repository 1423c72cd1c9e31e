export { changedPaths, OfficePackage, type PackageState, type Relation } from "./package";
export { XmlPart, type PartState } from "./part";
export { isGrown } from "./treeRecord";
export * from "./xml";
export { UnreadableFile, type Parts, type UnreadableReason } from "./zip";
