import { homeProfile, profiles } from "../../profile";
import { CURRENT_VERSION } from "../version";
import { anyText, count, words, yesNo } from "./readings";
import { settingsOf } from "./setting";

const { open, standard } = settingsOf("document");

/** The organisations that `ToChuc` can name, each by its own name. */
const ORGANISATIONS = Object.fromEntries(profiles.map(({ name }) => [name, name]));

/** Who the office is and who signs: letterhead and signature of every document. */
export const officeSettings = {
  issuingBody: open("DonViBanHanh", anyText),
  superior: open("CapTren", anyText),
  place: open("DiaDanh", anyText),
  number: open("SoVanBan", anyText),
  /** A day as typed. */
  date: open("NgayVanBan", anyText),
  signerTitle: open("ChucVuKy", anyText),
  signer: open("NguoiKy", anyText),
  authority: open("ThamQuyenKy", anyText, { initial: homeProfile.settings.ThamQuyenKy }),
  /** The body that signs beside this one. */
  partnerBody: open("DonViPhoiHop", anyText),
  partnerSignerTitle: open("ChucVuKyPhoiHop", anyText),
  partnerSigner: open("NguoiKyPhoiHop", anyText),
  recipients: open("NoiNhan", anyText),
  year: open("Nam", anyText),
  /** The body in the number of its papers: ĐTN in "15-KH/ĐTN". */
  symbol: open("KyHieuVanBan", anyText),
  /** Where clusters send their evidence to, as letters say it. */
  evidenceTo: open("NoiGuiMinhChung", anyText),
  /** Whose papers these are: which profile their form and words come from. */
  organisationKind: standard("ToChuc", words(ORGANISATIONS), homeProfile.name),
  /** What papers call a cluster of units that compete: "cụm", "khối". */
  clusterTerm: open("TenCum", anyText, { examples: ["cụm", "khối"] }),
  /** Days from the day of a letter within which what it asks for is to be sent. */
  replyDays: standard("SoNgayTraLoi", count(1), "7"),
};

/** What annexes say of the documents they belong to. */
export const annexSettings = {
  twinningBasis: open("CanCuKetNghia", anyText),
  hostsHeading: open("CotDoDau", anyText, { initial: "Đơn vị đỡ đầu" }),
  partnersHeading: open("CotKetNghia", anyText, { initial: "Đơn vị kết nghĩa" }),
  oversightBasis: open("CanCuPhanCong", anyText),
  groupsBasis: open("CanCuToCongTac", anyText),
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
  version: open("PhienBan", count(1), { initial: String(CURRENT_VERSION) }),
};
