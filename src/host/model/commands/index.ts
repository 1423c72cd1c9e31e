export { deleteSheet, headersWritten, renameSheet, renameTable } from "./names";
export { shift } from "./shift";
