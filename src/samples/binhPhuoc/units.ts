/**
 * A district of Bình Phước with 11 communes and towns, as plan S1 says; it does not name itself. Đồng Phú had as many in
 * 2018, so the sample is there. Its chi đoàn, clusters and all figures are invented.
 */
export const units = `
Mã    | Tên đơn vị                                   | Tên khác        | Khối               | Cấp trên | Cụm | Số đoàn viên | Phân loại
X01   | Thị trấn Tân Phú                             | TT Tân Phú      | thị trấn           |     | C1 | 168 | tiên tiến
X02   | Xã Tân Tiến                                  | Tân Tiến        | xã                 |     | C1 | 142 | khá
X03   | Xã Tân Lập                                   | Tân Lập         | xã                 |     | C1 | 157 | tiên tiến
X04   | Xã Tân Phước                                 | Tân Phước       | xã                 |     | C1 | 118 | khá
X05   | Xã Tân Hòa                                   | Tân Hòa         | xã                 |     | C2 | 94  | trung bình
X06   | Xã Tân Lợi                                   | Tân Lợi         | xã                 |     | C2 | 101 | khá
X07   | Xã Tân Hưng                                  | Tân Hưng        | xã                 |     | C2 | 97  | yếu
X08   | Xã Đồng Tiến                                 | Đồng Tiến       | xã                 |     | C3 | 149 | khá
X09   | Xã Đồng Tâm                                  | Đồng Tâm        | xã                 |     | C3 | 112 | trung bình
X10   | Xã Thuận Lợi                                 | Thuận Lợi       | xã                 |     | C3 | 163 | khá
X11   | Xã Thuận Phú                                 | Thuận Phú       | xã                 |     | C3 | 171 | tiên tiến
T01   | Đoàn trường THPT Đồng Phú                    | THPT Đồng Phú   | trường             |     | C4 | 806 | tiên tiến
T02   | Đoàn trường THCS và THPT Đồng Tiến           |                 | trường             |     | C4 | 374 | khá
T03   | Đoàn Trung tâm GDNN - GDTX huyện             |                 | trung tâm          |     | C4 | 118 | khá
K01   | Đoàn cơ quan Công an huyện                   |                 | lực lượng vũ trang |     | C5 | 61  | tiên tiến
K02   | Chi đoàn Ban Chỉ huy Quân sự huyện           |                 | lực lượng vũ trang |     | C5 | 24  | khá
K03   | Chi đoàn Dân - Chính - Đảng huyện            |                 | cơ quan            |     | C5 | 47  | khá
K04   | Chi đoàn Trung tâm Y tế huyện                |                 | cơ quan            |     | C5 | 33  | khá
X01-1 | Chi đoàn khu phố Tân An, TT Tân Phú          |                 | chi đoàn           | X01 |    | 27  |
X01-2 | Chi đoàn khu phố Bàu Ké, TT Tân Phú          |                 | chi đoàn           | X01 |    | 21  |
X02-1 | Chi đoàn ấp 1, xã Tân Tiến                   |                 | chi đoàn           | X02 |    | 18  |
X02-2 | Chi đoàn ấp 3, xã Tân Tiến                   |                 | chi đoàn           | X02 |    | 16  |
X03-1 | Chi đoàn ấp 2, xã Tân Lập                    |                 | chi đoàn           | X03 |    | 22  |
X03-2 | Chi đoàn ấp 4, xã Tân Lập                    |                 | chi đoàn           | X03 |    | 19  |
X04-1 | Chi đoàn ấp 1, xã Tân Phước                  |                 | chi đoàn           | X04 |    | 15  |
X04-2 | Chi đoàn ấp 5, xã Tân Phước                  |                 | chi đoàn           | X04 |    | 13  |
X05-1 | Chi đoàn ấp 1, xã Tân Hòa                    |                 | chi đoàn           | X05 |    | 14  |
X05-2 | Chi đoàn ấp 2, xã Tân Hòa                    |                 | chi đoàn           | X05 |    | 11  |
X06-1 | Chi đoàn ấp 1, xã Tân Lợi                    |                 | chi đoàn           | X06 |    | 16  |
X06-2 | Chi đoàn ấp 3, xã Tân Lợi                    |                 | chi đoàn           | X06 |    | 12  |
X07-1 | Chi đoàn ấp 2, xã Tân Hưng                   |                 | chi đoàn           | X07 |    | 9   |
X07-2 | Chi đoàn ấp 4, xã Tân Hưng                   |                 | chi đoàn           | X07 |    | 12  |
X08-1 | Chi đoàn ấp 1, xã Đồng Tiến                  |                 | chi đoàn           | X08 |    | 20  |
X08-2 | Chi đoàn ấp 4, xã Đồng Tiến                  |                 | chi đoàn           | X08 |    | 17  |
X09-1 | Chi đoàn ấp 2, xã Đồng Tâm                   |                 | chi đoàn           | X09 |    | 13  |
X09-2 | Chi đoàn ấp 5, xã Đồng Tâm                   |                 | chi đoàn           | X09 |    | 10  |
X10-1 | Chi đoàn ấp 1, xã Thuận Lợi                  |                 | chi đoàn           | X10 |    | 21  |
X10-2 | Chi đoàn ấp 6, xã Thuận Lợi                  |                 | chi đoàn           | X10 |    | 18  |
X11-1 | Chi đoàn ấp 1, xã Thuận Phú                  |                 | chi đoàn           | X11 |    | 24  |
X11-2 | Chi đoàn ấp 3, xã Thuận Phú                  |                 | chi đoàn           | X11 |    | 20  |
`;

export const clusters = `
Mã | Tên cụm                                        | Đơn vị cụm trưởng | Cụm trưởng | Cụm phó | Phụ trách | Căn cứ
C1 | Cụm thi đua số 1                               | X03 | CB-T1 | CB-P1 | CB-03 | Chương trình công tác Đoàn và phong trào thanh thiếu nhi năm 2018
C2 | Cụm thi đua số 2                               | X06 | CB-T2 | CB-P2 | CB-04 | Chương trình công tác Đoàn và phong trào thanh thiếu nhi năm 2018
C3 | Cụm thi đua số 3                               | X11 | CB-T3 | CB-P3 | CB-05 | Chương trình công tác Đoàn và phong trào thanh thiếu nhi năm 2018
C4 | Cụm thi đua số 4 – Trường học                  | T01 | CB-T4 | CB-P4 | CB-06 | Chương trình công tác Đoàn và phong trào thanh thiếu nhi năm 2018
C5 | Cụm thi đua số 5 – Cơ quan, lực lượng vũ trang | K01 | CB-T5 | CB-P5 | CB-07 | Chương trình công tác Đoàn và phong trào thanh thiếu nhi năm 2018
`;
