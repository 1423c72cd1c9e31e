/**
 * The 27 districts, towns and cities of Thanh Hóa in 2018, bodies directly under the province, the province's own office,
 * and some communes of four districts. Clusters and all figures are invented.
 */
export const units = `
Mã  | Tên đơn vị                                        | Tên khác         | Khối       | Cấp trên | Cụm | Số đoàn viên
H01 | Thành đoàn Thanh Hóa                              | TP Thanh Hóa     | thành phố  |     | C1 | 14820
H02 | Thành đoàn Sầm Sơn                                | TP Sầm Sơn       | thành phố  |     | C1 | 5230
H03 | Thị đoàn Bỉm Sơn                                  | TX Bỉm Sơn       | thị xã     |     | C1 | 3160
H04 | Huyện đoàn Quảng Xương                            | Quảng Xương      | huyện      |     | C1 | 8940
H05 | Huyện đoàn Hoằng Hóa                              | Hoằng Hóa        | huyện      |     | C1 | 9710
H06 | Huyện đoàn Tĩnh Gia                               | Tĩnh Gia         | huyện      |     | C2 | 9280
H07 | Huyện đoàn Hậu Lộc                                | Hậu Lộc          | huyện      |     | C2 | 6870
H08 | Huyện đoàn Nga Sơn                                | Nga Sơn          | huyện      |     | C2 | 6240
H09 | Huyện đoàn Hà Trung                               | Hà Trung         | huyện      |     | C2 | 5410
H10 | Huyện đoàn Nông Cống                              | Nông Cống        | huyện      |     | C2 | 7350
H11 | Huyện đoàn Thọ Xuân                               | Thọ Xuân         | huyện      |     | C3 | 9120
H12 | Huyện đoàn Triệu Sơn                              | Triệu Sơn        | huyện      |     | C3 | 8330
H13 | Huyện đoàn Yên Định                               | Yên Định         | huyện      |     | C3 | 6690
H14 | Huyện đoàn Thiệu Hóa                              | Thiệu Hóa        | huyện      |     | C3 | 6480
H15 | Huyện đoàn Đông Sơn                               | Đông Sơn         | huyện      |     | C3 | 3980
H16 | Huyện đoàn Vĩnh Lộc                               | Vĩnh Lộc         | huyện      |     | C3 | 3870
H17 | Huyện đoàn Cẩm Thủy                               | Cẩm Thủy         | huyện      |     | C4 | 4720
H18 | Huyện đoàn Ngọc Lặc                               | Ngọc Lặc         | huyện      |     | C4 | 5640
H19 | Huyện đoàn Thạch Thành                            | Thạch Thành      | huyện      |     | C4 | 5890
H20 | Huyện đoàn Như Thanh                              | Như Thanh        | huyện      |     | C4 | 4150
H21 | Huyện đoàn Như Xuân                               | Như Xuân         | huyện      |     | C4 | 3740
H22 | Huyện đoàn Thường Xuân                            | Thường Xuân      | huyện      |     | C5 | 4380
H23 | Huyện đoàn Lang Chánh                             | Lang Chánh       | huyện      |     | C5 | 2460
H24 | Huyện đoàn Bá Thước                               | Bá Thước         | huyện      |     | C5 | 4590
H25 | Huyện đoàn Quan Hóa                               | Quan Hóa         | huyện      |     | C5 | 2380
H26 | Huyện đoàn Quan Sơn                               | Quan Sơn         | huyện      |     | C5 | 2140
H27 | Huyện đoàn Mường Lát                              | Mường Lát        | huyện      |     | C5 | 1980
K01 | Đoàn Khối Các cơ quan tỉnh                        |                  | trực thuộc |     | C6 | 3420
K02 | Đoàn Khối Doanh nghiệp tỉnh                       |                  | trực thuộc |     | C6 | 4860
K03 | Đoàn trường Đại học Hồng Đức                      | ĐH Hồng Đức      | trực thuộc |     | C6 | 6120
K04 | Đoàn Công an tỉnh                                 |                  | trực thuộc |     | C6 | 1340
TĐ  | Cơ quan Tỉnh đoàn                                 |                  | cơ quan    |     | C6 | 58
X01 | Đoàn xã Hoằng Lộc                                 | Hoằng Lộc        | xã         | H05 |    | 214
X02 | Đoàn xã Hoằng Đồng                                | Hoằng Đồng       | xã         | H05 |    | 163
X03 | Đoàn xã Hoằng Thắng                               | Hoằng Thắng      | xã         | H05 |    | 171
X04 | Đoàn xã Hải Thanh                                 | Hải Thanh        | xã         | H06 |    | 246
X05 | Đoàn xã Hải Bình                                  | Hải Bình         | xã         | H06 |    | 198
X06 | Đoàn xã Nghi Sơn                                  | Nghi Sơn         | xã         | H06 |    | 187
X07 | Đoàn xã Xuân Lai                                  | Xuân Lai         | xã         | H11 |    | 126
X08 | Đoàn xã Xuân Lập                                  | Xuân Lập         | xã         | H11 |    | 151
X09 | Đoàn thị trấn Lam Sơn                             | TT Lam Sơn       | thị trấn   | H11 |    | 284
X10 | Đoàn thị trấn Ngọc Lặc                            | TT Ngọc Lặc      | thị trấn   | H18 |    | 142
X11 | Đoàn xã Minh Sơn                                  | Minh Sơn         | xã         | H18 |    | 133
X12 | Đoàn xã Quang Trung                               | Quang Trung      | xã         | H18 |    | 117
`;

export const clusters = `
Mã | Tên cụm                                  | Đơn vị cụm trưởng | Cụm trưởng | Phụ trách
C1 | Cụm số 1 – Thành phố, thị xã, đồng bằng  | H01 | CB-T1 | CB-03
C2 | Cụm số 2 – Ven biển                      | H07 | CB-T2 | CB-04
C3 | Cụm số 3 – Đồng bằng, trung du           | H13 | CB-T3 | CB-05
C4 | Cụm số 4 – Miền núi thấp                 | H18 | CB-T4 | CB-06
C5 | Cụm số 5 – Miền núi cao                  | H24 | CB-T5 | CB-07
C6 | Cụm số 6 – Đoàn trực thuộc               | K01 | CB-T6 | CB-08
`;

/** Invented people in the office of the province and at the head of the clusters. */
export const officers = `
Mã    | Họ tên               | Chức vụ                                     | Vai trò      | Đơn vị
CB-01 | Lê Ngọc Anh Tuấn     | Bí thư Tỉnh đoàn                            | chuyên trách | TĐ
CB-02 | Phạm Thị Thanh Trà   | Phó Bí thư Tỉnh đoàn                        | chuyên trách | TĐ
CB-03 | Trịnh Đình Khánh     | Ủy viên BTV, Trưởng Ban Tuyên giáo          | BTV          | TĐ
CB-04 | Nguyễn Thị Thu Phượng | Ủy viên BTV, Trưởng Ban Tổ chức - Kiểm tra | BTV          | TĐ
CB-05 | Hoàng Mạnh Cầm       | Ủy viên BTV, Chánh Văn phòng                | BTV          | TĐ
CB-06 | Lò Văn Thiết         | Ủy viên BTV, Trưởng Ban Đoàn kết tập hợp thanh niên | BTV  | TĐ
CB-07 | Bùi Thị Nguyên       | Ủy viên BTV, Trưởng Ban Thanh thiếu nhi trường học | BTV   | TĐ
CB-08 | Lê Văn Châu          | Ủy viên BTV, Giám đốc Trung tâm hoạt động và bồi dưỡng cán bộ thanh thiếu nhi | BTV | TĐ
CB-T1 | Đỗ Thị Hoài Thu      | Bí thư Thành đoàn Thanh Hóa                 | cụm trưởng   | H01
CB-T2 | Vũ Hữu Chiến         | Bí thư Huyện đoàn Hậu Lộc                   | cụm trưởng   | H07
CB-T3 | Lưu Thị Minh Tâm     | Bí thư Huyện đoàn Yên Định                  | cụm trưởng   | H13
CB-T4 | Phạm Bá Diện         | Bí thư Huyện đoàn Ngọc Lặc                  | cụm trưởng   | H18
CB-T5 | Hà Thị Nương         | Bí thư Huyện đoàn Bá Thước                  | cụm trưởng   | H24
CB-T6 | Nguyễn Hoàng Linh    | Bí thư Đoàn Khối Các cơ quan tỉnh           | cụm trưởng   | K01
`;
