import type { MissingEvidence } from "../../../src/domain/scoring";
import { periodWords, say, type Form } from "./words";

/** «Thiếu: đơn vị A (Đoàn, kỳ Q1): điều kiện 1, 2 (quá hạn); điều kiện 3 đến 29 (chờ)» */
export function missingLines(missing: readonly MissingEvidence[], form: Form): string[] {
  return missing.flatMap(({ set, period, unit, leaves }) => {
    const runs: { readonly state: string; readonly codes: string[] }[] = [];
    for (const { criterion, state } of leaves) {
      const last = runs.at(-1);
      const words = say(`missing.${state}`);
      if (form === "together" && last?.state === words) last.codes.push(criterion.code);
      else runs.push({ state: words, codes: [criterion.code] });
    }
    const subject = `Thiếu: đơn vị ${unit.code} (${set}, ${periodWords(period.code)})`;
    const owed = runs.map(({ state, codes }) => `điều kiện ${codeWords(codes)} (${state})`);
    if (form === "apart") return owed.map((words) => `${subject}: ${words}`);
    return owed.length === 0 ? [] : [`${subject}: ${owed.join("; ")}`];
  });
}

/** Four and more codes that count up, 1, 2, 3, 4 …, are told by the first and the last. */
function codeWords(codes: readonly string[]): string {
  const runs: string[][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && String(Number(last.at(-1)) + 1) === code) last.push(code);
    else runs.push([code]);
  }
  return runs
    .map((run) => (run.length > 3 ? `${run.at(0) ?? ""} đến ${run.at(-1) ?? ""}` : run.join(", ")))
    .join(", ");
}
