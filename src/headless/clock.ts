import type { Clock } from "../session";
import { serialDay } from "../text";

/**
 * The clock of a process without a pane.
 * @param typed `--today 2024-09-15` for repeatable runs; absent = the machine's date
 * @param person who writes, for the log
 */
export function clockOf(typed?: string, person?: string): Clock {
  const today = dayOf(typed);
  return { today: () => today, now: () => new Date().toLocaleString("vi-VN"), person: () => person };
}

/** Excel serial day. */
function dayOf(typed: string | undefined): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(typed ?? "") ?? [];
  const now = new Date();
  return (
    serialDay(Number(year), Number(month), Number(day)) ??
    serialDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) ??
    0
  );
}
