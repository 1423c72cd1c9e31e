import type { SettingKey } from "../../contract";
import type { Settings } from "../../domain/model";
import { formatDate } from "../../text";
import type { Page } from "../page/blocks";

/** What stands where the office has said nothing: to be filled by hand, or in `ThietLap`. */
const BLANK_MARK = "……";

/** What the office typed for a setting; "" when it has said nothing. */
export function settingText({ texts }: Settings, key: SettingKey): string {
  return texts[key] ?? "";
}

/** As above; dots where it has said nothing. */
export function settingOrBlank(settings: Settings, key: SettingKey): string {
  return settingText(settings, key) || BLANK_MARK;
}

/** A date of `ThietLap` as the office typed it, as text or as a date of Excel; dots where it has said nothing. */
export function dateOrBlank(settings: Settings, key: SettingKey): string {
  const text = settingText(settings, key);
  return (/^\d{5}$/u.test(text) ? formatDate(Number(text)) : text) || BLANK_MARK;
}

/** Whether documents say where their figures come from; an office switches it off before signing (DongNguonGoc). */
export function showsProvenance(settings: Settings): boolean {
  return settingText(settings, "DongNguonGoc") !== "không";
}

/** Settings that letterhead and signature need and that the office has left open. */
export function blankSettings(settings: Settings, signed: NonNullable<Page["signed"]>): SettingKey[] {
  const wanted: SettingKey[] = [
    "CapTren",
    "DonViBanHanh",
    "DiaDanh",
    "SoVanBan",
    "NgayVanBan",
    "ThamQuyenKy",
    "ChucVuKy",
    "NguoiKy",
    "NoiNhan",
  ];
  const joint: SettingKey[] =
    signed === "joint" && settingText(settings, "DonViPhoiHop") !== ""
      ? ["ChucVuKyPhoiHop", "NguoiKyPhoiHop"]
      : [];
  return [...wanted, ...joint].filter((key) => settingText(settings, key) === "");
}
