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
    eligible: text("Đủ điều kiện", { width: 14 }),
  },
});

export const seals = table({
  id: "seals",
  sheet: "Khóa sổ",
  table: "KhoaSo",
  hidden: true,
  key: ["period", "part"],
  columns: {
    period: text("Kỳ", { width: 8 }),
    part: whole("Phần", { width: 8 }),
    lockedAt: text("Khóa lúc", { width: 20 }),
    digest: text("Mã băm", { width: 66 }),
    content: text("Nội dung", { width: 60 }),
  },
});
