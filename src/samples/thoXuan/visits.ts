import type { StartRow } from "../../office/write";
import { day, inTurn } from "../making";

const VISITS = [
  { topic: "1; 3", result: "Đã kiện toàn nhân sự, duy trì sinh hoạt nền nếp", grade: "tốt" },
  { topic: "2", result: "Tư tưởng đoàn viên, thanh niên ổn định", grade: "tốt" },
  { topic: "4; 6", result: "Phong trào thi đua có mô hình cụ thể", grade: "khá" },
  { topic: "5", result: "Duy trì 02 câu lạc bộ theo sở thích", grade: "khá" },
  {
    topic: "3",
    result: "Chi đoàn sinh hoạt chưa đều",
    grade: "yếu kém",
    proposal: "Chi bộ cử đảng viên trẻ hướng dẫn sinh hoạt",
  },
  { topic: "Làm việc với cấp ủy về kinh phí", grade: "khá" },
];

/**
 * Visits of 2024 (plan S1): the member in charge of a cluster goes to its communes, April to December; one made none in
 * August, one is behind since June, some left no written result, some weak findings are resolved and some are not.
 */
export function visitRows(units: readonly StartRow<"units">[]): StartRow<"visits">[] {
  const clusters = [...new Set(units.map(({ cluster }) => cluster))].sort();
  return clusters.flatMap((cluster, index) => {
    const own = units.filter(
      (unit) => unit.cluster === cluster && (unit.kind === "xã" || unit.kind === "thị trấn"),
    );
    if (own.length === 0) return [];
    return [4, 5, 6, 7, 8, 9, 10, 11, 12].map((month, turn): StartRow<"visits"> => {
      const { code } = inTurn(own, turn);
      const missed = month > 9 || (index === 2 && month === 8) || (index === 4 && month >= 6);
      const found = inTurn(VISITS, index + turn);
      return {
        officer: `CB-U${index + 1}`,
        unit: code,
        month: `${month}/2024`,
        branchMeeting: "x",
        ...(missed
          ? { topic: undefined }
          : {
              date: day(2024, month, 8 + ((3 * index + turn) % 18)),
              ...found,
              resolved: found.grade === "yếu kém" && month < 7 ? "x" : undefined,
            }),
      };
    });
  });
}
