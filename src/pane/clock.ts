import { serialDay } from "../text";

/** Excel serial day of today, and local time for the log. */
export function now(): { today: number; now: string } {
  const date = new Date();
  return {
    today: serialDay(date.getFullYear(), date.getMonth() + 1, date.getDate()) as number,
    now: date.toLocaleString("vi-VN"),
  };
}
