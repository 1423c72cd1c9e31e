import type { StartRow } from "../../office/write";
import { day } from "../making";

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
