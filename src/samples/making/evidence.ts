import type { StartRow } from "../../office/write";
import { seeded, type Draw } from "./draw";
import { measure } from "./measure";

type Unit = StartRow<"units">;
type Leaf = StartRow<"criteria">;
type Period = StartRow<"periods">;

/** How evidence is invented. */
export interface Manner {
  readonly seed: number;
  /** How well each cluster does, by set, 0–1; a set that is not named here has no evidence rows. */
  readonly strengths: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Everything is verified: accepted, turned down or not applicable, nothing pending or disputed. */
  readonly settled?: boolean;
}

/** What evidence rows are made for: units and criteria as they stand in the workbook, periods that have evidence. */
export interface EvidenceFor {
  readonly units: readonly Unit[];
  readonly criteria: readonly Leaf[];
  readonly periods: readonly Period[];
}

/**
 * Evidence rows for every unit and applicable leaf: mostly accepted, some rejected, returned, pending, disputed,
 * late or missing. Drawn with a fixed seed, so the sample is the same on every machine.
 */
export function evidenceRows(
  { units, criteria, periods }: EvidenceFor,
  manner: Manner,
): StartRow<"evidence">[] {
  const draw = seeded(manner.seed);
  const rows: StartRow<"evidence">[] = [];
  for (const period of periods) {
    for (const unit of units) {
      for (const leaf of criteria) {
        if (!asksFor(leaf, unit, period)) continue;
        const strength = strengthOf(manner, leaf, unit);
        if (draw() >= likelihood(leaf, strength)) continue;
        const copies = leaf.requiredItems === 2 && draw() < strength ? 2 : 1;
        for (let copy = 0; copy < copies; copy++)
          rows.push(evidenceRow({ number: rows.length + 1, period, unit, leaf, strength, draw, manner }));
      }
    }
  }
  return rows;
}

const listed = (cell: string | number | undefined): string[] =>
  String(cell ?? "")
    .split(";")
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** Whether the unit owes the leaf in the period. What was learnt is known from the lists of learners, not from evidence rows. */
function asksFor(leaf: Leaf, unit: Unit, period: Period): boolean {
  const kinds = listed(leaf.appliesTo);
  const periods = listed(leaf.periods);
  if (leaf.rule === "học tập") return false;
  if (periods.length > 0 && !periods.includes(String(period.code))) return false;
  if (kinds.length === 0) return true;
  const special = unit.special === "x";
  if (kinds.includes("trừ đặc thù")) return !special;
  return kinds.includes(String(unit.kind)) || (kinds.includes("đặc thù") && special);
}

function strengthOf({ strengths }: Manner, { set }: Leaf, { cluster }: Unit): number {
  const strength = strengths[String(set)]?.[String(cluster)];
  if (strength === undefined) throw new Error(`no strength of ${String(cluster)} in ${String(set)}`);
  return strength;
}

/** How likely there is evidence: nearly always, of what is above or below the total sometimes. */
function likelihood({ rule }: Leaf, strength: number): number {
  if (rule === "cộng") return strength * 0.25;
  return rule === "trừ" ? (1 - strength) * 0.4 : 0.94 + strength * 0.05;
}

interface Drawn {
  readonly number: number;
  readonly period: Period;
  readonly unit: Unit;
  readonly leaf: Leaf;
  readonly strength: number;
  readonly draw: Draw;
  readonly manner: Manner;
}

function evidenceRow({ number, period, unit, leaf, strength, draw, manner }: Drawn): StartRow<"evidence"> {
  const status = statusOf(draw(), strength, manner.settled === true);
  const late = draw() > 0.86 + strength * 0.12;
  const deadline = Number(period.deadline);
  const submitted = late ? deadline + 1 + Math.floor(draw() * 12) : deadline - Math.floor(draw() * 25);
  const measured = measure(leaf, strength, draw);
  const maximum = Number(leaf.maximum);
  const [best, next = best] = measured.steps;
  let judgement: number;
  if (best === undefined || next === undefined)
    judgement = Math.round(maximum * (0.5 + draw() * strength * 0.5) * 2) / 2;
  else judgement = draw() < strength ? best : next;
  const judged = leaf.rule === "thẩm định" || measured.steps.length > 0;
  // Units and clusters think a little better of themselves than the verifier does.
  const self =
    judged && measured.steps.length === 0
      ? Math.min(maximum, judgement + Math.round(draw() * 2) / 2)
      : judgement;
  return {
    code: `MC${String(number).padStart(5, "0")}`,
    period: period.code,
    unit: unit.code,
    set: leaf.set,
    criterion: leaf.code,
    title: leaf.wanted,
    ...papersOf(number),
    submitted,
    quantity: measured.quantity,
    target: measured.target,
    self: judged ? self : undefined,
    cluster: judged ? Math.max(judgement, self - 0.5) : undefined,
    verified: judged && status === "đạt" ? judgement : undefined,
    status,
    reason: REASONS.get(status),
  };
}

/** Why an item does not count (yet). */
const REASONS: ReadonlyMap<string, string> = new Map([
  ["không đạt", "Minh chứng không đúng nội dung"],
  ["bổ sung", "Thiếu hình ảnh, danh sách"],
  ["tranh chấp", "Đơn vị đề nghị xem lại"],
]);

/** Most evidence names a document; some lies in a shared folder. */
function papersOf(number: number): { document?: string; link?: string } {
  return {
    ...(number % 5 !== 0 && {
      document: `${String(1 + (number % 180)).padStart(2, "0")}-${number % 3 === 0 ? "KH" : "BC"}/ĐTN`,
    }),
    ...(number % 3 === 0 && { link: `https://minhchung.example/${number}` }),
  };
}

function statusOf(chance: number, strength: number, settled: boolean): string {
  const accepted = 0.72 + strength * 0.22;
  if (chance < accepted) return "đạt";
  const rest = (chance - accepted) / (1 - accepted);
  if (settled) return rest < 0.9 ? "không đạt" : "không áp dụng";
  if (rest < 0.3) return "chờ";
  if (rest < 0.55) return "không đạt";
  if (rest < 0.75) return "bổ sung";
  return rest < 0.9 ? "tranh chấp" : "không áp dụng";
}
