/** Anything JSON holds. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Text as JSON with sorted keys, so that the order of an object's fields is no difference. */
export function parseSorted(text: string): Json {
  return sorted(JSON.parse(text) as Json);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !isList(value);
}

export function sorted(value: Json): Json {
  if (isList(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  );
}

/** JSON for people who compare files: a list of plain values (a row of a sheet) is one line. */
export function pretty(value: Json, indent = ""): string {
  const inner = `${indent} `;
  if (isList(value)) {
    if (value.every((item) => !isList(item) && !isRecord(item))) return JSON.stringify(value);
    return `[\n${value.map((item) => inner + pretty(item, inner)).join(",\n")}\n${indent}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value);
  const fields = Object.entries(value);
  if (fields.length === 0) return "{}";
  const lines = fields.map(([key, field]) => `${inner}${JSON.stringify(key)}: ${pretty(field, inner)}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}
