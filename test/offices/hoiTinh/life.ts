/** The Federation's set of criteria, small, because 168 members answer it. */
export const criteria = `
Bộ      | Mã  | Tiêu chí                   | Nội dung           | Điều kiện                                             | Điểm tối đa | Cách chấm | Mức điểm                                  | Yêu cầu minh chứng     | Áp dụng cho
Hội     | H01 | I. Tuyên truyền, giáo dục  | Truyền thống       | Tổ chức hoạt động giáo dục truyền thống của Hội       | 10 | mức       | >=2: 10; >=1: 6; còn lại: 0               | Kế hoạch, hình ảnh     | trừ đặc thù
Hội     | H02 | I. Tuyên truyền, giáo dục  | Học tập            | Cán bộ Hội tham gia học tập nghị quyết                | 10 | học tập   | >=95%: 10; >=80%: 6; >=60%: 3; còn lại: 0 | Danh sách tham gia     | trừ đặc thù
Hội     | H03 | II. Phong trào             | Tình nguyện        | Hoạt động tình nguyện vì cộng đồng                    | 15 | số lượng  | 5 mỗi; tối đa 15                          | Kế hoạch, hình ảnh     | trừ đặc thù
Hội     | H04 | II. Phong trào             | Khởi nghiệp        | Hỗ trợ thanh niên khởi nghiệp                         | 10 | thẩm định |                                           | Hồ sơ dự án            | trừ đặc thù
Hội     | H05 | III. Tổ chức Hội           | Hội viên           | Phát triển hội viên mới đạt chỉ tiêu                  | 15 | tỷ lệ     | tối đa 100%                               | Danh sách hội viên     | trừ đặc thù
Hội     | H06 | Điểm thưởng                | Điểm thưởng        | Được Trung ương Hội tặng bằng khen                    | 5  | cộng      | 5 mỗi; tối đa 5                           | Quyết định khen thưởng | trừ đặc thù
Đặc thù | S01 | I. Củng cố tổ chức         | Sinh hoạt          | Duy trì sinh hoạt chi hội hằng tháng                  | 10 | mức       | >=3: 10; >=2: 6; >=1: 3; còn lại: 0       | Sổ chi hội             | đặc thù
Đặc thù | S02 | I. Củng cố tổ chức         | Chế độ báo cáo     | Thực hiện chế độ báo cáo với tổ công tác              | 10 | thẩm định |                                           | Báo cáo                | đặc thù
`;

export const periods = `
Mã | Tên kỳ         | Từ ngày    | Đến ngày   | Hạn gửi    | Trọng số | Trạng thái | Căn cứ
D1 | Đợt 1          | 01/01/2026 | 31/05/2026 | 10/06/2026 | 1        | mở         | Kế hoạch số 10-KH/UBH ngày 20/01/2026
D2 | Đợt 2          | 01/06/2026 | 31/08/2026 | 10/09/2026 | 1        | mở         | Kế hoạch số 10-KH/UBH ngày 20/01/2026
D3 | Đợt 3          | 01/09/2026 | 31/10/2026 | 10/11/2026 | 1        | mở         | Kế hoạch số 10-KH/UBH ngày 20/01/2026
`;

export const awards = `
Mã | Bộ      | Tên giải                                   | Đối tượng      | Chỉ số  | Số lượng | Mức thưởng | Hình thức | Cơ quan khen                       | Đồng hạng
K1 | Hội     | Khối thi đua dẫn đầu công tác Hội           | cụm            | đầy đủ  | 2        | 3000000    | Bằng khen | Ủy ban Hội LHTN Việt Nam tỉnh      | tiêu chí phụ
K2 | Hội     | Khối trưởng xuất sắc công tác Hội           | cụm trưởng     | điểm    | 1        | 1000000    | Bằng khen | Ủy ban Hội LHTN Việt Nam tỉnh      | tiêu chí phụ
K3 | Hội     | Đơn vị xuất sắc công tác Hội và phong trào thanh niên | đơn vị | điểm | 12    | 1500000    | Bằng khen | Ủy ban Hội LHTN Việt Nam tỉnh      | tiêu chí phụ
K4 | Đặc thù | Đơn vị đặc thù có tiến bộ                   | đơn vị tiến bộ | tiến bộ | 1        | 1000000    | Giấy khen | Ủy ban Hội LHTN Việt Nam tỉnh      | chọn
`;

export const pairings = `
TT | Đơn vị đỡ đầu | Đơn vị kết nghĩa | Từ         | Ngày ký kết | Người chứng kiến               | Ngày trình kế hoạch
01 | H155          | H001             | 21/02/2026 | 26/02/2026  | Đại diện Ban Thư ký            | 10/02/2026
01 | H155          | H021             | 21/02/2026 | 26/02/2026  | Đại diện Ban Thư ký            | 10/02/2026
02 | H160          | H002             | 21/02/2026 | 03/03/2026  | Đại diện Ban Thư ký            | 11/02/2026
03 | H162          | H154             | 21/02/2026 | 18/03/2026  |                                | 12/02/2026
04 | H168          | H003             | 21/02/2026 |             |                                |
`;

export const activities = `
Ngày       | Đơn vị đỡ đầu | Đơn vị kết nghĩa | Loại                  | Nội dung                                | Giá trị  | Số người | Chiều
26/02/2026 | H155          | H001             | ký kết                | Lễ ký kết, trồng cây thanh niên         | 5000000  | 120      | đi
18/04/2026 | H160          | H002             | trao đổi kinh nghiệm  | Trao đổi kinh nghiệm sinh hoạt chi hội  |          | 40       | đi
12/07/2026 | H155          | H021             | công trình thanh niên | Cầu nông thôn                           | 180000000 | 60      | đi
22/08/2026 | H162          | H154             | tặng quà              | Khám bệnh, phát thuốc cho người dân đảo | 60000000 | 300      | đi
13/09/2026 | H155          | H021             | giao lưu              | Giao lưu văn nghệ                       |          | 150      | về
`;

export const duties = `
Cán bộ | Đối tượng | Từ
TK5    | H021      | 15/01/2026
TK3    | H001      | 15/01/2026
TK4    | H012      | 15/01/2026
`;

export const visits = `
Cán bộ | Đơn vị | Tháng   | Ngày đi    | Dự sinh hoạt chi đoàn | Nội dung | Kết quả                              | Kiến nghị                           | Mức     | Đã xử lý
TK3    | H003   | 3/2026  | 11/03/2026 | x | 1    | Ban Chấp hành chi hội đủ số lượng    |                                     | tốt     |
TK4    | H015   | 4/2026  | 15/04/2026 | x | 4    | Đăng ký 03 công trình thanh niên     |                                     | khá     |
TK5    | H021   | 5/2026  | 20/05/2026 | x | 2    | Hội viên đi làm xa nhiều             |                                     | khá     |
TK3    | H001   | 7/2026  | 08/07/2026 | x | 1    | Ủy ban Hội xã hoạt động nền nếp      |                                     | tốt     |
TK3    | H002   | 8/2026  | 12/08/2026 | x | 2; 4 | Thanh niên tích cực tham gia phong trào |                                  | tốt     |
TK3    | H003   | 9/2026  | 16/09/2026 |   | 5    | Có 03 câu lạc bộ theo sở thích       | Hỗ trợ tài liệu sinh hoạt câu lạc bộ | khá     |
TK4    | H012   | 7/2026  | 15/07/2026 | x | 3    | Quản lý hội viên chưa chặt chẽ       | Xã bố trí cán bộ phụ trách Hội  | yếu kém | x
TK4    | H013   | 8/2026  |            | x |      |                                      |                                     |         |
TK4    | H014   | 9/2026  | 23/09/2026 | x | 6    | Khối thi đua tổ chức 02 hoạt động chung |                                  | tốt     |
TK5    | H021   | 7/2026  | 22/07/2026 | x | 1; 3 | Khuyết Chủ tịch Hội, chi hội ít sinh hoạt | Đảng ủy xã giới thiệu nhân sự | yếu kém |
TK5    | H021   | 9/2026  | 25/09/2026 | x | 3    | Chi hội đã sinh hoạt trở lại         |                                     | khá     |
TK5    | H022   | 10/2026 |            | x |      |                                      |                                     |         |
`;

export const groups = `
Tổ | Cán bộ | Vai trò    | Đơn vị hỗ trợ | Nội dung phụ trách                         | Từ
1  | TK2    | tổ trưởng  | H021          |                                            | 20/01/2026
1  | TK5    | thành viên | H021          | Kiện toàn Ủy ban Hội                       | 20/01/2026
1  | TK6    | thành viên | H021          | Bồi dưỡng nghiệp vụ cán bộ Hội             | 20/01/2026
1  | K02-T  | thành viên | H021          | Chăm lo hội viên có hoàn cảnh khó khăn     | 20/01/2026
`;

export const support = `
Đơn vị | Nội dung                                  | Phụ trách | Hạn        | Quý | Kết quả                        | Trạng thái
H021   | Triển khai kế hoạch                       | TK2       | 28/02/2026 | I   | Đã triển khai                  | xong
H021   | Kiện toàn Ủy ban Hội                      | TK5       | 30/06/2026 | II  |                                | chậm
H021   | Bồi dưỡng nghiệp vụ cán bộ Hội            | TK6       | 31/08/2026 | III | 03 cán bộ dự tập huấn          | xong
H021   | Chăm lo hội viên có hoàn cảnh khó khăn    | K02-T     | 15/12/2026 | IV  |                                |
H021   | Sơ kết                                    | TK2       | 30/06/2026 | II  | Đã sơ kết                      | xong
H021   | Họp tổ công tác                           | TK2       | 31/03/2026 | I   | Đã họp ngày 26/3/2026          | xong
H021   | Họp tổ công tác                           | TK2       | 30/06/2026 | II  |                                |
H021   | Họp tổ công tác                           | TK2       | 30/09/2026 | III | Đã họp ngày 24/9/2026          | xong
H021   | Họp tổ công tác                           | TK2       | 31/12/2026 | IV  |                                |
`;

export const sessions = `
Mã     | Cấp   | Đơn vị tổ chức                 | Hạn        | Ngày tổ chức | Báo cáo viên              | Chất lượng báo cáo viên | Chất lượng tài liệu | Kết quả                               | Kiến nghị
HT-T   | tỉnh  | Ủy ban Hội LHTN Việt Nam tỉnh  | 30/04/2026 | 22/04/2026   | Thường trực Ủy ban Hội    | tốt                     | tốt                 | Cán bộ Hội nắm vững nội dung nghị quyết |
HT-001 | cơ sở | H001                           | 30/06/2026 | 20/06/2026   | Chủ tịch Hội LHTN xã      | tốt                     | khá                 |                                       | Biên soạn tài liệu dễ hiểu
HT-002 | cơ sở | H002                           | 30/06/2026 | 05/07/2026   | Chủ tịch Hội LHTN phường  | khá                     | tốt                 |                                       |
HT-021 | cơ sở | H021                           | 30/06/2026 |              | Ủy viên Ban Thư ký        |                         |                     |                                       |
`;

export const nominations = `
Đối tượng | Tên            | Chức vụ | Đơn vị | Thành tích                                                           | Nơi đề nghị          | Hình thức | Mức thưởng | Phong trào           | Bộ  | Cơ quan khen                  | Biểu quyết | Trạng thái
tập thể   |                |         | H155   | Có thành tích xuất sắc trong phong trào kết nghĩa                    | Văn phòng Ủy ban Hội | Bằng khen | 2000000    | phong trào kết nghĩa | Hội | Ủy ban Hội LHTN Việt Nam tỉnh | 5/5        | đồng ý
cá nhân   | Kim Sô Phia    | Phó Chủ tịch Hội LHTN xã Bình Trung | H021  | Vận động hội viên trở lại sinh hoạt                                  | Tổ công tác số 1     | Bằng khen | 1000000    |                      | Hội | Ủy ban Hội LHTN Việt Nam tỉnh | 5/5        | đồng ý
`;

export const meetings = `
Loại văn bản             | Bộ  | Kỳ | Ngày       | Khai mạc  | Kết thúc  | Địa điểm                       | Chủ trì                                       | Thư ký                              | Có mặt | Vắng mặt | Biểu quyết | Kết luận
Biên bản xét khen thưởng | Hội |    | 20/10/2026 | 08 giờ 00 | 11 giờ 00 | trụ sở Ủy ban Hội tỉnh An Hải  | Lâm Quốc Thái, Chủ tịch Hội LHTN Việt Nam tỉnh | Châu Văn Lợi, Chánh Văn phòng       | Lâm Quốc Thái, Chủ tịch; Võ Ngọc Diệp, Phó Chủ tịch; Đặng Hải Yến, Ủy viên Ban Thư ký; Châu Văn Lợi, Ủy viên Ban Thư ký; Tô Minh Hiếu, Ủy viên Ban Thư ký | Thạch Thị Sa Rinh, Ủy viên (đi học) | K1: 5/5; K2: 5/5; K3: 4/5 | Giao Văn phòng hoàn thiện hồ sơ khen thưởng
`;
