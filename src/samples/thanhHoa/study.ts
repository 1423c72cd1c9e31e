import type { StartRow } from "../../office/write";
import { attendanceRows, day, inTurn, rowsOf } from "../making";

type Unit = StartRow<"units">;

const PROVINCE = "HT-TINH";
/** The unit of those who work in the province's office. */
const OFFICE = "TĐ";

/** The conference of the province, one day in 10/2018. */
const HEAD = `
Mã      | Cấp  | Đơn vị tổ chức   | Hạn        | Ngày tổ chức | Báo cáo viên         | Chất lượng báo cáo viên | Chất lượng tài liệu | Kết quả | Kiến nghị
HT-TINH | tỉnh | BTV Tỉnh đoàn    | 31/10/2018 | 16/10/2018   | Thường trực Tỉnh đoàn | tốt                     | tốt                 | Cán bộ chủ chốt nắm vững mục tiêu, 6 nhóm giải pháp của Nghị quyết 01 |
`;

/** Districts that were late, and one that held none. */
const LATE = new Set(["H23", "H26"]);
const NOT_HELD = "H27";
/** Communes that were late, and one that held none. */
const LATE_BELOW = new Set(["X06"]);
const NOT_HELD_BELOW = "X12";

const RESULTS: Readonly<Record<string, readonly string[]>> = {
  huyện: [
    "Đại biểu thảo luận, đăng ký nội dung thực hiện Nghị quyết tại cơ sở",
    "Đã xây dựng kế hoạch hành động, chọn 02 đơn vị làm điểm",
    "Đại biểu hiểu rõ chỉ tiêu từng năm; 100% cơ sở cam kết thực hiện",
    "Nắm được nội dung cơ bản; cần thêm ví dụ từ cơ sở",
  ],
  "cơ sở": [
    "Đoàn viên đăng ký việc làm cụ thể; các chi đoàn thống nhất lịch sinh hoạt",
    "Đã thông qua chương trình hành động của Đoàn xã giai đoạn 2018 - 2022",
    "Đoàn viên nắm được nội dung cơ bản, thảo luận sôi nổi",
  ],
};

const PROPOSALS: ReadonlyMap<string, string> = new Map([
  ["H18", "Tài liệu hỏi đáp ngắn gọn, dễ hiểu cho chi đoàn vùng đồng bào dân tộc"],
  ["H24", "Hỗ trợ báo cáo viên cho các xã vùng cao"],
  ["X04", "Cho đoàn viên đi biển dài ngày học tập bằng hình thức trực tuyến"],
]);

/** The cascade of the plan: province in 10/2018, districts before 15/11/2018, communes before 30/12/2018. */
export function sessionRows(units: readonly Unit[]): StartRow<"sessions">[] {
  return [
    ...rowsOf("sessions", HEAD),
    ...districts(units).map((unit, at) =>
      sessionOf(unit, at, {
        level: "huyện",
        due: day(2018, 11, 15),
        held: day(2018, 10, 22) + ((at * 5) % 23),
        late: LATE.has(String(unit.code)) ? day(2018, 11, 21) : undefined,
        missed: unit.code === NOT_HELD,
        speakers: at % 3 === 1 ? "Phó Bí thư đoàn cấp huyện" : "Bí thư đoàn cấp huyện",
      }),
    ),
    ...communes(units).map((unit, at) =>
      sessionOf(unit, at, {
        level: "cơ sở",
        due: day(2018, 12, 30),
        held: day(2018, 11, 24) + ((at * 7) % 34),
        late: LATE_BELOW.has(String(unit.code)) ? day(2019, 1, 3) : undefined,
        missed: unit.code === NOT_HELD_BELOW,
        speakers: at % 2 === 0 ? "Báo cáo viên cấp huyện" : "Bí thư đoàn cấp cơ sở",
      }),
    ),
  ];
}

interface Holding {
  readonly level: string;
  readonly due: number;
  readonly held: number;
  readonly late: number | undefined;
  readonly missed: boolean;
  readonly speakers: string;
}

function sessionOf(unit: Unit, at: number, holding: Holding): StartRow<"sessions"> {
  const { code } = unit;
  const { level, due, held, late, missed, speakers } = holding;
  return {
    code: sessionCode(unit),
    level,
    organiser: code,
    due,
    speakers,
    ...(!missed && {
      held: late ?? held,
      speakerQuality: at % 4 === 3 ? "khá" : "tốt",
      documentQuality: at % 5 === 2 ? "khá" : "tốt",
      result: inTurn(RESULTS[level] ?? [], at),
      proposal: PROPOSALS.get(String(code)),
    }),
  };
}

/** How well the people of a cluster's units come, 0–1: everybody should. */
const COMES: Readonly<Record<string, number>> = {
  C1: 0.99,
  C2: 0.96,
  C3: 0.98,
  C4: 0.94,
  C5: 0.88,
  C6: 0.97,
};

/**
 * Who was convened: secretaries, deputies and speakers of the districts and the province's own officers to the province,
 * officers and branch secretaries to the districts, members to the communes; who came and who wrote a paper.
 */
export function learnerRows(
  units: readonly Unit[],
  sessions: readonly StartRow<"sessions">[],
  nameOf: (code: string) => string,
): StartRow<"learners">[] {
  const common = { nameOf, strengthOf: (unit: Unit) => COMES[String(unit.cluster)] ?? 0.95 };
  const province = attendanceRows({
    ...common,
    session: PROVINCE,
    units: [...districts(units), ...units.filter(({ code }) => code === OFFICE)],
    least: 3,
    more: 1,
    papersFrom: day(2018, 10, 18),
    seed: 20_181_016,
  });
  const below = units.flatMap((unit, at) => {
    const session = sessionCode(unit);
    const held = sessions.find(({ code }) => code === session)?.held;
    // Nobody is listed where nothing was held.
    if (typeof held !== "number") return [];
    if (unit.parent !== undefined) return memberRows(unit, at, held, nameOf);
    const convened = { ...common, session, papersFrom: held + 2 };
    const communesOf = units.filter(({ parent }) => parent === unit.code);
    const seed = 20_181_115 + 100 * at;
    return [
      ...attendanceRows({ ...convened, units: [unit], least: 10, more: 6, seed }),
      ...attendanceRows({ ...convened, units: communesOf, least: 2, more: 2, seed: seed + 50 }),
    ];
  });
  return [...province, ...below];
}

function sessionCode({ code }: Unit): string {
  return `HT-${String(code)}`;
}

/** The members of a commune: most came, a third have handed in their papers. */
function memberRows(
  unit: Unit,
  place: number,
  held: number,
  nameOf: (code: string) => string,
): StartRow<"learners">[] {
  return Array.from({ length: 14 + 2 * (place % 3) }, (_, at): StartRow<"learners"> => {
    const person = `${String(unit.code)}-Đ${String(at + 1).padStart(2, "0")}`;
    const present = (at + place) % 12 !== 5;
    return {
      session: sessionCode(unit),
      person,
      name: nameOf(person),
      unit: unit.code,
      kind: at < 3 ? "bí thư chi đoàn" : "đoàn viên",
      present: present ? "x" : undefined,
      ...(present &&
        (at < 3 || at % 3 === 0) && { paper: held + 4 + (at % 3), mark: at % 2 === 0 ? "tốt" : "khá" }),
    };
  });
}

/** The bodies directly under the province. */
function districts(units: readonly Unit[]): Unit[] {
  return units.filter(({ code, parent }) => parent === undefined && code !== OFFICE);
}

function communes(units: readonly Unit[]): Unit[] {
  return units.filter(({ parent }) => parent !== undefined);
}
