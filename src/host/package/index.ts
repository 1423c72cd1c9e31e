export { OfficePackage, XmlPart, type PackageState, type Relation } from "./package";
export * from "./xml";
export { UnreadableFile, type UnreadableReason } from "./zip";
