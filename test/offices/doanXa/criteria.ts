/** The commune's sets: one for its member bodies, one for those that it supports. */
export const criteria = `
Bộ      | Mã  | Tiêu chí                      | Nội dung                  | Điều kiện                                                   | Điểm tối đa | Cách chấm | Mức điểm                                  | Yêu cầu minh chứng            | Số minh chứng tối thiểu | Tổ theo dõi | Áp dụng cho
Đoàn    | 1.1 | I. Công tác giáo dục          | Chính trị, tư tưởng       | Tổ chức sinh hoạt chủ điểm trong quý                        | 10 | mức       | >=3: 10; >=2: 7; >=1: 4; còn lại: 0       | Biên bản sinh hoạt, hình ảnh  |   | Tổ tuyên giáo | trừ đặc thù
Đoàn    | 1.2 | I. Công tác giáo dục          | Học tập nghị quyết        | Cán bộ, đoàn viên tham gia học tập nghị quyết               | 10 | học tập   | >=95%: 10; >=80%: 6; >=60%: 3; còn lại: 0 | Danh sách tham gia            |   | Tổ tuyên giáo | trừ đặc thù
Đoàn    | 1.3 | I. Công tác giáo dục          | Chuyển đổi số             | Trang, nhóm mạng xã hội của chi đoàn hoạt động thường xuyên | 10 | đạt       |                                           | Đường dẫn trang               |   | Tổ tuyên giáo | trừ đặc thù
Đoàn    | 2.1 | II. Phong trào                | Tình nguyện               | Tổ chức ngày Chủ nhật xanh                                  | 10 | số lượng  | 5 mỗi; tối đa 10                          | Kế hoạch, hình ảnh            |   | Tổ phong trào | trừ đặc thù
Đoàn    | 2.2 | II. Phong trào                | Tình nguyện               | Công trình, phần việc thanh niên                            | 10 | mức       | 10; 7; 4; 0                               | Biên bản nghiệm thu           |   | Tổ phong trào | trừ đặc thù
Đoàn    | 2.3 | II. Phong trào                | Thiếu nhi                 | Tổ chức hoạt động hè cho thiếu nhi                          | 10 | đạt       |                                           | Kế hoạch, hình ảnh            | 2 | Tổ phong trào | trừ đặc thù
Đoàn    | 2.4 | II. Phong trào                | Hiến máu                  | Vận động hiến máu tình nguyện đạt chỉ tiêu                  | 10 | tỷ lệ     | tối đa 100%                               | Danh sách hiến máu            |   | Tổ phong trào | trường; cơ quan; lực lượng vũ trang
Đoàn    | 3.1 | III. Xây dựng tổ chức         | Đoàn viên                 | Kết nạp đoàn viên mới so với chỉ tiêu                       | 15 | chỉ tiêu  |                                           | Quyết định kết nạp            |   | Tổ tổ chức    | trừ đặc thù
Đoàn    | 3.2 | III. Xây dựng tổ chức         | Chế độ báo cáo            | Báo cáo tháng, quý đầy đủ, đúng hạn                         | 15 | thẩm định |                                           | Báo cáo                       |   | Tổ tổ chức    | trừ đặc thù
Đoàn    | 4.1 | Điểm thưởng                   | Điểm thưởng               | Có mô hình mới được Tỉnh đoàn biểu dương                    | 5  | cộng      | 2,5 mỗi; tối đa 5                         | Văn bản biểu dương            |   | Tổ phong trào | trừ đặc thù
Đặc thù | 1   | I. Củng cố tổ chức            | Sinh hoạt                 | Duy trì sinh hoạt chi đoàn hằng tháng                       | 20 | mức       | >=3: 20; >=2: 12; >=1: 6; còn lại: 0      | Sổ chi đoàn                   |   | Tổ tổ chức    | đặc thù
Đặc thù | 2   | II. Hoạt động                 | Phong trào                | Tổ chức hoạt động cùng đơn vị kết nghĩa                     | 10 | số lượng  | 5 mỗi; tối đa 10                          | Hình ảnh                      |   | Tổ phong trào | đặc thù
Đặc thù | 3   | II. Hoạt động                 | Chế độ báo cáo            | Thực hiện chế độ báo cáo với tổ công tác                    | 10 | thẩm định |                                           | Báo cáo                       |   | Tổ tổ chức    | đặc thù
`;

export const periods = `
Mã | Tên kỳ           | Từ ngày    | Đến ngày   | Hạn gửi    | Trọng số | Trạng thái | Căn cứ
Q1 | Quý I năm 2026   | 01/01/2026 | 31/03/2026 | 10/04/2026 | 1        | mở         | Kế hoạch số 05-KH/ĐTN ngày 02/02/2026 của Ban Chấp hành Đoàn xã
Q2 | Quý II năm 2026  | 01/04/2026 | 30/06/2026 | 10/07/2026 | 1        | mở         | Kế hoạch số 05-KH/ĐTN ngày 02/02/2026 của Ban Chấp hành Đoàn xã
Q3 | Quý III năm 2026 | 01/07/2026 | 30/09/2026 | 18/09/2026 | 1        | mở         | Kế hoạch số 05-KH/ĐTN ngày 02/02/2026 của Ban Chấp hành Đoàn xã
Q4 | Quý IV năm 2026  | 01/10/2026 | 30/11/2026 | 05/12/2026 | 1        | mở         | Kế hoạch số 05-KH/ĐTN ngày 02/02/2026 của Ban Chấp hành Đoàn xã
`;

export const awards = `
Mã | Bộ      | Tên giải                                    | Đối tượng      | Chỉ số  | Số lượng | Mức thưởng | Hình thức | Cơ quan khen          | Điều kiện    | Đồng hạng
G1 | Đoàn    | Cụm thi đua dẫn đầu công tác Đoàn            | cụm            | điểm    | 1        | 500000     | Giấy khen | Ban Chấp hành Đoàn xã |              | tiêu chí phụ
G2 | Đoàn    | Cụm trưởng tiêu biểu trong công tác Đoàn     | cụm trưởng     | điểm    | 1        | 300000     | Giấy khen | Ban Chấp hành Đoàn xã |              | tiêu chí phụ
G3 | Đoàn    | Chi đoàn xuất sắc công tác Đoàn và phong trào thanh thiếu nhi | đơn vị | điểm | 3     | 300000     | Giấy khen | Ban Chấp hành Đoàn xã | tỷ lệ >= 60% | tiêu chí phụ
G4 | Đặc thù | Chi đoàn có tiến bộ vượt bậc                 | đơn vị tiến bộ | tiến bộ | 1        | 200000     | Giấy khen | Ban Chấp hành Đoàn xã |              | chọn
`;
