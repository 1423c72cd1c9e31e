import { choice, paragraphs, prose, required, text, whole } from "../column";
import { table } from "../table";

/** Kinds of reports by the names that people know them by. */
export const REPORT_KINDS = {
  "Báo cáo tháng": "bao-cao-thang",
  "Báo cáo quý": "bao-cao-quy",
  "Báo cáo 6 tháng": "bao-cao-6-thang",
  "Báo cáo 9 tháng": "bao-cao-9-thang",
  "Báo cáo năm": "bao-cao-nam",
  "Báo cáo theo thời gian": "bao-cao-thoi-gian",
} as const;
export type ReportKind = (typeof REPORT_KINDS)[keyof typeof REPORT_KINDS];

/** What a report can have a section of, in the order in which it has them unless the office says otherwise; `own` is the office's. */
export const REPORT_SECTIONS = {
  "mở đầu": "opening",
  "kết nghĩa": "twinning",
  "đi cơ sở": "visits",
  "hỗ trợ đặc thù": "support",
  "học tập": "study",
  "thi đua": "emulation",
  "đánh giá chung": "assessment",
  "hạn chế và nguyên nhân": "shortcomings",
  "kiến nghị": "proposals",
  "phương hướng": "directions",
  riêng: "own",
} as const;
export type ReportSectionName = (typeof REPORT_SECTIONS)[keyof typeof REPORT_SECTIONS];

/** Sections of reports — mục báo cáo: what a report consists of, in which order, with what the office says there itself. */
export const reportSections = table({
  id: "reportSections",
  sheet: "Mục báo cáo",
  table: "BaoCao",
  identity: ["section", "title"],
  columns: {
    /** Blank = every report that has no rows of its own. */
    report: choice("Báo cáo", REPORT_KINDS, { width: 24 }),
    place: whole("Thứ tự", { width: 8, notNegative: true }),
    section: required(choice("Mục", REPORT_SECTIONS, { width: 24 })),
    title: text("Tiêu đề", { width: 40 }),
    /** Blank = as `MucTrong` says. */
    whenEmpty: choice("Khi không có số liệu", { "nêu rõ": "say", "bỏ mục": "omit" }, { width: 18 }),
    /** Before the figures; in a section without figures, in the place of the office's own words. */
    words: paragraphs("Nội dung", { width: 60 }),
    note: prose("Ghi chú", { width: 28 }),
  },
});
