import type { StartRow } from "../../office/write";
import { seeded } from "./draw";

/** Who was convened to a session, and how many of them came. */
export interface Attendance {
  readonly session: string;
  readonly units: readonly StartRow<"units">[];
  /** How many of a unit: at least, and up to so many more. */
  readonly least: number;
  readonly more: number;
  /** Share of a unit's people who come, 0–1. */
  readonly strengthOf: (unit: StartRow<"units">) => number;
  /** The first day on which papers come in; they come within ten days. */
  readonly papersFrom: number;
  readonly seed: number;
  /** The name of the person of a code. */
  readonly nameOf: (code: string) => string;
}

/**
 * Officers and branch secretaries of units, some of whom are both: who came, who wrote a paper, what it was worth. The
 * people of a unit have the same codes in every session.
 */
export function attendanceRows(attendance: Attendance): StartRow<"learners">[] {
  const { session, units, least, more, strengthOf, papersFrom, seed, nameOf } = attendance;
  const draw = seeded(seed);
  const papers = seeded(seed + 10);
  return units.flatMap((unit) => {
    const strength = strengthOf(unit);
    const count = least + Math.floor(draw() * more);
    return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const person = personCode(unit, index);
      const present = draw() < strength;
      const [written, marked, grade] = [papers() < 0.92, papers() < 0.85, papers()];
      const common = {
        session,
        person,
        name: nameOf(person),
        unit: unit.code,
        present: present ? "x" : undefined,
        paper: present && written ? papersFrom + Math.floor(grade * 10) : undefined,
        mark: present && written && marked ? markOf(grade) : undefined,
      };
      return rolesOf(index).map((kind) => ({ ...common, kind }));
    });
  });
}

/** The code of a unit's people, from 0. */
export function personCode({ code }: StartRow<"units">, index: number): string {
  return `${String(code)}-${String(index + 1).padStart(2, "0")}`;
}

function markOf(grade: number): string {
  if (grade < 0.6) return "tốt";
  return grade < 0.9 ? "khá" : "trung bình";
}

/** The first of a unit is both; of the others the first two are officers. */
function rolesOf(index: number): readonly string[] {
  if (index === 0) return ["cán bộ", "bí thư chi đoàn"];
  return [index < 3 ? "cán bộ" : "bí thư chi đoàn"];
}
