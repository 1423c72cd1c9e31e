import { choice, date, defaulted, list, money, prose, ref, required, text, whole } from "../column";
import { table } from "../table";

/**
 * Register of papers — sổ văn bản: one row a paper. A paper takes what its head, basis and end say from its row; whatever the row
 * leaves blank is the office's (`ThamQuyen`, `ThietLap`). The add-in adds the row when it first makes the paper.
 */
export const papers = table({
  id: "papers",
  sheet: "Sổ văn bản",
  table: "VanBan",
  identity: ["number", "kind"],
  columns: {
    kind: required(text("Loại văn bản", { width: 34 })),
    number: text("Số, ký hiệu", { width: 18 }),
    date: date("Ngày", { width: 12 }),
    subject: text("Trích yếu", { width: 50 }),
    state: defaulted(
      choice("Trạng thái", { "dự thảo": "draft", "đã ký": "signed", "phát hành": "issued" }, { width: 12 }),
      "draft",
    ),
    set: text("Bộ", { width: 10 }),
    period: ref("Kỳ", "periods", { width: 8 }),
    span: text("Thời gian", { width: 22 }),
    /** What tells several papers of a kind apart: a cluster, a unit, an officer, a group. */
    about: text("Đối tượng", { width: 14 }),
    body: text("Cơ quan ban hành", { width: 30 }),
    addressee: text("Kính gửi", { width: 34 }),
    basis: list("Căn cứ", { width: 50 }),
    place: text("Địa danh", { width: 14 }),
    authority1: text("Thẩm quyền 1", { width: 26 }),
    position1: text("Chức vụ 1", { width: 16 }),
    signer1: text("Người ký 1", { width: 22 }),
    authority2: text("Thẩm quyền 2", { width: 26 }),
    position2: text("Chức vụ 2", { width: 16 }),
    signer2: text("Người ký 2", { width: 22 }),
    authority3: text("Thẩm quyền 3", { width: 26 }),
    position3: text("Chức vụ 3", { width: 16 }),
    signer3: text("Người ký 3", { width: 22 }),
    recipients: list("Nơi nhận", { width: 40 }),
    /** Number of the paper that this one goes with. */
    attachedTo: text("Kèm theo", { width: 18 }),
    version: whole("Lần", { width: 6, notNegative: true }),
    sheet: text("Trang tính", { width: 28 }),
    note: prose("Ghi chú", { width: 28 }),
  },
});

/** Who may sign what — thẩm quyền ký: of a body and of some kinds of paper (blank = all), in the order of the signatures. */
export const signatories = table({
  id: "signatories",
  sheet: "Thẩm quyền ký",
  table: "ThamQuyen",
  identity: ["body", "position"],
  columns: {
    body: required(text("Cơ quan", { width: 34 })),
    kinds: list("Loại văn bản", { width: 30 }),
    authority: text("Thẩm quyền", { width: 30 }),
    position: text("Chức vụ", { width: 20 }),
    person: text("Họ tên", { width: 24 }),
    /** The body in the number of its papers: ĐTN in "15-KH/ĐTN". */
    symbol: text("Ký hiệu", { width: 10 }),
    superior: text("Cấp trên", { width: 30 }),
    place: text("Địa danh", { width: 14 }),
    recipients: list("Nơi nhận", { width: 40 }),
  },
});

/**
 * Nomination — đề nghị khen thưởng: a collective or a person praised outside the scores (plans S0 and S2: "tập thể và cá nhân có
 * thành tích").
 */
export const nominations = table({
  id: "nominations",
  sheet: "Đề nghị khen",
  table: "DeNghiKhen",
  identity: ["name", "unit"],
  columns: {
    target: required(choice("Đối tượng", { "tập thể": "collective", "cá nhân": "person" }, { width: 12 })),
    /** The person, or the collective where it is no unit of `DonVi`. */
    name: text("Tên", { width: 34 }),
    position: text("Chức vụ", { width: 26 }),
    /** The collective itself, or the unit of the person. */
    unit: ref("Đơn vị", "units", { width: 12 }),
    achievement: required(text("Thành tích", { width: 60 })),
    proposer: text("Nơi đề nghị", { width: 30 }),
    form: text("Hình thức", { width: 14 }),
    money: money("Mức thưởng", { width: 13, notNegative: true }),
    movement: text("Phong trào", { width: 34 }),
    set: text("Bộ", { width: 10 }),
    period: ref("Kỳ", "periods", { width: 8 }),
    issuer: text("Cơ quan khen", { width: 30 }),
    votes: text("Biểu quyết", { width: 12 }),
    /** Blank: nobody has to decide; "đề nghị" waits for a decision, and so do the papers that name it. */
    state: choice(
      "Trạng thái",
      { "đề nghị": "proposed", "đồng ý": "accepted", "không đồng ý": "refused" },
      { width: 13 },
    ),
    note: prose("Ghi chú", { width: 28 }),
  },
});

/** Meeting — cuộc họp: what minutes say of it; of a kind of paper, a set and a period (blank = all). */
export const meetings = table({
  id: "meetings",
  sheet: "Cuộc họp",
  table: "CuocHop",
  identity: ["kind", "date"],
  columns: {
    kind: required(text("Loại văn bản", { width: 34 })),
    set: text("Bộ", { width: 10 }),
    period: ref("Kỳ", "periods", { width: 8 }),
    about: text("Đối tượng", { width: 14 }),
    date: date("Ngày", { width: 12 }),
    /** "08 giờ 00" as typed. */
    opened: text("Khai mạc", { width: 12 }),
    closed: text("Kết thúc", { width: 12 }),
    place: text("Địa điểm", { width: 34 }),
    chair: text("Chủ trì", { width: 30 }),
    secretary: text("Thư ký", { width: 30 }),
    /** Each with position. */
    present: list("Có mặt", { width: 60 }),
    /** Each with the reason in brackets. */
    absent: list("Vắng mặt", { width: 40 }),
    /** "G1: 14/15": by award, in favour of those present. */
    votes: list("Biểu quyết", { width: 30 }),
    conclusion: list("Kết luận", { width: 60 }),
  },
});
