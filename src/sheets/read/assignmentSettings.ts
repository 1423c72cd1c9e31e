import type { AssignmentSettings, ProgrammeSettings } from "../../domain/model";
import { fold, parseDate, parseDecimal, splitList } from "../../text";
import { settings as schema, type SettingKey, type SettingSchema } from "../../contract";

/** How `readSettings` hands out a value: read, or a finding with examples and undefined. */
export interface SettingReader {
  parsed<T>(key: string, read: (text: string) => T | undefined, examples: readonly string[]): T | undefined;
  choice(key: string): string | undefined;
}

/** What the proposals of assignments go by; a setting that is not there has the template's default. */
export function readAssignmentSettings({ parsed, choice }: SettingReader): AssignmentSettings {
  const list = (key: SettingKey): string[] =>
    (parsed(key, splitList, []) ?? splitList(initial(key))).map(fold);
  const count = (key: SettingKey, least: number): number =>
    parsed(key, (text) => readCount(text, least), [initial(key)]) ?? Number(initial(key));
  const weight = (key: SettingKey): number => parsed(key, readWeight, [initial(key)]) ?? Number(initial(key));
  const farthest = parsed("KhoangCachToiDa", readWeight, ["25"]);
  return {
    weights: {
      keep: weight("TrongSoGiuNguyen"),
      distance: weight("TrongSoKhoangCach"),
      need: weight("TrongSoManhYeu"),
      balance: weight("TrongSoCanBang"),
      extraHost: weight("TrongSoThemDoDau"),
      preference: weight("TrongSoUuTien"),
      rotation: weight("TrongSoLuanPhien"),
      cohesion: weight("TrongSoCungCum"),
    },
    partnerKinds: list("KhoiKetNghia"),
    hostsPerPartner: count("SoDonViDoDauToiDa", 1),
    ...(farthest !== undefined && { farthest }),
    overseenKinds: list("KhoiPhuTrach"),
    overseerRoles: list("VaiTroPhuTrach"),
    avoidHome: choice("TranhDonViNha") !== "no",
    visitMonths:
      parsed("ThangDiCoSo", readMonths, ["4-12", "3; 6; 9; 12"]) ??
      (readMonths(initial("ThangDiCoSo")) as number[]),
    branchMeetings: (choice("DuSinhHoatChiDoan") ?? "every") as AssignmentSettings["branchMeetings"],
    leaders: count("SoToTruong", 0),
    members: count("SoThanhVienTo", 0),
    groupRoles: list("VaiTroTo"),
    leaderPositions: list("ChucVuToTruong"),
    oneGroupEach: choice("MotNguoiMotTo") !== "no",
    topics: parsed("NoiDungHoTro", splitList, []) ?? splitList(initial("NoiDungHoTro")),
    timeLimit: count("GioiHanGiay", 1),
  };
}

/** What the follow-up of the programmes goes by. */
export function readProgrammeSettings({ parsed }: SettingReader): ProgrammeSettings {
  const ceremonyDeadline = parsed("HanLeKyKet", readDay, ["10/03/2020"]);
  const ceremonyStart = parsed("NgayBatDauLeKyKet", readDay, ["25/02/2020"]);
  const preparation = parsed("DotChuanBiKetNghia", readDays, ["15/02/2020 - 25/02/2020"]);
  return {
    ...(ceremonyDeadline !== undefined && { ceremonyDeadline }),
    ...(ceremonyStart !== undefined && { ceremonyStart }),
    ...(preparation !== undefined && { preparation }),
    quietMonths:
      parsed("SoThangKhongHoatDong", (text) => readCount(text, 1), ["3"]) ??
      Number(initial("SoThangKhongHoatDong")),
    visitTopics: parsed("NoiDungDiCoSo", splitList, []) ?? splitList(initial("NoiDungDiCoSo")),
    meetingTopic: parsed("NoiDungHopTo", (text) => text, []) ?? initial("NoiDungHopTo"),
    milestones: parsed("MocHoTro", readMilestones, ["30/06/2018: Sơ kết; 31/10/2018: Tổng kết"]) ?? [],
  };
}

/** `15/02/2020 - 25/02/2020`: first and last day. */
function readDays(text: string): { from: number; to: number } | undefined {
  const [from, to, more] = text.split(/\s+-\s+|\s*–\s*/u).map(readDay);
  return from === undefined || to === undefined || more !== undefined || to < from ? undefined : { from, to };
}

/** `30/06/2018: Sơ kết; 31/10/2018: Tổng kết`, in order of days. */
function readMilestones(text: string): ProgrammeSettings["milestones"] | undefined {
  const milestones: { day: number; name: string }[] = [];
  for (const part of splitList(text)) {
    const at = part.indexOf(":");
    const day = at < 0 ? undefined : readDay(part.slice(0, at).trim());
    const name = part.slice(at + 1).trim();
    if (day === undefined || name === "") return undefined;
    milestones.push({ day, name });
  }
  return milestones.sort((a, b) => a.day - b.day);
}

/** A day as text, or as the number that Excel keeps when somebody types a date into the cell. */
export function readDay(text: string): number | undefined {
  return /^\d{5}$/u.test(text) ? Number(text) : parseDate(text);
}

function initial(key: SettingKey): string {
  return (schema as readonly SettingSchema[]).find((setting) => setting.key === key)?.initial ?? "";
}

function readCount(text: string, least: number): number | undefined {
  const value = parseDecimal(text);
  return value !== undefined && Number.isInteger(value) && value >= least ? value : undefined;
}

/** Costs stay far from where doubles lose whole numbers. */
const HEAVIEST = 1_000_000;

function readWeight(text: string): number | undefined {
  const value = parseDecimal(text);
  return value === undefined || value < 0 || value > HEAVIEST ? undefined : value;
}

/** `4-12`, `3; 6; 9`, `1-6; 9`: months 1 to 12, each once, in order. */
function readMonths(text: string): number[] | undefined {
  const months = new Set<number>();
  for (const part of splitList(text)) {
    const match = /^(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?$/u.exec(part);
    const [from, to] = match ? [Number(match[1]), Number(match[2] ?? match[1])] : [0, 0];
    if (from < 1 || to > 12 || from > to) return undefined;
    for (let month = from; month <= to; month++) months.add(month);
  }
  return months.size === 0 ? undefined : [...months].sort((a, b) => a - b);
}
