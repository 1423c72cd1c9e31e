import { companionsOf, specialUnits, supportKind } from "../assignment";
import type { Snapshot, SupportTask, Unit } from "../model";
import { fold } from "../../text";
import type { Share, Span } from "./span";

/** How something with a day stands. */
export type DueState = "done" | "overdue" | "ahead";

/** A quarterly meeting of the working group. */
export interface GroupMeeting {
  /** 1–4. */
  readonly quarter: number;
  readonly state: DueState;
}

/** The support of one special unit (plan S2). */
export interface UnitSupport {
  readonly unit: Unit;
  /** Content items; meetings of the group and milestones of the plan are apart. */
  readonly tasks: readonly { readonly task: SupportTask; readonly state: DueState }[];
  readonly done: Share;
  /** Open, and their day is over. */
  readonly overdue: readonly SupportTask[];
  /** By quarter; a quarter without a row of NoiDungHopTo is not there. */
  readonly meetings: readonly GroupMeeting[];
  /** Strong units of the same cluster that go along. */
  readonly companions: readonly Unit[];
}

/** A milestone of the plan (MocHoTro): done when every row of that content in `HoTro` is. */
export interface Milestone {
  readonly day: number;
  readonly name: string;
  readonly state: DueState;
}

/** Words in `Trạng thái` that close a task; a result without any of the others closes it too. */
const CLOSED = new Set(["xong", "đã xong", "hoàn thành", "đã hoàn thành", "đạt", "x"]);
const OPEN = new Set(["chưa", "chưa xong", "đang làm", "đang thực hiện", "chưa thực hiện", "chậm"]);

/** A word in `Trạng thái` that is understood, or none. */
export function isKnownState(state: string | undefined): boolean {
  const word = fold(state ?? "");
  return word === "" || CLOSED.has(word) || OPEN.has(word);
}

export function isClosed({ state, result }: SupportTask): boolean {
  const word = fold(state ?? "");
  return CLOSED.has(word) || (result !== undefined && !OPEN.has(word));
}

/** How the support goes, as of the end of a span. */
export function supporting(snapshot: Snapshot, { to }: Span): UnitSupport[] {
  const wanted = new Set([
    ...specialUnits(snapshot, to).map(({ code }) => code),
    ...snapshot.support.map(({ unit }) => unit),
  ]);
  return snapshot.units
    .filter(({ code }) => wanted.has(code))
    .map((unit): UnitSupport => {
      const rows = snapshot.support.filter((task) => task.unit === unit.code);
      const tasks = rows
        .filter((task) => supportKind(task, snapshot.settings) === "content")
        .map((task) => ({ task, state: stateOf(task, to) }));
      return {
        unit,
        tasks,
        done: { count: tasks.filter(({ state }) => state === "done").length, of: tasks.length },
        overdue: tasks.filter(({ state }) => state === "overdue").map(({ task }) => task),
        meetings: rows
          .filter((task) => supportKind(task, snapshot.settings) === "meeting")
          .flatMap((task) => {
            const quarter = quarterOf(task.quarter);
            return quarter === undefined ? [] : [{ quarter, state: stateOf(task, to) }];
          })
          .sort((a, b) => a.quarter - b.quarter),
        companions: companionsOf(snapshot, unit, to).flatMap(
          (code) => snapshot.units.find((candidate) => candidate.code === code) ?? [],
        ),
      };
    });
}

/** The milestones of the plan as of a day. */
export function milestones({ settings, support }: Snapshot, at: number): Milestone[] {
  return settings.programmes.milestones.map(({ day, name }) => {
    const rows = support.filter(({ topic }) => fold(topic) === fold(name));
    return { day, name, state: dueState(rows.length > 0 && rows.every(isClosed), day, at) };
  });
}

function stateOf(task: SupportTask, at: number): DueState {
  return dueState(isClosed(task), task.due, at);
}

function dueState(isDone: boolean, due: number | undefined, at: number): DueState {
  if (isDone) return "done";
  return due !== undefined && due < at ? "overdue" : "ahead";
}

const ROMAN = ["i", "ii", "iii", "iv"];

/** `II`, `2`, `quý 2`, `II/2024`: 1–4. */
export function quarterOf(text: string | undefined): number | undefined {
  const word = /^(?:quý\s*)?(iv|i{1,3}|[1-4])(?![\p{L}\d])/u.exec(fold(text ?? ""))?.[1];
  if (word === undefined) return undefined;
  const roman = ROMAN.indexOf(word);
  return roman >= 0 ? roman + 1 : Number(word);
}
