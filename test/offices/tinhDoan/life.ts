/** What the office of three signers does besides awarding: its units are centres with names of nine words and a few communes. */
export const moreUnits = `
Mã  | Tên đơn vị        | Khối | Cụm | Số đoàn viên | Phân loại  | Đặc thù | Điểm năm trước
Y01 | Xã Ngọc Phụng     | xã   | C2  | 180          | khá        |         | 61
Y02 | Phường Hạc Thành  | phường | C2 | 410         | tiên tiến  |         | 75
Y03 | Xã Mường Chanh    | xã   | C2  | 64           | yếu        | x       | 40
`;

export const moreOfficers = `
Mã | Họ tên            | Chức vụ                                         | Vai trò      | Đơn vị
T1 | Nguyễn Văn An     | Bí thư Tỉnh đoàn                                | chuyên trách |
T2 | Phạm Thu Thủy     | Phó Bí thư Tỉnh đoàn                            | BTV          |
T3 | Lý Văn Long       | Ủy viên Ban Thường vụ, Trưởng Ban Phong trào    | BTV          |
T4 | Ngô Thị Khánh     | Ủy viên Ban Thường vụ, Chánh Văn phòng          | BTV          |
B3 | Hà Thị Mây        | Bí thư Đoàn xã Mường Chanh                      | khác         | Y03
B4 | Lương Văn Quý     | Bí thư Đoàn xã Ngọc Phụng                       | khác         | Y01
`;

export const pairings = `
TT | Đơn vị đỡ đầu | Đơn vị kết nghĩa | Từ         | Ngày ký kết | Người chứng kiến                | Ngày trình kế hoạch
01 | X01           | Y01              | 01/03/2025 | 18/03/2025  | Đại diện Ban Thường vụ Tỉnh đoàn | 05/03/2025
02 | X02           | Y02              | 01/03/2025 | 19/03/2025  | Đại diện Ban Thường vụ Tỉnh đoàn | 05/03/2025
03 | X13           | Y03              | 01/03/2025 | 20/03/2025  | Đại diện Ban Thường vụ Tỉnh đoàn | 06/03/2025
`;

export const activities = `
Ngày       | Đơn vị đỡ đầu | Đơn vị kết nghĩa | Loại                 | Nội dung                      | Giá trị  | Số người | Chiều
12/04/2025 | X01           | Y01              | tặng quà             | Tặng sách, vở cho học sinh    | 12000000 | 45       | đi
20/09/2025 | X13           | Y03              | công trình thanh niên | Điểm trường bản Cang         | 95000000 | 80       | đi
11/10/2025 | X13           | Y03              | giao lưu             | Giao lưu văn nghệ             |          | 120      | về
`;

export const duties = `
Cán bộ | Đối tượng | Từ
T3     | C1        | 10/01/2025
T4     | C2        | 10/01/2025
T3     | Y01       | 10/01/2025
T3     | Y02       | 10/01/2025
T4     | Y03       | 10/01/2025
`;

export const visits = `
Cán bộ | Đơn vị | Tháng   | Ngày đi    | Dự sinh hoạt chi đoàn | Nội dung | Kết quả                          | Kiến nghị                      | Mức     | Đã xử lý
T3     | Y01    | 10/2025 | 09/10/2025 | x                     | 1; 2     | Tổ chức Đoàn xã ổn định          |                                | tốt     |
T3     | Y02    | 11/2025 | 13/11/2025 | x                     | 4        | Phong trào thi đua sôi nổi       |                                | tốt     |
T3     | Y01    | 12/2025 |            | x                     |          |                                  |                                |         |
T4     | Y03    | 10/2025 | 16/10/2025 | x                     | 3        | Sinh hoạt chi đoàn chưa đều      | Hỗ trợ kinh phí đi lại         | yếu kém |
T4     | Y03    | 11/2025 |            | x                     |          |                                  |                                |         |
`;

export const groups = `
Tổ | Cán bộ | Vai trò    | Đơn vị hỗ trợ | Nội dung phụ trách                     | Từ
1  | T2     | tổ trưởng  | Y03           |                                        | 15/01/2025
1  | T3     | thành viên | Y03           | Củng cố sinh hoạt chi đoàn bản         | 15/01/2025
1  | B2     | thành viên | Y03           | Vận động nguồn lực hỗ trợ              | 15/01/2025
`;

export const support = `
Đơn vị | Nội dung                          | Phụ trách | Hạn        | Quý | Kết quả                          | Trạng thái
Y03    | Triển khai kế hoạch               | T2        | 28/02/2025 | I   | Đã triển khai                    | xong
Y03    | Củng cố sinh hoạt chi đoàn bản    | T3        | 30/06/2025 | II  | 06/09 bản sinh hoạt đều          | xong
Y03    | Vận động nguồn lực hỗ trợ         | B2        | 30/11/2025 | IV  | 95.000.000 đồng xây điểm trường  | xong
Y03    | Họp tổ công tác                   | T2        | 31/03/2025 | I   | Đã họp ngày 25/3/2025            | xong
Y03    | Họp tổ công tác                   | T2        | 30/06/2025 | II  | Đã họp ngày 24/6/2025            | xong
Y03    | Họp tổ công tác                   | T2        | 30/09/2025 | III | Đã họp ngày 26/9/2025            | xong
Y03    | Họp tổ công tác                   | T2        | 31/12/2025 | IV  |                                  |
Y03    | Tổng kết                          | T2        | 30/11/2025 | IV  | Đã tổng kết ngày 28/11/2025      | xong
`;

export const sessions = `
Mã      | Cấp    | Đơn vị tổ chức | Hạn        | Ngày tổ chức | Báo cáo viên             | Chất lượng báo cáo viên | Chất lượng tài liệu | Kết quả                          | Kiến nghị
HT-TINH | tỉnh   | BTV Tỉnh đoàn  | 31/10/2025 | 24/10/2025   | Thường trực Tỉnh đoàn    | tốt                     | tốt                 | 100% đại biểu nộp bài thu hoạch  |
HT-Y01  | cơ sở  | Y01            | 30/11/2025 | 22/11/2025   | Bí thư Đoàn xã           | khá                     | tốt                 |                                  | Bổ sung tài liệu bằng tiếng dân tộc
HT-Y03  | cơ sở  | Y03            | 30/11/2025 |              | Bí thư Đoàn xã           |                         |                     |                                  |
`;

/** Twenty who receive the joint plan, and three who sign it. */
export const RECIPIENTS = [
  "Ban Bí thư Trung ương Đoàn (b/c)",
  "Thường trực Tỉnh ủy (b/c)",
  "Thường trực HĐND tỉnh (b/c)",
  "Ủy ban nhân dân tỉnh (b/c)",
  "Ban Tuyên giáo và Dân vận Tỉnh ủy",
  "Văn phòng Tỉnh ủy",
  "Ủy ban MTTQ Việt Nam tỉnh",
  "Liên đoàn Lao động tỉnh",
  "Hội Liên hiệp Phụ nữ tỉnh",
  "Hội Nông dân tỉnh",
  "Hội Cựu chiến binh tỉnh",
  "Sở Nội vụ",
  "Sở Tài chính",
  "Sở Giáo dục và Đào tạo",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Báo và Phát thanh, truyền hình Thanh Hóa",
  "Các đồng chí Ủy viên Ban Chấp hành Tỉnh đoàn",
  "Các ban, đơn vị trực thuộc Tỉnh đoàn",
  "Các cơ sở Đoàn (t/h)",
  "Lưu VP",
];

export const signer3 = `
Loại văn bản               | Số, ký hiệu  | Ngày       | Trạng thái | Căn cứ                                                                                          | Thẩm quyền 1                    | Chức vụ 1 | Người ký 1    | Thẩm quyền 2   | Chức vụ 2 | Người ký 2    | Thẩm quyền 3        | Chức vụ 3    | Người ký 3
Kế hoạch phát động thi đua | 11-KH/TĐTN   | 20/01/2025 | dự thảo    | Căn cứ Luật Thi đua, khen thưởng; Căn cứ Chương trình phối hợp giữa Tỉnh đoàn, Hội LHTN Việt Nam tỉnh và UBND tỉnh | TM. BAN THƯỜNG VỤ TỈNH ĐOÀN | BÍ THƯ | Nguyễn Văn An | TM. ỦY BAN HỘI | CHỦ TỊCH | Hoàng Thị Hà | TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH | Đỗ Văn Giang
`;
