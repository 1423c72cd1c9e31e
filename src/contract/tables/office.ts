import { homeProfile } from "../../profile";
import {
  choice,
  code,
  date,
  defaulted,
  flag,
  headerOnly,
  list,
  number,
  openChoice,
  prose,
  ref,
  refs,
  required,
  text,
  whole,
} from "../column";
import { table } from "../table";

export const settingRows = table({
  id: "settings",
  sheet: "Thiết lập",
  table: "ThietLap",
  identity: ["key"],
  columns: {
    key: required(text("Khóa", { width: 24 })),
    value: headerOnly(text("Giá trị", { width: 36 })),
    help: text("Giải thích", { width: 70 }),
  },
});

export const units = table({
  id: "units",
  sheet: "Đơn vị",
  table: "DonVi",
  identity: ["code"],
  columns: {
    code: required(code("Mã", { width: 10, unique: true })),
    name: required(text("Tên đơn vị", { width: 36 })),
    aliases: list("Tên khác", { width: 24 }),
    kind: openChoice("Khối", homeProfile.choices.unitKinds, { width: 14 }),
    parent: ref("Cấp trên", "units", { width: 10 }),
    cluster: ref("Cụm", "clusters", { width: 8 }),
    members: whole("Số đoàn viên", { width: 12, notNegative: true }),
    grade: choice(
      "Phân loại",
      { "tiên tiến": "advanced", khá: "good", "trung bình": "average", yếu: "weak" },
      { width: 12 },
    ),
    special: flag("Đặc thù", { width: 9 }),
    lastYear: number("Điểm năm trước", { width: 12 }),
    least: whole("Nhận tối thiểu", { width: 11, notNegative: true }),
    most: whole("Nhận tối đa", { width: 11, notNegative: true }),
    latitude: number("Vĩ độ", { width: 10 }),
    longitude: number("Kinh độ", { width: 10 }),
    validFrom: date("Hiệu lực từ", { width: 12 }),
    validTo: date("Hiệu lực đến", { width: 12 }),
    predecessors: refs("Tiền thân", "units", { width: 16 }),
    note: prose("Ghi chú", { width: 28 }),
  },
});

export const clusters = table({
  id: "clusters",
  sheet: "Cụm thi đua",
  table: "Cum",
  identity: ["code"],
  columns: {
    code: required(code("Mã", { width: 10, unique: true })),
    name: required(text("Tên cụm", { width: 30 })),
    headUnit: ref("Đơn vị cụm trưởng", "units", { width: 14 }),
    head: ref("Cụm trưởng", "officers", { width: 12 }),
    deputy: ref("Cụm phó", "officers", { width: 12 }),
    inCharge: ref("Phụ trách", "officers", { width: 12 }),
    basis: text("Căn cứ", { width: 40 }),
  },
});

export const officers = table({
  id: "officers",
  sheet: "Cán bộ",
  table: "CanBo",
  identity: ["code"],
  columns: {
    code: required(code("Mã", { width: 10, unique: true })),
    name: required(text("Họ tên", { width: 34 })),
    position: text("Chức vụ", { width: 26 }),
    role: openChoice("Vai trò", homeProfile.choices.officerRoles, { width: 14 }),
    unit: ref("Đơn vị", "units", { width: 10 }),
    most: whole("Phụ trách tối đa", { width: 12, notNegative: true }),
    note: prose("Ghi chú", { width: 28 }),
  },
});

export const periods = table({
  id: "periods",
  sheet: "Kỳ",
  table: "Ky",
  identity: ["code"],
  columns: {
    code: required(code("Mã", { width: 8, unique: true })),
    name: required(text("Tên kỳ", { width: 24 })),
    set: text("Bộ", { width: 10 }),
    from: required(date("Từ ngày", { width: 12 })),
    to: required(date("Đến ngày", { width: 12 })),
    deadline: date("Hạn gửi", { width: 12 }),
    weight: number("Trọng số", { width: 10, notNegative: true, vital: true }),
    state: defaulted(
      choice("Trạng thái", { mở: "open", khóa: "locked", "công bố": "published" }, { width: 12 }),
      "open",
    ),
    basis: text("Căn cứ", { width: 40 }),
  },
});
