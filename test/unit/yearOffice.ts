import type { Snapshot } from "../../src/domain/model";
import { resultSteps } from "../../src/domain/results";
import { Scoreboard } from "../../src/domain/scoring";
import { ended } from "../../src/domain/steps";
import { workOutSteps, yearFacts, type LastResults, type YearKnown } from "../../src/domain/year";
import { readSnapshot, type RawTables } from "../../src/sheets/read";
import { serialDay } from "../../src/text";
import { parseTables } from "./textTables";

/** A day between the deadlines of the first and the second period. */
export const DAY = serialDay(2024, 7, 1) ?? 0;
export const WRITTEN: LastResults = { time: "30/06/2024 08:00:00", person: "Trần Thị Bình", old: undefined };

/** Tables as an office has them that is well under way; a test leaves some out or adds to them. */
export const OFFICE = {
  ThietLap: `Khóa | Giá trị
BoTieuChi | Đoàn: BTV Huyện đoàn
CachTinhCum | trung bình
PhatMuon | không`,
  DonVi: `Mã | Tên đơn vị | Khối | Cụm
A | Đơn vị A | xã | C1
B | Đơn vị B | xã | C2`,
  Cum: `Mã | Tên cụm | Đơn vị cụm trưởng
C1 | Cụm 1 | A
C2 | Cụm 2 | B`,
  Ky: `Mã | Tên kỳ | Từ ngày | Đến ngày | Hạn gửi | Trạng thái
Q2 | Quý II | 01/04/2024 | 30/06/2024 | 10/06/2024 |
Q3 | Quý III | 01/06/2024 | 30/09/2024 | 10/09/2024 |
Q4 | Quý IV | 01/10/2024 | 31/12/2024 | 10/12/2024 |`,
  TieuChi: `Bộ | Mã | Điều kiện | Điểm tối đa | Cách chấm
Đoàn | 1 | Báo cáo | 10 | thẩm định
Đoàn | 2 | Số lượng | 10 | thẩm định`,
  MinhChung: `Mã | Kỳ | Đơn vị | Bộ | Tiêu chí | Ngày nộp | Điểm thẩm định | Trạng thái
M1 | Q2 | A | Đoàn | 1 | 01/06/2024 | 7 | đạt
M2 | Q2 | A | Đoàn | 2 | 01/06/2024 | 7 | đạt
M3 | Q2 | B | Đoàn | 1 | 01/06/2024 | 7 | đạt`,
  GiaiThuong: `Mã | Bộ | Kỳ | Tên giải | Đối tượng | Chỉ số | Số lượng | Mức thưởng | Đồng hạng
G1 | Đoàn | Q2 | Cụm dẫn đầu | cụm | điểm | 1 | 1000000 | chọn`,
} as const;
export type Tables = { readonly [Table in keyof typeof OFFICE]?: string };

/** The tables of the office, some of them others; "" leaves one out. */
export function rawOf(changed: Tables): RawTables {
  const tables = Object.entries({ ...OFFICE, ...changed }).filter(([, rows]) => rows !== "");
  return parseTables(tables.map(([table, rows]) => `# ${table}\n${rows}\n`).join("\n")).raw;
}

export function snapshotOf(changed: Tables): ReturnType<typeof readSnapshot> {
  return readSnapshot(rawOf(changed));
}

/** What is known of the year of such an office. @param last null = nothing was ever written */
export function known(
  changed: Tables = {},
  last: LastResults | null = WRITTEN,
  { day = DAY, seal = [] as string[] } = {},
): YearKnown {
  const { snapshot, findings } = snapshotOf(changed);
  const sealed: Snapshot = {
    ...snapshot,
    seals: seal.map((period) => ({
      period,
      lockedAt: "",
      digest: "",
      snapshot: {
        ...snapshot,
        periods: snapshot.periods.filter(({ code }) => code === period),
        evidence: snapshot.evidence.filter((row) => row.period === period),
      },
    })),
  };
  const board = new Scoreboard(sealed, day);
  return {
    facts: yearFacts(
      board,
      findings.filter(({ severity }) => severity === "error"),
    ),
    last,
    worked: ended(workOutSteps(board, resultSteps(board))),
  };
}

/** The head of a table without rows. */
export const headOf = (table: keyof typeof OFFICE): string => OFFICE[table].split("\n")[0] ?? "";
export const withRows = (table: keyof typeof OFFICE, ...rows: string[]): string =>
  [OFFICE[table], ...rows].join("\n");
