import { findings, memory, type Finding } from "../../contract";
import type { Evidence, Seal } from "../../domain/model";
import type { RawTable } from "../read/raw";
import { textRows } from "../read/texts";
import type { SealRow } from "./content";
import { decodeSeal } from "./decode";

/** The rows of `KhoaSo` as they stand, whether they can be trusted or not. */
export function sealRows(raw: RawTable | undefined): SealRow[] {
  return textRows(memory.seals, raw)
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
  const found: Finding[] = [];
  const rowOf = new Map(byPeriod.size === 0 ? [] : evidence.map((row) => [row.code, row.row]));
  for (const [period, rows] of byPeriod) {
    const seal = decodeSeal(rows);
    if (!seal) {
      found.push(findings.sealBroken(period, { period }));
      continue;
    }
    // Rows may have moved since: jumps go to where the evidence stands now.
    const moved = seal.snapshot.evidence.map((row) => ({ ...row, row: rowOf.get(row.code) }));
    seals.push({ ...seal, snapshot: { ...seal.snapshot, evidence: moved } });
  }
  return { seals, findings: found };
}
