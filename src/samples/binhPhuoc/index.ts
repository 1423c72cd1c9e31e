import { translator } from "../../i18n";
import { settingRows, type StartRows } from "../../office/write";
import { evidenceRows, rowsOf, withClusters, type Manner } from "../making";
import { criteria } from "./criteria";
import { duties, officers } from "./officers";
import { settings } from "./settings";
import { clusters, units } from "./units";
import { visitRows } from "./visits";

const periods = `
Mã | Tên kỳ           | Từ ngày    | Đến ngày   | Hạn gửi    | Trọng số | Trạng thái
Q1 | Quý I năm 2018   | 01/01/2018 | 31/03/2018 | 10/04/2018 | 1        | mở
Q2 | Quý II năm 2018  | 01/04/2018 | 30/06/2018 | 10/07/2018 | 1        | mở
Q3 | Quý III năm 2018 | 01/07/2018 | 30/09/2018 | 10/10/2018 | 1        | mở
Q4 | Quý IV năm 2018  | 01/10/2018 | 30/11/2018 | 10/12/2018 | 1        | mở
`;

const awards = `
Mã | Bộ   | Tên giải                                                   | Đối tượng  | Chỉ số | Số lượng | Mức thưởng | Hình thức | Cơ quan khen             | Đồng hạng
G1 | Đoàn | Cụm thi đua dẫn đầu công tác Đoàn và phong trào thanh thiếu nhi | cụm    | điểm   | 1        | 800000     | Giấy khen | Ban Thường vụ Huyện đoàn | tiêu chí phụ
G2 | Đoàn | Cơ sở Đoàn xuất sắc                                        | đơn vị     | điểm   | 3        | 400000     | Giấy khen | Ban Thường vụ Huyện đoàn | tiêu chí phụ
`;

/** Whom the criteria are for: a chi đoàn is rated within its commune. */
const RATED = "xã; thị trấn; trường; trung tâm; cơ quan; lực lượng vũ trang";

const manner: Manner = {
  seed: 20_180_401,
  strengths: { Đoàn: { C1: 0.94, C2: 0.78, C3: 0.85, C4: 0.9, C5: 0.88 } },
};

/**
 * The sample workbook "Bình Phước": a district of 11 communes in the year of plan S1, whose standing committee goes to
 * the grassroots once a month from April to December 2018.
 */
export function binhPhuoc(): StartRows {
  const input = {
    units: withClusters(rowsOf("units", units)),
    criteria: rowsOf("criteria", criteria).map((leaf) => ({ ...leaf, appliesTo: leaf.appliesTo ?? RATED })),
    periods: rowsOf("periods", periods),
  };
  return {
    ...input,
    settings: settingRows(translator("vi"), settings),
    clusters: rowsOf("clusters", clusters),
    officers: rowsOf("officers", officers),
    evidence: evidenceRows(input, manner),
    awards: rowsOf("awards", awards),
    duties: rowsOf("duties", duties),
    visits: visitRows(),
  };
}
