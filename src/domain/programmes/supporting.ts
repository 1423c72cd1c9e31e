import { specialUnits } from "../assignment";
import type { Snapshot, SupportTask, Unit } from "../model";
import { fold } from "../text";
import type { Share, Span } from "./span";

/** The support of one special unit (plan S2). */
export interface UnitSupport {
  readonly unit: Unit;
  readonly done: Share;
  /** Open, and their day is over. */
  readonly overdue: readonly SupportTask[];
}

/** Words in `Trạng thái` that close a task; a result without any of the others closes it too. */
const CLOSED = new Set(["xong", "đã xong", "hoàn thành", "đã hoàn thành", "đạt", "x"]);
const OPEN = new Set(["chưa", "chưa xong", "đang làm", "đang thực hiện", "chưa thực hiện", "chậm"]);

export function isClosed({ state, result }: SupportTask): boolean {
  const word = fold(state ?? "");
  return CLOSED.has(word) || (result !== undefined && !OPEN.has(word));
}

/** How the support goes, as of the end of a span. */
export function supporting(snapshot: Snapshot, { to }: Span): UnitSupport[] {
  const wanted = new Set([...specialUnits(snapshot, to).map(({ code }) => code), ...snapshot.support.map(({ unit }) => unit)]);
  return snapshot.units
    .filter(({ code }) => wanted.has(code))
    .map((unit) => {
      const tasks = snapshot.support.filter((task) => task.unit === unit.code);
      return {
        unit,
        done: { count: tasks.filter(isClosed).length, of: tasks.length },
        overdue: tasks.filter((task) => !isClosed(task) && task.due !== undefined && task.due < to),
      };
    });
}
