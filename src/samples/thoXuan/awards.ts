/**
 * The four awards of plan S4, 3,000,000 đ together, and one for the progress of a special unit (plan S2). What "leading"
 * is measured by is the sample's choice.
 */
export const awards = `
Mã | Bộ      | Tên giải                          | Đối tượng      | Chỉ số  | Số lượng | Mức thưởng | Hình thức | Cơ quan khen     | Đồng hạng
G1 | Đoàn    | Cụm thi đua dẫn đầu công tác Đoàn | cụm            | đầy đủ  | 1        | 1000000    | Giấy khen | BTV Huyện đoàn   | chọn
G2 | Đoàn    | Cụm trưởng xuất sắc công tác Đoàn | cụm trưởng     | điểm    | 1        | 500000     | Giấy khen | BTV Huyện đoàn   | chọn
G3 | Hội     | Cụm thi đua dẫn đầu công tác Hội  | cụm            | đầy đủ  | 1        | 1000000    | Giấy khen | UB Hội LHTN huyện | chọn
G4 | Hội     | Cụm trưởng xuất sắc công tác Hội  | cụm trưởng     | điểm    | 1        | 500000     | Giấy khen | UB Hội LHTN huyện | chọn
G5 | Đặc thù | Đơn vị đặc thù có tiến bộ         | đơn vị tiến bộ | tiến bộ | 1        | 300000     | Giấy khen | BTV Huyện đoàn   | chọn
`;
