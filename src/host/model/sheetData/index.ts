export { readSheetData } from "./read";
export { writeSheetData } from "./write";
