import type { StartRow } from "../../office/write";
import { day, inTurn } from "../making";

/** Communes of plan S0 whose ceremony the sample leaves open. */
const WITHOUT_CEREMONY = new Set(["X26", "X29"]);

/** One that submitted no plan, and one whose ceremony has no named witness. */
const WITHOUT_PLAN = "X29";
const WITHOUT_WITNESS = "X17";

/** The links of plan S0 with their plans (15/02 to 25/02/2020) and ceremonies (25/02 to 10/03/2020). */
export function withCeremonies(pairings: readonly StartRow<"pairings">[]): StartRow<"pairings">[] {
  return pairings.map((pairing, at): StartRow<"pairings"> => {
    const partner = String(pairing.partner);
    const planned =
      partner === WITHOUT_PLAN ? pairing : { ...pairing, prepared: day(2020, 2, 15) + (at % 11) };
    return WITHOUT_CEREMONY.has(partner)
      ? planned
      : {
          ...planned,
          signed: day(2020, 2, 25) + (at % 15),
          ...(partner !== WITHOUT_WITNESS && { witness: "Đại diện BTV Huyện đoàn" }),
        };
  });
}

const KINDS = [
  { kind: "giao lưu", text: "Giao lưu văn nghệ, thể thao", value: 3_000_000, people: 60 },
  { kind: "tặng quà", text: "Tặng quà học sinh nghèo", value: 5_500_000, people: 25 },
  { kind: "trao đổi kinh nghiệm", text: "Trao đổi kinh nghiệm sinh hoạt chi đoàn", value: 0, people: 30 },
  { kind: "công trình thanh niên", text: "Trồng hàng cây thanh niên", value: 8_000_000, people: 45 },
  { kind: "cơ sở vật chất", text: "Tặng máy tính, bàn ghế", value: 12_000_000, people: 10 },
];

/** Invented activities of 2024: most pairs have some, a few have none. */
export function activityRows(pairings: readonly StartRow<"pairings">[]): StartRow<"activities">[] {
  return pairings.flatMap(({ host, partner }, at): StartRow<"activities">[] =>
    at % 5 === 4
      ? []
      : [1 + (at % 4), 6 + (at % 4)].map((month, turn) => {
          const { kind, text, value, people } = inTurn(KINDS, at + 2 * turn);
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
