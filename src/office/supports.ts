/** Whether this Excel has a requirement set of its API; asked at run time. Without a page, as at the command line, it has all. */
export function supports(version: string): boolean {
  return typeof Office === "undefined" || Office.context.requirements.isSetSupported("ExcelApi", version);
}
