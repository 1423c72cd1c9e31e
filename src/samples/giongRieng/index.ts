import { translator } from "../../i18n";
import { settingRows, type StartRows } from "../../office/write";
import { evidenceRows, rowsOf, type Manner } from "../making";
import { criteria } from "./criteria";
import { meetings, signatories } from "./papers";
import { settings } from "./settings";
import { clusters, officers, units } from "./units";

/** Evidence goes to the district before 10/6, 10/9 and 10/10; the office may move these days by notice. */
const periods = `
Mã | Tên kỳ                   | Từ ngày    | Đến ngày   | Hạn gửi    | Trọng số | Trạng thái | Căn cứ
D1 | Đợt 1 (gửi trước 10/6)   | 01/01/2024 | 31/05/2024 | 10/06/2024 | 1        | mở         | Kế hoạch phối hợp phát động thi đua năm 2024
D2 | Đợt 2 (gửi trước 10/9)   | 01/06/2024 | 31/08/2024 | 10/09/2024 | 1        | mở         | Kế hoạch phối hợp phát động thi đua năm 2024
D3 | Đợt 3 (gửi trước 10/10)  | 01/09/2024 | 30/09/2024 | 10/10/2024 | 1        | mở         | Kế hoạch phối hợp phát động thi đua năm 2024
`;

/** The four awards of the plan, 3,000,000 đ together. */
const awards = `
Mã | Bộ   | Tên giải                                                           | Đối tượng  | Chỉ số | Số lượng | Mức thưởng | Hình thức | Cơ quan khen                     | Đồng hạng
G1 | Đoàn | Cụm thi đua dẫn đầu tổng hợp các tiêu chí minh chứng công tác Đoàn  | cụm        | đầy đủ | 1        | 1000000    | Giấy khen | Ban Thường vụ Huyện đoàn         | tiêu chí phụ
G2 | Đoàn | Cụm trưởng có thành tích xuất sắc trong tổng hợp minh chứng công tác Đoàn | cụm trưởng | đầy đủ | 1  | 500000     | Giấy khen | Ban Thường vụ Huyện đoàn         | tiêu chí phụ
G3 | Hội  | Cụm thi đua dẫn đầu tổng hợp các tiêu chí minh chứng công tác Hội   | cụm        | đầy đủ | 1        | 1000000    | Giấy khen | Ủy ban Hội LHTN Việt Nam huyện   | tiêu chí phụ
G4 | Hội  | Cụm trưởng có thành tích xuất sắc trong tổng hợp minh chứng công tác Hội | cụm trưởng | đầy đủ | 1   | 500000     | Giấy khen | Ủy ban Hội LHTN Việt Nam huyện   | tiêu chí phụ
`;

/** Everything is verified, so that the year can be locked and decided; another cluster leads in each set. */
const manner: Manner = {
  seed: 20_241_010,
  strengths: {
    Đoàn: { C1: 0.84, C2: 0.99, C3: 0.86, C4: 0.82, C5: 0.89, C6: 0.8 },
    Hội: { C1: 0.8, C2: 0.82, C3: 0.81, C4: 0.99, C5: 0.87, C6: 0.78 },
  },
  settled: true,
};

/**
 * The sample workbook "Giồng Riềng": a district's Youth Union and Youth Federation in the year of plan S4, in which
 * clusters compile the evidence of two criteria sets in three rounds.
 */
export function giongRieng(): StartRows {
  const input = {
    units: rowsOf("units", units),
    criteria: rowsOf("criteria", criteria),
    periods: rowsOf("periods", periods),
  };
  return {
    ...input,
    settings: settingRows(translator("vi"), settings),
    clusters: rowsOf("clusters", clusters),
    officers: rowsOf("officers", officers),
    evidence: evidenceRows(input, manner),
    awards: rowsOf("awards", awards),
    signatories: rowsOf("signatories", signatories),
    meetings: rowsOf("meetings", meetings),
  };
}
