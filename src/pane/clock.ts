import { serialDay } from "../text";

/** Today as an Excel serial day, by the clock of this machine. */
export function today(): number {
  const date = new Date();
  // The calendar's own day always exists; only typed days may not.
  return serialDay(date.getFullYear(), date.getMonth() + 1, date.getDate()) as number;
}

/** Local time for the log. */
export function localTime(): string {
  return new Date().toLocaleString("vi-VN");
}
