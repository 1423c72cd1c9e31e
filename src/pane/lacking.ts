import type { Reading } from "../session";
import { isBegun } from "./filled";
import { beginningWay, type Way } from "./ways";

/** Rows that pages rest on, in the order in which an office enters them. */
const BASES = ["units", "officers", "criteria", "periods", "evidence"] as const;
export type Basis = (typeof BASES)[number];

/** What a page rests on that is not there: a kind of rows, or all tables. */
export type Lack = Basis | "tables";

/** The first of what a page needs that the workbook has none of; undefined when the page has what it needs. */
export function lackOf(reading: Reading, needs: readonly Basis[]): Lack | undefined {
  if (needs.length > 0 && !isBegun(reading)) return "tables";
  return BASES.find((basis) => needs.includes(basis) && reading.snapshot[basis].length === 0);
}

/** Where that is entered. */
export function lackWay(lack: Lack, reading: Reading): Way {
  switch (lack) {
    case "tables":
      return { page: { at: "home" } };
    case "officers":
      return { page: { at: "import", kind: "can-bo" } };
    default:
      return beginningWay(lack, reading);
  }
}
