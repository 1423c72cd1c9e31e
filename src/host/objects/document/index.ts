export { CustomXmlPartCollectionObject } from "./customXml";
export { DocumentPropertiesObject } from "./properties";
export { WorkbookProtectionObject } from "./protection";
export { SettingCollectionObject } from "./settings";
export { WorksheetCustomPropertyCollectionObject } from "./sheetProperties";
