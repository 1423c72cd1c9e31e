export { filesOf, type PaperFile } from "./files";
export { indexPage } from "./indexPage";
export { OCCASIONS, occasions, type Occasion } from "./occasions";
export { timelyPapers, type TimelyPaper } from "./timely";
