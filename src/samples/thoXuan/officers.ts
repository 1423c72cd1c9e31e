/** The people of the sample: invented names, positions of a district's office and of its units. */
export const officers = `
Mã    | Họ tên                | Chức vụ                                        | Vai trò      | Đơn vị
CB-01 | Lê Thị Hồng Vân       | Bí thư Huyện đoàn                              | chuyên trách |
CB-02 | Hoàng Đình Quân       | Phó Bí thư Huyện đoàn, Chủ tịch Hội LHTN huyện | chuyên trách |
CB-11 | Trịnh Thị Mỹ Dung     | Ủy viên BCH, Chánh Văn phòng Huyện đoàn        | BCH          |
CB-12 | Đỗ Xuân Trường        | Ủy viên BCH, Trưởng Ban Tổ chức                | BCH          |
CB-13 | Lưu Thị Ngọc Mai      | Ủy viên BCH, Trưởng Ban Phong trào             | BCH          |
CB-14 | Phùng Bá Kiên         | Ủy viên BCH, Trưởng Ban Tuyên giáo             | BCH          |
CB-T1 | Nguyễn Trọng Đạt      | Bí thư Đoàn thị trấn Thọ Xuân                  | cụm trưởng   | X01
CB-T2 | Lê Thị Thùy Trang     | Bí thư Đoàn thị trấn Lam Sơn                   | cụm trưởng   | X07
CB-T3 | Hà Văn Thịnh          | Bí thư Đoàn xã Phú Xuân                        | cụm trưởng   | X12
CB-T4 | Đỗ Thị Lan Anh        | Bí thư Đoàn xã Xuân Lập                        | cụm trưởng   | X05
CB-T5 | Trịnh Hữu Lực         | Bí thư Đoàn thị trấn Sao Vàng                  | cụm trưởng   | X27
CB-T6 | Hoàng Thị Quỳnh Nga   | Bí thư Đoàn trường THPT Lê Lợi                 | cụm trưởng   | T01
CB-T7 | Lê Bá Sơn             | Bí thư Chi đoàn cơ quan UBND huyện             | cụm trưởng   | T09
CB-T8 | Mai Thị Thanh Nhàn    | Bí thư Chi đoàn Công ty cổ phần Giấy Mục Sơn   | cụm trưởng   | T17
CB-P1 | Nguyễn Thị Kim Oanh   | Bí thư Đoàn xã Nam Giang                       | khác         | X23
CB-P2 | Lê Đình Thắng         | Bí thư Đoàn xã Thọ Diên                        | khác         | X22
CB-P3 | Trần Thị Hạnh         | Bí thư Đoàn xã Thọ Lập                         | khác         | X10
CB-P4 | Nguyễn Hữu Toàn       | Bí thư Đoàn xã Xuân Lai                        | khác         | X04
CB-P5 | Bùi Thị Thu Hiền      | Bí thư Đoàn xã Xuân Sinh                       | khác         | X19
CB-P6 | Lê Quang Hiệp         | Bí thư Đoàn trường THPT Lê Hoàn                | khác         | T02
CB-P7 | Đinh Thị Hồng Thắm    | Bí thư Chi đoàn Trung tâm Y tế huyện           | khác         | T11
CB-P8 | Vũ Đức Thành          | Bí thư Chi đoàn Công ty TNHH Sông Chu          | khác         | T19
CB-U1 | Nguyễn Đình Cương     | Ủy viên BTV Huyện đoàn                         | BTV          |
CB-U2 | Lê Thị Minh Nguyệt    | Ủy viên BTV Huyện đoàn                         | BTV          |
CB-U3 | Phạm Văn Chiến        | Ủy viên BTV Huyện đoàn                         | BTV          |
CB-U4 | Hoàng Thị Diệu Thúy   | Ủy viên BTV Huyện đoàn                         | BTV          |
CB-U5 | Trương Công Định      | Ủy viên BTV Huyện đoàn                         | BTV          |
CB-U6 | Lê Thị Bích Ngọc      | Ủy viên BTV Huyện đoàn                         | BTV          |
CB-U7 | Đào Mạnh Hùng         | Ủy viên BTV Huyện đoàn                         | BTV          |
CB-U8 | Cao Thị Hải Yến       | Ủy viên BTV Huyện đoàn                         | BTV          |
`;
