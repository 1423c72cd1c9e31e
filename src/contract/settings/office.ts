import { homeProfile, profiles } from "../../profile";
import { CURRENT_VERSION } from "../version";
import { anyText, count, lines, words, yesNo } from "./readings";
import { settingsOf } from "./setting";

const { open, standard } = settingsOf("document");

/** The organisations that `ToChuc` can name, each by its own name. */
const ORGANISATIONS = Object.fromEntries(profiles.map(({ name }) => [name, name]));

/** Who the office is and who signs: letterhead and signature of every document. */
export const officeSettings = {
  issuingBody: open("DonViBanHanh", anyText, { examples: ["BTV Huyện đoàn Thọ Xuân"] }),
  superior: open("CapTren", anyText, { examples: ["Tỉnh đoàn Thanh Hóa"] }),
  place: open("DiaDanh", anyText, { examples: ["Thọ Xuân"] }),
  number: open("SoVanBan", anyText, { examples: ["15-KH/ĐTN"] }),
  /** A day as typed. */
  date: open("NgayVanBan", anyText, { examples: ["13/02/2020"] }),
  signerTitle: open("ChucVuKy", anyText, { examples: ["PHÓ BÍ THƯ"] }),
  signer: open("NguoiKy", anyText, { examples: ["Nguyễn Văn An"] }),
  authority: open("ThamQuyenKy", anyText, { initial: homeProfile.settings.ThamQuyenKy }),
  /** The body that signs beside this one. */
  partnerBody: open("DonViPhoiHop", anyText, { examples: ["UB Hội LHTN Việt Nam huyện"] }),
  partnerSignerTitle: open("ChucVuKyPhoiHop", anyText, { examples: ["CHỦ TỊCH"] }),
  partnerSigner: open("NguoiKyPhoiHop", anyText, { examples: ["Trần Thị Bình"] }),
  recipients: open("NoiNhan", lines, { examples: ["Ban Thường vụ Tỉnh đoàn; Thường trực Huyện ủy; Lưu VP"] }),
  year: open("Nam", anyText, { examples: ["2024"] }),
  /** The body in the number of its papers: ĐTN in "15-KH/ĐTN". */
  symbol: open("KyHieuVanBan", anyText, { examples: ["ĐTN"] }),
  /** Where clusters send their evidence to, as letters say it. */
  evidenceTo: open("NoiGuiMinhChung", anyText, { examples: ["Văn phòng Huyện đoàn"] }),
  /** Whose papers these are: which profile their form and words come from. */
  organisationKind: standard("ToChuc", words(ORGANISATIONS), homeProfile.name),
  /** What papers call a cluster of units that compete: "cụm", "khối". */
  clusterTerm: open("TenCum", anyText, { examples: ["cụm", "khối"] }),
  /** Days from the day of a letter within which what it asks for is to be sent. */
  replyDays: standard("SoNgayTraLoi", count(1), "7"),
};

/** What annexes say of the documents they belong to. */
export const annexSettings = {
  twinningBasis: open("CanCuKetNghia", anyText, {
    examples: ["Kế hoạch số 132-KH/ĐTN, ngày 13/02/2020 của BTV Huyện Đoàn"],
  }),
  hostsHeading: open("CotDoDau", anyText, { initial: "Đơn vị đỡ đầu" }),
  partnersHeading: open("CotKetNghia", anyText, { initial: "Đơn vị kết nghĩa" }),
  oversightBasis: open("CanCuPhanCong", anyText, {
    examples: ["Kế hoạch số 15-KH/ĐTN, ngày 09/02/2018 của BTV Huyện Đoàn"],
  }),
  groupsBasis: open("CanCuToCongTac", anyText, {
    examples: ["Kế hoạch số 15-KH/ĐTN, ngày 09/02/2018 của BTV Huyện Đoàn"],
  }),
};

export const letterheadSettings = {
  /** The organisation, on the right of the letterhead. */
  organisation: open("TieuDePhai", anyText, { initial: homeProfile.settings.TieuDePhai }),
  /** Whether documents say where their figures come from; an office switches it off before signing. */
  provenance: standard("DongNguonGoc", yesNo, "có"),
  /** What reports do with a section without data. */
  emptySections: standard("MucTrong", words({ "nêu rõ": "say", bỏ: "omit" }), "nêu rõ"),
};

/** What the add-in says of the workbook itself. */
export const workbookSettings = {
  /** Version of its form; blank = 1, from before workbooks said it. */
  version: open("PhienBan", count(1), { initial: String(CURRENT_VERSION), byAddIn: true }),
};
