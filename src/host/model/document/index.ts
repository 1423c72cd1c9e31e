export { CustomXmlParts, type CustomXmlPart } from "./customXml";
export { CustomProperties, type PropertyType, type PropertyValue } from "./customProperties";
export { DocumentProperties } from "./properties";
export { WorkbookProtection } from "./protection";
export { SheetProperties } from "./sheetProperties";
export { SOME_ADD_IN, WebExtensions, type AddIn, type StoredBinding } from "./webExtensions";
