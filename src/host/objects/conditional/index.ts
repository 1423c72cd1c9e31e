export { ConditionalFormatCollectionObject } from "./collection";
