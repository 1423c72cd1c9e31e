/** Letters, agreements, convocations and minutes of meetings. */
export const letters = {
  "agreement.a": "Bên A: {unit}, đại diện: {speaker}.",
  "agreement.b": "Bên B: {unit}, đại diện: {speaker}.",
  "agreement.between": "Giữa {hosts} và {partner}",
  "agreement.contentWords":
    "- Trao đổi, chia sẻ kinh nghiệm, kỹ năng tổ chức hoạt động; cử cán bộ dự, tham gia hoạt động của nhau.\n- Phối hợp tổ chức giao lưu văn hóa, văn nghệ, thể thao nhân dịp các ngày lễ, sự kiện lớn.\n- Vận động nguồn lực tặng quà, hỗ trợ cơ sở vật chất, thực hiện công trình, phần việc tại địa phương, đơn vị.",
  "agreement.contents": "1. Nội dung phối hợp",
  "agreement.course": "Diễn biến và nội dung ký kết",
  "agreement.courseWords":
    "Đại diện hai bên trình bày, thống nhất nội dung phối hợp và ký kết bản kết nghĩa trước sự chứng kiến của các đại biểu.",
  "agreement.dutyA": "2. Trách nhiệm của Bên A",
  "agreement.dutyAWords":
    "Báo cáo {authorities}, xây dựng kế hoạch phối hợp hoạt động từng năm; chủ động hỗ trợ Bên B trong khả năng của đơn vị; báo cáo kết quả về {office} theo định kỳ.",
  "agreement.dutyB": "3. Trách nhiệm của Bên B",
  "agreement.dutyBWords":
    "Khảo sát, đề xuất nội dung hoạt động phù hợp; báo cáo {authorities}, bảo đảm điều kiện tổ chức hoạt động; phối hợp hai chiều với Bên A.",
  "agreement.end": "Bản ký kết được lập thành {count} bản có giá trị như nhau, mỗi bên giữ một bản./.",
  "agreement.held": "Hồi ……, {day}, tại ……, {hosts} và {partner} tổ chức lễ ký kết kết nghĩa.",
  "agreement.intro":
    "Thực hiện phân công kết nghĩa của {office}, {day}, {hosts} và {partner} cùng thống nhất ký kết kết nghĩa với các nội dung sau:",
  "agreement.minutesSheet": "BB ký kết {unit}",
  "agreement.minutesTitle": "BIÊN BẢN LỄ KÝ KẾT KẾT NGHĨA",
  "agreement.sheet": "Bản ký kết {unit}",
  "agreement.signA": "ĐẠI DIỆN BÊN A",
  "agreement.signB": "ĐẠI DIỆN BÊN B",
  "agreement.title": "BẢN KÝ KẾT KẾT NGHĨA",
  "agreement.witness": "CHỨNG KIẾN",
  "agreement.witnessed": "Chứng kiến: {witness}.",
  "convocation.attendanceDay": "Tổ chức {day}.",
  "convocation.attendanceSheet": "Điểm danh {session}",
  "convocation.attendanceTitle": "PHIẾU ĐIỂM DANH",
  "convocation.count":
    "Triệu tập: {count} người; có mặt: …… người; vắng mặt: …… người (có lý do: …… người)./.",
  "convocation.duty":
    "4. Yêu cầu: Các đồng chí được triệu tập tham dự đầy đủ, đúng giờ, thực hiện điểm danh; sau hội nghị viết bài thu hoạch cá nhân nộp về đơn vị tổ chức.",
  "convocation.end":
    "Đề nghị các đơn vị thông báo, tạo điều kiện để các đồng chí có tên trong danh sách tham dự hội nghị./.",
  "convocation.listSheet": "DS triệu tập {session}",
  "convocation.listTitle": "DANH SÁCH TRIỆU TẬP",
  "convocation.note": "Ghi chú",
  "convocation.place": "2. Địa điểm: {place}.",
  "convocation.recipients": "Các đơn vị có đồng chí được triệu tập (để thực hiện)",
  "convocation.sheet": "Giấy triệu tập {session}",
  "convocation.signature": "Ký tên",
  "convocation.speakers": "3. Báo cáo viên: {names}.",
  "convocation.subject": "Hội nghị học tập, quán triệt nghị quyết cấp {level}",
  "convocation.taker": "NGƯỜI ĐIỂM DANH",
  "convocation.text":
    "{office} triệu tập {people} đồng chí của {units} đơn vị (có danh sách kèm theo) tham dự hội nghị nêu trên.",
  "convocation.time": "1. Thời gian: {time}, {day}.",
  "convocation.until": "1. Thời gian: hoàn thành trước {day}.",
  "letter.asAbove": "Như trên",
  "letter.byHand": "(Ký, ghi rõ họ tên)",
  "letter.toDeputy": "{person}, {clusterWord} phó (để thực hiện)",
  "letter.toHead": "{person}, {clusterWord} trưởng (để thực hiện)",
  "letter.toInCharge": "{person}, phụ trách {clusterWord} (để chỉ đạo)",
  "minutes.absentCount": "4. Vắng mặt: {count} đồng chí, gồm:",
  "minutes.absentNobody": "4. Vắng mặt: không.",
  "minutes.absentOpen": "4. Vắng mặt (lý do): ……",
  "minutes.chair": "1. Chủ trì: {person}",
  "minutes.chairSigns": "CHỦ TRÌ",
  "minutes.end":
    "Biên bản kết thúc hồi {time}, {day}, đã đọc lại cho mọi người cùng nghe và nhất trí thông qua./.",
  "minutes.people": "Thành phần tham dự",
  "minutes.present": "3. Có mặt:",
  "minutes.presentCount": "3. Có mặt: {count} đồng chí, gồm:",
  "minutes.secretary": "2. Thư ký: {person}",
  "minutes.secretarySigns": "THƯ KÝ",
  "minutes.when": "Hồi {time}, {day}, tại {place}.",
  "missingList.ahead":
    "Các nội dung chưa đến hạn nhưng chưa có đủ minh chứng ({count} nội dung của {units} đơn vị):",
  "missingList.askAhead":
    "Đề nghị {clusterWord} trưởng đôn đốc các đơn vị chuẩn bị minh chứng, tổng hợp và gửi về {to} theo đúng hạn đã nêu./.",
  "missingList.askBoth":
    "Đề nghị {clusterWord} trưởng đôn đốc các đơn vị có tên trên bổ sung minh chứng đã đến hạn, tổng hợp và gửi về {to} trước ngày {until}; các nội dung chưa đến hạn gửi theo đúng hạn đã nêu./.",
  "missingList.askDue":
    "Đề nghị {clusterWord} trưởng đôn đốc các đơn vị có tên trên bổ sung minh chứng, tổng hợp và gửi về {to} trước ngày {until}./.",
  "missingList.deadline": "Hạn nộp",
  "missingList.due":
    "Qua tổng hợp minh chứng {period} theo Bộ tiêu chí {set}, tính đến ngày {day}, {units} đơn vị trong {clusterWord} còn {count} nội dung đã đến hạn mà chưa có đủ minh chứng, cụ thể như sau:",
  "missingList.nothingDue":
    "Qua tổng hợp minh chứng {period} theo Bộ tiêu chí {set}, tính đến ngày {day}, các đơn vị trong {clusterWord} không có nội dung nào quá hạn gửi minh chứng.",
  "missingList.sheet": "Thiếu MC {set} {period} {cluster}",
  "missingList.subject": "bổ sung minh chứng {period}",
  "missingList.unit": "{unit} ({count} nội dung)",
  "missingList.waiting":
    "Ngoài ra, {count} nội dung đã gửi minh chứng đang được thẩm định; các đơn vị không phải gửi lại.",
  "missingList.wanted": "Minh chứng cần có",
  "reminder.ask": "Đề nghị khẩn trương thực hiện và báo cáo kết quả về {office} trước ngày {until}./.",
  "reminder.cluster":
    "Qua theo dõi, tính đến ngày {day}, {clusterWord} còn {count} nội dung đã quá hạn chưa thực hiện, cụ thể như sau:",
  "reminder.days": "{days} ngày",
  "reminder.late": "Quá hạn",
  "reminder.officer":
    "Qua theo dõi, tính đến ngày {day}, {comrade} còn {count} nội dung đã quá hạn chưa thực hiện, cụ thể như sau:",
  "reminder.sheet": "Đôn đốc {who}",
  "reminder.subject": "đôn đốc thực hiện các nội dung quá hạn",
  "reminder.toInCharge": "{person}, phụ trách (để đôn đốc)",
  "reminder.unit":
    "Qua theo dõi, tính đến ngày {day}, đơn vị còn {count} nội dung đã quá hạn chưa thực hiện, cụ thể như sau:",
} as const;
