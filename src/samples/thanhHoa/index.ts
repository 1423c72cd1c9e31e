import { translator } from "../../i18n";
import { settingRows, type StartRows } from "../../office/write";
import { evidenceRows, namer, rowsOf, withClusters, type Manner } from "../making";
import { criteria } from "./criteria";
import { settings } from "./settings";
import { learnerRows, sessionRows } from "./study";
import { clusters, officers, units } from "./units";

/** One round: the year, reported before 05/01/2019. */
const periods = `
Mã | Tên kỳ   | Từ ngày    | Đến ngày   | Hạn gửi    | Trọng số | Trạng thái | Căn cứ
N  | Năm 2018 | 01/01/2018 | 31/12/2018 | 05/01/2019 | 1        | mở         | Kế hoạch số 66 - KH/TĐTN-BTG ngày 25/9/2018
`;

const awards = `
Mã | Bộ   | Tên giải                                              | Đối tượng | Chỉ số | Số lượng | Mức thưởng | Hình thức | Cơ quan khen            | Đồng hạng
G1 | Đoàn | Đơn vị xuất sắc công tác Đoàn và phong trào thanh thiếu nhi | đơn vị | điểm | 5        | 1000000    | Bằng khen | Ban Chấp hành Tỉnh đoàn | tiêu chí phụ
G2 | Đoàn | Cụm thi đua dẫn đầu                                   | cụm       | điểm   | 1        | 1500000    | Bằng khen | Ban Chấp hành Tỉnh đoàn | tiêu chí phụ
`;

const manner: Manner = {
  seed: 20_181_231,
  strengths: { Đoàn: { C1: 0.96, C2: 0.9, C3: 0.94, C4: 0.87, C5: 0.8, C6: 0.92 } },
  settled: true,
};

/**
 * The sample workbook "Thanh Hóa": the province's office in the year of plan S3. Resolution 01 is studied from the province
 * down to the communes, and who came counts in the year-end rating of the districts.
 */
export function thanhHoa(): StartRows {
  const input = {
    units: withClusters(rowsOf("units", units)),
    criteria: rowsOf("criteria", criteria),
    periods: rowsOf("periods", periods),
  };
  const people = rowsOf("officers", officers);
  const sessions = sessionRows(input.units);
  return {
    ...input,
    settings: settingRows(translator("vi"), settings),
    clusters: rowsOf("clusters", clusters),
    officers: people,
    evidence: evidenceRows(input, manner),
    awards: rowsOf("awards", awards),
    sessions,
    learners: learnerRows(input.units, sessions, namer(people.map(({ name }) => String(name)))),
  };
}
