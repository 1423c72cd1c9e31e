export { PageBreaks } from "./breaks";
export { HeaderFooterGroupObject } from "./headersFooters";
export { PageBreakCollectionObject } from "./pageBreaks";
export { PageLayoutObject } from "./pageLayout";
