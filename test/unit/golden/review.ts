import type { NextYearUnit, StageDifference } from "../../../src/domain/scoring";
import type { Certainty } from "../../../src/domain/certainty";
import { aheadWords, certaintyVerdict, fewestWords, itemsWords } from "../../../src/sheets/plan";
import { joined, numberOf, numberOrDash, periodWords, say } from "./words";

/** «So sánh điểm: đơn vị A, điều kiện 1 (Đoàn, kỳ Q1): tự chấm 9, cụm chấm 8, thẩm định 7, lệch -1», and the rows turned down. */
export function comparisonLines(differences: readonly StageDifference[]): string[] {
  return differences.map(({ set, period, unit, criterion, self, cluster, verified, difference, open }) => {
    const stages = joined([
      `tự chấm ${numberOrDash(self)}`,
      `cụm chấm ${numberOrDash(cluster)}`,
      `thẩm định ${numberOrDash(verified)}`,
      `lệch ${numberOrDash(difference)}`,
    ]);
    const rows = open.map(
      ({ code, status, reason }) =>
        `; minh chứng «${code}» ${say(`status.${status}`)}: ${reason ?? say("stage.noReason")}`,
    );
    const subject = `đơn vị ${unit.code}, điều kiện ${criterion.code}`;
    return `So sánh điểm: ${subject} (${set}, ${periodWords(period.code)}): ${stages}${rows.join("")}`;
  });
}

/** «Độ chắc chắn của giải G1: đang đạt C1; an toàn (chính xác); khoảng cách 7; mục còn mở 1; …», by the headers of its sheet. */
export function certaintyLines(certainty: readonly Certainty[]): string[] {
  return certainty.map((entry) => {
    const winners = entry.winners.map((winner) => winner.key).join(", ");
    const fewest = fewestWords(entry, say);
    const parts = [
      `đang đạt ${winners || "chưa có"}`,
      `${certaintyVerdict(entry, say)} (${say(`certainty.${entry.exactness}`)})`,
      `khoảng cách ${numberOrDash(entry.margin)}`,
      `mục còn mở ${entry.open}`,
      ...(fewest === undefined ? [] : [`số mục ít nhất ${fewest}`]),
      ...(entry.upset ? [`các mục ấy: ${itemsWords(entry.upset.items, say)}`] : []),
      ...(entry.upset ? [`nơi vượt lên: ${entry.upset.challengerName || "không có"}`] : []),
      `có thể đạt: ${entry.possible.join(", ")}`,
      `nếu đạt hết: ${entry.allAccepted.join(", ")}`,
      ...(entry.ahead.length > 0 ? [`chưa đến hạn: ${aheadWords(entry, say) ?? ""}`] : []),
    ];
    return `Độ chắc chắn của giải ${entry.award.code}: ${parts.join("; ")}`;
  });
}

/** «Năm sau: đơn vị A phân loại tiên tiến (từ xếp loại Xuất sắc), điểm năm trước 9,5 (bộ Đoàn)» */
export function nextYearLines(units: readonly NextYearUnit[]): string[] {
  return units.map(({ unit, grade, from, points, set }) =>
    joined([
      `Năm sau: đơn vị ${unit.code} ${grade === undefined ? "để trống phân loại" : `phân loại ${grade}`} (từ xếp loại ${from ?? "–"})`,
      points === undefined
        ? "điểm năm trước để trống"
        : `điểm năm trước ${numberOf(points)} (bộ ${set ?? "–"})`,
    ]),
  );
}
