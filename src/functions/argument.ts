/** An argument as text; omitted and blank ones, which Excel passes as null, "" or 0, are "". */
export function text(value: unknown): string {
  return value === null || value === undefined || value === 0 || value === false
    ? ""
    : String(value).normalize("NFC").trim();
}
