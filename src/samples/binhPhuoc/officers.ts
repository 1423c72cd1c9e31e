/** The standing committee, of which the plan gives no list, and the heads of clusters: invented people. */
export const officers = `
Mã    | Họ tên                | Chức vụ                                              | Vai trò    | Đơn vị | Phụ trách tối đa
CB-01 | Đoàn Thị Thanh Tuyền  | Bí thư Huyện đoàn                                    | BTV        |     | 1
CB-02 | Nguyễn Tấn Lộc        | Phó Bí thư Huyện đoàn                                | BTV        |     | 1
CB-03 | Lê Thị Cẩm Nhung      | Ủy viên BTV Huyện đoàn, Trưởng Ban Tổ chức - Kiểm tra | BTV       |     | 2
CB-04 | Điểu Minh Trí         | Ủy viên BTV Huyện đoàn, Chánh Văn phòng              | BTV        |     | 2
CB-05 | Phạm Thị Lệ Quyên     | Ủy viên BTV Huyện đoàn, Trưởng Ban Phong trào        | BTV        |     | 2
CB-06 | Hoàng Anh Tú          | Ủy viên BTV Huyện đoàn, Chủ tịch Hội đồng Đội huyện  | BTV        |     | 2
CB-07 | Vũ Thị Hoài Phương    | Ủy viên BTV Huyện đoàn, Phó Chủ tịch Hội LHTN huyện  | BTV        |     | 2
CB-T1 | Trần Ngọc Sang        | Bí thư Đoàn xã Tân Lập                               | cụm trưởng | X03 |
CB-T2 | Thị Hồng Gấm          | Bí thư Đoàn xã Tân Lợi                               | cụm trưởng | X06 |
CB-T3 | Nguyễn Thế Vỹ         | Bí thư Đoàn xã Thuận Phú                             | cụm trưởng | X11 |
CB-T4 | Bùi Thị Ái Vân        | Bí thư Đoàn trường THPT Đồng Phú                     | cụm trưởng | T01 |
CB-T5 | Đậu Đức Thiện         | Bí thư Đoàn cơ quan Công an huyện                    | cụm trưởng | K01 |
CB-P1 | Hồ Thị Xuân Mai       | Bí thư Đoàn thị trấn Tân Phú                         | khác       | X01 |
CB-P2 | Lâm Văn Hiếu          | Bí thư Đoàn xã Tân Hòa                               | khác       | X05 |
CB-P3 | Cao Thị Ngọc Trinh    | Bí thư Đoàn xã Thuận Lợi                             | khác       | X10 |
CB-P4 | Phan Đình Khải        | Bí thư Đoàn trường THCS và THPT Đồng Tiến            | khác       | T02 |
CB-P5 | Tô Thị Thúy Kiều      | Bí thư Chi đoàn Dân - Chính - Đảng huyện             | khác       | K03 |
`;

/** Who is in charge of which cluster and commune, all 11 of them, while the plan runs. */
export const duties = `
Cán bộ | Đối tượng | Từ         | Đến
CB-01  | X01       | 01/04/2018 | 31/12/2018
CB-02  | X08       | 01/04/2018 | 31/12/2018
CB-03  | C1        | 01/04/2018 | 31/12/2018
CB-03  | X02       | 01/04/2018 | 31/12/2018
CB-03  | X03       | 01/04/2018 | 31/12/2018
CB-04  | C2        | 01/04/2018 | 31/12/2018
CB-04  | X05       | 01/04/2018 | 31/12/2018
CB-04  | X06       | 01/04/2018 | 31/12/2018
CB-05  | C3        | 01/04/2018 | 31/12/2018
CB-05  | X09       | 01/04/2018 | 31/12/2018
CB-05  | X11       | 01/04/2018 | 31/12/2018
CB-06  | C4        | 01/04/2018 | 31/12/2018
CB-06  | X04       | 01/04/2018 | 31/12/2018
CB-06  | X07       | 01/04/2018 | 31/12/2018
CB-07  | C5        | 01/04/2018 | 31/12/2018
CB-07  | X10       | 01/04/2018 | 31/12/2018
`;
