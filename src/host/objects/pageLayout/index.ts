export { PageBreakCollectionObject } from "./pageBreaks";
export { PageLayoutObject } from "./pageLayout";
