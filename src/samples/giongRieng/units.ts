/** The town and the 18 communes of Giồng Riềng in 2024, its schools and offices. Clusters and numbers of members are invented. */
export const units = `
Mã  | Tên đơn vị                                    | Tên khác                        | Khối               | Cụm | Số đoàn viên | Phân loại
X01 | Thị trấn Giồng Riềng                          | TT Giồng Riềng                  | thị trấn           | C1  | 286 | tiên tiến
X02 | Xã Bàn Tân Định                               | Bàn Tân Định                    | xã                 | C1  | 214 | tiên tiến
X03 | Xã Bàn Thạch                                  | Bàn Thạch                       | xã                 | C1  | 187 | khá
X04 | Xã Thạnh Hòa                                  | Thạnh Hòa                       | xã                 | C1  | 162 | khá
X05 | Xã Thạnh Bình                                 | Thạnh Bình                      | xã                 | C1  | 138 | khá
X06 | Xã Long Thạnh                                 | Long Thạnh                      | xã                 | C2  | 231 | tiên tiến
X07 | Xã Vĩnh Thạnh                                 | Vĩnh Thạnh                      | xã                 | C2  | 174 | khá
X08 | Xã Vĩnh Phú                                   | Vĩnh Phú                        | xã                 | C2  | 151 | khá
X09 | Xã Thạnh Hưng                                 | Thạnh Hưng                      | xã                 | C2  | 208 | tiên tiến
X10 | Xã Thạnh Phước                                | Thạnh Phước                     | xã                 | C2  | 165 | khá
X11 | Xã Thạnh Lộc                                  | Thạnh Lộc                       | xã                 | C3  | 193 | tiên tiến
X12 | Xã Ngọc Chúc                                  | Ngọc Chúc                       | xã                 | C3  | 182 | khá
X13 | Xã Ngọc Thành                                 | Ngọc Thành                      | xã                 | C3  | 147 | khá
X14 | Xã Ngọc Thuận                                 | Ngọc Thuận                      | xã                 | C3  | 156 | trung bình
X15 | Xã Ngọc Hòa                                   | Ngọc Hòa                        | xã                 | C3  | 143 | khá
X16 | Xã Hòa Hưng                                   | Hòa Hưng                        | xã                 | C4  | 176 | khá
X17 | Xã Hòa Lợi                                    | Hòa Lợi                         | xã                 | C4  | 159 | khá
X18 | Xã Hòa An                                     | Hòa An                          | xã                 | C4  | 134 | trung bình
X19 | Xã Hòa Thuận                                  | Hòa Thuận                       | xã                 | C4  | 198 | tiên tiến
T01 | Đoàn trường THPT Giồng Riềng                  | THPT Giồng Riềng                | trường             | C5  | 1120 | tiên tiến
T02 | Đoàn trường THPT Long Thạnh                   | THPT Long Thạnh                 | trường             | C5  | 684 | khá
T03 | Đoàn trường THPT Hòa Thuận                    | THPT Hòa Thuận                  | trường             | C5  | 612 | khá
T04 | Đoàn trường THPT Thạnh Lộc                    | THPT Thạnh Lộc                  | trường             | C5  | 574 | khá
T05 | Đoàn trường THPT Bàn Tân Định                 | THPT Bàn Tân Định               | trường             | C5  | 498 | khá
T06 | Đoàn Trung tâm GDNN - GDTX huyện              | TT GDNN - GDTX                  | trung tâm          | C5  | 176 | trung bình
K01 | Đoàn cơ quan Công an huyện                    |                                 | lực lượng vũ trang | C6  | 92  | tiên tiến
K02 | Chi đoàn Ban Chỉ huy Quân sự huyện            |                                 | lực lượng vũ trang | C6  | 31  | khá
K03 | Đoàn Trung tâm Y tế huyện                     |                                 | cơ quan            | C6  | 78  | khá
K04 | Chi đoàn Khối Dân vận - Mặt trận              |                                 | cơ quan            | C6  | 24  | khá
K05 | Chi đoàn Văn phòng HĐND và UBND huyện         |                                 | cơ quan            | C6  | 27  | tiên tiến
`;

/** The notice of 04/12/2023 fixes head, deputy and member in charge of each cluster; who they are is invented. */
export const clusters = `
Mã | Tên cụm                                       | Đơn vị cụm trưởng | Cụm trưởng | Cụm phó | Phụ trách | Căn cứ
C1 | Cụm thi đua số 1                              | X02 | CB-T1 | CB-P1 | CB-U1 | Thông báo số 42-TB/ĐTN ngày 04/12/2023
C2 | Cụm thi đua số 2                              | X09 | CB-T2 | CB-P2 | CB-U2 | Thông báo số 42-TB/ĐTN ngày 04/12/2023
C3 | Cụm thi đua số 3                              | X11 | CB-T3 | CB-P3 | CB-U3 | Thông báo số 42-TB/ĐTN ngày 04/12/2023
C4 | Cụm thi đua số 4                              | X19 | CB-T4 | CB-P4 | CB-U4 | Thông báo số 42-TB/ĐTN ngày 04/12/2023
C5 | Cụm thi đua số 5 – Trường học                 | T01 | CB-T5 | CB-P5 | CB-U5 | Thông báo số 42-TB/ĐTN ngày 04/12/2023
C6 | Cụm thi đua số 6 – Cơ quan, lực lượng vũ trang | K05 | CB-T6 | CB-P6 | CB-U6 | Thông báo số 42-TB/ĐTN ngày 04/12/2023
`;

/** Invented people in the offices that the plan speaks of. */
export const officers = `
Mã    | Họ tên               | Chức vụ                                                | Vai trò      | Đơn vị
CB-01 | Trần Quốc Thái       | Bí thư Huyện đoàn                                      | chuyên trách |
CB-02 | Huỳnh Thị Cẩm Tú     | Phó Bí thư Huyện đoàn                                  | chuyên trách |
CB-03 | Danh Hoàng Phúc      | Phó Bí thư Huyện đoàn, Chủ tịch Hội LHTN Việt Nam huyện | chuyên trách |
CB-U1 | Lâm Thị Diễm My      | Ủy viên BTV Huyện đoàn, phụ trách Tổ chức - Kiểm tra   | BTV          |
CB-U2 | Nguyễn Hoàng Giang   | Ủy viên BTV Huyện đoàn, Chánh Văn phòng                | BTV          |
CB-U3 | Thị Ngọc Diệu        | Ủy viên BTV Huyện đoàn, Phó Chủ tịch Hội LHTN huyện    | BTV          |
CB-U4 | Lê Chí Nguyện        | Ủy viên BTV Huyện đoàn, phụ trách Phong trào           | BTV          |
CB-U5 | Phan Thị Bé Thơ      | Ủy viên BTV Huyện đoàn, Chủ tịch Hội đồng Đội huyện    | BTV          |
CB-U6 | Châu Minh Luân       | Ủy viên BTV Huyện đoàn                                 | BTV          |
CB-T1 | Nguyễn Văn Đông      | Bí thư Đoàn xã Bàn Tân Định                            | cụm trưởng   | X02
CB-T2 | Trương Thị Ngọc Hân  | Bí thư Đoàn xã Thạnh Hưng                              | cụm trưởng   | X09
CB-T3 | Danh Thanh Sang      | Bí thư Đoàn xã Thạnh Lộc                               | cụm trưởng   | X11
CB-T4 | Lý Thị Mỹ Tiên       | Bí thư Đoàn xã Hòa Thuận                               | cụm trưởng   | X19
CB-T5 | Đặng Minh Triết      | Bí thư Đoàn trường THPT Giồng Riềng                    | cụm trưởng   | T01
CB-T6 | Bùi Thị Kim Thoa     | Bí thư Chi đoàn Văn phòng HĐND và UBND huyện           | cụm trưởng   | K05
CB-P1 | Thái Thị Huỳnh Như   | Bí thư Đoàn thị trấn Giồng Riềng                       | khác         | X01
CB-P2 | Phạm Trường Giang    | Bí thư Đoàn xã Long Thạnh                              | khác         | X06
CB-P3 | Nguyễn Thị Trúc Ly   | Bí thư Đoàn xã Ngọc Chúc                               | khác         | X12
CB-P4 | Võ Hoài Thanh        | Bí thư Đoàn xã Hòa Hưng                                | khác         | X16
CB-P5 | Đoàn Thị Tuyết Mai   | Bí thư Đoàn trường THPT Long Thạnh                     | khác         | T02
CB-P6 | Trần Đăng Khôi       | Bí thư Đoàn cơ quan Công an huyện                      | khác         | K01
`;
