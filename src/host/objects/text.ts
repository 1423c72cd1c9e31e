import type { Scalar } from "../model";

/** What a person sees in the cell, for the number formats the product uses; others show the value as it is. */
export function displayText(value: Scalar, format: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (/[dy]/iu.test(format) && /[my]/iu.test(format) && format !== "General") {
    const date = new Date(Date.UTC(1899, 11, 30) + Math.round(value * 86_400_000));
    const two = (part: number): string => String(part).padStart(2, "0");
    return format
      .replace(/yyyy/giu, String(date.getUTCFullYear()))
      .replace(/mm/giu, two(date.getUTCMonth() + 1))
      .replace(/dd/giu, two(date.getUTCDate()));
  }
  const decimals = /0\.(0+)/u.exec(format)?.[1]?.length ?? 0;
  if (format.includes("%")) return `${(value * 100).toFixed(decimals)}%`;
  if (/0/u.test(format))
    return new Intl.NumberFormat("en-US", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: format.includes(","),
    }).format(value);
  return String(value);
}
