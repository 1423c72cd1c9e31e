import { homeProfile } from "../../profile";
import { anyText, count, texts } from "./readings";
import { settingsOf } from "./setting";
import { day, days, milestones } from "./spans";

const { open, standard } = settingsOf("programmes");

/** What the follow-up of twinning, visits, support and study goes by. */
export const programmeSettings = {
  /** When the pairs are to make their plan and submit it, both days inclusive. */
  preparation: open("DotChuanBiKetNghia", days),
  /** From when ceremonies of twinning are to be held, Excel serial day. */
  ceremonyStart: open("NgayBatDauLeKyKet", day, { examples: ["25/02/2020"] }),
  /** By when every ceremony is to be held; undefined = no deadline. */
  ceremonyDeadline: open("HanLeKyKet", day, { examples: ["10/03/2020"] }),
  /** Months after which a pair without activity is named. */
  quietMonths: standard("SoThangKhongHoatDong", count(1), "3"),
  /** The content items of visits (plan S1), in the office's order. */
  visitTopics: standard("NoiDungDiCoSo", texts, homeProfile.settings.NoiDungDiCoSo),
  /** What a row of `HoTro` is called that stands for a quarterly meeting of the working group. */
  meetingTopic: standard("NoiDungHopTo", anyText, "Họp tổ công tác"),
  /** Milestones of the support (plan S2), by day. */
  milestones: standard("MocHoTro", milestones, ""),
};
