import { homeProfile } from "../../profile";
import { choice, code, date, flag, money, openChoice, ref, required, text, whole } from "../column";
import { table } from "../table";

export const activities = table({
  id: "activities",
  sheet: "Hoạt động kết nghĩa",
  table: "HoatDong",
  identity: ["host", "partner"],
  joint: " – ",
  columns: {
    date: required(date("Ngày", { width: 12 })),
    host: required(ref("Đơn vị đỡ đầu", "units", { width: 14 })),
    partner: required(ref("Đơn vị kết nghĩa", "units", { width: 14 })),
    kind: required(
      choice(
        "Loại",
        {
          "giao lưu": "exchange",
          "trao đổi kinh nghiệm": "experience",
          "tặng quà": "gift",
          "cơ sở vật chất": "facilities",
          "công trình thanh niên": "works",
          "ký kết": "signing",
          khác: "other",
        },
        { width: 20 },
      ),
    ),
    text: text("Nội dung", { width: 46 }),
    value: money("Giá trị", { width: 14, notNegative: true }),
    people: whole("Số người", { width: 10, notNegative: true }),
    direction: choice("Chiều", { đi: "out", về: "in" }, { width: 8 }),
  },
});

export const visits = table({
  id: "visits",
  sheet: "Đi cơ sở",
  table: "DiCoSo",
  identity: ["officer", "month"],
  joint: " – ",
  columns: {
    officer: required(ref("Cán bộ", "officers", { width: 12 })),
    unit: required(ref("Đơn vị", "units", { width: 10 })),
    month: required(text("Tháng", { width: 10 })),
    date: date("Ngày đi", { width: 12 }),
    branchMeeting: flag("Dự sinh hoạt chi đoàn", { width: 12 }),
    topic: text("Nội dung", { width: 40 }),
    result: text("Kết quả", { width: 40 }),
    proposal: text("Kiến nghị", { width: 30 }),
    grade: choice("Mức", { tốt: "good", khá: "fair", "yếu kém": "weak" }, { width: 10 }),
    resolved: flag("Đã xử lý", { width: 9 }),
  },
});

export const support = table({
  id: "support",
  sheet: "Hỗ trợ",
  table: "HoTro",
  identity: ["unit", "topic"],
  joint: " – ",
  columns: {
    unit: required(ref("Đơn vị", "units", { width: 10 })),
    topic: required(text("Nội dung", { width: 46 })),
    owner: ref("Phụ trách", "officers", { width: 12 }),
    due: date("Hạn", { width: 12 }),
    quarter: text("Quý", { width: 8 }),
    result: text("Kết quả", { width: 40 }),
    state: text("Trạng thái", { width: 14 }),
  },
});

export const sessions = table({
  id: "sessions",
  sheet: "Đợt học tập",
  table: "DotHocTap",
  identity: ["code"],
  columns: {
    code: required(code("Mã", { width: 10, unique: true })),
    level: required(openChoice("Cấp", ["tỉnh", "huyện", "cơ sở"], { width: 10 })),
    organiser: required(text("Đơn vị tổ chức", { width: 30 })),
    due: required(date("Hạn", { width: 12 })),
    held: date("Ngày tổ chức", { width: 12 }),
    speakers: text("Báo cáo viên", { width: 28 }),
    speakerQuality: text("Chất lượng báo cáo viên", { width: 14 }),
    documentQuality: text("Chất lượng tài liệu", { width: 14 }),
    result: text("Kết quả", { width: 34 }),
    proposal: text("Kiến nghị", { width: 34 }),
  },
});

export const learners = table({
  id: "learners",
  sheet: "Người học",
  table: "NguoiHoc",
  identity: ["session", "person"],
  columns: {
    session: required(ref("Đợt", "sessions", { width: 10 })),
    person: required(text("Mã người", { width: 12 })),
    name: required(text("Họ tên", { width: 30 })),
    unit: required(ref("Đơn vị", "units", { width: 10 })),
    kind: openChoice("Đối tượng", homeProfile.choices.learnerKinds, { width: 16 }),
    present: flag("Có mặt", { width: 8 }),
    paper: date("Bài thu hoạch", { width: 13 }),
    mark: text("Đánh giá", { width: 14 }),
  },
});
