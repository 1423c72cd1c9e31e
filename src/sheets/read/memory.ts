import type { Acceptance, AssignmentKind, AwardChoice, Evidence, Finding, Seal } from "../../domain/model";
import { fold, tidy } from "../../text";
import { decodeSeal, type SealRow } from "../seal/content";
import { positionsOf, tableSchema, type MemoryTableId } from "../../contract";
import type { RawTable } from "./table";
import type { RawTables } from "./snapshot";

/** Words in `Quyết định chọn` that choose; others are the office's notes and a finding. */
const CHOSEN = new Set(["x", "có", "chọn"]);
/** Kỳ of a yearly result in the result sheets, which are always in Vietnamese. */
const YEAR = "năm";
/** Giữ/Mới of a row that ends. */
const ENDED = "thôi";
const ROLES = new Map<string, NonNullable<Acceptance["role"]>>([
  ["tổ trưởng", "leader"],
  ["thành viên", "member"],
]);
const NOT_CHOSEN = new Set(["không", "0"]);

/** Cells of a memory table by column id, as text; what the table lacks is "". */
function rowsOf(id: MemoryTableId, raw: RawTable | undefined): Record<string, string>[] {
  if (!raw) return [];
  const schema = tableSchema(id);
  const at = positionsOf(schema, raw.headers);
  return raw.rows.map((cells) =>
    Object.fromEntries(schema.columns.map((column) => [column.id, String(cells[at(column.id)] ?? "")])),
  );
}

/** What people chose beside the results of an earlier run (`KetQuaKhen`). */
export function readChoices(raw: RawTable | undefined): { choices: AwardChoice[]; findings: Finding[] } {
  const choices: AwardChoice[] = [];
  const findings: Finding[] = [];
  for (const row of rowsOf("choices", raw)) {
    const word = fold(row.choice);
    if (word === "" || NOT_CHOSEN.has(word)) continue;
    const award = tidy(row.award);
    if (!CHOSEN.has(word)) {
      findings.push({
        severity: "warning",
        code: "choiceUnclear",
        table: "KetQuaKhen",
        key: award,
        column: "Quyết định chọn",
        params: { shown: tidy(row.choice) },
      });
      continue;
    }
    const period = tidy(row.period);
    const reason = tidy(row.choiceReason);
    choices.push({
      set: tidy(row.set),
      ...(fold(period) !== YEAR && period !== "" && { period }),
      award,
      code: tidy(row.code),
      group: tidy(row.group),
      ...(reason !== "" && { reason }),
    });
  }
  return { choices, findings };
}

const PROPOSALS: readonly [MemoryTableId, AssignmentKind][] = [
  ["twinningAccepted", "twinning"],
  ["oversightAccepted", "oversight"],
  ["groupsAccepted", "groups"],
];

/** What people accepted (Chấp nhận) beside earlier proposals. */
export function readAcceptances(raw: RawTables): Acceptance[] {
  return PROPOSALS.flatMap(([id, problem]) =>
    rowsOf(id, raw[id])
      .filter((row) => CHOSEN.has(fold(row.accept)))
      .map((row): Acceptance => {
        const role = ROLES.get(fold(row.role ?? ""));
        return {
          problem,
          left: tidy(row.left),
          right: tidy(row.right),
          ...(role && { role }),
          ...(fold(row.state) === ENDED && { ends: true }),
        };
      }),
  );
}

/** The rows of `KhoaSo` as they stand, whether they can be trusted or not. */
export function sealRows(raw: RawTable | undefined): SealRow[] {
  return rowsOf("seals", raw)
    .filter(({ period }) => period !== "")
    .map(({ period, part, lockedAt, digest, content }) => ({
      period,
      part: Number(part),
      lockedAt,
      digest,
      content,
    }));
}

/** The locked periods (`KhoaSo`). One whose content was changed cannot be trusted: it is a finding and locks nothing. */
export function readSeals(
  raw: RawTable | undefined,
  evidence: readonly Evidence[],
): { seals: Seal[]; findings: Finding[] } {
  const byPeriod = new Map<string, SealRow[]>();
  for (const row of sealRows(raw)) byPeriod.set(row.period, [...(byPeriod.get(row.period) ?? []), row]);
  const seals: Seal[] = [];
  const findings: Finding[] = [];
  const rowOf = new Map(byPeriod.size === 0 ? [] : evidence.map((row) => [row.code, row.row]));
  for (const [period, rows] of byPeriod) {
    const seal = decodeSeal(rows);
    if (!seal) {
      findings.push({
        severity: "error",
        code: "sealBroken",
        table: "KhoaSo",
        key: period,
        params: { period },
      });
      continue;
    }
    // Rows may have moved since: jumps go to where the evidence stands now.
    const moved = seal.snapshot.evidence.map((row) => ({ ...row, row: rowOf.get(row.code) }));
    seals.push({ ...seal, snapshot: { ...seal.snapshot, evidence: moved } });
  }
  return { seals, findings };
}
