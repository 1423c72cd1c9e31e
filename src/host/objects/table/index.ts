export { AutoFilterObject } from "./autoFilter";
export { TableCollectionObject } from "./collection";
export { TableObject } from "./table";
