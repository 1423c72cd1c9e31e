export { printPages, withRemarks, type Printed } from "./print";
