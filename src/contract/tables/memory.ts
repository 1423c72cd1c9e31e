import { text, whole } from "../column";
import { table } from "../table";

export const choices = table({
  id: "choices",
  sheet: "Kết quả khen thưởng",
  table: "KetQuaKhen",
  columns: {
    set: text("Bộ", { width: 9 }),
    period: text("Kỳ", { width: 7 }),
    award: text("Giải", { width: 46 }),
    code: text("Mã", { width: 9 }),
    group: text("Nhóm đồng hạng", { width: 24 }),
    choice: text("Quyết định chọn", { width: 16 }),
    choiceReason: text("Lý do chọn", { width: 30 }),
  },
});

export const seals = table({
  id: "seals",
  sheet: "Khóa sổ",
  table: "KhoaSo",
  columns: {
    period: text("Kỳ", { width: 8 }),
    part: whole("Phần", { width: 8 }),
    lockedAt: text("Khóa lúc", { width: 20 }),
    digest: text("Mã băm", { width: 66 }),
    content: text("Nội dung", { width: 60 }),
  },
});

export const twinningAccepted = table({
  id: "twinningAccepted",
  sheet: "Đề xuất kết nghĩa",
  table: "DeXuatKetNghia",
  columns: {
    left: text("Đơn vị đỡ đầu", { width: 14 }),
    right: text("Đơn vị kết nghĩa", { width: 14 }),
    state: text("Giữ/Mới", { width: 8 }),
    accept: text("Chấp nhận", { width: 10 }),
  },
});

export const oversightAccepted = table({
  id: "oversightAccepted",
  sheet: "Đề xuất phụ trách",
  table: "DeXuatPhuTrach",
  columns: {
    left: text("Cán bộ", { width: 12 }),
    right: text("Đối tượng", { width: 12 }),
    state: text("Giữ/Mới", { width: 8 }),
    accept: text("Chấp nhận", { width: 10 }),
  },
});

export const groupsAccepted = table({
  id: "groupsAccepted",
  sheet: "Đề xuất tổ công tác",
  table: "DeXuatTo",
  columns: {
    left: text("Cán bộ", { width: 12 }),
    right: text("Đơn vị hỗ trợ", { width: 14 }),
    role: text("Vai trò", { width: 12 }),
    state: text("Giữ/Mới", { width: 8 }),
    accept: text("Chấp nhận", { width: 10 }),
  },
});
