import { serialDay } from "../text";

/** Today as an Excel serial day, by the clock of this machine. */
export function today(): number {
  const date = new Date();
  // The calendar's own day always exists; only typed days may not.
  return serialDay(date.getFullYear(), date.getMonth() + 1, date.getDate()) as number;
}

/** What an action on the workbook needs of the clock: the day it counts from, and local time for the log. */
export function now(): { readonly today: number; readonly now: string } {
  return { today: today(), now: new Date().toLocaleString("vi-VN") };
}
