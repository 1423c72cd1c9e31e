/** The 52 units of plan S0 (132-KH/ĐTN, 2020): 22 hosts and 30 communes. Clusters are the sample's own. */
export const units = `
Mã  | Tên đơn vị                               | Tên khác          | Khối            | Cụm | Số đoàn viên | Phân loại | Đặc thù | Nhận tối thiểu | Nhận tối đa
T01 | Đoàn trường THPT Lê Lợi                  |                   | trường          | C6  | 1240      | tiên tiến  |         | 1       | 3
T02 | Đoàn trường THPT Lê Hoàn                 |                   | trường          | C6  | 1105      | tiên tiến  |         | 1       | 3
T03 | Đoàn trường THPT Lam Kinh                |                   | trường          | C6  | 1180      | khá        |         | 1       | 3
T04 | Đoàn trường THPT Thọ Xuân 4              |                   | trường          | C6  | 960       | khá        |         | 1       | 3
T05 | Đoàn trường THPT Thọ Xuân 5              |                   | trường          | C6  | 935       | khá        |         | 1       | 3
T06 | Đoàn TT GDNN - GDTX huyện                |                   | trung tâm       | C6  | 420       | khá        |         | 1       | 2
T07 | Đoàn cơ quan Công an huyện               |                   | lực lượng vũ trang | C6 | 96      | tiên tiến  |         | 1       | 1
T08 | Đoàn BVĐK huyện                          |                   | cơ quan         | C7  | 88        | khá        |         | 1       | 1
T09 | CĐ cơ quan UBND huyện                    |                   | cơ quan         | C7  | 41        | tiên tiến  |         | 1       | 1
T10 | CĐ cơ quan Dân Đảng                      |                   | cơ quan         | C7  | 22        | khá        |         | 1       | 1
T11 | CĐ Trung tâm Y tế huyện                  |                   | cơ quan         | C7  | 37        | khá        |         | 1       | 1
T12 | CĐ BHXH huyện                            |                   | cơ quan         | C7  | 14        | khá        |         | 1       | 1
T13 | CĐ Cty cổ phần DG Win Việt Nam           |                   | doanh nghiệp    | C8  | 65        | trung bình |         | 1       | 1
T14 | CĐ Ngân hàng CSXH huyện                  |                   | cơ quan         | C7  | 11        | khá        |         | 1       | 1
T15 | CĐ Ngân hàng NN Thọ Xuân                 |                   | cơ quan         | C7  | 19        | tiên tiến  |         | 1       | 1
T16 | CĐ Ngân hàng NN Lam Sơn                  |                   | cơ quan         | C7  | 16        | khá        |         | 1       | 1
T17 | CĐ Cty cổ phần Giấy Mục Sơn              |                   | doanh nghiệp    | C8  | 48        | khá        |         | 1       | 1
T18 | CĐ Cty TNHH Sông Chu - CN Bái Thượng     |                   | doanh nghiệp    | C8  | 27        | khá        |         | 1       | 1
T19 | CĐ Cty TNHH Sông Chu - CN Thọ Xuân       |                   | doanh nghiệp    | C8  | 31        | khá        |         | 1       | 1
T20 | CĐ Chi nhánh Thủy nông tả Thọ Xuân       |                   | doanh nghiệp    | C8  | 18        | trung bình |         | 1       | 1
T21 | CĐ Cty CPDVNN Happy Fram Việt Nam        |                   | doanh nghiệp    | C8  | 12        | yếu        | x       | 1       | 1
T22 | CĐ Cty TNHH Tâm Hưng DENTAL              |                   | doanh nghiệp    | C8  | 15        | khá        |         | 1       | 1
X01 | Thị trấn Thọ Xuân                        | TT Thọ Xuân       | thị trấn        | C1  | 310       | tiên tiến  |         |         |
X02 | Xã Xuân Trường                           | Xuân Trường       | xã              | C1  | 142       | khá        |         |         |
X03 | Xã Xuân Hồng                             | Xuân Hồng         | xã              | C1  | 208       | khá        |         |         |
X04 | Xã Xuân Lai                              | Xuân Lai          | xã              | C4  | 126       | khá        |         |         |
X05 | Xã Xuân Lập                              | Xuân Lập          | xã              | C4  | 151       | tiên tiến  |         |         |
X06 | Xã Trường Xuân                           | Trường Xuân       | xã              | C4  | 134       | khá        |         |         |
X07 | Thị trấn Lam Sơn                         | TT Lam Sơn        | thị trấn        | C2  | 284       | tiên tiến  |         |         |
X08 | Xã Xuân Bái                              | Xuân Bái          | xã              | C2  | 163       | khá        |         |         |
X09 | Xã Xuân Thiên                            | Xuân Thiên        | xã              | C3  | 118       | khá        |         |         |
X10 | Xã Thọ Lập                               | Thọ Lập           | xã              | C3  | 139       | khá        |         |         |
X11 | Xã Xuân Tín                              | Xuân Tín          | xã              | C3  | 122       | trung bình |         |         |
X12 | Xã Phú Xuân                              | Phú Xuân          | xã              | C3  | 147       | khá        |         |         |
X13 | Xã Thọ Xương                             | Thọ Xương         | xã              | C2  | 171       | khá        |         |         |
X14 | Xã Xuân Phú                              | Xuân Phú          | xã              | C5  | 129       | trung bình | x       |         |
X15 | Xã Thọ Lâm                               | Thọ Lâm           | xã              | C5  | 158       | khá        |         |         |
X16 | Xã Xuân Hòa                              | Xuân Hòa          | xã              | C1  | 137       | khá        |         |         |
X17 | Xã Thọ Hải                               | Thọ Hải           | xã              | C2  | 145       | khá        |         |         |
X18 | Xã Quảng Phú                             | Quảng Phú         | xã              | C3  | 132       | trung bình |         |         |
X19 | Xã Xuân Sinh                             | Xuân Sinh         | xã              | C5  | 176       | tiên tiến  |         |         |
X20 | Xã Thuận Minh                            | Thuận Minh        | xã              | C4  | 183       | khá        |         |         |
X21 | Xã Xuân Phong                            | Xuân Phong        | xã              | C1  | 128       | khá        |         |         |
X22 | Xã Thọ Diên                              | Thọ Diên          | xã              | C2  | 149       | tiên tiến  |         |         |
X23 | Xã Nam Giang                             | Nam Giang         | xã              | C1  | 141       | khá        |         |         |
X24 | Xã Bắc Lương                             | Bắc Lương         | xã              | C5  | 119       | khá        |         |         |
X25 | Xã Thọ Lộc                               | Thọ Lộc           | xã              | C5  | 112       | khá        |         |         |
X26 | Xã Xuân Hưng                             | Xuân Hưng         | xã              | C2  | 138       | khá        |         |         |
X27 | Thị trấn Sao Vàng                        | TT Sao Vàng       | thị trấn        | C5  | 262       | khá        |         |         |
X28 | Xã Xuân Giang                            | Xuân Giang        | xã              | C3  | 124       | khá        |         |         |
X29 | Xã Xuân Minh                             | Xuân Minh         | xã              | C4  | 166       | khá        |         |         |
X30 | Xã Tây Hồ                                | Tây Hồ            | xã              | C4  | 131       | tiên tiến  |         |         |
`;

/** The 33 links of S0's annex: row number, hosts, communes. */
export const pairings = `
tt | đỡ đầu   | kết nghĩa
01 | T01      | X01; X02; X03
02 | T02      | X04; X05; X06
03 | T03      | X07; X08; X09
04 | T04      | X10; X11; X12
05 | T05      | X13; X14; X15
06 | T06      | X16; X17
07 | T07      | X18
08 | T08      | X19
09 | T09      | X20
10 | T10      | X21
11 | T11      | X22
12 | T12; T13 | X23
13 | T14      | X24
14 | T15      | X25
15 | T16      | X26
16 | T17; T18 | X27
17 | T19      | X28
18 | T20; T21 | X29
19 | T22      | X30
`;

/** Head, deputy and member in charge of each are of the sample too. */
export const clusters = `
Mã | Tên cụm                                          | Đơn vị cụm trưởng | Cụm trưởng | Cụm phó | Phụ trách
C1 | Cụm số 1 – Trung tâm                             | X01 | CB-T1 | CB-P1 | CB-U1
C2 | Cụm số 2 – Lam Sơn                               | X07 | CB-T2 | CB-P2 | CB-U2
C3 | Cụm số 3 – Tả ngạn sông Chu                      | X12 | CB-T3 | CB-P3 | CB-U3
C4 | Cụm số 4 – Phía Đông                             | X05 | CB-T4 | CB-P4 | CB-U4
C5 | Cụm số 5 – Phía Tây                              | X27 | CB-T5 | CB-P5 | CB-U5
C6 | Cụm số 6 – Trường học và lực lượng vũ trang      | T01 | CB-T6 | CB-P6 | CB-U6
C7 | Cụm số 7 – Cơ quan                               | T09 | CB-T7 | CB-P7 | CB-U7
C8 | Cụm số 8 – Doanh nghiệp                          | T17 | CB-T8 | CB-P8 | CB-U8
`;
