import { ruleWords } from "../../domain/scoring/rules";
import {
  choice,
  code,
  date,
  defaulted,
  list,
  money,
  number,
  prose,
  ref,
  refs,
  required,
  text,
  whole,
} from "../column";
import { table } from "../table";

export const criteria = table({
  id: "criteria",
  sheet: "Tiêu chí",
  table: "TieuChi",
  identity: ["set", "code"],
  columns: {
    set: required(text("Bộ", { width: 10 })),
    code: required(code("Mã", { width: 8 })),
    group: text("Tiêu chí", { width: 34 }),
    topic: text("Nội dung", { width: 34 }),
    text: required(text("Điều kiện", { width: 56 })),
    maximum: required(number("Điểm tối đa", { width: 9, notNegative: true, vital: true })),
    rule: required(choice("Cách chấm", ruleWords, { width: 12, vital: true })),
    steps: defaulted(text("Mức điểm", { width: 36, likeFormula: true }), ""),
    wanted: text("Yêu cầu minh chứng", { width: 40 }),
    requiredItems: whole("Số minh chứng tối thiểu", { width: 12, notNegative: true, vital: true }),
    deadline: date("Hạn nộp", { width: 12 }),
    periods: refs("Kỳ", "periods", { width: 10 }),
    team: text("Tổ theo dõi", { width: 18 }),
    appliesTo: list("Áp dụng cho", { width: 22 }),
  },
});

export const evidence = table({
  id: "evidence",
  sheet: "Minh chứng",
  table: "MinhChung",
  identity: ["code"],
  columns: {
    code: required(code("Mã", { width: 10, unique: true })),
    period: required(ref("Kỳ", "periods", { width: 7 })),
    unit: required(ref("Đơn vị", "units", { width: 9 })),
    set: required(text("Bộ", { width: 8, repeated: true })),
    criterion: required(text("Tiêu chí", { width: 9, repeated: true })),
    title: prose("Tên minh chứng", { width: 44 }),
    document: prose("Số văn bản", { width: 18 }),
    link: prose("Liên kết", { width: 24 }),
    submitted: date("Ngày nộp", { width: 12 }),
    quantity: number("Số lượng", { width: 10, notNegative: true, vital: true }),
    target: number("Chỉ tiêu", { width: 10, notNegative: true, vital: true }),
    self: number("Điểm tự chấm", { width: 9 }),
    cluster: number("Điểm cụm chấm", { width: 9 }),
    verified: number("Điểm thẩm định", { width: 10, vital: true }),
    status: defaulted(
      choice(
        "Trạng thái",
        {
          chờ: "pending",
          đạt: "accepted",
          "không đạt": "rejected",
          "bổ sung": "returned",
          "tranh chấp": "disputed",
          "không áp dụng": "notApplicable",
        },
        { width: 14, vital: true },
      ),
      "blank",
    ),
    reason: text("Lý do", { width: 30 }),
    verifier: prose("Người thẩm định", { width: 18 }),
    note: prose("Ghi chú", { width: 28 }),
  },
});

export const awards = table({
  id: "awards",
  sheet: "Giải thưởng",
  table: "GiaiThuong",
  identity: ["code"],
  columns: {
    code: required(code("Mã", { width: 8, unique: true })),
    set: required(text("Bộ", { width: 8 })),
    period: ref("Kỳ", "periods", { width: 7 }),
    name: required(text("Tên giải", { width: 52 })),
    target: required(
      choice(
        "Đối tượng",
        { cụm: "cluster", "cụm trưởng": "clusterHead", "đơn vị": "unit", "đơn vị tiến bộ": "progressUnit" },
        { width: 16, vital: true },
      ),
    ),
    indicator: required(
      choice(
        "Chỉ số",
        { điểm: "score", "đầy đủ": "coverage", "đúng hạn": "punctuality", "tiến bộ": "progress" },
        { width: 12, vital: true },
      ),
    ),
    count: required(whole("Số lượng", { width: 9, notNegative: true, vital: true })),
    money: money("Mức thưởng", { width: 13, notNegative: true, vital: true }),
    form: text("Hình thức", { width: 14 }),
    issuer: text("Cơ quan khen", { width: 30 }),
    condition: text("Điều kiện", { width: 30 }),
    tie: choice("Đồng hạng", { "cùng nhận": "share", "tiêu chí phụ": "keys", chọn: "choose" }, { width: 13 }),
  },
});

export const disqualified = table({
  id: "disqualified",
  sheet: "Không xét",
  table: "KhongXet",
  identity: ["target", "date"],
  columns: {
    target: required(ref("Đối tượng", ["units", "clusters", "officers"], { width: 12 })),
    set: text("Bộ", { width: 10 }),
    period: ref("Kỳ", "periods", { width: 8, vital: true }),
    date: date("Ngày", { width: 12 }),
    reason: required(text("Lý do", { width: 60 })),
    basis: text("Căn cứ", { width: 40 }),
  },
});
