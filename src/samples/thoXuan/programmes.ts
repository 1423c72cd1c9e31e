import { serialDay } from "../../text";
import type { StartRow } from "../../office/write";

const day = (year: number, month: number, date: number): number => serialDay(year, month, date) as number;

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

/** Items one after the other, over and over. */
function inTurn<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new RangeError("nothing to take in turn");
  return item;
}

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

/** Support of the two special units (plan S2). */
export function supportRows(): StartRow<"support">[] {
  const tasks = [
    {
      topic: "Rà soát đội ngũ cán bộ Đoàn",
      due: day(2024, 3, 31),
      quarter: "I",
      result: "Đã rà soát, kiện toàn 01 Phó Bí thư",
      state: "xong",
    },
    { topic: "Tập huấn nghiệp vụ công tác Đoàn", due: day(2024, 6, 30), quarter: "II" },
    {
      topic: "Hỗ trợ tổ chức hoạt động chăm lo đoàn viên, thanh niên",
      due: day(2024, 12, 15),
      quarter: "IV",
    },
  ];
  const meetings = [
    { quarter: "I", due: day(2024, 3, 31), state: "xong", result: "Đã họp ngày 25/3/2024" },
    { quarter: "II", due: day(2024, 6, 30), state: "xong", result: "Đã họp ngày 20/6/2024" },
    { quarter: "III", due: day(2024, 9, 30) },
    { quarter: "IV", due: day(2024, 12, 31) },
  ];
  return [
    ["X14", "CB-U5"],
    ["T21", "CB-U8"],
  ].flatMap(([unit, owner]) => [
    ...tasks.map((task, at): StartRow<"support"> => ({
      unit,
      owner,
      ...task,
      ...(unit === "T21" && at === 1 && { result: "Đã tập huấn 12 đoàn viên", state: "xong" }),
    })),
    ...["Triển khai kế hoạch", "Sơ kết"].map((topic): StartRow<"support"> => ({
      unit,
      owner,
      topic,
      state: "xong",
    })),
    ...meetings.map((meeting): StartRow<"support"> => ({
      unit,
      owner,
      topic: "Họp tổ công tác",
      ...meeting,
    })),
  ]);
}

/** The two working groups of plan S2: a leader, two members of the office, the head of the unit's cluster. */
export function groupRows(): StartRow<"groups">[] {
  const groups = [
    { group: "1", unit: "X14", people: ["CB-01", "CB-11", "CB-12", "CB-T5"] },
    { group: "2", unit: "T21", people: ["CB-02", "CB-13", "CB-14", "CB-T8"] },
  ];
  const topics = [
    undefined,
    "Rà soát đội ngũ cán bộ Đoàn",
    "Tập huấn nghiệp vụ công tác Đoàn",
    "Hỗ trợ tổ chức hoạt động chăm lo đoàn viên, thanh niên",
  ];
  return groups.flatMap(({ group, unit, people }) =>
    people.map((officer, at): StartRow<"groups"> => ({
      group,
      officer,
      role: at === 0 ? "tổ trưởng" : "thành viên",
      unit,
      topics: topics[at],
      from: day(2024, 1, 15),
    })),
  );
}

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
export function visitRows(
  units: readonly { readonly code: string; readonly cluster: string; readonly kind: string }[],
): StartRow<"visits">[] {
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

/** Held, but its list never came: the leaf of these units waits for it. */
const WITHOUT_LIST = ["X11", "X21"];

/** Who came to the sessions of units: members of the unit, most of them there, some with a paper; nobody where it was not held. */
export function unitLearnerRows(sessions: readonly StartRow<"sessions">[]): StartRow<"learners">[] {
  const listed = sessions
    .filter(({ level }) => level === "cơ sở")
    .map(({ organiser, held }) => ({ unit: String(organiser), isHeld: held !== undefined }))
    .filter(({ unit }) => !WITHOUT_LIST.includes(unit));
  return listed.flatMap(({ unit, isHeld }, place) =>
    Array.from({ length: 12 + 3 * (place % 3) }, (_, at): StartRow<"learners"> => ({
      session: `HT-${unit}`,
      person: `${unit}-Đ${String(at + 1).padStart(2, "0")}`,
      name: `Đoàn viên ${at + 1}`,
      unit,
      kind: "đoàn viên",
      present: !isHeld || at % 13 === 6 ? undefined : "x",
      ...(isHeld && at % 3 === 0 && { paper: day(2024, 5, 28), mark: at % 2 === 0 ? "tốt" : "khá" }),
    })),
  );
}

/**
 * Sessions of the study of a resolution (plan S3), from the province down to the units: most in time, some late, some
 * not held, and units that have none of their own.
 */
export function sessionRows(
  units: readonly { readonly code: string; readonly kind: string }[],
): StartRow<"sessions">[] {
  const communes = units.filter(({ kind }) => kind === "xã" || kind === "thị trấn");
  return [
    {
      code: "HT0",
      level: "tỉnh",
      organiser: "BTV Tỉnh đoàn",
      due: day(2024, 3, 31),
      held: day(2024, 3, 28),
      speakers: "Thường trực Tỉnh đoàn",
      speakerQuality: "tốt",
      documentQuality: "tốt",
    },
    {
      code: "HT1",
      level: "huyện",
      organiser: "BTV Huyện đoàn",
      due: day(2024, 4, 30),
      held: day(2024, 4, 20),
      speakers: "Báo cáo viên Huyện ủy",
      speakerQuality: "tốt",
      documentQuality: "tốt",
      result: "Đại biểu nắm vững nội dung cơ bản của nghị quyết",
      proposal: "Cung cấp tài liệu hỏi đáp ngắn gọn cho chi đoàn",
    },
    ...communes.slice(0, 24).map(({ code }, at): StartRow<"sessions"> => {
      const missed = at % 11 === 7;
      return {
        code: `HT-${code}`,
        level: "cơ sở",
        organiser: code,
        due: day(2024, 5, 31),
        speakers: "Bí thư Đoàn cơ sở",
        ...(!missed && {
          held: at % 9 === 4 ? day(2024, 6, 8) : day(2024, 5, 10) + (at % 15),
          speakerQuality: at % 4 === 1 ? "khá" : "tốt",
          documentQuality: at % 5 === 2 ? "khá" : "tốt",
        }),
        ...(at === 3 && { proposal: "Đề nghị tổ chức học tập trực tuyến cho đoàn viên đi làm xa" }),
      };
    }),
  ];
}
