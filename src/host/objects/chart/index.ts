export { ChartCollectionObject } from "./collection";
