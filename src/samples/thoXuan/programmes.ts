import { serialDay } from "../../domain/text";
import type { StartRow } from "../../workbook/write";

const day = (year: number, month: number, date: number): number => serialDay(year, month, date) as number;

/** Communes of plan S0 whose ceremony the sample leaves open. */
const WITHOUT_CEREMONY = new Set(["X26", "X29"]);

/** The links of plan S0 with their ceremonies, 25/02 to 10/03/2020. */
export function withCeremonies(pairings: readonly StartRow[]): StartRow[] {
  return pairings.map((pairing, at) =>
    WITHOUT_CEREMONY.has(String(pairing.partner)) ? pairing : { ...pairing, signed: day(2020, 2, 25) + (at % 15), witness: "Đại diện BTV Huyện đoàn" },
  );
}

const KINDS = [
  { kind: "giao lưu", text: "Giao lưu văn nghệ, thể thao", value: 3_000_000, people: 60 },
  { kind: "tặng quà", text: "Tặng quà học sinh nghèo", value: 5_500_000, people: 25 },
  { kind: "trao đổi kinh nghiệm", text: "Trao đổi kinh nghiệm sinh hoạt chi đoàn", value: 0, people: 30 },
  { kind: "công trình thanh niên", text: "Trồng hàng cây thanh niên", value: 8_000_000, people: 45 },
  { kind: "cơ sở vật chất", text: "Tặng máy tính, bàn ghế", value: 12_000_000, people: 10 },
];

/** Invented activities of 2024: most pairs have some, a few have none. */
export function activityRows(pairings: readonly StartRow[]): StartRow[] {
  return pairings.flatMap(({ host, partner }, at): StartRow[] =>
    at % 5 === 4
      ? []
      : [1 + (at % 4), 6 + (at % 4)].map((month, turn) => {
          const { kind, text, value, people } = KINDS[(at + 2 * turn) % KINDS.length];
          return {
            date: day(2024, month, 5 + (at % 20)),
            host,
            partner,
            kind,
            text,
            value: value || undefined,
            people,
            direction: turn === 1 && at % 3 === 0 ? "về" : "đi",
          };
        }),
  );
}

/** Support of the two special units (plan S2). */
export function supportRows(): StartRow[] {
  const tasks = [
    { topic: "Rà soát đội ngũ cán bộ Đoàn", due: day(2024, 3, 31), quarter: "I", result: "Đã rà soát, kiện toàn 01 Phó Bí thư", state: "xong" },
    { topic: "Tập huấn nghiệp vụ công tác Đoàn", due: day(2024, 6, 30), quarter: "II" },
    { topic: "Hỗ trợ tổ chức hoạt động chăm lo đoàn viên, thanh niên", due: day(2024, 12, 15), quarter: "IV" },
  ];
  return [
    ["X14", "CB-U5"],
    ["T21", "CB-U8"],
  ].flatMap(([unit, owner]) =>
    tasks.map((task, at): StartRow => ({ unit, owner, ...task, ...(unit === "T21" && at === 1 && { result: "Đã tập huấn 12 đoàn viên", state: "xong" }) })),
  );
}
