import { serialDay } from "../../text";
import type { StartRow } from "../../office/write";
import type { TextTable } from "../textTable";

/** Periods that have evidence: deadline and last day of the period as serial days. */
interface DatedPeriod {
  readonly code: string;
  readonly from: number;
  readonly deadline: number;
}

type Units = TextTable<"mã" | "tên" | "khối" | "cụm" | "đặc thù">;
type Leaves = TextTable<
  "bộ" | "mã" | "tối đa" | "cách chấm" | "mức điểm" | "minh chứng" | "số mc" | "áp dụng"
>;

/** How well each cluster does in each set, 0–1: two sets, two different leaders. */
const STRENGTH: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Đoàn: { C1: 0.9, C2: 0.97, C3: 0.84, C4: 0.88, C5: 0.8, C6: 0.82, C7: 0.86, C8: 0.76 },
  "Đặc thù": { C5: 0.7, C8: 0.6 },
  Hội: { C1: 0.95, C2: 0.87, C3: 0.85, C4: 0.9, C5: 0.82, C6: 0.98, C7: 0.83, C8: 0.78 },
};

/**
 * Evidence rows for every unit and applicable leaf: mostly accepted, some rejected, returned, pending, disputed,
 * late or missing. Drawn with a fixed seed, so the sample is the same on every machine.
 */
export function evidenceRows(
  units: Units,
  criteria: Leaves,
  periods: readonly DatedPeriod[],
): StartRow<"evidence">[] {
  const draw = seeded(20_240_610);
  const rows: StartRow<"evidence">[] = [];
  for (const period of periods) {
    for (const unit of units) {
      for (const leaf of criteria) {
        const kinds = leaf["áp dụng"].split(";").map((kind) => kind.trim());
        const applies =
          leaf["áp dụng"] === "" ||
          kinds.includes(unit.khối) ||
          (kinds.includes("đặc thù") && unit["đặc thù"] === "x");
        // What was learnt is known from the lists of learners, not from evidence rows.
        if (!applies || leaf["cách chấm"] === "học tập") continue;
        const strength = strengthOf(leaf.bộ, unit.cụm);
        const extra = leaf["cách chấm"] === "cộng" || leaf["cách chấm"] === "trừ";
        const there = extra
          ? draw() < (leaf["cách chấm"] === "cộng" ? strength * 0.25 : (1 - strength) * 0.4)
          : draw() < 0.94 + strength * 0.05;
        if (!there) continue;
        const copies = leaf["số mc"] === "2" && draw() < strength ? 2 : 1;
        for (let copy = 0; copy < copies; copy++)
          rows.push(evidenceRow(rows.length + 1, period, unit, leaf, strength, draw));
      }
    }
  }
  return rows;
}

function strengthOf(set: string, cluster: string): number {
  const strength = STRENGTH[set]?.[cluster];
  if (strength === undefined) throw new Error(`no strength of ${cluster} in ${set}`);
  return strength;
}

function evidenceRow(
  number: number,
  period: DatedPeriod,
  unit: Units[number],
  leaf: Leaves[number],
  strength: number,
  draw: () => number,
): StartRow<"evidence"> {
  const status = statusOf(draw(), strength);
  const late = draw() > 0.86 + strength * 0.12;
  const submitted = late
    ? period.deadline + 1 + Math.floor(draw() * 12)
    : period.deadline - Math.floor(draw() * 25);
  const measured = measure(leaf, strength, draw);
  const maximum = Number(leaf["tối đa"]);
  const [best, next = best] = measured.steps;
  let judgement: number;
  if (best === undefined || next === undefined)
    judgement = Math.round(maximum * (0.5 + draw() * strength * 0.5) * 2) / 2;
  else judgement = draw() < strength ? best : next;
  const judged = leaf["cách chấm"] === "thẩm định" || measured.steps.length > 0;
  // Units and clusters think a little better of themselves than the verifier does.
  const self =
    judged && measured.steps.length === 0
      ? Math.min(maximum, judgement + Math.round(draw() * 2) / 2)
      : judgement;
  return {
    code: `MC${String(number).padStart(5, "0")}`,
    period: period.code,
    unit: unit.mã,
    set: leaf.bộ,
    criterion: leaf.mã,
    title: leaf["minh chứng"],
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

function measure(
  leaf: Leaves[number],
  strength: number,
  draw: () => number,
): { quantity?: number; target?: number; steps: number[] } {
  const text = leaf["mức điểm"];
  switch (leaf["cách chấm"]) {
    case "tỷ lệ":
    case "chỉ tiêu": {
      const target = 10 + Math.floor(draw() * 40);
      return {
        target,
        quantity: Math.min(Math.round(target * 1.1), Math.round(target * (strength - 0.2 + draw() * 0.35))),
        steps: [],
      };
    }
    case "mức": {
      if (!text.includes(":"))
        return { steps: text.split(";").map((step) => Number(step.replace(",", "."))) };
      if (text.includes("%"))
        return { quantity: Math.round((strength - 0.15 + draw() * 0.2) * 100) / 100, steps: [] };
      const best = Number(/>=(\d+)/u.exec(text)?.[1] ?? 1);
      return { quantity: Math.max(0, Math.round(best * (strength - 0.35 + draw() * 0.7))), steps: [] };
    }
    case "số lượng":
      return { quantity: 1 + Math.floor(draw() * strength * 5), steps: [] };
    case "cộng":
    case "trừ":
      return { quantity: 1 + Math.floor(draw() * 2), steps: [] };
    default:
      return { steps: [] };
  }
}

function statusOf(chance: number, strength: number): string {
  const accepted = 0.72 + strength * 0.22;
  if (chance < accepted) return "đạt";
  const rest = (chance - accepted) / (1 - accepted);
  if (rest < 0.3) return "chờ";
  if (rest < 0.55) return "không đạt";
  if (rest < 0.75) return "bổ sung";
  return rest < 0.9 ? "tranh chấp" : "không áp dụng";
}

/**
 * Who was convened to the study session of the sample, and who came: officers and branch secretaries of every unit, some
 * of whom are both.
 */
const PAPERS_FROM = serialDay(2024, 4, 22) as number;

/** The session of the province: one delegate of each unit, the first of its list. */
export function delegateRows(units: Units, session: string): StartRow<"learners">[] {
  return units.map((unit) => ({
    session,
    person: `${unit.mã}-01`,
    name: `Cán bộ 1 ${unit.tên}`,
    unit: unit.mã,
    kind: "cán bộ",
    present: "x",
  }));
}

export function learnerRows(units: Units, session: string): StartRow<"learners">[] {
  const draw = seeded(20_240_420);
  const papers = seeded(20_240_430);
  return units.flatMap((unit) => {
    const strength = strengthOf("Đoàn", unit.cụm);
    const count = 4 + Math.floor(draw() * 6);
    return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const person = `${unit.mã}-${String(index + 1).padStart(2, "0")}`;
      const present = draw() < strength + 0.08;
      const [written, marked, grade] = [papers() < 0.92, papers() < 0.85, papers()];
      const common = {
        session,
        person,
        name: `Cán bộ ${index + 1} ${unit.tên}`,
        unit: unit.mã,
        present: present ? "x" : undefined,
        paper: present && written ? PAPERS_FROM + Math.floor(grade * 10) : undefined,
        mark: present && written && marked ? markOf(grade) : undefined,
      };
      return rolesOf(index).map((kind) => ({ ...common, kind }));
    });
  });
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

/** Last year's points of a unit, somewhat below what its cluster does this year. */
export function lastYears(units: Units): ReadonlyMap<string, number> {
  const draw = seeded(20_231_231);
  return new Map(
    units.map((unit) => [
      unit.mã,
      unit["đặc thù"] === "x" ? 18 + Math.round(draw() * 8) : 42 + Math.round(draw() * 20),
    ]),
  );
}

/** Mulberry32: small, well known, the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
