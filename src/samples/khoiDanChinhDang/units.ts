/**
 * Agencies of the bloc in 2018. The four that plan S2 names are among them, spelt as there ("Đoàn Đoàn Luật sư" is the
 * Youth Union of the bar association); the others, all clusters but 6 and 8, and all figures are the sample's own.
 * Last year's points are those of the unit's own set.
 */
export const units = `
Mã  | Tên đơn vị                                                                 | Tên khác       | Khối    | Cụm | Số đoàn viên | Phân loại | Đặc thù | Điểm năm trước
D01 | Đoàn Văn phòng Thành ủy                                                    |                | cơ quan | C1  | 64  | tiên tiến  |   | 86
D02 | Chi đoàn Ban Tổ chức Thành ủy                                              |                | cơ quan | C1  | 18  | khá        |   | 78
D03 | Chi đoàn Ban Tuyên giáo Thành ủy                                           |                | cơ quan | C1  | 22  | tiên tiến  |   | 84
D04 | Chi đoàn Ban Dân vận Thành ủy                                              |                | cơ quan | C1  | 12  | khá        |   | 75
D05 | Chi đoàn Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố                        |                | cơ quan | C2  | 19  | khá        |   | 77
D06 | Chi đoàn Liên đoàn Lao động Thành phố                                      |                | cơ quan | C2  | 31  | tiên tiến  |   | 85
D07 | Đoàn Hội Liên hiệp Phụ nữ Thành phố                                        |                | cơ quan | C2  | 37  | khá        |   | 79
D08 | Chi đoàn Hội Nông dân Thành phố                                            |                | cơ quan | C2  | 15  | khá        |   | 72
C01 | Đoàn Văn phòng Ủy ban nhân dân Thành phố                                   |                | cơ quan | C3  | 58  | tiên tiến  |   | 88
C02 | Đoàn Sở Kế hoạch và Đầu tư                                                 |                | cơ quan | C3  | 74  | tiên tiến  |   | 87
C03 | Đoàn Sở Tài chính                                                          |                | cơ quan | C3  | 69  | khá        |   | 80
C04 | Đoàn Sở Nội vụ                                                             |                | cơ quan | C3  | 52  | khá        |   | 81
C05 | Đoàn Sở Công Thương                                                        |                | cơ quan | C4  | 66  | khá        |   | 78
C06 | Đoàn Sở Nông nghiệp và Phát triển nông thôn                                |                | cơ quan | C4  | 143 | tiên tiến  |   | 85
C07 | Đoàn Sở Du lịch                                                            |                | cơ quan | C4  | 34  | khá        |   | 74
C08 | Chi đoàn Sở Ngoại vụ                                                       |                | cơ quan | C4  | 21  | khá        |   | 76
C09 | Đoàn Sở Xây dựng                                                           |                | cơ quan | C5  | 97  | tiên tiến  |   | 86
C10 | Đoàn Sở Quy hoạch - Kiến trúc                                              |                | cơ quan | C5  | 48  | khá        |   | 77
C11 | Đoàn Sở Tài nguyên và Môi trường                                           |                | cơ quan | C5  | 168 | khá        |   | 82
C12 | Đoàn Sở Giao thông Vận tải                                                 |                | cơ quan | C5  | 121 | tiên tiến  |   | 87
C13 | Đoàn Viện Kiểm sát Nhân dân Thành phố                                      | VKSND          | cơ quan | C6  | 103 | tiên tiến  |   | 89
C14 | Đoàn Tòa án Nhân dân Thành phố                                             | TAND           | cơ quan | C6  | 96  | khá        |   | 80
C15 | Đoàn Cục Thi hành án Dân sự Thành phố                                      |                | cơ quan | C6  | 59  | khá        |   | 76
C16 | Đoàn Sở Tư pháp                                                            |                | cơ quan | C6  | 71  | tiên tiến  |   | 85
L01 | Đoàn Đoàn Luật sư Thành phố                                                |                | khác    | C6  | 46  | yếu        | x | 41
C17 | Đoàn Sở Văn hóa và Thể thao                                                |                | cơ quan | C7  | 152 | khá        |   | 79
C18 | Đoàn Sở Lao động - Thương binh và Xã hội                                   |                | cơ quan | C7  | 134 | tiên tiến  |   | 86
C19 | Đoàn Sở Thông tin và Truyền thông                                          |                | cơ quan | C7  | 44  | khá        |   | 78
C20 | Đoàn Sở Khoa học và Công nghệ                                              |                | cơ quan | C7  | 83  | khá        |   | 81
C21 | Chi đoàn Ban Quản lý Khu công viên lịch sử văn hóa dân tộc Thành phố        |                | cơ quan | C8  | 33  | tiên tiến  |   | 85
C22 | Đoàn Ban Quản lý Khu Nông nghiệp Công nghệ cao                             |                | cơ quan | C8  | 47  | khá        |   | 77
C23 | Đoàn Ban Quản lý Khu Công nghệ cao                                         |                | cơ quan | C8  | 62  | khá        |   | 80
L02 | Chi đoàn Ban đổi mới Quản lý doanh nghiệp Thành phố                        |                | cơ quan | C8  | 9   | trung bình | x | 48
`;

export const clusters = `
Mã | Tên cụm                         | Đơn vị cụm trưởng | Cụm trưởng | Phụ trách
C1 | Cụm 1 – Khối Đảng               | D03 | CB-T1 | CB-07
C2 | Cụm 2 – Mặt trận, đoàn thể      | D06 | CB-T2 | CB-07
C3 | Cụm 3 – Tổng hợp                | C02 | CB-T3 | CB-05
C4 | Cụm 4 – Kinh tế                 | C06 | CB-T4 | CB-03
C5 | Cụm 5 – Đô thị                  | C12 | CB-T5 | CB-03
C6 | Cụm 6 – Nội chính               | C13 | CB-T6 | CB-04
C7 | Cụm 7 – Văn hóa, xã hội         | C18 | CB-T7 | CB-08
C8 | Cụm 8 – Ban quản lý             | C21 | CB-T8 | CB-08
`;

/** Invented people in the positions that plan S2 gives the members of its two groups, and further ones. */
export const officers = `
Mã    | Họ tên                 | Chức vụ                                                     | Vai trò      | Đơn vị
CB-01 | Lê Hoàng Minh          | Bí thư Đoàn Khối                                            | chuyên trách |
CB-02 | Trần Thị Tố Uyên       | Phó Bí thư Đoàn Khối                                        | chuyên trách |
CB-03 | Nguyễn Quốc Bảo        | UVBTV, Trưởng Ban Phong trào                                | BTV          |
CB-04 | Đặng Thành Nhân        | UVBTV, Trưởng Ban Tổ chức                                   | BTV          |
CB-05 | Huỳnh Ngọc Châu        | UVBTV, Chánh Văn phòng                                      | BTV          |
CB-06 | Vũ Thái Học            | UVBCH, Phó Ban Tuyên giáo                                   | BCH          |
CB-07 | Phan Thị Mai Khanh     | UVBTV, Trưởng Ban Tuyên giáo                                | BTV          |
CB-08 | Lương Trí Dũng         | UVBTV, Chủ nhiệm Ủy ban Kiểm tra                            | BTV          |
CB-T1 | Ngô Thị Hà Giang       | Bí thư Chi đoàn Ban Tuyên giáo Thành ủy                     | cụm trưởng   | D03
CB-T2 | Tạ Minh Quý            | Bí thư Chi đoàn Liên đoàn Lao động Thành phố                | cụm trưởng   | D06
CB-T3 | Đinh Ngọc Trâm         | Bí thư Đoàn Sở Kế hoạch và Đầu tư                           | cụm trưởng   | C02
CB-T4 | Bùi Đăng Khoa          | Bí thư Đoàn Sở Nông nghiệp và Phát triển nông thôn          | cụm trưởng   | C06
CB-T5 | Hồ Sỹ Nguyên           | Bí thư Đoàn Sở Giao thông Vận tải                           | cụm trưởng   | C12
CB-T6 | Mạc Thị Quỳnh Chi      | Bí thư Đoàn Viện Kiểm sát Nhân dân Thành phố                | cụm trưởng   | C13
CB-T7 | Cao Thị Phương Uyên    | Bí thư Đoàn Sở Lao động - Thương binh và Xã hội             | cụm trưởng   | C18
CB-T8 | Trịnh Gia Huy          | Bí thư Chi đoàn Ban Quản lý Khu công viên lịch sử văn hóa dân tộc Thành phố | cụm trưởng | C21
`;
