import { findings, memory, type Finding, type TableSchema } from "../../contract";
import { kinds } from "../../domain/assignment";
import type { Acceptance, AwardChoice, ConditionMark } from "../../domain/model";
import { fold, tidy } from "../../text";
import type { RawTable, RawTables } from "./raw";
import { textRows } from "./texts";

/** What the add-in itself writes in `Quyết định chọn` and `Đủ điều kiện` when a person decides in the pane. */
export const MARK = { yes: "x", no: "không" } as const;
/** Words there that say yes; others are the office's notes and a finding. */
const CHOSEN = new Set<string>([MARK.yes, "có", "chọn"]);
/** Kỳ of a yearly result in the result sheets, which are always in Vietnamese. */
const YEAR = "năm";
/** Giữ/Mới of a row that ends. */
const ENDED = "thôi";
const NOT_CHOSEN = new Set<string>([MARK.no, "0"]);

/** What people decided beside the results of an earlier run (`KetQuaKhen`). */
export interface Decided {
  readonly choices: readonly AwardChoice[];
  readonly marks: readonly ConditionMark[];
  readonly findings: readonly Finding[];
}

export function readChoices(raw: RawTable | undefined): Decided {
  const choices: AwardChoice[] = [];
  const marks: ConditionMark[] = [];
  const found: Finding[] = [];
  for (const row of textRows(memory.choices, raw)) {
    const period = tidy(row.period);
    const award = tidy(row.award);
    const code = tidy(row.code);
    const whose = {
      set: tidy(row.set),
      ...(fold(period) !== YEAR && period !== "" && { period }),
      award,
      code,
    };
    const chosen = markIn(row.choice);
    if (chosen === undefined) found.push(findings.choiceUnclear(award, { shown: tidy(row.choice) }));
    if (chosen === "yes") {
      const reason = tidy(row.choiceReason);
      choices.push({ ...whose, group: tidy(row.group), ...(reason !== "" && { reason }) });
    }
    const eligible = markIn(row.eligible);
    if (eligible === undefined) found.push(findings.eligibleUnclear(award, { shown: tidy(row.eligible) }));
    // A row that names nobody is about nobody.
    else if (eligible !== "blank" && code !== "") marks.push({ ...whose, holds: eligible === "yes" });
  }
  return { choices, marks, findings: found };
}

/** What a cell with an x says; undefined for words that say neither. */
function markIn(typed: string): "yes" | "no" | "blank" | undefined {
  const word = fold(typed);
  if (word === "") return "blank";
  if (NOT_CHOSEN.has(word)) return "no";
  return CHOSEN.has(word) ? "yes" : undefined;
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
