import { choice, date, flag, number, prose, ref, required, text } from "../column";
import { table } from "../table";

export const pairings = table({
  id: "pairings",
  sheet: "Kết nghĩa",
  table: "KetNghia",
  identity: ["host", "partner"],
  joint: " – ",
  columns: {
    number: text("TT", { width: 6 }),
    host: required(ref("Đơn vị đỡ đầu", "units", { width: 14 })),
    partner: required(ref("Đơn vị kết nghĩa", "units", { width: 14 })),
    from: date("Từ", { width: 12 }),
    to: date("Đến", { width: 12 }),
    locked: flag("Khóa", { width: 7 }),
    signed: date("Ngày ký kết", { width: 12 }),
    witness: text("Người chứng kiến", { width: 34 }),
    prepared: date("Ngày trình kế hoạch", { width: 12 }),
    note: prose("Ghi chú", { width: 28 }),
  },
});

export const duties = table({
  id: "duties",
  sheet: "Phân công",
  table: "PhanCong",
  identity: ["officer", "target"],
  joint: " – ",
  columns: {
    officer: required(ref("Cán bộ", "officers", { width: 12 })),
    target: required(ref("Đối tượng", ["clusters", "units"], { width: 12 })),
    from: date("Từ", { width: 12 }),
    to: date("Đến", { width: 12 }),
    locked: flag("Khóa", { width: 7 }),
    note: prose("Ghi chú", { width: 28 }),
  },
});

/** Places in a working group. */
export const groupRoles = { "tổ trưởng": "leader", "thành viên": "member" } as const;

export const groups = table({
  id: "groups",
  sheet: "Tổ công tác",
  table: "ToCongTac",
  identity: ["officer", "unit"],
  joint: " – ",
  columns: {
    group: required(text("Tổ", { width: 8 })),
    officer: required(ref("Cán bộ", "officers", { width: 12 })),
    role: required(choice("Vai trò", groupRoles, { width: 12 })),
    unit: required(ref("Đơn vị hỗ trợ", "units", { width: 14 })),
    topics: text("Nội dung phụ trách", { width: 44 }),
    locked: flag("Khóa", { width: 7 }),
    from: date("Từ", { width: 12 }),
    to: date("Đến", { width: 12 }),
  },
});

/** @param problems the words of the kinds of assignment (domain/assignment), each with its name in the program */
export function constraintsTable<const Problem extends string>(problems: Readonly<Record<string, Problem>>) {
  return table({
    id: "constraints",
    sheet: "Ràng buộc",
    table: "RangBuoc",
    identity: ["a", "b"],
    joint: " – ",
    columns: {
      problem: required(choice("Bài toán", problems, { width: 14 })),
      a: required(text("A", { width: 12 })),
      b: required(text("B", { width: 12 })),
      kind: required(
        choice(
          "Loại",
          { "bắt buộc": "must", cấm: "forbid", "ưu tiên": "prefer", tránh: "avoid" },
          { width: 12 },
        ),
      ),
      weight: number("Trọng số", { width: 10, notNegative: true }),
      reason: text("Lý do", { width: 40 }),
    },
  });
}
