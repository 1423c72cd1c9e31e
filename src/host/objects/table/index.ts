export { AutoFilterObject } from "./autoFilter";
export { TableCollectionObject } from "./collection";
export { sightOf } from "./sight";
export { TableObject } from "./table";
