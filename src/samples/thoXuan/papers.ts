/** Who signs for the body beside the office. */
export const signatories = `
Cơ quan           | Thẩm quyền                  | Chức vụ  | Họ tên          | Ký hiệu | Cấp trên                            | Nơi nhận
UB Hội LHTN huyện | TM. ỦY BAN HỘI LHTN HUYỆN   | CHỦ TỊCH | Hoàng Đình Quân | UBH     | ỦY BAN HỘI LHTN VIỆT NAM TỈNH THANH HÓA | Ủy ban Hội LHTN tỉnh (b/c); BTV Huyện đoàn (b/c); Các cơ sở Hội (t/h); Lưu VP
`;

/** The meetings that minutes are of. */
export const meetings = `
Loại văn bản              | Bộ       | Ngày       | Khai mạc    | Kết thúc    | Địa điểm                     | Chủ trì                             | Thư ký                                     | Có mặt | Vắng mặt | Biểu quyết
Biên bản xét khen thưởng  | Đoàn     | 05/10/2024 | 08 giờ 00   | 10 giờ 30   | phòng họp Huyện đoàn Thọ Xuân | Lê Thị Hồng Vân, Bí thư Huyện đoàn  | Trịnh Thị Mỹ Dung, Chánh Văn phòng Huyện đoàn | Lê Thị Hồng Vân, Bí thư Huyện đoàn; Hoàng Đình Quân, Phó Bí thư Huyện đoàn; Nguyễn Đình Cương, Ủy viên BTV; Lê Thị Minh Nguyệt, Ủy viên BTV; Phạm Văn Chiến, Ủy viên BTV; Trịnh Thị Mỹ Dung, Chánh Văn phòng | Hoàng Thị Diệu Thúy, Ủy viên BTV (đi học) | G1: 6/6; G2: 5/6
Biên bản xét khen thưởng  | Hội      | 05/10/2024 | 14 giờ 00   | 15 giờ 30   | phòng họp Huyện đoàn Thọ Xuân | Hoàng Đình Quân, Chủ tịch Hội LHTN huyện | Lưu Thị Ngọc Mai, Ủy viên Ủy ban Hội      | Hoàng Đình Quân, Chủ tịch Hội LHTN huyện; Lưu Thị Ngọc Mai, Ủy viên Ủy ban Hội; Đỗ Xuân Trường, Ủy viên Ủy ban Hội | | G3: 3/3; G4: 3/3
`;

/** Who is praised outside the scores: plan S0 rewards collectives and individuals of the twinning. */
export const nominations = `
Đối tượng | Tên             | Chức vụ                        | Đơn vị | Thành tích                                                                                       | Nơi đề nghị              | Hình thức | Mức thưởng | Phong trào           | Bộ   | Cơ quan khen  | Biểu quyết | Trạng thái
tập thể   |                 |                                | T02    | Có nhiều hoạt động giúp đỡ các xã kết nghĩa xây dựng khu vui chơi thiếu nhi, tặng quà học sinh nghèo | Ban Phong trào Huyện đoàn | Giấy khen | 600000     | phong trào kết nghĩa | Đoàn | BTV Huyện đoàn | 6/6        | đồng ý
cá nhân   | Nguyễn Hữu Toàn | Bí thư Đoàn xã Xuân Lai        | X04    | Có thành tích xuất sắc trong phối hợp tổ chức phong trào kết nghĩa giai đoạn 2020 - 2024             | Đoàn xã Xuân Lai         | Giấy khen | 300000     | phong trào kết nghĩa | Đoàn | BTV Huyện đoàn | 6/6        | đồng ý
`;
