import type { Column, TableSchema } from "./types";

const STATUS = {
  chờ: "pending", đạt: "accepted", "không đạt": "rejected", "bổ sung": "returned", "tranh chấp": "disputed", "không áp dụng": "notApplicable",
} as const;

const note: Column = { id: "note", header: "Ghi chú", kind: "text", prose: true, width: 28 };
const from: Column = { id: "from", header: "Từ", kind: "date", width: 12 };
const to: Column = { id: "to", header: "Đến", kind: "date", width: 12 };
const locked: Column = { id: "locked", header: "Khóa", kind: "flag", width: 7 };

/** The input tables, in the order in which an office fills them. */
export const inputTables = [
  {
    id: "settings", sheet: "Thiết lập", table: "ThietLap",
    columns: [
      { id: "key", header: "Khóa", kind: "text", required: true, width: 24 },
      { id: "value", header: "Giá trị", kind: "text", required: true, mayBeBlank: true, width: 36 },
      { id: "help", header: "Giải thích", kind: "text", width: 70 },
    ],
  },
  {
    id: "units", sheet: "Đơn vị", table: "DonVi",
    columns: [
      { id: "code", header: "Mã", kind: "code", required: true, unique: true, width: 10 },
      { id: "name", header: "Tên đơn vị", kind: "text", required: true, width: 36 },
      { id: "aliases", header: "Tên khác", kind: "list", width: 24 },
      {
        id: "kind", header: "Khối", kind: "choice", open: true, width: 14,
        choices: {
          xã: "xã", phường: "phường", "thị trấn": "thị trấn", "đặc khu": "đặc khu", trường: "trường", "trung tâm": "trung tâm", "cơ quan": "cơ quan",
          "doanh nghiệp": "doanh nghiệp", "lực lượng vũ trang": "lực lượng vũ trang", "chi đoàn": "chi đoàn", khác: "khác",
        },
      },
      { id: "parent", header: "Cấp trên", kind: "ref", to: ["units"], width: 10 },
      { id: "cluster", header: "Cụm", kind: "ref", to: ["clusters"], width: 8 },
      { id: "members", header: "Số đoàn viên", kind: "whole", notNegative: true, width: 12 },
      { id: "grade", header: "Phân loại", kind: "choice", choices: { "tiên tiến": "advanced", khá: "good", "trung bình": "average", yếu: "weak" }, width: 12 },
      { id: "special", header: "Đặc thù", kind: "flag", width: 9 },
      { id: "lastYear", header: "Điểm năm trước", kind: "number", width: 12 },
      { id: "least", header: "Nhận tối thiểu", kind: "whole", notNegative: true, width: 11 },
      { id: "most", header: "Nhận tối đa", kind: "whole", notNegative: true, width: 11 },
      { id: "latitude", header: "Vĩ độ", kind: "number", width: 10 },
      { id: "longitude", header: "Kinh độ", kind: "number", width: 10 },
      { id: "validFrom", header: "Hiệu lực từ", kind: "date", width: 12 },
      { id: "validTo", header: "Hiệu lực đến", kind: "date", width: 12 },
      { id: "predecessors", header: "Tiền thân", kind: "list", width: 16 },
      note,
    ],
  },
  {
    id: "clusters", sheet: "Cụm thi đua", table: "Cum",
    columns: [
      { id: "code", header: "Mã", kind: "code", required: true, unique: true, width: 10 },
      { id: "name", header: "Tên cụm", kind: "text", required: true, width: 30 },
      { id: "headUnit", header: "Đơn vị cụm trưởng", kind: "ref", to: ["units"], width: 14 },
      { id: "head", header: "Cụm trưởng", kind: "ref", to: ["officers"], width: 12 },
      { id: "deputy", header: "Cụm phó", kind: "ref", to: ["officers"], width: 12 },
      { id: "inCharge", header: "Phụ trách", kind: "ref", to: ["officers"], width: 12 },
      { id: "basis", header: "Căn cứ", kind: "text", width: 40 },
    ],
  },
  {
    id: "officers", sheet: "Cán bộ", table: "CanBo",
    columns: [
      { id: "code", header: "Mã", kind: "code", required: true, unique: true, width: 10 },
      { id: "name", header: "Họ tên", kind: "text", required: true, width: 34 },
      { id: "position", header: "Chức vụ", kind: "text", width: 26 },
      { id: "role", header: "Vai trò", kind: "choice", open: true, choices: { BTV: "BTV", BCH: "BCH", "chuyên trách": "chuyên trách", "cụm trưởng": "cụm trưởng", khác: "khác" }, width: 14 },
      { id: "unit", header: "Đơn vị", kind: "ref", to: ["units"], width: 10 },
      { id: "most", header: "Phụ trách tối đa", kind: "whole", notNegative: true, width: 12 },
      note,
    ],
  },
  {
    id: "periods", sheet: "Kỳ", table: "Ky",
    columns: [
      { id: "code", header: "Mã", kind: "code", required: true, unique: true, width: 8 },
      { id: "name", header: "Tên kỳ", kind: "text", required: true, width: 24 },
      { id: "set", header: "Bộ", kind: "text", width: 10 },
      { id: "from", header: "Từ ngày", kind: "date", required: true, width: 12 },
      { id: "to", header: "Đến ngày", kind: "date", required: true, width: 12 },
      { id: "deadline", header: "Hạn gửi", kind: "date", width: 12 },
      { id: "weight", header: "Trọng số", kind: "number", notNegative: true, vital: true, width: 10 },
      { id: "state", header: "Trạng thái", kind: "choice", choices: { mở: "open", khóa: "locked", "công bố": "published" }, width: 12 },
      { id: "basis", header: "Căn cứ", kind: "text", width: 40 },
    ],
  },
  {
    id: "criteria", sheet: "Tiêu chí", table: "TieuChi",
    columns: [
      { id: "set", header: "Bộ", kind: "text", required: true, width: 10 },
      { id: "code", header: "Mã", kind: "code", required: true, width: 8 },
      { id: "group", header: "Tiêu chí", kind: "text", width: 34 },
      { id: "topic", header: "Nội dung", kind: "text", width: 34 },
      { id: "text", header: "Điều kiện", kind: "text", required: true, width: 56 },
      { id: "maximum", header: "Điểm tối đa", kind: "number", required: true, notNegative: true, vital: true, width: 9 },
      {
        id: "rule", header: "Cách chấm", kind: "choice", required: true, vital: true, width: 12,
        choices: {
          đạt: "met", mức: "steps", "số lượng": "perItem", "tỷ lệ": "share", "chỉ tiêu": "target", "thẩm định": "verified", cộng: "bonus", trừ: "penalty", "học tập": "study",
        },
      },
      { id: "steps", header: "Mức điểm", kind: "text", width: 36 },
      { id: "wanted", header: "Yêu cầu minh chứng", kind: "text", width: 40 },
      { id: "requiredItems", header: "Số minh chứng tối thiểu", kind: "whole", notNegative: true, vital: true, width: 12 },
      { id: "deadline", header: "Hạn nộp", kind: "date", width: 12 },
      { id: "periods", header: "Kỳ", kind: "refs", to: ["periods"], width: 10 },
      { id: "team", header: "Tổ theo dõi", kind: "text", width: 18 },
      { id: "appliesTo", header: "Áp dụng cho", kind: "list", width: 22 },
    ],
  },
  {
    id: "evidence", sheet: "Minh chứng", table: "MinhChung",
    columns: [
      { id: "code", header: "Mã", kind: "code", required: true, unique: true, width: 10 },
      { id: "period", header: "Kỳ", kind: "ref", to: ["periods"], required: true, width: 7 },
      { id: "unit", header: "Đơn vị", kind: "ref", to: ["units"], required: true, width: 9 },
      { id: "set", header: "Bộ", kind: "text", required: true, width: 8 },
      { id: "criterion", header: "Tiêu chí", kind: "text", required: true, width: 9 },
      { id: "title", header: "Tên minh chứng", kind: "text", prose: true, width: 44 },
      { id: "document", header: "Số văn bản", kind: "text", prose: true, width: 18 },
      { id: "link", header: "Liên kết", kind: "text", prose: true, width: 24 },
      { id: "submitted", header: "Ngày nộp", kind: "date", width: 12 },
      { id: "quantity", header: "Số lượng", kind: "number", notNegative: true, vital: true, width: 10 },
      { id: "target", header: "Chỉ tiêu", kind: "number", notNegative: true, vital: true, width: 10 },
      { id: "self", header: "Điểm tự chấm", kind: "number", prose: true, width: 9 },
      { id: "clusterPoints", header: "Điểm cụm chấm", kind: "number", prose: true, width: 9 },
      { id: "verified", header: "Điểm thẩm định", kind: "number", vital: true, width: 10 },
      { id: "status", header: "Trạng thái", kind: "choice", choices: STATUS, vital: true, width: 14 },
      { id: "reason", header: "Lý do", kind: "text", prose: true, width: 30 },
      { id: "verifier", header: "Người thẩm định", kind: "text", prose: true, width: 18 },
      note,
    ],
  },
  {
    id: "awards", sheet: "Giải thưởng", table: "GiaiThuong",
    columns: [
      { id: "code", header: "Mã", kind: "code", required: true, unique: true, width: 8 },
      { id: "set", header: "Bộ", kind: "text", required: true, width: 8 },
      { id: "period", header: "Kỳ", kind: "ref", to: ["periods"], width: 7 },
      { id: "name", header: "Tên giải", kind: "text", required: true, width: 52 },
      {
        id: "target", header: "Đối tượng", kind: "choice", required: true, vital: true, width: 16,
        choices: { cụm: "cluster", "cụm trưởng": "clusterHead", "đơn vị": "unit", "đơn vị tiến bộ": "progressUnit" },
      },
      {
        id: "indicator", header: "Chỉ số", kind: "choice", required: true, vital: true, width: 12,
        choices: { điểm: "score", "đầy đủ": "coverage", "đúng hạn": "punctuality", "tiến bộ": "progress" },
      },
      { id: "count", header: "Số lượng", kind: "whole", required: true, notNegative: true, vital: true, width: 9 },
      { id: "money", header: "Mức thưởng", kind: "money", required: true, notNegative: true, vital: true, width: 13 },
      { id: "form", header: "Hình thức", kind: "text", width: 14 },
      { id: "issuer", header: "Cơ quan khen", kind: "text", width: 30 },
      { id: "condition", header: "Điều kiện", kind: "text", width: 30 },
      { id: "tie", header: "Đồng hạng", kind: "choice", choices: { "cùng nhận": "share", "tiêu chí phụ": "keys", chọn: "choose" }, width: 13 },
    ],
  },
  {
    id: "pairings", sheet: "Kết nghĩa", table: "KetNghia",
    columns: [
      { id: "number", header: "TT", kind: "text", width: 6 },
      { id: "host", header: "Đơn vị đỡ đầu", kind: "ref", to: ["units"], required: true, width: 14 },
      { id: "partner", header: "Đơn vị kết nghĩa", kind: "ref", to: ["units"], required: true, width: 14 },
      from, to, locked,
      { id: "signed", header: "Ngày ký kết", kind: "date", width: 12 },
      { id: "witness", header: "Người chứng kiến", kind: "text", width: 34 },
      note,
    ],
  },
  {
    id: "activities", sheet: "Hoạt động kết nghĩa", table: "HoatDong",
    columns: [
      { id: "date", header: "Ngày", kind: "date", required: true, width: 12 },
      { id: "host", header: "Đơn vị đỡ đầu", kind: "ref", to: ["units"], required: true, width: 14 },
      { id: "partner", header: "Đơn vị kết nghĩa", kind: "ref", to: ["units"], required: true, width: 14 },
      {
        id: "kind", header: "Loại", kind: "choice", required: true, width: 20,
        choices: {
          "giao lưu": "exchange", "trao đổi kinh nghiệm": "experience", "tặng quà": "gift", "cơ sở vật chất": "facilities", "công trình thanh niên": "works",
          "ký kết": "signing", khác: "other",
        },
      },
      { id: "text", header: "Nội dung", kind: "text", width: 46 },
      { id: "value", header: "Giá trị", kind: "money", notNegative: true, width: 14 },
      { id: "people", header: "Số người", kind: "whole", notNegative: true, width: 10 },
      { id: "direction", header: "Chiều", kind: "choice", choices: { đi: "out", về: "in" }, width: 8 },
    ],
  },
  {
    id: "duties", sheet: "Phân công", table: "PhanCong",
    columns: [
      { id: "officer", header: "Cán bộ", kind: "ref", to: ["officers"], required: true, width: 12 },
      { id: "subject", header: "Đối tượng", kind: "ref", to: ["clusters", "units"], required: true, width: 12 },
      from, to, locked, note,
    ],
  },
  {
    id: "visits", sheet: "Đi cơ sở", table: "DiCoSo",
    columns: [
      { id: "officer", header: "Cán bộ", kind: "ref", to: ["officers"], required: true, width: 12 },
      { id: "unit", header: "Đơn vị", kind: "ref", to: ["units"], required: true, width: 10 },
      { id: "month", header: "Tháng", kind: "text", required: true, width: 10 },
      { id: "date", header: "Ngày đi", kind: "date", width: 12 },
      { id: "branchMeeting", header: "Dự sinh hoạt chi đoàn", kind: "flag", width: 12 },
      { id: "topic", header: "Nội dung", kind: "text", width: 40 },
      { id: "result", header: "Kết quả", kind: "text", width: 40 },
      { id: "proposal", header: "Kiến nghị", kind: "text", width: 30 },
      { id: "grade", header: "Mức", kind: "choice", choices: { tốt: "good", khá: "fair", "yếu kém": "weak" }, width: 10 },
      { id: "resolved", header: "Đã xử lý", kind: "flag", width: 9 },
    ],
  },
  {
    id: "groups", sheet: "Tổ công tác", table: "ToCongTac",
    columns: [
      { id: "group", header: "Tổ", kind: "text", required: true, width: 8 },
      { id: "officer", header: "Cán bộ", kind: "ref", to: ["officers"], required: true, width: 12 },
      { id: "role", header: "Vai trò", kind: "choice", choices: { "tổ trưởng": "leader", "thành viên": "member" }, required: true, width: 12 },
      { id: "unit", header: "Đơn vị hỗ trợ", kind: "ref", to: ["units"], required: true, width: 14 },
      { id: "topics", header: "Nội dung phụ trách", kind: "text", width: 44 },
      locked,
    ],
  },
  {
    id: "support", sheet: "Hỗ trợ", table: "HoTro",
    columns: [
      { id: "unit", header: "Đơn vị", kind: "ref", to: ["units"], required: true, width: 10 },
      { id: "topic", header: "Nội dung", kind: "text", required: true, width: 46 },
      { id: "owner", header: "Phụ trách", kind: "ref", to: ["officers"], width: 12 },
      { id: "due", header: "Hạn", kind: "date", width: 12 },
      { id: "quarter", header: "Quý", kind: "text", width: 8 },
      { id: "result", header: "Kết quả", kind: "text", width: 40 },
      { id: "state", header: "Trạng thái", kind: "text", width: 14 },
    ],
  },
  {
    id: "sessions", sheet: "Đợt học tập", table: "DotHocTap",
    columns: [
      { id: "code", header: "Mã", kind: "code", required: true, unique: true, width: 10 },
      { id: "level", header: "Cấp", kind: "choice", open: true, choices: { tỉnh: "tỉnh", huyện: "huyện", "cơ sở": "cơ sở" }, required: true, width: 10 },
      { id: "organiser", header: "Đơn vị tổ chức", kind: "text", required: true, width: 30 },
      { id: "due", header: "Hạn", kind: "date", required: true, width: 12 },
      { id: "held", header: "Ngày tổ chức", kind: "date", width: 12 },
      { id: "speakers", header: "Báo cáo viên", kind: "text", width: 28 },
      { id: "speakerQuality", header: "Chất lượng báo cáo viên", kind: "text", width: 14 },
      { id: "documentQuality", header: "Chất lượng tài liệu", kind: "text", width: 14 },
      { id: "result", header: "Kết quả", kind: "text", width: 34 },
      { id: "proposal", header: "Kiến nghị", kind: "text", width: 34 },
    ],
  },
  {
    id: "learners", sheet: "Người học", table: "NguoiHoc",
    columns: [
      { id: "session", header: "Đợt", kind: "ref", to: ["sessions"], required: true, width: 10 },
      { id: "person", header: "Mã người", kind: "text", required: true, width: 12 },
      { id: "name", header: "Họ tên", kind: "text", required: true, width: 30 },
      { id: "unit", header: "Đơn vị", kind: "ref", to: ["units"], required: true, width: 10 },
      { id: "kind", header: "Đối tượng", kind: "choice", open: true, choices: { "cán bộ": "cán bộ", "bí thư chi đoàn": "bí thư chi đoàn", "đoàn viên": "đoàn viên" }, width: 16 },
      { id: "present", header: "Có mặt", kind: "flag", width: 8 },
      { id: "paper", header: "Bài thu hoạch", kind: "date", width: 13 },
      { id: "mark", header: "Đánh giá", kind: "text", width: 14 },
    ],
  },
  {
    id: "constraints", sheet: "Ràng buộc", table: "RangBuoc",
    columns: [
      { id: "problem", header: "Bài toán", kind: "choice", choices: { "kết nghĩa": "twinning", "phụ trách": "oversight", "tổ công tác": "groups" }, required: true, width: 14 },
      { id: "a", header: "A", kind: "text", required: true, width: 12 },
      { id: "b", header: "B", kind: "text", required: true, width: 12 },
      { id: "kind", header: "Loại", kind: "choice", choices: { "bắt buộc": "must", cấm: "forbid", "ưu tiên": "prefer", tránh: "avoid" }, required: true, width: 12 },
      { id: "weight", header: "Trọng số", kind: "number", notNegative: true, width: 10 },
      { id: "reason", header: "Lý do", kind: "text", width: 40 },
    ],
  },
] as const satisfies readonly TableSchema[];

export type InputTableId = (typeof inputTables)[number]["id"];

/** The tables that scoring reads. */
export const scoringTables: readonly InputTableId[] = ["settings", "units", "clusters", "officers", "periods", "criteria", "evidence", "awards", "pairings"];
