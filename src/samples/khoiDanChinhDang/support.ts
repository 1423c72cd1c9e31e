/** The two working groups of the plan: a leader and three members, the head of the cluster among them. */
export const groups = `
Tổ | Cán bộ | Vai trò    | Đơn vị hỗ trợ | Nội dung phụ trách                                                                | Từ
1  | CB-01  | tổ trưởng  | L02           |                                                                                   | 12/02/2018
1  | CB-03  | thành viên | L02           | Đẩy mạnh hoạt động phong trào, chăm lo đời sống đoàn viên thanh niên              | 12/02/2018
1  | CB-06  | thành viên | L02           | Theo dõi, đánh giá theo bảng riêng                                                | 12/02/2018
1  | CB-T8  | thành viên | L02           | Đơn vị mạnh trong cụm đồng hành, hỗ trợ                                           | 12/02/2018
2  | CB-02  | tổ trưởng  | L01           |                                                                                   | 12/02/2018
2  | CB-04  | thành viên | L01           | Kiện toàn tổ chức, bồi dưỡng nghiệp vụ cán bộ Đoàn                                | 12/02/2018
2  | CB-05  | thành viên | L01           | Theo dõi, đánh giá theo bảng riêng                                                | 12/02/2018
2  | CB-T6  | thành viên | L01           | Đơn vị mạnh trong cụm đồng hành, hỗ trợ                                           | 12/02/2018
`;

/**
 * Tasks by content item and member, the quarterly meetings of the groups, the milestones of 01, 01, 06 and 10/2018. The
 * bar association is one task behind and its group did not meet in the third quarter.
 */
export const support = `
Đơn vị | Nội dung                                                                       | Phụ trách | Hạn        | Quý | Kết quả                                                                        | Trạng thái
L02    | Triển khai kế hoạch                                                            | CB-01     | 31/01/2018 | I   | Đã triển khai tại hội nghị Ban Chấp hành                                       | xong
L02    | Tổ chức các nội dung theo kế hoạch                                             | CB-01     | 31/01/2018 | I   | Đã thống nhất lịch làm việc với cấp ủy                                          | xong
L02    | Rà soát đội ngũ cán bộ Đoàn                                                    | CB-06     | 31/03/2018 | I   | Ban Chấp hành 03 đồng chí, 01 đồng chí chuẩn bị chuyển công tác                 | xong
L02    | Xác lập tiêu chí, bảng điểm riêng của đơn vị                                   | CB-06     | 31/03/2018 | I   | Đã thống nhất với chi đoàn                                                     | xong
L02    | Ký kết liên tịch giữa Đoàn Khối và cấp ủy đơn vị                               | CB-01     | 30/04/2018 | II  | Đã ký ngày 24/4/2018                                                           | xong
L02    | Kiện toàn Ban Chấp hành chi đoàn                                               | CB-03     | 31/05/2018 | II  | Bầu bổ sung 01 Phó Bí thư                                                      | xong
L02    | Tập huấn nghiệp vụ, kỹ năng cho cán bộ Đoàn                                    | CB-03     | 30/06/2018 | II  | 02/03 ủy viên Ban Chấp hành dự lớp của Đoàn Khối                               | xong
L02    | Tổ chức hoạt động thể thao cùng các đơn vị trong cụm                           | CB-T8     | 31/08/2018 | III | Giao lưu bóng đá, cầu lông cụm 8 với 45 đoàn viên                              | xong
L02    | Hỗ trợ kinh phí, cơ sở vật chất sinh hoạt chi đoàn                             | CB-03     | 30/09/2018 | III | Cấp ủy hỗ trợ 10.000.000 đồng                                                  | xong
L02    | Chăm lo đoàn viên có hoàn cảnh khó khăn dịp cuối năm                           | CB-T8     | 31/12/2018 | IV  |                                                                                | đang thực hiện
L02    | Họp tổ công tác                                                                | CB-01     | 31/03/2018 | I   | Đã họp ngày 28/3/2018                                                          | xong
L02    | Họp tổ công tác                                                                | CB-01     | 30/06/2018 | II  | Đã họp ngày 21/6/2018                                                          | xong
L02    | Họp tổ công tác                                                                | CB-01     | 30/09/2018 | III | Đã họp ngày 20/9/2018                                                          | xong
L02    | Họp tổ công tác                                                                | CB-01     | 31/12/2018 | IV  |                                                                                |
L02    | Sơ kết, rút kinh nghiệm và triển khai các mô hình hiệu quả                     | CB-01     | 30/06/2018 | II  | Đã sơ kết ngày 28/6/2018                                                       | xong
L02    | Tổng kết                                                                       | CB-01     | 31/10/2018 | IV  | Đã tổng kết ngày 26/10/2018                                                    | xong
L01    | Triển khai kế hoạch                                                            | CB-02     | 31/01/2018 | I   | Đã triển khai tại hội nghị Ban Chấp hành                                       | xong
L01    | Tổ chức các nội dung theo kế hoạch                                             | CB-02     | 31/01/2018 | I   | Đã làm việc với Ban Chủ nhiệm Đoàn Luật sư                                     | xong
L01    | Rà soát đội ngũ cán bộ Đoàn                                                    | CB-04     | 31/03/2018 | I   | Khuyết Bí thư, 02 ủy viên không còn tham gia sinh hoạt                          | xong
L01    | Xác lập tiêu chí, bảng điểm riêng của đơn vị                                   | CB-05     | 31/03/2018 | I   | Đã thống nhất với Ban Chấp hành Đoàn                                           | xong
L01    | Ký kết liên tịch giữa Đoàn Khối và cấp ủy đơn vị                               | CB-02     | 30/04/2018 | II  | Đã ký ngày 10/5/2018                                                           | xong
L01    | Kiện toàn Ban Chấp hành Đoàn cơ sở và các chi đoàn                             | CB-04     | 31/05/2018 | II  | Đại hội bất thường bầu Ban Chấp hành 07 đồng chí                               | xong
L01    | Tập huấn nghiệp vụ, kỹ năng cho cán bộ Đoàn                                    | CB-04     | 30/06/2018 | II  | 05/07 ủy viên Ban Chấp hành dự lớp của Đoàn Khối                               | xong
L01    | Tư vấn pháp luật lưu động cùng các đơn vị trong cụm                            | CB-T6     | 31/08/2018 | III | 02 buổi tại huyện Cần Giờ, 120 lượt người dân được tư vấn                      | xong
L01    | Lập sổ đoàn viên, thu đoàn phí của luật sư trẻ sinh hoạt phân tán              | CB-05     | 30/09/2018 | III |                                                                                | chậm
L01    | Chăm lo đoàn viên có hoàn cảnh khó khăn dịp cuối năm                           | CB-T6     | 31/12/2018 | IV  |                                                                                | chưa
L01    | Họp tổ công tác                                                                | CB-02     | 31/03/2018 | I   | Đã họp ngày 29/3/2018                                                          | xong
L01    | Họp tổ công tác                                                                | CB-02     | 30/06/2018 | II  | Đã họp ngày 22/6/2018                                                          | xong
L01    | Họp tổ công tác                                                                | CB-02     | 30/09/2018 | III |                                                                                |
L01    | Họp tổ công tác                                                                | CB-02     | 31/12/2018 | IV  |                                                                                |
L01    | Sơ kết, rút kinh nghiệm và triển khai các mô hình hiệu quả                     | CB-02     | 30/06/2018 | II  | Đã sơ kết ngày 28/6/2018                                                       | xong
L01    | Tổng kết                                                                       | CB-02     | 31/10/2018 | IV  | Đã tổng kết ngày 26/10/2018                                                    | xong
`;
