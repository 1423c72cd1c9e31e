/** What is wrong or missing in the input, what that means and how it is mended. */
export const findings = {
  "absent.quantity": "mỗi dòng tính là 1 khi so với chỉ tiêu",
  "absent.status": "không dòng nào được tính là đạt",
  "absent.submitted": "không minh chứng nào được tính là đúng hạn",
  "absent.target": "điều kiện chấm theo chỉ tiêu không có gì để so",
  "absent.unitCluster": "không đơn vị nào được tính vào {clusterWord}",
  "absent.verified": "điều kiện do người thẩm định cho điểm thì không có điểm",
  "finding.activityUnpaired":
    "{host} và {partner} không phải một cặp ở trang tính Kết nghĩa; hoạt động chỉ tính vào số chung.",
  "finding.awardHeadMissing": "Giải «{award}»: {clusterWord} «{cluster}» chưa có {clusterWord} trưởng.",
  "finding.awardKeysMissing":
    "Giải «{award}» phân định đồng hạng bằng tiêu chí phụ nhưng thiết lập {TieuChiPhu} còn trống.",
  "finding.awardMoneyUnset":
    "Giải «{award}» chưa ghi mức thưởng: văn bản khen vẫn nêu giải, còn dự toán và danh sách ký nhận ghi là chưa ấn định.",
  "finding.awardProgressPeriod":
    "Giải «{award}» xét theo tiến bộ so với năm trước nên chỉ xét được cho cả năm.",
  "finding.awardWithoutIssuer": "Giải «{award}» chưa có cơ quan khen.",
  "finding.awardWithoutLastYear":
    "Giải «{award}» xét theo tiến bộ nhưng không đơn vị nào có điểm năm trước ở bộ tiêu chí này.",
  "finding.awardWithoutMoney": "Giải «{award}» có mức thưởng bằng 0.",
  "finding.awardWithoutPlaces": "Giải «{award}» có số lượng bằng 0 nên không ai nhận được.",
  "finding.budgetExceeded":
    "Tiền thưởng của {issuer} (bộ {set}) đã quyết là {decided} đồng, vượt dự kiến {planned} đồng.",
  "finding.capacityBackwards": "{name}: «Nhận tối thiểu» ({least}) lớn hơn «Nhận tối đa» ({most}).",
  "finding.choiceCount": "Giải «{award}» đã chọn {chosen} nơi nhưng còn {places} giải; chưa quyết định được.",
  "finding.choiceStale":
    "Lựa chọn «{shown}» của giải «{award}» được ghi cho nhóm đồng hạng «{group}»; nhóm ấy không còn như cũ nên lựa chọn không được dùng.",
  "finding.choiceUnclear": "Không hiểu «{shown}» ở cột Quyết định chọn.",
  "finding.codeCase":
    "Có {count} chỗ viết mã khác chữ hoa, chữ thường so với danh mục (ví dụ «{shown}»); được hiểu là «{code}».",
  "finding.columnMissing": "Bảng thiếu cột «{column}»; các cột lạ đang có: {strange}.",
  "finding.columnNear": "Cột «{shown}» không có trong mẫu nên không được đọc; có phải là {near}?",
  "finding.columnTwice": "Có hai cột cùng tên; không biết dùng cột nào.",
  "finding.columnsAbsent": "Bảng không có cột {columns}: {effects}.",
  "finding.conditionClassUnknown":
    "Giải «{award}»: điều kiện «{condition}» nêu loại không có trong {NguongXepLoai} nên không tự tính được.",
  "finding.conditionUnfit":
    "Giải «{award}»: điều kiện «{condition}» không dùng được cho đối tượng của giải này ({clusterWord} không có tỷ lệ và xếp loại; đơn vị không có «không có đơn vị …»).",
  "finding.constraintUnknown": "«{shown}» không có trong bài toán này nên dòng ràng buộc không được tính.",
  "finding.constraintUnknownNear":
    "«{shown}» không có trong bài toán này nên dòng ràng buộc không được tính. Có phải: {near}?",
  "finding.contradiction": "Các quy định mâu thuẫn nhau, không có phương án nào đáp ứng hết: {rule}",
  "finding.coordinatesMissing": "{name} chưa có tọa độ trong khi đơn vị khác đã có.",
  "finding.dateFar": "{count} ngày ở cột này cách xa năm {year} ghi ở Thiết lập, ví dụ {day}.",
  "finding.deadlineOutsidePeriods": "Hạn nộp {day} nằm ngoài các kỳ mà điều kiện này được tính: {periods}.",
  "finding.digestUnknown":
    "Mã niêm phong «{shown}» không khớp với kỳ nào đang khóa và không có trong nhật ký: sổ này không phải sổ đã in văn bản, hoặc khóa sổ đã bị thay.",
  "finding.documentSettingBlank": "Thiết lập {setting} để trống nên văn bản «{sheet}» còn chỗ trống «……».",
  "finding.duplicateCode": "Mã «{code}» có ở nhiều dòng: {rows}. Không dòng nào trong số này được tính.",
  "finding.dutyLost":
    "{name} đang phụ trách nhưng không có vai trò nêu trong thiết lập {VaiTroPhuTrach}, nên sẽ được thay.",
  "finding.eligibleUnclear": "Không hiểu «{shown}» ở cột Đủ điều kiện.",
  "finding.errorValue": "Ô có giá trị lỗi {shown} của Excel.",
  "finding.evidenceNotApplicable": "Minh chứng cho điều kiện không áp dụng với đơn vị này.",
  "finding.evidenceOutsidePeriod": "Minh chứng cho điều kiện không xét trong kỳ này.",
  "finding.formulaBlank":
    "{count} ô công thức ở cột này chưa cho giá trị (ví dụ {shown}) nên được coi là ô trống.",
  "finding.formulaForText":
    "Excel đã hiểu nội dung gõ vào cột {column} là công thức «{shown}» nên không đọc được.",
  "finding.groupHeadMissing":
    "Đơn vị đặc thù {unit}: chưa biết {clusterWord} trưởng nên tổ công tác không có {clusterWord} trưởng tham gia.",
  "finding.headChanged":
    "{ClusterWord} trưởng của {cluster} đã thay đổi trong năm: trước là {before}, nay là {now}.",
  "finding.headWithoutCluster":
    "Giải «{award}»: theo {CumTruongThuocCumDauDan} thì phải là {clusterWord} trưởng của {clusterWord} dẫn đầu, nhưng bộ và kỳ này không có giải nào cho {clusterWord} nên thiết lập ấy không có tác dụng.",
  "finding.hostWithoutCapacity": "{name} đang đỡ đầu {count} đơn vị nhưng cột «Nhận tối đa» để trống.",
  "finding.lastYearByMean":
    "Điểm năm trước {points} tính từ tiền thân {predecessors} (trung bình, vì chưa đủ số đoàn viên).",
  "finding.lastYearByMembers":
    "Điểm năm trước {points} tính từ tiền thân {predecessors} (trung bình theo số đoàn viên).",
  "finding.lastYearOpen":
    "Chưa tính được điểm năm trước từ tiền thân: {predecessors} chưa có điểm, hoặc điểm thuộc bộ tiêu chí khác.",
  "finding.leadersTooFew": "Chỉ có {count} cán bộ đủ chức vụ làm tổ trưởng ({positions}).",
  "finding.leafForNobody": "Điều kiện không áp dụng cho đơn vị nào (Áp dụng cho: {shown}).",
  "finding.learnerTwoUnits":
    "Người «{person}» có mặt trong danh sách của nhiều đơn vị ở cùng đợt: {units}; chỉ tính một lần cho đơn vị đứng đầu.",
  "finding.lockedInputAdded": "Dòng này được thêm sau khi khóa kỳ «{period}» nên không được tính.",
  "finding.lockedInputChanged":
    "Sau khi khóa kỳ «{period}», {column} đã bị sửa từ «{before}» thành «{after}»; kết quả của kỳ không đổi.",
  "finding.lockedInputRemoved":
    "Dòng này đã bị xóa sau khi khóa kỳ «{period}»; kết quả của kỳ vẫn tính dòng ấy.",
  "finding.lockedPeriodGone":
    "Kỳ «{period}» đã khóa nhưng không còn trong bảng Ky; kết quả vẫn tính theo số liệu lúc khóa.",
  "finding.logCopied": "Dòng nhật ký số {line} ({subject}) có hai lần.",
  "finding.logDeleted": "Nhật ký mất {count} dòng, từ số {from} đến số {to}.",
  "finding.logEdited": "Dòng nhật ký số {line} ({subject}) đã bị sửa sau khi ghi.",
  "finding.logForked":
    "Dòng nhật ký số {line} ({subject}) nối sau cùng một dòng với dòng khác: hai người ghi cùng lúc, hoặc một dòng được chèn thêm.",
  "finding.logGone": "Sổ có khóa sổ hoặc kết quả do phần mềm ghi nhưng không còn bảng nhật ký.",
  "finding.logInserted":
    "Dòng nhật ký này ({subject}) không do phần mềm ghi vào chỗ này: được gõ hoặc chép vào, do phiên bản cũ ghi, hoặc đã mất mã chuỗi.",
  "finding.logMoved": "Các dòng nhật ký không đứng đúng thứ tự đã ghi: {lines}; nội dung của chúng vẫn đúng.",
  "finding.logOlderChanged":
    "Trong {count} dòng nhật ký có từ trước khi có mã chuỗi, có dòng đã bị sửa, chèn hoặc đổi chỗ; không xác định được dòng nào.",
  "finding.logRelabelled":
    "Mã lượt hoặc mã chuỗi của dòng nhật ký số {line} ({subject}) đã bị sửa; nội dung của dòng vẫn đúng.",
  "finding.logTorn":
    "Dòng nhật ký số {line} ({subject}) không nối với dòng số {before}: một trong hai dòng không phải dòng đã ghi.",
  "finding.logUnchained":
    "{count} dòng nhật ký có mã lượt nhưng không còn mã chuỗi, dù hai mã luôn được ghi cùng nhau: cột {column} đã bị xóa hoặc xóa trắng. Các dòng ấy có thể bị sửa mà không để lại dấu vết.",
  "finding.meetingPartsBlank": "«{paper}» chưa ghi đủ nội dung cuộc họp: {columns}",
  "finding.negative": "«{shown}» là số âm.",
  "finding.noClusters": "Trang tính Cụm thi đua chưa có cụm nào; chỉ phân công phụ trách đơn vị.",
  "finding.noHosts": "Không có đơn vị đỡ đầu nào: chưa đơn vị nào có số ở cột «Nhận tối đa».",
  "finding.noOfficers":
    "Không có cán bộ nào để phân công phụ trách: chưa ai có vai trò nêu trong thiết lập {VaiTroPhuTrach}.",
  "finding.noPartners":
    "Không có đơn vị nào để nhận kết nghĩa: chưa đơn vị nào thuộc các khối trong thiết lập {KhoiKetNghia}.",
  "finding.noSpecialUnits": "Không có đơn vị đặc thù nào để lập tổ công tác.",
  "finding.nominatedAgain": "{name} có ở {count} dòng đề nghị khen, cho các việc khác nhau",
  "finding.nominatedAwarded": "{name} vừa được đề nghị khen vừa nhận giải «{award}»",
  "finding.nominatedTwice": "{name} được đề nghị khen {count} lần cho cùng một việc",
  "finding.nominationNameless": "Dòng đề nghị khen chưa có tên",
  "finding.none": "(không có)",
  "finding.notChoice": "«{shown}» không thuộc các giá trị: {choices}.",
  "finding.notDate": "«{shown}» không phải ngày.",
  "finding.notFlag": "«{shown}» không phải dấu x.",
  "finding.notNumber": "«{shown}» không phải số.",
  "finding.notWhole": "«{shown}» không phải số nguyên.",
  "finding.noteOrphaned":
    "Ghi chú «{note}» không còn chỗ trong kết quả: dòng ấy không còn, hoặc ô đã được ghi nội dung khác.",
  "finding.outOfRange": "«{shown}» vượt quá mức có thể có.",
  "finding.pairingFollowed":
    "{name} đã sáp nhập: cặp này được đề xuất nối tiếp theo tiền thân bằng {successors}.",
  "finding.pairingLockedLost":
    "Dòng có «Khóa» nhưng không giữ được: {name} đã hết hiệu lực hoặc không còn thuộc diện kết nghĩa.",
  "finding.pairingLost":
    "Cặp đang có không giữ được: {name} đã hết hiệu lực hoặc không còn thuộc diện kết nghĩa.",
  "finding.pairingTwice": "Cặp {host} – {partner} có hai dòng đang hiệu lực.",
  "finding.paperAfterSigned":
    "Quyết định số {number} đã ký không có {names}: những trường hợp này được lập hồ sơ bổ sung, có quyết định riêng.",
  "finding.paperAttachedUnknown": "«{paper}» kèm theo {shown}, nhưng sổ văn bản không có số này",
  "finding.paperAuthority": "«{paper}» không được ký «{authority}»",
  "finding.paperBodyUnknown": "«{paper}»: chưa biết ai ký cho {body}",
  "finding.paperDeputy": "«{paper}» ghi «{authority}» nhưng chức vụ người ký là «{position}»",
  "finding.paperKindSymbol": "«{paper}» mang số {number}, nhưng loại văn bản này có ký hiệu {expected}",
  "finding.paperNominationOpen": "«{paper}» còn là dự thảo: đề nghị khen {name} chưa được quyết định",
  "finding.paperNumberProposed": "Số văn bản là số đề xuất, tiếp theo trong sổ: {numbers}",
  "finding.paperNumberTwice": "Số {number} ghi ở {count} dòng của sổ văn bản",
  "finding.paperPartsBlank": "«{paper}» còn để trống: {columns}",
  "finding.paperPeriodOpen":
    "«{paper}» còn là dự thảo: {period} ({set}) chưa qua hạn gửi hoặc chưa có số liệu",
  "finding.paperSignedBlank": "«{paper}» ({number}) đã ký nhưng còn trống: {columns}",
  "finding.paperSignedChanged": "«{paper}» ({number}) đã ký, nay số liệu khác bản đã ký: {changes}",
  "finding.paperSignedGone": "Không thấy trang tính «{sheet}» của «{paper}» ({number}) đã ký",
  "finding.paperSignedUnfinished": "«{paper}» ({number}) ghi đã ký khi kết quả còn là tạm tính",
  "finding.paperTieOpen": "«{paper}» còn là dự thảo: giải «{award}» chưa quyết định",
  "finding.paperYearOpen": "«{paper}» còn là dự thảo: kết quả năm của bộ {set} mới tính {counted}/{all} kỳ",
  "finding.periodBackwards": "Ngày kết thúc của kỳ trước ngày bắt đầu.",
  "finding.periodLockedWithoutSeal":
    "Kỳ «{period}» ghi là đã khóa nhưng chưa khóa bằng phần mềm nên số liệu vẫn thay đổi được.",
  "finding.periodNotFinished": "Kỳ {period} chưa khóa, chưa công bố: điểm cả năm có thể còn đổi.",
  "finding.periodPublishedUnverified":
    "Kỳ «{period}» ghi là công bố nhưng còn {count} minh chứng chưa thẩm định xong.",
  "finding.periodStateByHand":
    "Kỳ «{period}» ghi là «{after}» nhưng theo nhật ký là «{before}»: trạng thái bị sửa tay, hoặc dòng nhật ký của việc ấy đã mất.",
  "finding.periodUnlockedByHand":
    "Kỳ «{period}» ghi là mở nhưng vẫn đang được khóa; kết quả vẫn theo số liệu lúc khóa.",
  "finding.periodWithoutDeadline":
    "Kỳ chưa có hạn gửi; không minh chứng nào của kỳ được coi là đúng hạn, và kỳ chưa được tính vào kết quả năm cho đến khi khóa.",
  "finding.periodYearFar": "Kỳ bắt đầu ngày {day}, cách xa năm {year} ghi ở Thiết lập.",
  "finding.predecessorCircle": "{name}: «Tiền thân» dẫn về chính đơn vị này.",
  "finding.predecessorValid":
    "{name} là tiền thân của {successor} nhưng vẫn còn hiệu lực khi {successor} đã có.",
  "finding.quantityForItems":
    "Điều kiện cần {required} minh chứng, mỗi minh chứng một dòng; số lượng {quantity} ghi ở một dòng chỉ tính là một minh chứng nên điều kiện chưa đủ.",
  "finding.quarterUnclear": "Không hiểu quý «{shown}» của cuộc họp tổ công tác nên cuộc họp không được tính.",
  "finding.quotaWithoutPlace":
    "{set}, {view}, {pool}: có đơn vị đạt loại cao nhất nhưng tỷ lệ {TyLeXuatSac} tính ra không có chỗ nào vì quá ít đơn vị được xếp loại.",
  "finding.rateGap":
    "Tỷ lệ tham gia {present}/{convened} không rơi vào mức nào của «{steps}»; điều kiện được 0 điểm.",
  "finding.reasonMissing": "Minh chứng «{status}» nhưng không ghi lý do.",
  "finding.required": "Thiếu «{column}»; dòng này chưa được tính.",
  "finding.requiredChoice": "«{column}» còn trống nên dòng này chưa được tính. Các giá trị: {choices}.",
  "finding.resultChanged": "{column} đã bị sửa tay từ «{before}» thành «{after}» sau khi phần mềm ghi.",
  "finding.resultColumnGone":
    "Cột {column} của trang tính «{sheet}» đã bị xóa hoặc đổi tên sau khi phần mềm ghi.",
  "finding.resultNotLogged":
    "Trang tính «{sheet}» đúng với số liệu hiện nay nhưng không phải lần ghi {time} trong nhật ký: dòng nhật ký của lần ghi sau đã mất.",
  "finding.resultOlder":
    "Trang tính «{sheet}» là kết quả của lần ghi {time}, không phải lần ghi cuối trong nhật ký.",
  "finding.resultRetyped":
    "{column} là số khi phần mềm ghi, nay là chữ «{shown}»: Excel không cộng, không sắp xếp ô này như số.",
  "finding.resultRowAdded": "Dòng này được thêm vào kết quả sau khi phần mềm ghi.",
  "finding.resultRowGone": "Dòng này của kết quả đã bị xóa sau khi phần mềm ghi.",
  "finding.resultStray":
    "Dòng này không do phần mềm ghi: chữ được gõ ngay dưới bảng nên Excel đã nhận vào bảng.",
  "finding.resultTableChanged":
    "Trang tính «{sheet}» không còn như lần ghi {time}. Số liệu đầu vào hoặc ngày tính đã khác nên không xác định được ô nào bị sửa.",
  "finding.resultTableGone": "Trang tính «{sheet}» do phần mềm ghi ({time}) không còn bảng kết quả.",
  "finding.resultsKept": "Không đọc được {tables}: kết quả đã có trong sổ được giữ nguyên, chưa tính lại.",
  "finding.row": "dòng {row}",
  "finding.rowsBelow": "Ngay dưới bảng còn dòng dữ liệu chưa thuộc bảng nên không được tính: {shown}.",
  "finding.rowsFiltered": "Bảng đang được lọc; các dòng bị ẩn vẫn được tính.",
  "finding.ruleAboveMaximum":
    "Mức điểm «{steps}» cho tới {points} điểm, cao hơn điểm tối đa {maximum}; chỉ tính {maximum}.",
  "finding.ruleCapBelowMaximum":
    "«{steps}» giới hạn ở {cap} điểm nên không đơn vị nào đạt được điểm tối đa {maximum}.",
  "finding.ruleGap": "Mức điểm «{steps}» có khoảng trống: số lượng {example} không thuộc mức nào.",
  "finding.ruleOverlap":
    "Trong «{steps}», mức thứ {step} và mức thứ {earlier} cùng đúng với một số giá trị; mức đứng trước được dùng.",
  "finding.rulePattern": "Không hiểu mức điểm «{text}»; điều kiện này chưa được tính cho đơn vị nào.",
  "finding.ruleShareGap": "Mức điểm «{steps}» có khoảng trống: tỷ lệ {example} không thuộc mức nào.",
  "finding.ruleUnreachable":
    "Trong «{steps}», mức thứ {step} không bao giờ được dùng vì mức thứ {earlier} đứng trước đã bao gồm.",
  "finding.sealBroken":
    "Nội dung khóa sổ của kỳ «{period}» đã bị sửa hoặc mất một phần; kỳ này đang được tính theo số liệu hiện có.",
  "finding.sealGone":
    "Theo nhật ký, kỳ «{period}» được khóa lúc {time} ({person}) nhưng khóa sổ của kỳ không còn.",
  "finding.sealNotLogged":
    "Kỳ «{period}» có khóa sổ lúc {time} nhưng nhật ký không có lần khóa nào còn hiệu lực của kỳ này.",
  "finding.sealReplaced":
    "Khóa sổ của kỳ «{period}» không phải bản mà nhật ký ghi lúc {time}: đã bị thay, hoặc dòng nhật ký của lần khóa sau đã mất.",
  "finding.sealRowEdited": "Nội dung phần {part} của khóa sổ kỳ «{period}» đã bị sửa.",
  "finding.sealRowGone": "Khóa sổ của kỳ «{period}» mất phần {part}.",
  "finding.sealRowInserted":
    "Dòng này (kỳ «{period}», phần {part}) không thuộc khóa sổ nào: được chép hoặc gõ vào.",
  "finding.sealRowMoved": "Phần {part} của khóa sổ kỳ «{period}» không đứng đúng chỗ; nội dung vẫn đúng.",
  "finding.sealRowRelabelled":
    "Khóa sổ của kỳ «{period}»: {column} đã bị sửa từ «{before}» thành «{after}»; nội dung của dòng vẫn đúng.",
  "finding.sealTimeDiffers": "Khóa sổ của kỳ «{period}» ghi lúc {after}, nhật ký ghi lúc {before}.",
  "finding.sealUnclear":
    "Khóa sổ của kỳ «{period}» không phải nội dung đã khóa; không xác định được dòng nào bị sửa.",
  "finding.setUnknown": "Bộ tiêu chí «{shown}» không có trong bảng TieuChi; các bộ hiện có: {sets}.",
  "finding.setWithoutAward": "Bộ tiêu chí «{set}» không có giải thưởng nào.",
  "finding.setWithoutCriteria": "Thiết lập nêu bộ «{set}» nhưng bảng TieuChi chỉ có: {sets}.",
  "finding.settingInvalid": "Giá trị «{shown}» không dùng được; giá trị hợp lệ: {choices}.",
  "finding.settingMissing": "Chưa có thiết lập {setting} nên chưa làm được bước «{step}».",
  "finding.settingTwice": "Khóa thiết lập có hai dòng; chỉ dòng đầu được dùng.",
  "finding.settingUnknown": "Khóa {setting} không có trong danh mục thiết lập nên không có tác dụng.",
  "finding.settingUnknownNear":
    "Khóa {setting} không có trong danh mục thiết lập nên không có tác dụng; có phải là {near}?",
  "finding.settingsContradict": "Thiết lập {setting}: {why}.",
  "finding.shareGap": "Tỷ lệ hoàn thành chỉ tiêu không rơi vào mức nào của «{steps}»; điều kiện được 0 điểm.",
  "finding.sheetTaken":
    "Sổ chưa có bảng {table}; trang tính «{sheet}» đã có nhưng không có các cột của bảng này.",
  "finding.stepGap": "Số lượng không rơi vào mức nào của «{steps}»; điều kiện được 0 điểm.",
  "finding.submittedFar": "Ngày nộp {day} cách các kỳ thi đua hơn một năm.",
  "finding.submittedMissing":
    "Minh chứng đạt nhưng không có ngày nộp nên bị coi là nộp muộn và bị trừ ở mức cao nhất.",
  "finding.tableElsewhere":
    "Sổ chưa có bảng {table} (trang tính «{sheet}») nhưng có các cột của bảng này ở: {found}.",
  "finding.tableForeign": "Bảng tên {table} không có cột nào của mẫu; các cột đang có: {strange}.",
  "finding.tableHeaderless":
    "Bảng {table} (trang tính «{sheet}») đang tắt hàng tiêu đề nên không biết cột nào là cột nào; chưa đọc dòng nào của bảng này.",
  "finding.tableMissing": "Sổ chưa có bảng {table} (trang tính «{sheet}»).",
  "finding.tableNameTaken":
    "Sổ chưa có bảng {table} (trang tính «{sheet}»), và tên {table} đang đặt cho một vùng ô.",
  "finding.targetMissing":
    "Minh chứng đạt nhưng thiếu chỉ tiêu (hoặc chỉ tiêu bằng 0); điều kiện được 0 điểm.",
  "finding.targetMissingBeside":
    "Minh chứng không có chỉ tiêu trong khi minh chứng khác của cùng điều kiện có; số lượng này không được tính vào tỷ lệ.",
  "finding.taskStateUnclear": "Không hiểu trạng thái «{shown}»; nội dung chỉ tính là xong khi có kết quả.",
  "finding.totalMismatch":
    "Bộ «{set}»{part} cộng lại được {actual} điểm, khác với {declared} điểm đã khai báo.",
  "finding.totalUnknownSet": "Thiết lập {TongDiem} khai báo bộ «{set}» nhưng bảng TieuChi không có bộ này.",
  "finding.unclearNumber": "«{shown}» là chữ, không rõ dấu phân cách hàng nghìn hay dấu thập phân.",
  "finding.unitOnlyExtras":
    "Bộ «{set}», kỳ «{period}»: ngoài điểm cộng và điểm trừ không có điều kiện nào áp dụng cho đơn vị, nên đơn vị không có điểm; {points} điểm cộng, trừ không được tính.",
  "finding.unitWithoutCluster": "Đơn vị chưa thuộc {clusterWord} nào.",
  "finding.unknownCode": "Không có «{shown}» trong danh mục.",
  "finding.unknownCodeNear": "Không có «{shown}» trong danh mục; có phải là {near}?",
  "finding.verifiedAboveMaximum":
    "Điểm thẩm định {points} cao hơn điểm tối đa {maximum}; dòng này không được tính điểm.",
  "finding.verifiedCapped": "Tổng điểm thẩm định vượt điểm tối đa {maximum}; chỉ tính {maximum}.",
  "finding.verifiedMissing": "Minh chứng đạt nhưng chưa có điểm thẩm định; điều kiện được 0 điểm.",
  "finding.verifiedNegative": "Điểm thẩm định {points} là số âm; dòng này không được tính điểm.",
  "finding.verifiedNotStep":
    "Điểm thẩm định {points} không phải một trong các mức «{steps}»; dòng này không được tính điểm.",
  "finding.visitMonthUnclear": "Không hiểu tháng «{shown}» nên chuyến đi này không được tính.",
  "finding.visitTopicUnknown":
    "Nội dung {shown} không có trong {items} nội dung ghi ở {NoiDungDiCoSo} nên tính vào nội dung khác.",
  "finding.visitsTooFew":
    "{name} phụ trách {units} đơn vị nhưng cả năm chỉ có {visits} chuyến đi: {left} đơn vị không được đến.",
  "finding.workbookNewer":
    "Sổ theo mẫu phiên bản {version}, mới hơn phiên bản {known} mà tiện ích này biết; phần mới của sổ chưa được hiểu.",
  "lack.criteria": "Sổ chưa có tiêu chí nào nên ở đây chưa có gì để làm.",
  "lack.criteria.enter": "Nhập bộ tiêu chí",
  "lack.evidence": "Sổ chưa có minh chứng nào nên chưa có gì để tính.",
  "lack.evidence.enter": "Nhập minh chứng",
  "lack.officers": "Sổ chưa có cán bộ nào nên ở đây chưa có gì để làm.",
  "lack.officers.enter": "Nhập danh sách cán bộ",
  "lack.periods": "Sổ chưa có kỳ nào nên ở đây chưa có gì để làm.",
  "lack.periods.enter": "Ghi các kỳ trên trang tính",
  "lack.tables": "Sổ này chưa có bảng nào của Thi đua.",
  "lack.tables.enter": "Bắt đầu",
  "lack.units": "Sổ chưa có đơn vị nào nên ở đây chưa có gì để làm.",
  "lack.units.enter": "Nhập danh sách đơn vị",
  "mend.activityUnpaired": "Sửa mã đơn vị của hoạt động, hoặc thêm cặp ở trang tính Kết nghĩa.",
  "mend.awardHeadMissing": "Điền cột Cụm trưởng hoặc Đơn vị cụm trưởng ở bảng Cum.",
  "mend.awardKeysMissing": "Điền {TieuChiPhu} ở trang tính Thiết lập, hoặc chọn cách khác ở cột Đồng hạng.",
  "mend.awardMoneyUnset": "Điền cột Mức thưởng; giải không kèm tiền thì ghi 0.",
  "mend.awardProgressPeriod": "Để trống cột Kỳ của giải này.",
  "mend.awardWithoutIssuer":
    "Điền cột Cơ quan khen, hoặc ghi cơ quan ban hành ở thiết lập {BoTieuChi} (ví dụ «Đoàn: BTV Huyện đoàn»).",
  "mend.awardWithoutLastYear":
    "Điền cột Điểm năm trước ở bảng DonVi; điểm ấy được so với bộ đứng đầu ở {BoTieuChi} (đơn vị đặc thù: bộ ghi ở {BoDacThu}).",
  "mend.awardWithoutMoney": "Điền cột Mức thưởng, nếu giải có tiền thưởng.",
  "mend.awardWithoutPlaces": "Điền cột Số lượng.",
  "mend.budgetExceeded":
    "Đồng hạng cùng nhận làm tăng số giải: chọn cách xử lý khác ở cột Đồng hạng, hoặc bổ sung kinh phí.",
  "mend.capacityBackwards": "Sửa một trong hai số; tạm tính theo «Nhận tối đa».",
  "mend.choiceCount": "Ở trang tính Kết quả khen thưởng, ghi x đúng bằng số giải còn lại.",
  "mend.choiceStale": "Xem lại kết quả, rồi xóa dấu x cũ hoặc chọn lại.",
  "mend.choiceUnclear": "Ghi x ở nơi được chọn, để trống nơi không chọn; ý kiến ghi vào cột Lý do chọn.",
  "mend.codeCase": "Không bắt buộc; nên viết mã đúng như danh mục.",
  "mend.columnMissing": "Thêm cột hoặc sửa lại tiêu đề thành «{column}».",
  "mend.columnNear": "Sửa tiêu đề cho đúng; nếu là cột riêng của cơ quan thì đặt tên khác hẳn.",
  "mend.columnTwice": "Đổi tên một trong hai cột.",
  "mend.columnsAbsent": "Thêm cột nếu cơ quan có theo dõi các nội dung này.",
  "mend.conditionClassUnknown":
    "Sửa tên loại cho đúng {NguongXepLoai}; nếu cơ quan tự xét thì ghi x ở cột Đủ điều kiện của trang tính Kết quả khen thưởng.",
  "mend.conditionUnfit":
    "Sửa cột Điều kiện; nếu cơ quan tự xét thì ghi x ở cột Đủ điều kiện của trang tính Kết quả khen thưởng.",
  "mend.constraintUnknown": "Ghi mã đơn vị, cụm hoặc cán bộ có tham gia phân công.",
  "mend.constraintUnknownNear": "Sửa thành mã đúng; chương trình không tự đoán.",
  "mend.contradiction": "Nới một trong các quy định được nêu: {relax}",
  "mend.coordinatesMissing":
    "Ghi «Vĩ độ», «Kinh độ»; tạm tính các cặp của đơn vị này theo khoảng cách trung bình.",
  "mend.dateFar": "Kiểm tra năm đã gõ; sửa ngày hoặc sửa Nam.",
  "mend.deadlineOutsidePeriods": "Sửa Hạn nộp hoặc cột Kỳ của điều kiện.",
  "mend.digestUnknown": "Kiểm lại mã đã gõ và tệp đang mở; so với bản sao của sổ lúc công bố.",
  "mend.documentSettingBlank":
    "Điền {setting} ở trang tính Thiết lập rồi lập lại văn bản, hoặc ghi tay vào chỗ trống trước khi ký.",
  "mend.duplicateCode": "Xóa dòng thừa hoặc đổi mã để mỗi dòng có một mã riêng.",
  "mend.dutyLost":
    "Sửa «Vai trò» của cán bộ, khóa dòng phân công, hoặc bổ sung vai trò vào {VaiTroPhuTrach}.",
  "mend.eligibleUnclear": "Ghi x ở nơi đủ điều kiện, ghi không ở nơi không đủ, để trống nơi chưa xét.",
  "mend.errorValue": "Sửa công thức hoặc nhập lại giá trị.",
  "mend.evidenceNotApplicable": "Kiểm tra mã điều kiện và cột Áp dụng cho.",
  "mend.evidenceOutsidePeriod": "Kiểm tra mã điều kiện và cột Kỳ của điều kiện.",
  "mend.formulaBlank":
    "Mở sổ bằng Excel, nhấn Ctrl+Alt+F9 để tính lại rồi lưu; hoặc thay công thức bằng giá trị.",
  "mend.formulaForText":
    "Định dạng ô là Văn bản (Text) rồi gõ lại, hoặc gõ dấu nháy đơn trước dấu bằng: '=3: 5.",
  "mend.groupHeadMissing": "Ghi «Cụm» của đơn vị và «Cụm trưởng» của cụm.",
  "mend.headChanged": "Cơ quan quyết định ai nhận giải; nếu cần, sửa cột Cụm trưởng ở bảng Cum.",
  "mend.headWithoutCluster":
    "Thêm giải cho cụm của bộ và kỳ này, hoặc trả lời không ở {CumTruongThuocCumDauDan}.",
  "mend.hostWithoutCapacity": "Ghi «Nhận tối đa»; tạm tính nhận tối đa bằng số đang đỡ đầu.",
  "mend.lastYearByMean": "Ghi «Điểm năm trước» nếu khác, hoặc ghi số đoàn viên của các tiền thân.",
  "mend.lastYearByMembers": "Ghi «Điểm năm trước» nếu khác.",
  "mend.lastYearOpen": "Ghi «Điểm năm trước» của đơn vị này hoặc của các tiền thân ấy.",
  "mend.leadersTooFew":
    "Ghi «Chức vụ» và «Vai trò» của Bí thư, Phó Bí thư ở trang tính Cán bộ, hoặc sửa thiết lập {ChucVuToTruong}.",
  "mend.leafForNobody": "Sửa cột Áp dụng cho theo Khối hoặc Mã đơn vị, «đặc thù» hoặc «trừ đặc thù».",
  "mend.learnerTwoUnits": "Giữ người này ở một đơn vị.",
  "mend.lockedInputAdded": "Chuyển sang kỳ sau; nếu phải tính, hãy mở khóa kỳ có ghi lý do.",
  "mend.lockedInputChanged": "Trả lại giá trị cũ; nếu phải sửa, hãy mở khóa kỳ có ghi lý do.",
  "mend.lockedInputRemoved": "Khôi phục dòng; nếu phải bỏ, hãy mở khóa kỳ có ghi lý do.",
  "mend.lockedPeriodGone": "Ghi lại dòng của kỳ này ở bảng Ky.",
  "mend.logCopied": "Xóa dòng lặp.",
  "mend.logDeleted":
    "Chép lại dòng đã mất từ bản sao của sổ; nếu không có bản sao, ghi rõ việc này vào biên bản.",
  "mend.logEdited": "So với bản sao của sổ và trả lại nội dung đã ghi.",
  "mend.logForked": "Hỏi những người có tên ở hai dòng; nếu cả hai cùng ghi thì không phải sửa gì.",
  "mend.logGone": "Khôi phục trang tính «Nhật ký» từ bản sao của sổ.",
  "mend.logInserted":
    "Hỏi người đã sửa trang tính «Nhật ký»; ghi chú riêng nên để ở cột hoặc trang tính khác.",
  "mend.logMoved": "Sắp xếp lại nhật ký theo số đứng đầu ở cột Mã chuỗi.",
  "mend.logOlderChanged": "So với bản sao của sổ từ trước khi nhật ký có mã chuỗi.",
  "mend.logRelabelled": "Trả lại mã lượt, mã chuỗi từ bản sao của sổ.",
  "mend.logTorn": "So hai dòng này với bản sao của sổ.",
  "mend.logUnchained": "Lấy lại các mã từ bản sao của sổ; nếu không có bản sao thì lập biên bản.",
  "mend.meetingPartsBlank":
    "Ghi các cột này trên trang tính Cuộc họp (phiếu của đề nghị khen: trang tính Đề nghị khen), hoặc điền vào biên bản",
  "mend.negative": "Nhập số từ 0 trở lên.",
  "mend.noClusters": "Nhập các cụm vào trang tính Cụm thi đua nếu cần phân công phụ trách cụm.",
  "mend.noHosts":
    "Ghi số đơn vị tối đa mà mỗi trường, cơ quan, doanh nghiệp nhận đỡ đầu vào cột «Nhận tối đa» của trang tính Đơn vị.",
  "mend.noOfficers":
    "Ghi vai trò (ví dụ BTV) ở cột «Vai trò» của trang tính Cán bộ, hoặc sửa thiết lập {VaiTroPhuTrach}.",
  "mend.noPartners": "Kiểm tra cột «Khối» của trang tính Đơn vị và thiết lập {KhoiKetNghia}.",
  "mend.noSpecialUnits": "Đánh dấu x ở cột «Đặc thù» của trang tính Đơn vị cho các đơn vị cần hỗ trợ.",
  "mend.nominatedAgain": "Kiểm tra: nếu là một người, một đơn vị thì cân nhắc chỉ khen một lần",
  "mend.nominatedAwarded": "Kiểm tra để không khen hai lần cho cùng thành tích",
  "mend.nominatedTwice": "Giữ một dòng, xóa các dòng còn lại",
  "mend.nominationNameless": "Ghi họ tên cá nhân, hoặc mã đơn vị hay tên của tập thể",
  "mend.notChoice": "Chọn một giá trị trong danh sách.",
  "mend.notDate": "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 10/06/2024.",
  "mend.notFlag": "Ghi x hoặc để trống.",
  "mend.notNumber": "Chỉ nhập một số, ví dụ 8 hoặc 7,5; phần chữ chuyển sang cột Ghi chú.",
  "mend.notWhole": "Nhập số nguyên.",
  "mend.noteOrphaned":
    "Chép ghi chú sang dòng phù hợp nếu còn cần; nội dung cũng được giữ ở trang tính Nhật ký.",
  "mend.outOfRange": "Sửa lại số ở cột «{column}».",
  "mend.pairingFollowed": "Xem và chấp nhận ở «Đề xuất kết nghĩa», hoặc ghi ngày «Đến» cho dòng này.",
  "mend.pairingLockedLost":
    "Bỏ «Khóa» và ghi ngày «Đến», hoặc sửa «Hiệu lực đến», «Khối», «Nhận tối đa» của đơn vị.",
  "mend.pairingLost":
    "Ghi ngày «Đến» cho dòng này, hoặc sửa «Hiệu lực đến», «Khối», «Nhận tối đa» của đơn vị.",
  "mend.pairingTwice": "Xóa hoặc ghi ngày «Đến» cho một dòng; cặp này chỉ được tính một lần.",
  "mend.paperAfterSigned":
    "Kiểm tra quyết định bổ sung và số của nó; người không được khen thì ghi «không đồng ý» ở bảng DeNghiKhen.",
  "mend.paperAttachedUnknown": "Thêm văn bản đó vào sổ, hoặc sửa cột Kèm theo",
  "mend.paperAuthority": "Loại văn bản này do người đứng đầu hoặc cấp phó ký; sửa thẩm quyền ký",
  "mend.paperBodyUnknown": "Thêm một dòng cho cơ quan này ở trang tính Thẩm quyền ký",
  "mend.paperDeputy": "Ký thay thì chức vụ là cấp phó; người đứng đầu ký thì bỏ «KT.»",
  "mend.paperKindSymbol": "Sửa số, ký hiệu cho đúng loại văn bản, hoặc sửa cột Loại văn bản",
  "mend.paperNominationOpen":
    "Ghi «đồng ý» hoặc «không đồng ý» ở cột Trạng thái của trang tính Đề nghị khen, rồi lập lại",
  "mend.paperNumberProposed":
    "Đối chiếu với sổ công văn của cơ quan; nếu khác, sửa số ở trang tính Sổ văn bản rồi lập lại",
  "mend.paperNumberTwice": "Mỗi văn bản một số: sửa số ở các dòng trùng",
  "mend.paperPartsBlank": "Ghi các cột này ở dòng của văn bản trên trang tính Sổ văn bản",
  "mend.paperPeriodOpen": "Lập lại sau khi kỳ đến hạn, hoặc khóa kỳ",
  "mend.paperSignedBlank": "Điền các ô còn trống theo bản đã ký, hoặc đổi Trạng thái về dự thảo",
  "mend.paperSignedChanged":
    "Bản đã ký giữ nguyên; phần mềm lập bản mới bên cạnh với số mới. Nếu không cần thay, không ghi bản mới",
  "mend.paperSignedGone":
    "Phần mềm lập bản mới bên cạnh; nếu trang tính đã đổi tên, sửa cột Trang tính ở Sổ văn bản",
  "mend.paperSignedUnfinished": "Đổi Trạng thái về dự thảo cho đến khi kết quả chính thức",
  "mend.paperTieOpen":
    "Quyết định người nhận giải ở trang kết quả hoặc trang tính Kết quả khen thưởng, rồi lập lại",
  "mend.paperYearOpen": "Lập lại khi đủ các kỳ trong năm",
  "mend.periodBackwards": "Sửa Từ ngày hoặc Đến ngày.",
  "mend.periodLockedWithoutSeal": "Khóa kỳ này trong khung Thi đua.",
  "mend.periodNotFinished": "Khóa (công bố) kỳ này trước khi mở năm mới, hoặc xác nhận vẫn mở.",
  "mend.periodPublishedUnverified": "Thẩm định xong rồi công bố trong khung Thi đua.",
  "mend.periodStateByHand": "Trả lại trạng thái cũ, hoặc khóa, công bố, mở khóa kỳ trong khung Thi đua.",
  "mend.periodUnlockedByHand": "Mở khóa trong khung Thi đua và ghi lý do, hoặc ghi lại trạng thái khóa.",
  "mend.periodWithoutDeadline": "Điền cột Hạn gửi của kỳ.",
  "mend.periodYearFar": "Xem lại năm của Từ ngày, Đến ngày, hoặc thiết lập Nam.",
  "mend.predecessorCircle": "Sửa «Tiền thân»; chưa lấy gì từ tiền thân cho các đơn vị này.",
  "mend.predecessorValid":
    "Ghi «Hiệu lực đến» cho đơn vị này (và «Hiệu lực từ» cho đơn vị mới), hoặc bỏ mã khỏi «Tiền thân».",
  "mend.quantityForItems": "Ghi mỗi minh chứng một dòng, hoặc sửa cột Số minh chứng tối thiểu của điều kiện.",
  "mend.quarterUnclear": "Ghi I, II, III hoặc IV ở cột Quý của trang tính Hỗ trợ.",
  "mend.quotaWithoutPlace":
    "Cơ quan quyết định: sửa {TyLeXuatSac}, hoặc xếp các đơn vị này vào loại liền dưới như đang ghi.",
  "mend.rateGap": "Thêm mức «còn lại: …» hoặc sửa các mức cho liền nhau.",
  "mend.reasonMissing": "Điền cột Lý do để đơn vị biết phải làm gì.",
  "mend.required": "Điền ô này.",
  "mend.requiredChoice": "Chọn một giá trị trong danh sách của ô.",
  "mend.resultChanged": "Trả lại giá trị cũ, hoặc tính lại để phần mềm ghi lại kết quả.",
  "mend.resultColumnGone": "Trả lại cột, hoặc tính lại để phần mềm ghi lại kết quả.",
  "mend.resultNotLogged": "So trang tính «Nhật ký» với bản sao của sổ.",
  "mend.resultOlder": "Nếu không ai hoàn tác lần ghi cuối, hãy tính lại để phần mềm ghi kết quả mới.",
  "mend.resultRetyped": "Đổi ô về số, hoặc tính lại để phần mềm ghi lại kết quả.",
  "mend.resultRowAdded": "Xóa dòng, hoặc tính lại để phần mềm ghi lại kết quả.",
  "mend.resultRowGone": "Tính lại để phần mềm ghi lại kết quả.",
  "mend.resultStray": "Chuyển nội dung ấy xuống, cách bảng ít nhất một dòng trống.",
  "mend.resultTableChanged": "So với bản sao của sổ, hoặc tính lại để phần mềm ghi lại kết quả.",
  "mend.resultTableGone":
    "Tính lại để phần mềm lập lại trang tính; nếu lần ghi ấy đã được hoàn tác thì không phải sửa gì.",
  "mend.resultsKept": "Sửa bảng ấy theo các dòng khác của trang tính này, rồi tính lại.",
  "mend.rowsBelow": "Kéo góc dưới bên phải của bảng xuống hết các dòng đó.",
  "mend.rowsFiltered": "Bỏ lọc để thấy đủ các dòng; dòng không tính thì xóa hoặc ghi «không áp dụng».",
  "mend.ruleAboveMaximum": "Sửa mức điểm hoặc điểm tối đa cho khớp nhau.",
  "mend.ruleCapBelowMaximum": "Sửa «tối đa …» hoặc điểm tối đa cho khớp nhau.",
  "mend.ruleGap": "Thêm mức «còn lại: …» hoặc sửa điều kiện cho liền nhau.",
  "mend.ruleOverlap": "Sửa điều kiện để mỗi giá trị chỉ thuộc một mức.",
  "mend.rulePattern":
    "Viết theo mẫu, ví dụ «>=3: 8; >=2: 6; còn lại: 0», «2 mỗi; tối đa 10» hoặc «tối đa 100%».",
  "mend.ruleShareGap": "Thêm mức «còn lại: …» hoặc sửa điều kiện cho liền nhau.",
  "mend.ruleUnreachable": "Xếp các mức từ cao xuống thấp, hoặc bỏ mức thừa.",
  "mend.sealBroken":
    "Khôi phục trang tính Khóa sổ từ bản lưu trước (Lịch sử phiên bản), hoặc mở khóa kỳ này có ghi lý do rồi khóa lại.",
  "mend.sealGone":
    "Khôi phục trang tính «Khóa sổ» từ bản sao; nếu không có bản sao, hãy mở khóa kỳ có ghi lý do rồi khóa lại.",
  "mend.sealNotLogged":
    "So trang tính «Nhật ký» với bản sao của sổ; nếu kỳ chưa được khóa bằng phần mềm, hãy mở khóa có ghi lý do.",
  "mend.sealReplaced":
    "So với mã niêm phong in trên văn bản đã ký (thidua verify --digest) và với bản sao của sổ.",
  "mend.sealRowEdited":
    "Khôi phục trang tính «Khóa sổ» từ bản sao; nếu không có bản sao, hãy mở khóa kỳ có ghi lý do rồi khóa lại.",
  "mend.sealRowGone":
    "Khôi phục trang tính «Khóa sổ» từ bản sao; nếu không có bản sao, hãy mở khóa kỳ có ghi lý do rồi khóa lại.",
  "mend.sealRowInserted": "Xóa dòng này ở trang tính «Khóa sổ».",
  "mend.sealRowMoved": "Không phải sửa: phần mềm đọc theo số phần.",
  "mend.sealRowRelabelled": "Trả lại giá trị đã khóa.",
  "mend.sealTimeDiffers": "So với bản sao của sổ và trả lại thời điểm khóa.",
  "mend.sealUnclear":
    "Khôi phục trang tính «Khóa sổ» từ bản sao; nếu không có bản sao, hãy mở khóa kỳ có ghi lý do rồi khóa lại.",
  "mend.setUnknown": "Sửa tên bộ cho khớp với bảng TieuChi.",
  "mend.setWithoutAward": "Thêm giải cho bộ này ở bảng GiaiThuong, nếu có.",
  "mend.setWithoutCriteria": "Sửa tên bộ, hoặc nhập các điều kiện của bộ ấy.",
  "mend.settingInvalid": "Sửa giá trị ở trang tính Thiết lập.",
  "mend.settingMissing": "Điền {setting} ở trang tính Thiết lập; cách hiểu do cơ quan quyết định.",
  "mend.settingTwice": "Xóa một dòng.",
  "mend.settingUnknown": "Sửa lại khóa, hoặc xóa dòng nếu không dùng.",
  "mend.settingUnknownNear": "Sửa lại khóa cho đúng.",
  "mend.settingsContradict": "Sửa ở trang tính Thiết lập.",
  "mend.shareGap": "Thêm mức «còn lại: …» hoặc sửa các mức cho liền nhau.",
  "mend.sheetTaken": "Đổi tên trang tính đó rồi tạo bảng, hoặc tạo bảng ở trang tính khác.",
  "mend.stepGap": "Thêm mức «còn lại: …» hoặc sửa các mức cho liền nhau.",
  "mend.submittedFar": "Xem lại năm của ngày nộp.",
  "mend.submittedMissing": "Điền cột Ngày nộp.",
  "mend.tableElsewhere": "Dùng bảng sẵn có, hoặc tạo bảng trống.",
  "mend.tableForeign": "Đặt tên khác cho bảng này và tạo bảng trống theo mẫu.",
  "mend.tableHeaderless":
    "Chọn một ô trong bảng, vào Thiết kế bảng → Hàng tiêu đề và đánh dấu chọn, rồi đọc lại.",
  "mend.tableMissing":
    "Tạo trang tính từ khung Thi đua, hoặc chọn vùng dữ liệu, Chèn → Bảng và đặt tên bảng là {table}. Vùng ấy không được có ô gộp.",
  "mend.tableNameTaken":
    "Vào Công thức › Quản lý tên, đổi tên «{table}» thành tên khác, rồi đọc lại và tạo bảng.",
  "mend.targetMissing": "Điền cột Chỉ tiêu bằng số lớn hơn 0.",
  "mend.targetMissingBeside": "Điền cột Chỉ tiêu cho minh chứng này.",
  "mend.taskStateUnclear":
    "Ghi xong, hoàn thành, đang thực hiện hoặc chưa ở cột Trạng thái của trang tính Hỗ trợ.",
  "mend.totalMismatch": "Kiểm tra điểm tối đa của các điều kiện, hoặc sửa thiết lập {TongDiem}.",
  "mend.totalUnknownSet": "Sửa tên bộ cho khớp với bảng TieuChi.",
  "mend.unclearNumber": "Gõ lại thành số, không gõ dấu phân cách hàng nghìn.",
  "mend.unitOnlyExtras":
    "Kiểm tra cột Áp dụng cho và cột Kỳ của các điều kiện, hoặc các dòng «không áp dụng» của đơn vị.",
  "mend.unitWithoutCluster": "Điền cột Cụm của đơn vị.",
  "mend.unknownCode": "Sửa mã, hoặc bổ sung vào danh mục.",
  "mend.unknownCodeNear": "Sửa mã cho đúng, hoặc bổ sung vào danh mục.",
  "mend.verifiedAboveMaximum": "Sửa điểm thẩm định, từ 0 đến {maximum}.",
  "mend.verifiedCapped": "Kiểm tra lại điểm của các minh chứng cùng điều kiện.",
  "mend.verifiedMissing": "Nhập điểm thẩm định.",
  "mend.verifiedNegative": "Sửa điểm thẩm định, từ 0 đến {maximum}.",
  "mend.verifiedNotStep": "Nhập một trong các mức «{steps}».",
  "mend.visitMonthUnclear": "Ghi tháng dạng 4 hoặc 04/2024 ở cột Tháng của trang tính Đi cơ sở.",
  "mend.visitTopicUnknown":
    "Ghi số thứ tự từ 1 đến {items}, cách nhau bằng dấu chấm phẩy, hoặc sửa thiết lập {NoiDungDiCoSo}.",
  "mend.visitsTooFew":
    "Thêm tháng vào {ThangDiCoSo}, giảm «Phụ trách tối đa», hoặc tự thêm chuyến đi vào trang tính Đi cơ sở.",
  "mend.workbookNewer": "Cập nhật tiện ích; không sửa số phiên bản bằng tay.",
  "mending.do.adopt": "Dùng bảng sẵn có «{from}»",
  "mending.do.frame": "Dùng các dòng ở trang tính «{from}»",
  "mending.do.header": "Đổi «{from}» thành «{to}»",
  "mending.do.key": "Đổi «{from}» thành {to}",
  "mending.do.make": "Tạo bảng «{sheet}» trống",
  "mending.do.setSheetAside": "Đổi tên trang tính «{from}» cũ và tạo bảng",
  "mending.do.setTableAside": "Đổi tên bảng {from} cũ và tạo bảng",
  "mending.done": "{act} («{sheet}»): «{before}» → «{after}».",
  "mending.made": "{act}: {after} («{sheet}»).",
  "mending.none": "Không có đề xuất sửa nào từ «{from}» thành «{to}».",
  "mending.nothing": "Không có gì để sửa bằng một bước.",
  "mending.several": "Có nhiều đề xuất sửa hợp với «{from}», «{to}»; hãy ghi rõ hơn.",
  "missing.disputed": "tranh chấp",
  "missing.missing": "thiếu",
  "missing.overdue": "quá hạn",
  "missing.pending": "chờ",
  "missing.returned": "bổ sung",
  "missing.unlisted": "chưa có danh sách",
  "severity.error": "lỗi",
  "severity.warning": "cảnh báo",
  "target.cluster": "{clusterWord}",
  "target.clusterHead": "{clusterWord} trưởng",
  "target.progressUnit": "đơn vị tiến bộ",
  "target.unit": "đơn vị",
  "unverified.disputed": "đang tranh chấp",
  "unverified.late": "nộp muộn, chưa quyết định {PhatMuon}",
  "unverified.pending": "chưa thẩm định",
  "unverified.returned": "đang bổ sung",
  "unverified.targetMissing": "chưa có chỉ tiêu",
  "unverified.verifiedMissing": "chưa có điểm thẩm định",
  "why.capBelowGrades": "mức trần thấp hơn ngưỡng của loại cao nhất nên không đơn vị nào đạt loại ấy",
  "why.capWithoutGrades": "có mức trần nhưng chưa có ngưỡng xếp loại nên không có tác dụng",
  "why.gradesEqual": "có hai loại cùng một ngưỡng",
  "why.gradesOrder": "các loại không xếp từ cao xuống thấp; vẫn được hiểu theo ngưỡng",
  "why.keysSameAsIndicator": "tiêu chí phụ trùng với chỉ số của giải nên không phân định được",
  "why.keysTwice": "một tiêu chí phụ được ghi hai lần",
  "why.latenessCap": "mức trừ mỗi ngày cao hơn mức trừ tối đa",
  "why.noSpecialUnits": "không có đơn vị nào được đánh dấu đặc thù",
  "why.quotaWithoutGrades": "có tỷ lệ xuất sắc nhưng chưa có ngưỡng xếp loại nên không có tác dụng",
} as const;
