import { findings, logTable, type Finding } from "../../contract";
import { logRows, readChain, verifyLog, type LogDifference, type LogRow } from "../log";
import type { RawTable } from "../read/raw";
import { isBlank } from "../log/chain";

/** A line of the log that is as it was written. */
export interface TrueLine extends LogRow {
  /** Its place in time: its number in the chain, or its row in a log without one. */
  readonly number: number;
  readonly isChained: boolean;
}

/** What the log says, as far as it can be believed. */
export interface LogProof {
  readonly findings: readonly Finding[];
  /** In the order in which they were written. */
  readonly lines: readonly TrueLine[];
  /** Lines from before the log had a chain: nothing tells whether they are true. */
  readonly unproven: number;
  /** Up to this number lines are false or missing; 0 when none is. What later ones say last of something holds. */
  readonly falseUpTo: number;
}

/** Reads the log and holds it against its chain. */
export function proveLog(raw: RawTable | undefined): LogProof {
  if (!raw) return { findings: [], lines: [], unproven: 0, falseUpTo: 0 };
  const rows = logRows(raw.headers, raw.rows);
  const differences = verifyLog(rows);
  const untrue = new Set(
    differences.flatMap((difference) =>
      isUntrue(difference) && "row" in difference ? [difference.row] : [],
    ),
  );
  const numbers = new Map(
    differences.flatMap((difference) =>
      "number" in difference ? [[difference.row, difference.number]] : [],
    ),
  );
  const lines = rows
    .map((line, row): TrueLine & { readonly row: number } => {
      const number = numbers.get(row) ?? readChain(line.chain)?.number;
      return { ...line, row, number: number ?? row + 1, isChained: number !== undefined };
    })
    .filter((line) => !isBlank(line));
  const unproven = lines.filter((line) => !line.isChained && line.run === "" && !untrue.has(line.row)).length;
  return {
    findings: findingsOf(differences, rows, raw),
    // Lines of before stand before the chain, in their order.
    lines: lines
      .filter(({ row }) => !untrue.has(row))
      .sort((a, b) => Number(a.isChained) - Number(b.isChained) || a.number - b.number),
    unproven,
    falseUpTo: Math.max(0, ...differences.filter(isUntrue).map(lastNumber)),
  };
}

/** Whether what the line says can no longer be believed, or is gone. */
function isUntrue({ kind }: LogDifference): boolean {
  return kind !== "relabelled" && kind !== "moved" && kind !== "forked";
}

function lastNumber(difference: LogDifference): number {
  if ("number" in difference) return difference.number;
  if (difference.kind === "deleted") return difference.to;
  // A line that somebody put in hides none.
  return difference.kind === "olderChanged" ? difference.count : 0;
}

type Named = Exclude<LogDifference, { readonly kind: "moved" }>;

function findingsOf(
  differences: readonly LogDifference[],
  rows: readonly LogRow[],
  { headerRow }: RawTable,
): Finding[] {
  const named = differences.filter((difference): difference is Named => difference.kind !== "moved");
  const moved = differences.flatMap((difference) => (difference.kind === "moved" ? [difference.number] : []));
  const lines = moved.sort((a, b) => a - b).map(String);
  return [
    ...named.map((difference) => findingOf(difference, rows, headerRow)),
    // Whoever sorts the sheet moves most of it: that is one thing to say.
    ...(lines.length > 0 ? [findings.logMoved({ table: logTable }, { lines })] : []),
  ];
}

function findingOf(difference: Named, rows: readonly LogRow[], headerRow: number): Finding {
  const table = logTable;
  if (difference.kind === "deleted") {
    const { from, to } = difference;
    return findings.logDeleted({ table }, { from, to, count: to - from + 1 });
  }
  if (difference.kind === "olderChanged")
    return findings.logOlderChanged({ table }, { count: difference.count });
  if (difference.kind === "unchained")
    return findings.logUnchained(
      { table, column: logTable.column.chain },
      { count: difference.count, column: logTable.column.chain.header },
    );
  const { row } = difference;
  const at = { table, row, key: `#${headerRow + 2 + row}` };
  const subject = [rows[row]?.act, rows[row]?.subject].filter((part) => part).join(": ");
  if (difference.kind === "inserted") return findings.logInserted(at, { subject });
  const facts = { line: difference.number, subject };
  switch (difference.kind) {
    case "edited":
      return findings.logEdited(at, facts);
    case "relabelled":
      return findings.logRelabelled(at, facts);
    case "copied":
      return findings.logCopied(at, facts);
    case "forked":
      return findings.logForked(at, facts);
    case "torn":
      return findings.logTorn(at, { ...facts, before: difference.number - 1 });
  }
}
