import type { SourceWords } from "./sourceWords";

/** What offices of the Youth Union call things in the files that they send. */
export const youthUnionImports: SourceWords = {
  headers: {
    units: {
      name: ["Tên cơ sở Đoàn", "Cơ sở Đoàn", "Tên chi đoàn", "Tên Đoàn cơ sở", "Đoàn cơ sở"],
      members: ["Số ĐV", "Số lượng đoàn viên", "Tổng số đoàn viên", "Đoàn viên"],
    },
    officers: {
      position: ["Chức vụ Đoàn"],
      role: ["Vai trò trong Đoàn"],
      unit: ["Cơ sở Đoàn"],
    },
    clusters: { units: ["Cơ sở Đoàn", "Đoàn cơ sở"] },
    pairings: {
      host: ["Đoàn trường THPT", "Đoàn trường", "Đoàn cơ quan, doanh nghiệp", "Đoàn khối cơ quan"],
      partner: ["Đoàn xã kết nghĩa", "Đoàn xã, thị trấn kết nghĩa", "Đoàn xã, thị trấn", "Đoàn xã"],
    },
    activities: { people: ["Số ĐVTN tham gia", "Số đoàn viên tham gia"] },
    learners: {
      person: ["Mã đoàn viên", "Số thẻ đoàn viên"],
      name: ["Họ và tên đoàn viên"],
      unit: ["Cơ sở Đoàn", "Đoàn cơ sở"],
    },
    returns: { unit: ["Cơ sở Đoàn", "Đoàn cơ sở", "Chi đoàn"] },
  },
  units: ["cơ sở đoàn", "đoàn cơ sở"],
  allUnits: ["toàn đoàn", "100% cơ sở đoàn"],
  senders: ["cơ sở đoàn", "cơ sở đoàn tự chấm", "chi đoàn"],
  superiors: ["huyện đoàn", "tỉnh đoàn", "thành đoàn", "thị đoàn", "quận đoàn", "trung ương đoàn"],
  verifiers: ["huyện đoàn", "tỉnh đoàn", "thành đoàn", "thị đoàn", "đoàn cấp trên"],
  positions: {
    heads: ["bí thư"],
    others: ["bt", "pbt", "tổng phụ trách", "trợ lý thanh niên"],
  },
  sets: ["Đoàn", "Hội", "Đội"],
  learnerKinds: {
    "cán bộ đoàn": "cán bộ",
    "cán bộ đoàn chủ chốt": "cán bộ",
    "bí thư cđ": "bí thư chi đoàn",
    "bt chi đoàn": "bí thư chi đoàn",
    đv: "đoàn viên",
  },
  works: [
    "cttn",
    "công trình phần việc thanh niên",
    "phần việc thanh niên",
    "xây dựng công trình thanh niên",
  ],
};
