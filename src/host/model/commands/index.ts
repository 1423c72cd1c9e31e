export { copyCells } from "./copy";
export { COPY_TYPES, type CopyOptions, type CopyType } from "./copying";
export { moveCells } from "./move";
export { deleteSheet, headersWritten, renameSheet, renameTable } from "./names";
export { shift } from "./shift";
