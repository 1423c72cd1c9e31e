/** An argument as text; omitted and blank ones, which Excel passes as null, "" or 0, are "". */
export function text(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value.normalize("NFC").trim();
    case "number":
      return value === 0 ? "" : String(value);
    case "boolean":
      return value ? "true" : "";
    default:
      return "";
  }
}
