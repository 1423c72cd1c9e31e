import { translator } from "../../i18n";
import { settingRows, type StartRows } from "../../office/write";
import { evidenceRows, rowsOf, type Manner } from "../making";
import { criteria } from "./criteria";
import { settings } from "./settings";
import { groups, support } from "./support";
import { clusters, officers, units } from "./units";

const periods = `
Mã | Tên kỳ           | Từ ngày    | Đến ngày   | Hạn gửi    | Trọng số | Trạng thái
Q1 | Quý I năm 2018   | 01/01/2018 | 31/03/2018 | 10/04/2018 | 1        | mở
Q2 | Quý II năm 2018  | 01/04/2018 | 30/06/2018 | 10/07/2018 | 1        | mở
Q3 | Quý III năm 2018 | 01/07/2018 | 30/09/2018 | 10/10/2018 | 1        | mở
Q4 | Quý IV năm 2018  | 01/10/2018 | 30/11/2018 | 05/12/2018 | 1        | mở
`;

/** Rewards of the plan for units; money and numbers are the sample's own. */
const awards = `
Mã | Bộ      | Tên giải                                                         | Đối tượng      | Chỉ số  | Số lượng | Mức thưởng | Hình thức | Cơ quan khen            | Đồng hạng
K1 | Đoàn    | Cơ sở Đoàn xuất sắc trong công tác Đoàn và phong trào thanh niên | đơn vị         | điểm    | 5        | 500000     | Giấy khen | Ban Thường vụ Đoàn Khối | tiêu chí phụ
K2 | Đặc thù | Cơ sở Đoàn đặc thù có tiến bộ trong năm                          | đơn vị tiến bộ | tiến bộ | 2        | 500000     | Giấy khen | Ban Thường vụ Đoàn Khối | cùng nhận
`;

const manner: Manner = {
  seed: 20_180_209,
  strengths: {
    Đoàn: { C1: 0.88, C2: 0.84, C3: 0.95, C4: 0.86, C5: 0.9, C6: 0.96, C7: 0.87, C8: 0.89 },
    "Đặc thù": { C6: 0.72, C8: 0.85 },
  },
  settled: true,
};

/**
 * The sample workbook "Khối Dân – Chính – Đảng": the bloc of agencies in Hồ Chí Minh City in the year of plan S2, with two
 * special units that have criteria of their own, and a working group for each.
 */
export function khoiDanChinhDang(): StartRows {
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
    groups: rowsOf("groups", groups),
    support: rowsOf("support", support),
  };
}
