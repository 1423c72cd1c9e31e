import { inputs } from "../../../contract";
import { mainSet, type Scoreboard } from "../../../domain/scoring";
import type { Translate } from "../../../i18n";
import { findingAddress, type Subject } from "../../../sheets/plan";
import type { RawTables } from "../../../sheets/read";
import type { RowSubject } from "../../../sheets/selected";
import { scoreLines } from "../../pages/scores/lines";

/** The set and period in which a row's subject is looked at: the row's own, else the subject's main set and the year. */
export function subjectOf(board: Scoreboard, { kind, code, name, set, period }: RowSubject): Subject {
  const unit = kind === "unit" ? board.unit(code) : undefined;
  const main = (unit && mainSet(board, unit)) ?? board.sets()[0] ?? "";
  const own = set !== undefined && board.sets().includes(set) ? set : undefined;
  return {
    set: own ?? main,
    period: own === undefined ? undefined : period,
    // Results name an award by its name.
    code: kind === "award" ? name : code,
  };
}

/** Score and rank of a unit or cluster in a line, as far as there are any. */
export function standingWords(board: Scoreboard, row: RowSubject, text: Translate): string | undefined {
  if (row.kind === "award") return undefined;
  const subject = subjectOf(board, row);
  const line = scoreLines(board, row.kind === "unit" ? "units" : "clusters", subject, text).find(
    ({ code }) => code === subject.code,
  );
  if (line?.score === undefined) return text("selection.noScore");
  const scope = { set: subject.set, period: periodName(board, subject, text) };
  return line.rank === undefined
    ? text("selection.score", { score: line.score, ...scope })
    : text(row.kind === "unit" ? "selection.rankedUnit" : "selection.ranked", {
        score: line.score,
        rank: line.rank,
        ...scope,
      });
}

function periodName(board: Scoreboard, { period }: Subject, text: Translate): string {
  return period === undefined ? text("result.year") : (board.period(period)?.name ?? period);
}

/** Who a unit is twinned with, and where that stands. */
export interface Twinned {
  readonly names: readonly string[];
  readonly address: string | undefined;
}

export function twinnedWith({ snapshot }: Scoreboard, raw: RawTables, code: string): Twinned | undefined {
  const own = snapshot.pairings.filter(({ host, partner }) => host === code || partner === code);
  const [first] = own;
  if (!first) return undefined;
  const names = own.map(({ host, partner }) => {
    const other = host === code ? partner : host;
    return snapshot.units.find((unit) => unit.code === other)?.name ?? other;
  });
  return {
    names: [...new Set(names)],
    address:
      first.row === undefined
        ? undefined
        : findingAddress({ table: inputs.pairings.table, row: first.row }, raw),
  };
}
