import { isSettledAgainst, type AwardResult } from "../../../src/domain/awards";
import { type Results } from "../../../src/domain/results";
import { awardReason } from "../../../src/sheets/plan";
import { joined, numberOf, progressWords, say } from "./words";

/** «Giải G1 (BTV Huyện đoàn khen): cụm C1 nhận, 9 điểm. Hạng 1 theo điểm.», and what the awards cost together. */
export function awardLines({ awards, budget }: Results): string[] {
  if (awards.length === 0) return [];
  return [
    ...awards.map((result) => {
      const { award, issuer, value, group } = result;
      const reason = awardReason(result, say);
      const standing = joined([
        `${receiver(result)} ${verdict(result)}`,
        value === undefined ? undefined : awardValue(result, value),
        awardRank(result, reason),
        group ? `nhóm đồng hạng «${group}»` : undefined,
      ]);
      const by = issuer === undefined ? "chưa có cơ quan khen" : `${issuer} khen`;
      return `Giải ${award.code} (${by}): ${standing}. ${reason}`;
    }),
    `Kinh phí khen: đã quyết ${numberOf(budget.decided)} đồng, dự kiến ${numberOf(budget.planned)} đồng`,
  ];
}

/** Who the row of an award is about; a head with the cluster that decided. */
function receiver({ award, code, decidedBy }: AwardResult): string {
  if (award.target === "clusterHead" && decidedBy) return `cụm trưởng ${code || "–"} của cụm ${decidedBy}`;
  if (!code) return "chưa nêu được ai,";
  const subject = `${award.target === "cluster" ? "cụm" : "đơn vị"} ${code}`;
  return decidedBy === code ? subject : `${subject} (xét theo ${decidedBy || "–"})`;
}

function verdict({ decided, reason }: AwardResult): string {
  if (decided) return "nhận";
  return isSettledAgainst({ reason }) ? "không được chọn" : "chưa quyết định";
}

function awardValue({ award, reason, reasonParams }: AwardResult, value: number): string {
  const number = numberOf(value);
  // A head that follows its cluster shows what the cluster won by, whatever its own award goes by.
  if (reason === "headFollowsCluster" || reasonParams.indicator !== award.indicator)
    return `chỉ số của cụm dẫn đầu ${number}`;
  switch (award.indicator) {
    case "score":
      return award.target === "unit" || award.target === "progressUnit"
        ? `${number}% điểm tối đa`
        : `${number} điểm`;
    case "coverage":
    case "punctuality":
      return `${say(`indicator.${award.indicator}`)} ${number}%`;
    case "progress":
      return progressWords(value);
  }
}

/** A first place, and one that the reason names, need no second word. */
function awardRank({ rank }: AwardResult, reason: string): string | undefined {
  return rank === undefined || rank === 1 || reason.startsWith(`Hạng ${rank} `) ? undefined : `hạng ${rank}`;
}
