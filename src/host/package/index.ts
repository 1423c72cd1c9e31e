export { OfficePackage, XmlPart, type Relation } from "./package";
export * from "./xml";
export { UnreadableFile, type UnreadableReason } from "./zip";
