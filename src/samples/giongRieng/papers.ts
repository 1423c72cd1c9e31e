/** Two bodies sign the year's papers: the Youth Federation its own, the Youth Union its own (plan S4). */
export const signatories = `
Cơ quan                        | Thẩm quyền              | Chức vụ  | Họ tên          | Ký hiệu | Cấp trên                                | Nơi nhận
Ủy ban Hội LHTN Việt Nam huyện | TM. ỦY BAN HỘI HUYỆN    | CHỦ TỊCH | Danh Hoàng Phúc | UBH     | ỦY BAN HỘI LHTN VIỆT NAM TỈNH KIÊN GIANG | TT. UBND huyện; Tỉnh Hội (b/c); BTV Huyện đoàn (b/c); Các cơ sở Hội trực thuộc; Lưu: VP
`;

/** The meetings that minutes are of. */
export const meetings = `
Loại văn bản             | Bộ   | Ngày       | Khai mạc  | Kết thúc  | Địa điểm                          | Chủ trì                                    | Thư ký                                    | Có mặt | Vắng mặt | Biểu quyết
Biên bản xét khen thưởng | Đoàn | 25/10/2024 | 08 giờ 00 | 10 giờ 00 | phòng họp Huyện đoàn Giồng Riềng  | Huỳnh Thị Cẩm Tú, Phó Bí thư Huyện đoàn     | Nguyễn Hoàng Giang, Chánh Văn phòng        | Huỳnh Thị Cẩm Tú, Phó Bí thư Huyện đoàn; Danh Hoàng Phúc, Phó Bí thư Huyện đoàn; Lâm Thị Diễm My, Ủy viên BTV; Nguyễn Hoàng Giang, Ủy viên BTV; Lê Chí Nguyện, Ủy viên BTV | Phan Thị Bé Thơ, Ủy viên BTV (đi công tác) | G1: 5/5; G2: 5/5
Biên bản xét khen thưởng | Hội  | 25/10/2024 | 14 giờ 00 | 15 giờ 00 | phòng họp Huyện đoàn Giồng Riềng  | Danh Hoàng Phúc, Chủ tịch Hội LHTN huyện    | Thị Ngọc Diệu, Phó Chủ tịch Hội LHTN huyện | Danh Hoàng Phúc, Chủ tịch Hội; Thị Ngọc Diệu, Phó Chủ tịch Hội; Châu Minh Luân, Ủy viên Ủy ban Hội | | G3: 3/3; G4: 3/3
`;
