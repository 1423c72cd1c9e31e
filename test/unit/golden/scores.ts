import type { ClusterScore, UnitScore } from "../../../src/domain/scoring";
import { gradeWords } from "../../../src/sheets/plan";
import { joined, listed, numberOf, numberOrDash, periodWords, progressWords, say, type Form } from "./words";

/** A score of a unit or cluster, without the period it is about. */
interface ScoreLine {
  readonly subject: string;
  readonly set: string;
  readonly period: string | undefined;
  readonly words: string;
}

/** «Đơn vị A (Đoàn, kỳ Q1 và cả năm): 10 điểm trên 15 (66,67%), …» */
export function unitLines(units: readonly UnitScore[], form: Form): string[] {
  return linesOf(
    form,
    units.map((unit) => ({
      subject: `Đơn vị ${unit.unit}`,
      set: unit.set,
      period: unit.period,
      words: joined([
        `${numberOrDash(unit.score)} điểm trên ${numberOrDash(unit.maximum)} (${percentOf(unit.share)})`,
        countWords(unit),
        unit.rank === undefined ? "không xếp hạng trong cụm" : `hạng ${unit.rank} trong cụm`,
        placeWords(unit),
        unitGrade(unit),
        unit.standing === "general" ? undefined : say(`standing.${unit.standing}`),
        unit.specialRank === undefined ? undefined : `hạng ${unit.specialRank} trong các đơn vị đặc thù`,
        unit.progress === undefined ? undefined : progressWords(unit.progress),
        disqualifiedWords(unit),
      ]),
    })),
  );
}

/** «Cụm C1 (Đoàn, cả năm): 7,5 điểm (2 đơn vị), …»; who shares the rank and how far the next rank is only where there is one. */
export function clusterLines(clusters: readonly ClusterScore[], form: Form): string[] {
  return linesOf(
    form,
    clusters.map((cluster) => ({
      subject: `Cụm ${cluster.cluster}`,
      set: cluster.set,
      period: cluster.period,
      words: joined([
        `${cluster.score === undefined ? "không có điểm" : `${numberOf(cluster.score)} điểm`} (${sizeWords(cluster)})`,
        countWords(cluster),
        rankWords(cluster),
        cluster.lead === undefined ? undefined : `hơn hạng sau ${numberOf(cluster.lead)} điểm`,
        placeWords(cluster),
        disqualifiedWords(cluster),
      ]),
    })),
  );
}

/**
 * A line per score. Together: where all scores of a period are those of the period before it (the year of a single period says
 * everything twice), both stand in one line.
 */
function linesOf(form: Form, scores: readonly ScoreLine[]): string[] {
  if (form === "apart")
    return scores.map(
      ({ subject, set, period, words }) => `${subject} (${set}, ${periodWords(period)}): ${words}`,
    );
  const blocks: { set: string; period: string | undefined; lines: ScoreLine[] }[] = [];
  for (const line of scores) {
    const last = blocks.at(-1);
    if (last?.set === line.set && last.period === line.period) last.lines.push(line);
    else blocks.push({ set: line.set, period: line.period, lines: [line] });
  }
  const merged: { set: string; periods: string[]; lines: ScoreLine[] }[] = [];
  for (const { set, period, lines } of blocks) {
    const last = merged.at(-1);
    if (last?.set === set && sameScores(last.lines, lines)) last.periods.push(periodWords(period));
    else merged.push({ set, periods: [periodWords(period)], lines });
  }
  return merged.flatMap(({ set, periods, lines }) =>
    lines.map(({ subject, words }) => `${subject} (${set}, ${listed(periods)}): ${words}`),
  );
}

function sameScores(left: readonly ScoreLine[], right: readonly ScoreLine[]): boolean {
  const content = (lines: readonly ScoreLine[]): string =>
    lines.map(({ subject, words }) => `${subject}: ${words}`).join("\n");
  return content(left) === content(right);
}

/** A share 0–1 in percent; the rounding takes off what the multiplication adds (0,07 × 100). */
function percentOf(share: number | undefined): string {
  return share === undefined ? "–" : `${numberOf(Number((share * 100).toFixed(8)))}%`;
}

function countWords({ coverage, punctuality }: UnitScore | ClusterScore): string {
  return `đầy đủ ${coverage.numerator}/${coverage.denominator}, đúng hạn ${punctuality.numerator}/${punctuality.denominator}`;
}

function sizeWords({ units, withoutScore }: ClusterScore): string {
  return withoutScore === 0 ? `${units} đơn vị` : `${units} đơn vị, ${withoutScore} đơn vị không có điểm`;
}

function rankWords({ rank, sharing }: ClusterScore): string {
  if (rank === undefined) return "không xếp hạng";
  return sharing > 1 ? `hạng ${rank} (${sharing} cụm đồng hạng)` : `hạng ${rank}`;
}

function placeWords({ place }: UnitScore | ClusterScore): string | undefined {
  return place?.key === undefined
    ? undefined
    : `đứng thứ ${place.place} nhờ tiêu chí phụ ${say(`indicator.${place.key}`)}`;
}

function unitGrade(unit: UnitScore): string | undefined {
  const words = gradeWords(unit, say);
  if (words === undefined || unit.grade?.kind === "below") return words;
  return unit.grade?.kind === "disqualified" ? `${words} xếp loại` : `xếp loại ${words}`;
}

function disqualifiedWords({ disqualified }: UnitScore | ClusterScore): string | undefined {
  return disqualified && `không xét: ${disqualified.reason}`;
}
