import { serialDay } from "../../src/text";
import type { StartRows } from "../../src/office/write";

export const SIZE = { units: 168, leaves: 146, periods: 4 } as const;

const RULES = [
  { rule: "đạt", steps: "" },
  { rule: "mức", steps: ">=3: 4; >=2: 3; >=1: 2; còn lại: 0" },
  { rule: "số lượng", steps: "1,5 mỗi; tối đa 4" },
  { rule: "tỷ lệ", steps: "" },
  { rule: "thẩm định", steps: "" },
];
const STATUSES = ["đạt", "đạt", "đạt", "đạt", "đạt", "chờ", "không đạt", "bổ sung", "tranh chấp", "đạt"];

/** A province of today: 168 communes in 16 clusters, 146 leaves, 4 quarters, one evidence row each: 98,112 rows. */
export function province(): StartRows {
  const range = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const code = (letter: string, index: number): string => `${letter}${String(index + 1).padStart(3, "0")}`;
  const quarters = range(SIZE.periods, (index) => ({
    code: `Q${index + 1}`,
    name: `Quý ${index + 1}`,
    from: serialDay(2024, index * 3 + 1, 1),
    to: serialDay(2024, index * 3 + 3, 28),
    deadline: serialDay(2024, index * 3 + 3, 10),
  }));
  let number = 0;
  return {
    settings: [
      { key: "BoTieuChi", value: "Đoàn: BTV Tỉnh đoàn; Hội: UB Hội LHTN tỉnh" },
      { key: "CachTinhCum", value: "tỷ lệ" },
      { key: "MotCumHaiGiai", value: "có" },
      { key: "CumTruongThuocCumDauDan", value: "không" },
      { key: "PhatMuon", value: "5% mỗi ngày; tối đa 50%" },
      { key: "NguongXepLoai", value: "Xuất sắc: 90; Tốt: 80; Khá: 65; Trung bình: 50" },
      { key: "TieuChiPhu", value: "đầy đủ; đúng hạn" },
    ],
    units: range(SIZE.units, (index) => ({
      code: code("X", index),
      name: `Phường số ${index + 1}`,
      kind: "phường",
      cluster: code("C", index % 16),
    })),
    clusters: range(16, (index) => ({
      code: code("C", index),
      name: `Cụm số ${index + 1}`,
      headUnit: code("X", index),
    })),
    officers: [{ code: "CB1", name: "Cán bộ 1" }],
    periods: quarters,
    criteria: range(SIZE.leaves, (index) => ({
      set: index % 3 === 2 ? "Hội" : "Đoàn",
      code: code("T", index),
      group: `Tiêu chí ${(index % 6) + 1}`,
      text: `Điều kiện số ${index + 1} của bộ tiêu chí`,
      maximum: 4,
      ...RULES[index % RULES.length],
    })),
    evidence: quarters.flatMap((quarter) =>
      range(SIZE.units, (unit) =>
        range(SIZE.leaves, (leaf) => {
          number += 1;
          const rule = RULES[leaf % RULES.length]?.rule;
          const status = STATUSES[(unit * 7 + leaf * 3) % STATUSES.length];
          return {
            code: `M${number}`,
            period: quarter.code,
            unit: code("X", unit),
            set: leaf % 3 === 2 ? "Hội" : "Đoàn",
            criterion: code("T", leaf),
            submitted: (quarter.deadline as number) - 8 + ((unit + leaf) % 11),
            quantity: (unit + leaf) % 5,
            target: rule === "tỷ lệ" ? 4 : undefined,
            verified: rule === "thẩm định" && status === "đạt" ? ((unit + leaf) % 8) / 2 : undefined,
            status,
            reason: status === "đạt" || status === "chờ" ? undefined : "Thiếu hình ảnh, danh sách",
          };
        }),
      ).flat(),
    ),
    awards: [
      {
        code: "G1",
        set: "Đoàn",
        name: "Cụm dẫn đầu",
        target: "cụm",
        indicator: "điểm",
        count: 1,
        money: 1_000_000,
        tie: "chọn",
      },
    ],
    pairings: [],
  };
}
