import type { Unit } from "../model";
import { fold } from "../../text";
import { mainSet } from "./ranking";
import type { Scoreboard } from "./scoreboard";

/** A unit as it enters the next year's sheet `Đơn vị`. */
export interface NextYearUnit {
  readonly unit: Unit;
  /** Phân loại by `PhanLoaiNamSau` from this year's class; undefined when the setting or the class says nothing. */
  readonly grade: string | undefined;
  /** This year's class it comes from. */
  readonly from: string | undefined;
  /** Điểm năm trước of the next year: this year's points in the set that column is about. */
  readonly points: number | undefined;
  readonly set: string | undefined;
}

/** Every unit carried over (plan S2: tiên tiến, khá, đặc thù); a unit that ends before the last period is not. */
export function nextYear(board: Scoreboard): NextYearUnit[] {
  const { units, settings } = board.snapshot;
  const lastDay = Math.max(...board.periods.map((period) => period.to), -Infinity);
  return units
    .filter((unit) => (unit.validTo ?? Infinity) >= lastDay)
    .map((unit) => {
      const set = mainSet(board, unit);
      const score =
        set === undefined
          ? undefined
          : board.unitScores(set, undefined).find((candidate) => candidate.unit === unit.code);
      const from = score?.grade?.kind === "class" ? score.grade.name : undefined;
      return {
        unit,
        set,
        from,
        points: score?.score,
        grade: from === undefined ? undefined : settings.nextYearGrades?.[fold(from)],
      };
    });
}
