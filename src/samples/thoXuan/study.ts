import type { StartRow } from "../../office/write";
import { attendanceRows, day, personCode } from "../making";
import { manner } from "./evidence";

/**
 * Sessions of the study of a resolution (plan S3), from the province down to the units: most in time, some late, some
 * not held, and units that have none of their own.
 */
export function sessionRows(units: readonly StartRow<"units">[]): StartRow<"sessions">[] {
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
    ...communes.slice(0, 24).map((commune, at): StartRow<"sessions"> => {
      const code = String(commune.code);
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

/** Who was convened to the sessions, and who came, in the order of the sessions. */
export function learnerRows(
  units: readonly StartRow<"units">[],
  sessions: readonly StartRow<"sessions">[],
  nameOf: (code: string) => string,
): StartRow<"learners">[] {
  return [
    ...delegateRows(units, nameOf),
    ...attendanceRows({
      session: "HT1",
      units,
      least: 4,
      more: 6,
      strengthOf: ({ cluster }) => (manner.strengths.Đoàn?.[String(cluster)] ?? 0) + 0.08,
      papersFrom: day(2024, 4, 22),
      seed: 20_240_420,
      nameOf,
    }),
    ...unitLearnerRows(sessions, nameOf),
  ];
}

/** The session of the province: one delegate of each unit, the first of its list. */
function delegateRows(
  units: readonly StartRow<"units">[],
  nameOf: (code: string) => string,
): StartRow<"learners">[] {
  return units.map((unit) => ({
    session: "HT0",
    person: personCode(unit, 0),
    name: nameOf(personCode(unit, 0)),
    unit: unit.code,
    kind: "cán bộ",
    present: "x",
  }));
}

/** Held, but its list never came: the leaf of these units waits for it. */
const WITHOUT_LIST = ["X11", "X21"];

/** Who came to the sessions of units: members of the unit, most of them there, some with a paper; nobody where it was not held. */
function unitLearnerRows(
  sessions: readonly StartRow<"sessions">[],
  nameOf: (code: string) => string,
): StartRow<"learners">[] {
  const listed = sessions
    .filter(({ level }) => level === "cơ sở")
    .map(({ organiser, held }) => ({ unit: String(organiser), isHeld: held !== undefined }))
    .filter(({ unit }) => !WITHOUT_LIST.includes(unit));
  return listed.flatMap(({ unit, isHeld }, place) =>
    Array.from({ length: 12 + 3 * (place % 3) }, (_, at): StartRow<"learners"> => ({
      session: `HT-${unit}`,
      person: memberCode(unit, at),
      name: nameOf(memberCode(unit, at)),
      unit,
      kind: "đoàn viên",
      present: !isHeld || at % 13 === 6 ? undefined : "x",
      ...(isHeld && at % 3 === 0 && { paper: day(2024, 5, 28), mark: at % 2 === 0 ? "tốt" : "khá" }),
    })),
  );
}

function memberCode(unit: string, at: number): string {
  return `${unit}-Đ${String(at + 1).padStart(2, "0")}`;
}
