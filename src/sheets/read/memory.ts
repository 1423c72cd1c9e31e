import { findings, memory, type Finding, type TableSchema } from "../../contract";
import { kinds } from "../../domain/assignment";
import type { Acceptance, AwardChoice } from "../../domain/model";
import { fold, tidy } from "../../text";
import type { RawTable, RawTables } from "./raw";
import { textRows } from "./texts";

/** Words in `Quyết định chọn` that choose; others are the office's notes and a finding. */
const CHOSEN = new Set(["x", "có", "chọn"]);
/** Kỳ of a yearly result in the result sheets, which are always in Vietnamese. */
const YEAR = "năm";
/** Giữ/Mới of a row that ends. */
const ENDED = "thôi";
const NOT_CHOSEN = new Set(["không", "0"]);

/** What people chose beside the results of an earlier run (`KetQuaKhen`). */
export function readChoices(raw: RawTable | undefined): { choices: AwardChoice[]; findings: Finding[] } {
  const choices: AwardChoice[] = [];
  const found: Finding[] = [];
  for (const row of textRows(memory.choices, raw)) {
    const word = fold(row.choice);
    if (word === "" || NOT_CHOSEN.has(word)) continue;
    const award = tidy(row.award);
    if (!CHOSEN.has(word)) {
      found.push(findings.choiceUnclear(award, { shown: tidy(row.choice) }));
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
  return { choices, findings: found };
}

/** What people accepted (Chấp nhận) beside earlier proposals. */
export function readAcceptances(raw: RawTables): Acceptance[] {
  return kinds.flatMap(({ id: problem, proposal, roles = {} }) => {
    const roleOf = new Map(Object.entries(roles));
    return textRows<TableSchema>(proposal, raw[`${problem}Accepted`])
      .filter((row) => CHOSEN.has(fold(row.accept ?? "")))
      .map((row): Acceptance => {
        const role = roleOf.get(fold(row.role ?? ""));
        return {
          problem,
          left: tidy(row.left ?? ""),
          right: tidy(row.right ?? ""),
          ...(role && { role }),
          ...(fold(row.state ?? "") === ENDED && { ends: true }),
        };
      });
  });
}
