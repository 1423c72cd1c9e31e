export { readSigned, type SignedSheet } from "./signed";
export { printPages, withRemarks, type Printed } from "./print";
