import { date, money, number, share, text, whole } from "../column";
import { table } from "../table";

export const unitScores = table({
  id: "unitScores",
  sheet: "Điểm đơn vị",
  table: "DiemDonVi",
  key: ["set", "period", "unit"],
  columns: {
    set: text("Bộ", { width: 9 }),
    period: text("Kỳ", { width: 7 }),
    cluster: text("Cụm", { width: 8 }),
    unit: text("Đơn vị", { width: 10 }),
    name: text("Tên đơn vị", { width: 40 }),
    score: number("Điểm", { width: 10, decimals: 2 }),
    maximum: number("Điểm tối đa áp dụng", { width: 12, decimals: 2 }),
    share: share("Tỷ lệ", { width: 10 }),
    coverage: share("Đầy đủ", { width: 10 }),
    punctuality: share("Đúng hạn", { width: 10 }),
    rank: whole("Hạng trong cụm", { width: 10 }),
    grade: text("Xếp loại", { width: 16 }),
    self: number("Điểm tự chấm", { width: 10, decimals: 2, onlyIfUsed: true }),
    clusterStage: number("Điểm cụm chấm", { width: 10, decimals: 2, onlyIfUsed: true }),
    keyPlace: whole("Hạng theo tiêu chí phụ", { width: 10, onlyIfUsed: true }),
    keyName: text("Phân định bằng", { width: 14, onlyIfUsed: true }),
    standing: text("Diện xếp hạng", { width: 16, onlyIfUsed: true }),
    disqualified: text("Không xét", { width: 30, onlyIfUsed: true }),
    note: text("Ghi chú", { width: 30, kept: true }),
  },
});

export const specialScores = table({
  id: "specialScores",
  sheet: "Điểm đặc thù",
  table: "DiemDacThu",
  optional: true,
  key: ["set", "period", "unit"],
  columns: {
    set: text("Bộ", { width: 9 }),
    period: text("Kỳ", { width: 7 }),
    cluster: text("Cụm", { width: 8 }),
    unit: text("Đơn vị", { width: 10 }),
    name: text("Tên đơn vị", { width: 40 }),
    score: number("Điểm", { width: 10, decimals: 2 }),
    maximum: number("Điểm tối đa áp dụng", { width: 12, decimals: 2 }),
    share: share("Tỷ lệ", { width: 10 }),
    coverage: share("Đầy đủ", { width: 10 }),
    rank: whole("Hạng (đặc thù)", { width: 10 }),
    lastYear: number("Điểm năm trước", { width: 10, decimals: 2 }),
    progress: number("Tiến bộ", { width: 10, decimals: 2 }),
    grade: text("Xếp loại", { width: 16 }),
    note: text("Ghi chú", { width: 30, kept: true }),
  },
});

export const clusterScores = table({
  id: "clusterScores",
  sheet: "Điểm cụm",
  table: "DiemCum",
  key: ["set", "period", "cluster"],
  columns: {
    set: text("Bộ", { width: 9 }),
    period: text("Kỳ", { width: 7 }),
    cluster: text("Cụm", { width: 8 }),
    name: text("Tên cụm", { width: 46 }),
    units: whole("Số đơn vị", { width: 9 }),
    score: number("Điểm", { width: 10, decimals: 2 }),
    coverage: share("Đầy đủ", { width: 10 }),
    punctuality: share("Đúng hạn", { width: 10 }),
    rank: whole("Hạng", { width: 8 }),
    sharing: whole("Đồng hạng", { width: 10 }),
    lead: number("Cách hạng sau", { width: 11, decimals: 2 }),
    keyPlace: whole("Hạng theo tiêu chí phụ", { width: 10, onlyIfUsed: true }),
    keyName: text("Phân định bằng", { width: 14, onlyIfUsed: true }),
    disqualified: text("Không xét", { width: 30, onlyIfUsed: true }),
    note: text("Ghi chú", { width: 30, kept: true }),
  },
});

export const awardResults = table({
  id: "awardResults",
  sheet: "Kết quả khen thưởng",
  table: "KetQuaKhen",
  key: ["set", "period", "award", "code"],
  columns: {
    set: text("Bộ", { width: 9 }),
    period: text("Kỳ", { width: 7 }),
    award: text("Giải", { width: 28 }),
    target: text("Đối tượng", { width: 15 }),
    code: text("Mã", { width: 8 }),
    name: text("Tên", { width: 26 }),
    value: number("Chỉ số", { width: 8, decimals: 2 }),
    rank: whole("Hạng", { width: 6 }),
    money: money("Mức thưởng", { width: 12 }),
    form: text("Hình thức", { width: 11 }),
    issuer: text("Cơ quan khen", { width: 20 }),
    reason: text("Lý do", { width: 34 }),
    choice: text("Quyết định chọn", { width: 10, kept: true }),
    group: text("Nhóm đồng hạng", { width: 20 }),
    choiceReason: text("Lý do chọn", { width: 22, kept: true }),
  },
});

export const budget = table({
  id: "budget",
  sheet: "Kinh phí khen thưởng",
  table: "KinhPhiKhen",
  optional: true,
  key: ["set", "issuer"],
  columns: {
    set: text("Bộ", { width: 9 }),
    issuer: text("Cơ quan khen", { width: 36 }),
    plannedCount: whole("Số giải dự kiến", { width: 10 }),
    planned: money("Tiền dự kiến", { width: 14 }),
    decidedCount: whole("Số giải đã quyết", { width: 10 }),
    decided: money("Tiền đã quyết", { width: 14 }),
    left: money("Còn lại", { width: 14 }),
    note: text("Ghi chú", { width: 30, kept: true }),
  },
});

export const certainty = table({
  id: "certainty",
  sheet: "Độ chắc chắn",
  table: "DoChacChan",
  optional: true,
  key: ["set", "period", "award", "code"],
  columns: {
    set: text("Bộ", { width: 9 }),
    period: text("Kỳ", { width: 7 }),
    award: text("Giải", { width: 28 }),
    code: text("Mã", { width: 9 }),
    name: text("Đang đạt", { width: 22 }),
    verdict: text("Kết luận", { width: 12 }),
    margin: number("Khoảng cách", { width: 9, decimals: 2 }),
    fewest: text("Số mục ít nhất", { width: 9 }),
    items: text("Các mục ấy", { width: 36 }),
    challenger: text("Nơi vượt lên", { width: 22 }),
    possible: text("Có thể đạt", { width: 22 }),
    allAccepted: text("Nếu đạt hết", { width: 22 }),
    open: whole("Mục còn mở", { width: 8 }),
    exactness: text("Mức chính xác", { width: 10 }),
    note: text("Ghi chú", { width: 20, kept: true }),
  },
});

export const comparison = table({
  id: "comparison",
  sheet: "So sánh điểm",
  table: "SoSanhDiem",
  optional: true,
  key: ["set", "period", "unit", "criterion"],
  columns: {
    set: text("Bộ", { width: 9 }),
    period: text("Kỳ", { width: 7 }),
    cluster: text("Cụm", { width: 8 }),
    unit: text("Đơn vị", { width: 10 }),
    criterion: text("Điều kiện", { width: 56 }),
    self: number("Tự chấm", { width: 10, decimals: 2 }),
    clusterStage: number("Cụm chấm", { width: 10, decimals: 2 }),
    verified: number("Thẩm định", { width: 10, decimals: 2 }),
    difference: number("Chênh lệch", { width: 10, decimals: 2 }),
    state: text("Trạng thái", { width: 14 }),
    reason: text("Lý do", { width: 44 }),
    answer: text("Giải trình", { width: 36, kept: true }),
  },
});

export const nextYear = table({
  id: "nextYear",
  sheet: "Đơn vị năm sau",
  table: "DonViNamSau",
  optional: true,
  key: ["unit"],
  columns: {
    unit: text("Mã", { width: 10 }),
    name: text("Tên đơn vị", { width: 40 }),
    cluster: text("Cụm", { width: 8 }),
    grade: text("Phân loại", { width: 14 }),
    special: text("Đặc thù", { width: 9 }),
    lastYear: number("Điểm năm trước", { width: 12, decimals: 2 }),
    basis: text("Căn cứ", { width: 56 }),
    note: text("Ghi chú", { width: 30, kept: true }),
  },
});

export const explanations = table({
  id: "explanations",
  sheet: "Diễn giải điểm",
  table: "DienGiai",
  optional: true,
  key: ["set", "period", "unit", "criterion"],
  columns: {
    set: text("Bộ", { width: 9 }),
    period: text("Kỳ", { width: 7 }),
    unit: text("Đơn vị", { width: 10 }),
    criterion: text("Tiêu chí", { width: 46 }),
    words: text("Tính bằng lời", { width: 80 }),
    score: number("Điểm", { width: 10, decimals: 2 }),
    maximum: number("Điểm tối đa", { width: 10, decimals: 2 }),
    source: text("Nguồn", { width: 36 }),
  },
});

export const missing = table({
  id: "missing",
  sheet: "Thiếu minh chứng",
  table: "ThieuMinhChung",
  key: ["set", "period", "unit", "group", "criterion"],
  columns: {
    set: text("Bộ", { width: 9 }),
    period: text("Kỳ", { width: 7 }),
    cluster: text("Cụm", { width: 8 }),
    unit: text("Đơn vị", { width: 10 }),
    group: text("Tiêu chí", { width: 34 }),
    criterion: text("Điều kiện", { width: 60 }),
    deadline: date("Hạn", { width: 12 }),
    state: text("Tình trạng", { width: 12 }),
  },
});

export const checks = table({
  id: "checks",
  sheet: "Kiểm tra",
  table: "KiemTra",
  key: ["table", "key", "column", "problem"],
  columns: {
    severity: text("Mức", { width: 10 }),
    table: text("Bảng", { width: 16 }),
    key: text("Dòng", { width: 18 }),
    column: text("Cột", { width: 18 }),
    cell: text("Ô", { width: 22 }),
    problem: text("Vấn đề", { width: 70 }),
    mend: text("Cách sửa", { width: 70 }),
  },
});

export const logTable = table({
  id: "log",
  sheet: "Nhật ký",
  table: "NhatKy",
  columns: {
    time: text("Thời điểm", { width: 20 }),
    person: text("Người", { width: 18 }),
    act: text("Việc", { width: 34 }),
    subject: text("Đối tượng", { width: 40 }),
    before: text("Trước", { width: 24 }),
    after: text("Sau", { width: 24 }),
    inputDigest: text("Mã băm đầu vào", { width: 22 }),
    resultDigest: text("Mã băm kết quả", { width: 22 }),
    run: text("Mã lượt", { width: 15 }),
    chain: text("Mã chuỗi", { width: 24 }),
  },
});
