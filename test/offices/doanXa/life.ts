/** Pairs of 2026: the first works, one has not signed yet, one has done nothing since. */
export const pairings = `
TT | Đơn vị đỡ đầu | Đơn vị kết nghĩa | Từ         | Ngày ký kết | Người chứng kiến                | Ngày trình kế hoạch
01 | T01           | V01              | 16/03/2026 | 20/03/2026  | Đồng chí Võ Thị Thanh Hằng, Bí thư Đoàn xã | 05/03/2026
01 | T01           | V06              | 16/03/2026 | 20/03/2026  | Đồng chí Võ Thị Thanh Hằng, Bí thư Đoàn xã | 05/03/2026
02 | T02           | V02              | 16/03/2026 | 25/03/2026  |                                 | 17/03/2026
03 | Q02           | V03              | 16/03/2026 | 27/03/2026  | Đồng chí Đặng Quốc Huy, Phó Bí thư Đoàn xã | 12/03/2026
03 | Q02           | V04              | 16/03/2026 | 27/03/2026  | Đồng chí Đặng Quốc Huy, Phó Bí thư Đoàn xã | 12/03/2026
04 | Q03           | V05              | 16/03/2026 | 02/04/2026  | Đồng chí Đặng Quốc Huy, Phó Bí thư Đoàn xã | 13/03/2026
05 | Q04           | V07              | 16/03/2026 |             |                                 |
`;

export const activities = `
Ngày       | Đơn vị đỡ đầu | Đơn vị kết nghĩa | Loại                  | Nội dung                                      | Giá trị | Số người | Chiều
20/03/2026 | T01           | V01              | ký kết                | Lễ ký kết và giao lưu văn nghệ                | 1500000 | 90       | đi
12/04/2026 | T01           | V06              | tặng quà              | Tặng 20 suất quà cho học sinh vượt khó        | 6000000 | 40       | đi
09/05/2026 | Q02           | V03              | trao đổi kinh nghiệm  | Hướng dẫn nộp hồ sơ dịch vụ công trực tuyến   |         | 35       | đi
21/06/2026 | T02           | V02              | giao lưu              | Giao lưu bóng chuyền                          | 800000  | 50       | về
05/07/2026 | T01           | V06              | công trình thanh niên | Sân chơi thiếu nhi thôn Suối Bạc              | 18000000 | 60      | đi
16/08/2026 | Q03           | V05              | cơ sở vật chất        | Tặng bộ loa máy sinh hoạt chi đoàn            | 4500000 | 15       | đi
05/09/2026 | Q02           | V04              | giao lưu              | Vui Tết Trung thu cùng thiếu nhi thôn Mỹ Hòa  | 3000000 | 120      | đi
13/09/2026 | T01           | V06              | tặng quà              | Tặng xe đạp cho học sinh nghèo                | 3600000 | 25       | đi
`;

export const duties = `
Cán bộ | Đối tượng | Từ
B-03   | C1        | 12/01/2026
B-04   | C2        | 12/01/2026
B-05   | C3        | 12/01/2026
B-01   | V06       | 12/01/2026
B-02   | V05       | 12/01/2026
`;

/** Visits: one weak finding resolved, one not, one missed, one without a written result, those of the last months still to come. */
export const visits = `
Cán bộ | Đơn vị | Tháng   | Ngày đi    | Dự sinh hoạt chi đoàn | Nội dung | Kết quả                                              | Kiến nghị                                   | Mức     | Đã xử lý
B-03   | V01    | 3/2026  | 14/03/2026 | x | 1; 3 | Ban Chấp hành đủ số lượng, sinh hoạt đúng định kỳ    |                                             | tốt     |
B-03   | V02    | 4/2026  | 18/04/2026 | x | 2    | Tư tưởng đoàn viên ổn định                           |                                             | tốt     |
B-03   | V03    | 5/2026  | 16/05/2026 | x | 4    | Hoàn thành 01 phần việc thanh niên                   | Hỗ trợ cây giống trồng ven đường            | khá     |
B-03   | V04    | 6/2026  |            | x |      |                                                      |                                             |         |
B-03   | V01    | 7/2026  | 11/07/2026 | x | 5    | Đội bóng chuyền sinh hoạt đều                        |                                             | tốt     |
B-03   | V02    | 8/2026  | 15/08/2026 | x | 4; 6 |                                                      |                                             | khá     |
B-03   | V04    | 9/2026  | 12/09/2026 | x | 1    | Kiện toàn xong Phó Bí thư chi đoàn                   |                                             | tốt     |
B-03   | V03    | 10/2026 |            | x |      |                                                      |                                             |         |
B-04   | V05    | 3/2026  | 21/03/2026 | x | 3    | Đoàn viên sinh hoạt chưa đều                         | Chi bộ phân công đảng viên trẻ phụ trách    | yếu kém | x
B-04   | V06    | 4/2026  | 25/04/2026 | x | 1; 3 | Chưa duy trì sinh hoạt, sổ sách chưa đầy đủ          | Đoàn xã cử cán bộ hướng dẫn công tác Đoàn vụ | yếu kém |
B-04   | V07    | 5/2026  | 23/05/2026 | x | 2    | Đoàn viên đi làm xa nhiều                            | Tổ chức sinh hoạt trực tuyến                | khá     |
B-04   | V05    | 6/2026  | 20/06/2026 | x | 3    | Sinh hoạt đã đều trở lại                             |                                             | tốt     |
B-04   | V06    | 7/2026  | 18/07/2026 | x | 4    | Tham gia xây dựng sân chơi thiếu nhi                 |                                             | khá     |
B-04   | V07    | 8/2026  | 22/08/2026 |   | 6    | Cụm tổ chức giao ban quý                             |                                             | tốt     |
B-04   | V05    | 9/2026  |            | x |      |                                                      |                                             |         |
B-05   | T01    | 3/2026  | 28/03/2026 |   | 5    | 06 câu lạc bộ học thuật hoạt động tốt                |                                             | tốt     |
B-05   | Q03    | 4/2026  | 17/04/2026 | x | 4    | Mô hình «Cổng trường an toàn» phát huy hiệu quả      |                                             | tốt     |
B-05   | T02    | 5/2026  | 15/05/2026 | x | 1    | Chi đoàn mới bầu Bí thư                              |                                             | khá     |
B-05   | Q02    | 8/2026  | 14/08/2026 | x | 2    | Đoàn viên gương mẫu trong chuyển đổi số              |                                             | tốt     |
B-05   | Q04    | 9/2026  | 25/09/2026 | x | Khám sức khỏe cho thiếu nhi | Phối hợp khám sức khỏe cho thiếu nhi                 |                                             | khá     |
`;

export const groups = `
Tổ | Cán bộ | Vai trò    | Đơn vị hỗ trợ | Nội dung phụ trách                              | Từ
1  | B-01   | tổ trưởng  | V06           |                                                 | 30/01/2026
1  | B-04   | thành viên | V06           | Rà soát, kiện toàn Ban Chấp hành chi đoàn       | 30/01/2026
1  | B-03   | thành viên | V06           | Tổ chức hoạt động chăm lo thanh thiếu nhi       | 30/01/2026
1  | B-V07  | thành viên | V06           | Bồi dưỡng nghiệp vụ công tác Đoàn               | 30/01/2026
`;

export const support = `
Đơn vị | Nội dung                                    | Phụ trách | Hạn        | Quý | Kết quả                                  | Trạng thái
V06    | Triển khai kế hoạch                         | B-01      | 15/02/2026 | I   | Đã triển khai tại chi đoàn               | xong
V06    | Rà soát, kiện toàn Ban Chấp hành chi đoàn   | B-04      | 31/03/2026 | I   | Đã bầu bổ sung 01 Phó Bí thư             | xong
V06    | Bồi dưỡng nghiệp vụ công tác Đoàn           | B-V07     | 30/06/2026 | II  | 02/03 ủy viên dự tập huấn                | xong
V06    | Tổ chức hoạt động chăm lo thanh thiếu nhi   | B-03      | 31/08/2026 | III | Hoàn thành sân chơi thiếu nhi            | xong
V06    | Lập sổ đoàn viên, thu đoàn phí              | B-04      | 15/09/2026 | III |                                          | đang thực hiện
V06    | Xây dựng quỹ hoạt động của chi đoàn         | B-V07     | 31/10/2026 | IV  |                                          | chưa
V06    | Sơ kết                                      | B-01      | 30/06/2026 | II  | Đã sơ kết ngày 26/6/2026                 | xong
V06    | Tổng kết                                    | B-01      | 15/11/2026 | IV  |                                          |
V06    | Họp tổ công tác                             | B-01      | 31/03/2026 | I   | Đã họp ngày 27/3/2026                    | xong
V06    | Họp tổ công tác                             | B-01      | 30/06/2026 | II  | Đã họp ngày 19/6/2026                    | xong
V06    | Họp tổ công tác                             | B-01      | 30/09/2026 | III |                                          |
V06    | Họp tổ công tác                             | B-01      | 30/11/2026 | IV  |                                          |
`;

/** A session of the province, one of the commune, one of each of four branches, of which one is held late and one not at all. */
export const sessions = `
Mã     | Cấp    | Đơn vị tổ chức        | Hạn        | Ngày tổ chức | Báo cáo viên              | Chất lượng báo cáo viên | Chất lượng tài liệu | Kết quả                                    | Kiến nghị
HT-TINH | tỉnh  | Ban Thường vụ Tỉnh đoàn | 15/03/2026 | 11/03/2026 | Thường trực Tỉnh đoàn     | tốt | tốt |                                            |
HT-XA  | xã     | Ban Chấp hành Đoàn xã | 15/04/2026 | 04/04/2026   | Báo cáo viên Đảng ủy xã   | tốt | khá | Đoàn viên nắm vững nội dung cơ bản của nghị quyết | In tài liệu hỏi đáp khổ nhỏ cho chi đoàn
HT-V01 | cơ sở  | V01                   | 15/05/2026 | 02/05/2026   | Bí thư Đoàn xã            | tốt | tốt | Đoàn viên thảo luận sôi nổi                |
HT-V02 | cơ sở  | V02                   | 15/05/2026 | 20/05/2026   | Phó Bí thư Đoàn xã        | khá | tốt |                                            |
HT-V06 | cơ sở  | V06                   | 15/05/2026 |              | Phó Bí thư Đoàn xã        |     |     |                                            |
HT-T01 | cơ sở  | T01                   | 15/11/2026 |              | Bí thư Đoàn trường        |     |     |                                            |
`;

export const nominations = `
Đối tượng | Tên              | Chức vụ                       | Đơn vị | Thành tích                                                                       | Nơi đề nghị               | Hình thức | Mức thưởng | Phong trào           | Bộ   | Cơ quan khen          | Biểu quyết | Trạng thái
tập thể   |                  |                               | T01    | Giúp đỡ thôn Suối Bạc xây dựng sân chơi thiếu nhi, tặng quà học sinh vượt khó    | Chi đoàn thôn Suối Bạc    | Giấy khen | 400000     | phong trào kết nghĩa | Đoàn | Ban Chấp hành Đoàn xã | 5/5        | đồng ý
cá nhân   | Y Thanh Hà       | Bí thư Chi đoàn thôn Suối Bạc | V06    | Có nhiều cố gắng củng cố chi đoàn                                                | Tổ công tác số 1          | Giấy khen | 200000     |                      | Đoàn | Ban Chấp hành Đoàn xã | 5/5        | đồng ý
`;

export const meetings = `
Loại văn bản             | Bộ   | Kỳ | Ngày       | Khai mạc  | Kết thúc  | Địa điểm                          | Chủ trì                            | Thư ký                                     | Có mặt | Vắng mặt | Biểu quyết | Kết luận
Biên bản xét khen thưởng | Đoàn |    | 05/10/2026 | 08 giờ 00 | 10 giờ 00 | phòng họp Đảng ủy xã Hòa Thịnh    | Võ Thị Thanh Hằng, Bí thư Đoàn xã  | Lê Hoàng Phúc, Ủy viên Ban Chấp hành       | Võ Thị Thanh Hằng, Bí thư Đoàn xã; Đặng Quốc Huy, Phó Bí thư Đoàn xã; Lê Hoàng Phúc, Ủy viên Ban Chấp hành; Nguyễn Thị Diễm Kiều, Ủy viên Ban Chấp hành; Trần Minh Nhật, Ủy viên Ban Chấp hành | không | G1: 5/5; G2: 5/5; G3: 4/5 | Giao đồng chí Phó Bí thư hoàn thiện hồ sơ
Biên bản thẩm định       | Đoàn | Q3 | 04/10/2026 | 14 giờ 00 | 16 giờ 30 | phòng họp Đảng ủy xã Hòa Thịnh    | Đặng Quốc Huy, Phó Bí thư Đoàn xã  | Trần Minh Nhật, Ủy viên Ban Chấp hành      | Đặng Quốc Huy, Phó Bí thư Đoàn xã; Lê Hoàng Phúc, Ủy viên Ban Chấp hành; Trần Minh Nhật, Ủy viên Ban Chấp hành | Nguyễn Thị Diễm Kiều, Ủy viên Ban Chấp hành (ốm) | |
`;

/** The register: what was issued early in the year has its own day and number. */
export const papers = `
Loại văn bản                      | Số, ký hiệu | Ngày       | Trạng thái | Bộ   | Đối tượng | Kính gửi | Căn cứ
Thông báo chia cụm                | 03-TB/ĐTN   | 12/01/2026 | dự thảo    |      |        |                      |
Quyết định thành lập tổ công tác  | 02-QĐ/ĐTN   | 30/01/2026 | dự thảo    |      |        |                      | Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh; Căn cứ Kế hoạch số 04-KH/ĐTN ngày 25/01/2026 về hỗ trợ chi đoàn khó khăn, đặc thù
Kế hoạch phát động thi đua        | 05-KH/ĐTN   | 02/02/2026 | dự thảo    |      |        |                      | Căn cứ Chương trình công tác Đoàn và phong trào thanh thiếu nhi năm 2026 của Ban Chấp hành Đoàn xã
Kế hoạch kết nghĩa                | 07-KH/ĐTN   | 20/02/2026 | dự thảo    |      |        |                      |
Giấy triệu tập                    | 01-GTT/ĐTN  | 27/03/2026 | dự thảo    |      | HT-XA  |                      |
Tờ trình đề nghị khen thưởng      | 06-TTr/ĐTN  | 05/10/2026 | dự thảo    | Đoàn |        | Đảng ủy xã Hòa Thịnh | Căn cứ Quy chế thi đua, khen thưởng của Đoàn
`;

export const reportSections = `
Báo cáo        | Thứ tự | Mục             | Tiêu đề                          | Khi không có số liệu | Nội dung
Báo cáo 6 tháng | 1     | mở đầu          |                                  |                      | Sáu tháng đầu năm 2026, tuổi trẻ xã Hòa Thịnh thi đua lập thành tích chào mừng kỷ niệm 95 năm Ngày thành lập Đoàn.
Báo cáo 6 tháng | 2     | thi đua         |                                  |                      |
Báo cáo 6 tháng | 3     | riêng           | Công tác chuyển đổi số           |                      | Tổ công nghệ số cộng đồng có đoàn viên tham gia ở cả 07 thôn.
Báo cáo 6 tháng | 4     | kết nghĩa       |                                  |                      |
Báo cáo 6 tháng | 5     | đánh giá chung  |                                  |                      |
Báo cáo 6 tháng | 6     | phương hướng    | Nhiệm vụ trọng tâm 6 tháng cuối năm |                   |
`;
