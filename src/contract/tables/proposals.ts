import { text } from "../column";
import { table } from "../table";

export const twinningProposal = table({
  id: "twinningProposal",
  sheet: "Đề xuất kết nghĩa",
  table: "DeXuatKetNghia",
  key: ["left", "right", "state"],
  columns: {
    left: text("Đơn vị đỡ đầu", { width: 9 }),
    leftName: text("Tên đơn vị đỡ đầu", { width: 30 }),
    right: text("Đơn vị kết nghĩa", { width: 9 }),
    rightName: text("Tên đơn vị kết nghĩa", { width: 20 }),
    state: text("Giữ/Mới", { width: 8 }),
    reason: text("Lý do", { width: 44 }),
    next: text("Phương án kế tiếp", { width: 24 }),
    more: text("Chi phí tăng", { width: 9 }),
    accept: text("Chấp nhận", { width: 10, kept: true }),
  },
});

export const oversightProposal = table({
  id: "oversightProposal",
  sheet: "Đề xuất phụ trách",
  table: "DeXuatPhuTrach",
  key: ["left", "right", "state"],
  columns: {
    left: text("Cán bộ", { width: 9 }),
    leftName: text("Họ tên", { width: 28 }),
    right: text("Đối tượng", { width: 10 }),
    rightName: text("Tên đối tượng", { width: 28 }),
    state: text("Giữ/Mới", { width: 8 }),
    reason: text("Lý do", { width: 44 }),
    next: text("Phương án kế tiếp", { width: 24 }),
    more: text("Chi phí tăng", { width: 9 }),
    accept: text("Chấp nhận", { width: 10, kept: true }),
  },
});

export const groupsProposal = table({
  id: "groupsProposal",
  sheet: "Đề xuất tổ công tác",
  table: "DeXuatTo",
  key: ["left", "right", "role", "state"],
  columns: {
    group: text("Tổ", { width: 6 }),
    left: text("Cán bộ", { width: 9 }),
    leftName: text("Họ tên", { width: 26 }),
    role: text("Vai trò", { width: 11 }),
    right: text("Đơn vị hỗ trợ", { width: 9 }),
    rightName: text("Tên đơn vị hỗ trợ", { width: 24 }),
    topics: text("Nội dung phụ trách", { width: 30 }),
    companions: text("Đơn vị đồng hành", { width: 24 }),
    state: text("Giữ/Mới", { width: 8 }),
    reason: text("Lý do", { width: 44 }),
    next: text("Phương án kế tiếp", { width: 24 }),
    more: text("Chi phí tăng", { width: 9 }),
    accept: text("Chấp nhận", { width: 10, kept: true }),
  },
});
