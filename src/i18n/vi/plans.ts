/** Plans, notices and decisions of the programmes. */
export const plans = {
  "emulationPlan.award": "- {form} cho {count} {name}, kèm tiền thưởng: {money} đồng.",
  "emulationPlan.awardEach": "- {form} cho {count} {name}, kèm tiền thưởng mỗi giải: {money} đồng.",
  "emulationPlan.awardOnly": "- {form} cho {count} {name}.",
  "emulationPlan.awardTitle": "KHEN THƯỞNG",
  "emulationPlan.change":
    "Tùy theo tình hình thực tế, nếu thay đổi thời gian gửi minh chứng, {office} sẽ thông báo cụ thể.",
  "emulationPlan.clusterWords":
    "- Đồng chí {clusterWord} trưởng tổ chức phát động thi đua đối với từng đơn vị; phân công các đơn vị theo dõi, tổng hợp các nội dung trong bộ tiêu chí.\n- Đồng chí {clusterWord} trưởng tổng hợp chung, bảo đảm đầy đủ nội dung theo yêu cầu và gửi về {to} đúng thời hạn.",
  "emulationPlan.deadline": "Hạn gửi",
  "emulationPlan.demands":
    "- Các hoạt động thi đua phải thiết thực, hiệu quả, tiết kiệm, gắn với nội dung minh chứng trong bộ tiêu chí; tránh phô trương, hình thức.\n- Tất cả đơn vị trong {clusterWord} nghiên cứu, nắm vững nội dung minh chứng, chủ động, linh hoạt trong công tác.",
  "emulationPlan.noAwards": "Mức khen thưởng do cơ quan thông báo sau.",
  "emulationPlan.ofClusters": "2. Các {clusterWord} thi đua",
  "emulationPlan.officeWords":
    "- Xây dựng, triển khai kế hoạch đến các {clusterWord} thi đua; chỉ đạo, nhắc nhở các đơn vị thực hiện.\n- Định kỳ tổng hợp minh chứng của các {clusterWord}, thẩm định và gửi hồ sơ minh chứng năm cho {superior}.",
  "emulationPlan.period": "Kỳ",
  "emulationPlan.purpose":
    "- Tạo phong trào thi đua sôi nổi trong các {clusterWord} thi đua, thúc đẩy từng đơn vị hoàn thành nhiệm vụ được giao; biểu dương, khen thưởng tập thể, cá nhân tiêu biểu, xuất sắc.\n- Phát huy vai trò, trách nhiệm của {clusterWord} trưởng, {clusterWord} phó trong tham mưu, triển khai và tổng hợp.",
  "emulationPlan.reward": "Khen thưởng",
  "emulationPlan.scopeTitle": "ĐỐI TƯỢNG, NỘI DUNG VÀ THỜI GIAN THI ĐUA",
  "emulationPlan.set": "{number}. Theo Bộ tiêu chí {set}",
  "emulationPlan.sheet": "KH thi đua",
  "emulationPlan.span": "Thời gian thi đua",
  "emulationPlan.subject": "Phát động thi đua tổng hợp các tiêu chí minh chứng {work} năm {year}",
  "emulationPlan.sum": "Tổng số: {count} giải, tổng tiền thưởng {money} đồng (bằng chữ: {inWords}).",
  "emulationPlan.what":
    "2. Nội dung: Từng {clusterWord} tổng hợp đầy đủ minh chứng của tất cả các đơn vị trong {clusterWord} theo {count} bộ tiêu chí: {sets}.",
  "emulationPlan.when": "3. Thời gian gửi minh chứng về {to}:",
  "emulationPlan.who": "1. Đối tượng: {clusters} {clusterWord} thi đua, gồm {units} đơn vị.",
  "groupDecision.duties":
    "- Hướng dẫn, hỗ trợ đơn vị triển khai thực hiện các nội dung của kế hoạch; phân công thành viên phụ trách từng nội dung.\n- Họp hằng quý đánh giá tiến độ, đề xuất giải pháp; tổng hợp kết quả, báo cáo {office} hằng quý.\nTổ công tác tự giải thể sau khi hoàn thành nhiệm vụ.",
  "groupDecision.first": "Điều 1. Thành lập {groups} tổ công tác, gồm {people} đồng chí có tên sau:",
  "groupDecision.group": "{number}. Tổ công tác số {group}, phụ trách chỉ đạo, hỗ trợ {unit}:",
  "groupDecision.head": "{ClusterWord} trưởng {cluster}",
  "groupDecision.person": "- {person}: {role}.",
  "groupDecision.personTopics": "- {person}: {role}; phụ trách {topics}.",
  "groupDecision.second": "Điều 2. Tổ công tác có nhiệm vụ:",
  "groupDecision.sheet": "QĐ tổ công tác",
  "groupDecision.subject":
    "Về việc thành lập tổ công tác hỗ trợ các {grassroots} khó khăn, đặc thù năm {year}",
  "groupDecision.third":
    "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Các bộ phận giúp việc của {office}, các đơn vị liên quan và các đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
  "studyPlan.checkWords":
    "Các cấp kiểm tra, giám sát việc học tập; tổng hợp tỷ lệ tham gia, kết quả sau hội nghị, chất lượng báo cáo viên, tài liệu và nội dung đề xuất, kiến nghị.",
  "studyPlan.checks": "4. Kiểm tra, đánh giá",
  "studyPlan.conferences": "2. Tổ chức các hội nghị quán triệt",
  "studyPlan.contentTitle": "NỘI DUNG THỰC HIỆN",
  "studyPlan.demands":
    "- Việc học tập, tuyên truyền, triển khai phải nghiêm túc, sáng tạo, phù hợp với từng đối tượng và điều kiện thực tế của địa phương, đơn vị.\n- 100% cán bộ thuộc diện triệu tập tham gia học tập đầy đủ, nghiêm túc.",
  "studyPlan.level": "2.{number}. Cấp {level}",
  "studyPlan.many": "- Thời gian: hoàn thành trước ngày {due}; tổ chức {count} hội nghị tại các đơn vị.",
  "studyPlan.ofUnits": "2. Các {grassroots}",
  "studyPlan.officeWords":
    "Xây dựng kế hoạch, hướng dẫn các cấp triển khai; tổ chức hội nghị cấp mình; theo dõi, tổng hợp, báo cáo kết quả.",
  "studyPlan.one": "- Thời gian: hoàn thành trước ngày {due}; {organiser} tổ chức ({count} hội nghị).",
  "studyPlan.paperWords":
    "Người được triệu tập viết bài thu hoạch cá nhân sau hội nghị. Việc tham gia học tập và viết thu hoạch là một căn cứ đánh giá, phân loại, bình xét thi đua cuối năm.",
  "studyPlan.papers": "3. Viết thu hoạch cá nhân",
  "studyPlan.people": "- Thành phần tham dự: {kinds} (danh sách triệu tập gồm {count} lượt người).",
  "studyPlan.publicity": "1. Tuyên truyền trên các phương tiện truyền thông",
  "studyPlan.publicityWords":
    "Giới thiệu toàn văn nghị quyết, đăng tin, bài về việc triển khai, quán triệt trên trang thông tin, mạng xã hội; xây dựng ít nhất 01 chuyên mục chuyên sâu.",
  "studyPlan.purpose":
    "Giúp cán bộ, {people} nắm vững ý nghĩa, tầm quan trọng và những nội dung cơ bản của nghị quyết; xây dựng chương trình, kế hoạch hành động cụ thể để thực hiện.",
  "studyPlan.sheet": "KH học tập",
  "studyPlan.speakers": "- Báo cáo viên: {names}.",
  "studyPlan.subject": "Tổ chức học tập, tuyên truyền, triển khai nghị quyết năm {year}",
  "studyPlan.unitWords":
    "Cụ thể hóa kế hoạch phù hợp với tình hình thực tế; tổ chức học tập đúng thời hạn và báo cáo kết quả về {office}.",
  "supportPlan.contentTitle": "NỘI DUNG VÀ GIẢI PHÁP THỰC HIỆN",
  "supportPlan.duties": "2. Nhiệm vụ",
  "supportPlan.dutyWords":
    "- Các tổ công tác tổ chức triển khai thực hiện; phân công thành viên phụ trách từng nội dung; họp hằng quý đánh giá tiến độ, đề xuất giải pháp.\n- Tổng hợp kết quả, báo cáo {office} hằng quý; tham mưu tuyên dương, khen thưởng đơn vị, cá nhân thực hiện hiệu quả.",
  "supportPlan.groups": "1. Các tổ công tác",
  "supportPlan.groupsOpen": "Thành phần tổ công tác",
  "supportPlan.measureWords":
    "- Rà soát, kiện toàn đội ngũ {cadres}; tổ chức bồi dưỡng, tập huấn nghiệp vụ, kỹ năng.\n- Phối hợp với {authorities} đầu tư cơ sở vật chất, nâng cao chất lượng hoạt động phong trào, chăm lo {people}.",
  "supportPlan.measures": "2. Kiện toàn tổ chức, hỗ trợ hoạt động",
  "supportPlan.milestone": "- Ngày {day}: {name}.",
  "supportPlan.progressTitle": "TIẾN ĐỘ THỰC HIỆN",
  "supportPlan.purpose":
    "- Làm rõ hạn chế, tồn tại, khó khăn của các {grassroots} khó khăn, đặc thù; phối hợp với {authorities} xác lập, thực hiện giải pháp hỗ trợ cụ thể.\n- Kiện toàn tổ chức, nâng cao nghiệp vụ, kỹ năng của {cadres}; đẩy mạnh hoạt động phong trào, chăm lo {people} tại đơn vị.",
  "supportPlan.sheet": "KH hỗ trợ đặc thù",
  "supportPlan.subject": "Hỗ trợ {work} tại các {grassroots} khó khăn, đặc thù năm {year}",
  "supportPlan.tracking":
    "Các đơn vị đặc thù được theo dõi, đánh giá theo bảng riêng và công nhận tiến bộ so với năm trước.",
  "supportPlan.trackingSet":
    "Các đơn vị đặc thù được theo dõi, đánh giá theo bộ tiêu chí, bảng điểm riêng ({set}) và công nhận tiến bộ so với năm trước.",
  "supportPlan.unitWords": "Tập trung hỗ trợ {count} đơn vị đặc thù sau:",
  "supportPlan.units": "1. Đơn vị được hỗ trợ, bảng theo dõi, đánh giá riêng",
  "survey.about": "Phục vụ phân công kết nghĩa và hỗ trợ {grassroots} khó khăn, đặc thù năm {year}",
  "survey.contact": "Người cung cấp thông tin: …………………… Chức vụ: …………………… Điện thoại: ……………………",
  "survey.details": "Đề nghị cụ thể",
  "survey.end": "Đơn vị gửi phiếu này về {office} để tổng hợp./.",
  "survey.members": "Số {people}: ……………… Số cán bộ: ………………",
  "survey.need": "Nội dung",
  "survey.other": "Ý kiến, đề xuất khác",
  "survey.sheet": "Phiếu khảo sát",
  "survey.support": "II. Nội dung cần hỗ trợ",
  "survey.title": "PHIẾU KHẢO SÁT NHU CẦU",
  "survey.twinning": "I. Nội dung kết nghĩa",
  "survey.unit": "Tên đơn vị: ……………………………………………",
  "survey.wanted": "Có nhu cầu (x)",
  "twinningPlan.activities": "2. Hoạt động kết nghĩa",
  "twinningPlan.activityWords":
    "- Trên cơ sở phân công của {office}, các đơn vị phối hợp xây dựng kế hoạch, báo cáo {authorities} xin chủ trương và tổ chức lễ ký kết có sự chứng kiến của {office}, {authorities}.\n- Thường xuyên trao đổi kinh nghiệm, kỹ năng hoạt động; định kỳ cử đoàn đại biểu dự và tham gia hoạt động của đơn vị kết nghĩa.\n- Phát động quyên góp, tặng quà, hỗ trợ cơ sở vật chất, xây dựng công trình, phần việc tại địa phương, đơn vị được phân công kết nghĩa.\n- Tổ chức giao lưu văn nghệ, thể thao, hội trại nhân dịp các ngày lễ, sự kiện lớn.",
  "twinningPlan.annexSheet": "KH kết nghĩa – Phụ lục",
  "twinningPlan.ceremonies":
    "- Từ ngày {from} đến ngày {to}: Tổ chức lễ ký kết kết nghĩa gắn với các hoạt động cụ thể tại địa phương, đơn vị.",
  "twinningPlan.ceremoniesUntil":
    "- Đến hết ngày {to}: Hoàn thành việc tổ chức lễ ký kết kết nghĩa gắn với các hoạt động cụ thể tại địa phương, đơn vị.",
  "twinningPlan.contentTitle": "NỘI DUNG, HÌNH THỨC",
  "twinningPlan.demands":
    "Hoạt động kết nghĩa giữa {hosts} với {partners} phải được tổ chức đồng bộ, thiết thực, hiệu quả, mang tính giáo dục, bảo đảm các bên tương trợ, giúp đỡ lẫn nhau và tạo phong trào thi đua sôi nổi.",
  "twinningPlan.hostWords":
    "- Báo cáo {authorities}, phối hợp với đơn vị được phân công kết nghĩa xây dựng kế hoạch tổ chức thực hiện và kế hoạch phối hợp hoạt động từng năm.\n- Tạo nguồn lực tổ chức các hoạt động giao lưu, thăm hỏi, tặng quà cho đơn vị kết nghĩa.\n- Báo cáo kết quả thành một mục riêng trong báo cáo tháng, quý, 6 tháng, 9 tháng và năm.",
  "twinningPlan.officeWords":
    "- Triển khai kế hoạch tới các đơn vị; chỉ đạo, đôn đốc, hướng dẫn, theo dõi các đơn vị trong quá trình thực hiện.\n- Kịp thời đánh giá, sơ kết, tổng kết, khen thưởng tập thể, cá nhân có thành tích.",
  "twinningPlan.pairWords":
    "Phân công {hosts} đơn vị kết nghĩa với {partners} đơn vị, gồm {links} cặp kết nghĩa (có danh sách phân công kèm theo).",
  "twinningPlan.pairs": "3. Phân công kết nghĩa",
  "twinningPlan.partnerWords":
    "- Chủ động phối hợp với đơn vị được phân công kết nghĩa xây dựng kế hoạch; báo cáo {authorities} xin chủ trương và thời gian tổ chức lễ ký kết.\n- Khảo sát, lựa chọn nội dung hoạt động phù hợp; tham mưu sự phối hợp hai chiều giữa các bên.",
  "twinningPlan.preparation":
    "- Từ ngày {from} đến ngày {to}: Các đơn vị được phân công kết nghĩa chủ động phối hợp xây dựng kế hoạch, báo cáo {authorities} và chuẩn bị các điều kiện cần thiết để tổ chức lễ ký kết kết nghĩa.",
  "twinningPlan.publicity": "1. Tuyên truyền về ý nghĩa, tầm quan trọng của phong trào",
  "twinningPlan.publicityWords":
    "- {hosts} tuyên truyền về ý nghĩa, tầm quan trọng của phong trào tới cán bộ, {people} thông qua {branchMeeting} và các hoạt động của đơn vị.\n- Giới thiệu mô hình hay, cách làm sáng tạo, cá nhân tiêu biểu trên trang thông tin, mạng xã hội để nhân rộng.",
  "twinningPlan.purpose":
    "- Tăng cường giao lưu, học hỏi, chia sẻ kinh nghiệm và sự đoàn kết, gắn bó trong cán bộ, {people} giữa các {grassroots}, góp phần nâng cao hiệu quả {work} tại mỗi địa phương, đơn vị.\n- Phát huy vai trò xung kích, tình nguyện của cán bộ, {people} trong hỗ trợ, giúp đỡ {partners} thực hiện nhiệm vụ công tác và nhiệm vụ phát triển kinh tế - xã hội tại địa phương.",
  "twinningPlan.sheet": "KH kết nghĩa",
  "twinningPlan.since": "từ năm {from}",
  "twinningPlan.subject": "Triển khai phong trào kết nghĩa giữa {hosts} với {partners}, {term}",
  "twinningPlan.term": "giai đoạn {from} - {to}",
  "twinningPlan.timeTitle": "THỜI GIAN TRIỂN KHAI",
  "visitPlan.annexSheet": "KH đi cơ sở – Phụ lục",
  "visitPlan.contentTitle": "NỘI DUNG",
  "visitPlan.demands":
    "Các {grassroots} kịp thời tham mưu {authorities} củng cố và duy trì hoạt động đồng bộ, không để đơn vị hoạt động yếu, kém; mỗi hoạt động gắn với tuyên truyền, giáo dục {people}.",
  "visitPlan.duty":
    "{number}. Cán bộ được phân công phụ trách {clusterWord} thi đua định hướng, kiểm tra việc tổ chức hoạt động của {clusterWord}; đi công tác cơ sở mỗi tháng 01 lần và dự {branchMeeting} theo lịch của cơ sở.",
  "visitPlan.ofOfficers": "2. Cán bộ được phân công",
  "visitPlan.ofUnits": "3. Các {grassroots}",
  "visitPlan.officeWords":
    "Phân công cán bộ phụ trách, xây dựng lịch chi tiết xuống hỗ trợ cơ sở; theo dõi, tổng hợp kết quả.",
  "visitPlan.officerWords":
    "Thực hiện lịch đi cơ sở; sau mỗi đợt đi cơ sở báo cáo kết quả cụ thể bằng văn bản, trình trong kỳ họp gần nhất; theo dõi đơn vị yếu, kém đến khi khắc phục xong.",
  "visitPlan.placeWords":
    "Tại {units} đơn vị cơ sở và {clusters} {clusterWord} thi đua, do {officers} cán bộ phụ trách (có danh sách phân công kèm theo).",
  "visitPlan.places": "2. Địa điểm",
  "visitPlan.purpose":
    "Từng bước nâng cao chất lượng {work}; củng cố toàn diện tổ chức, bộ máy và duy trì nền nếp hoạt động ở mỗi địa phương, đơn vị.",
  "visitPlan.sheet": "KH đi cơ sở",
  "visitPlan.subject":
    "Củng cố, nâng cao chất lượng hoạt động {grassroots}; phân công cán bộ đi công tác cơ sở năm {year}",
  "visitPlan.time": "1. Thời gian",
  "visitPlan.timeTitle": "THỜI GIAN, ĐỊA ĐIỂM",
  "visitPlan.timeWords":
    "Từ tháng {first} đến tháng {last} năm {year}, mỗi tháng 01 lần ({months} tháng); lịch cụ thể do cán bộ phụ trách phối hợp với đơn vị thực hiện.",
  "visitPlan.unitWords":
    "Báo cáo {authorities}, phối hợp cùng cán bộ phụ trách tham gia, tổ chức hoạt động có hiệu quả.",
} as const;
