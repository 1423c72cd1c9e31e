import type { DeclaredTotal, Finding, Grade, Lateness, Settings, TieKey } from "../../domain/model";
import { fold, parseDecimal, parseShare, splitList, tidy } from "../../text";
import { settings as schema, type SettingSchema } from "../../contract";
import { readAssignmentSettings, readProgrammeSettings } from "./assignmentSettings";
import type { TableRow } from "./table";

const TIE_KEYS = new Map<string, TieKey>([
  ["điểm", "score"],
  ["đầy đủ", "coverage"],
  ["đúng hạn", "punctuality"],
  ["tiến bộ", "progress"],
]);

/** `ThietLap` understood; a value that is not one of the allowed words is a finding and counts as not set. */
export function readSettings(rows: readonly TableRow[]): { settings: Settings; findings: Finding[] } {
  const findings: Finding[] = [];
  const given = new Map<string, { value: string; row: number }>();
  for (const { row, values } of rows) {
    const key = tidy(String(values.key));
    if (values.value === undefined) continue;
    if (given.has(key))
      findings.push({ severity: "error", code: "settingTwice", table: "ThietLap", key, row, column: "Khóa" });
    else given.set(key, { value: tidy(String(values.value)), row });
  }
  const invalid = (key: string, allowed: readonly string[]): undefined => {
    const entry = given.get(key);
    findings.push({
      severity: "error",
      code: "settingInvalid",
      table: "ThietLap",
      key,
      column: "Giá trị",
      ...(entry && { row: entry.row }),
      params: { shown: entry?.value ?? "", choices: allowed },
    });
    return undefined;
  };
  /** Reads a value that is there; one that cannot be read is a finding with an example. */
  const parsed = <T>(
    key: string,
    read: (text: string) => T | undefined,
    examples: readonly string[],
  ): T | undefined => {
    const text = given.get(key)?.value;
    return text === undefined ? undefined : (read(text) ?? invalid(key, examples));
  };
  const choice = (key: string): string | undefined => {
    const allowed =
      (schema as readonly SettingSchema[]).find((setting) => setting.key === key)?.choices ?? {};
    return parsed(
      key,
      (text) => Object.entries(allowed).find(([word]) => fold(word) === fold(text))?.[1],
      Object.keys(allowed),
    );
  };
  const optional = <Key extends keyof Settings>(
    name: Key,
    value: Settings[Key] | undefined,
  ): Partial<Settings> => (value === undefined ? {} : { [name]: value });
  const clusterMethod = choice("CachTinhCum") as Settings["clusterMethod"];
  const twoAwards = choice("MotCumHaiGiai");
  const headLeading = choice("CumTruongThuocCumDauDan");
  return {
    settings: {
      texts: Object.fromEntries([...given].map(([key, { value }]) => [key, value])),
      sets: splitList(given.get("BoTieuChi")?.value ?? "").map(readSet),
      specialInCluster: choice("DacThuTrongCum") !== "no",
      rankSpecialByShare: choice("XepHangDacThu") === "share",
      assignment: readAssignmentSettings({ parsed, choice }),
      programmes: readProgrammeSettings({ parsed, choice }),
      decimals: parsed("SoLe", readDecimals, ["0", "1", "2", "3"]) ?? 2,
      ...optional("clusterMethod", clusterMethod),
      ...optional("tieKeys", parsed("TieuChiPhu", readTieKeys, [...TIE_KEYS.keys()])),
      ...optional("oneClusterTwoAwards", twoAwards ? twoAwards === "yes" : undefined),
      ...optional("headOfLeadingCluster", headLeading ? headLeading === "yes" : undefined),
      ...optional(
        "lateness",
        parsed("PhatMuon", readLateness, ["không", "5% mỗi ngày; tối đa 50%", "0 điểm"]),
      ),
      ...optional(
        "grades",
        parsed("NguongXepLoai", readGrades, ["Xuất sắc: 90; Tốt: 80; Khá: 65; Trung bình: 50"]),
      ),
      ...optional("gradeCap", parsed("TranXepLoai", readPercent, ["100"])),
      ...optional("outstandingQuota", parsed("TyLeXuatSac", readQuota, ["20", "20%"])),
      ...optional("progressThreshold", parsed("NguongTienBo", parseDecimal, ["5"])),
      ...optional("specialSet", given.get("BoDacThu")?.value),
      ...optional(
        "nextYearGrades",
        parsed("PhanLoaiNamSau", readNextYear, [
          "Xuất sắc: tiên tiến; Tốt: tiên tiến; Khá: khá; Trung bình: trung bình",
        ]),
      ),
      ...optional(
        "declaredTotals",
        parsed("TongDiem", readTotals, ["Đoàn: 450 + 50 = 60/134/110/30/10/106; Hội: 60"]),
      ),
    },
    findings,
  };
}

/** `Đoàn: BTV Huyện đoàn` — a set and who issues it. */
function readSet(text: string): Settings["sets"][number] {
  const [name, ...issuer] = text.split(":");
  return { name: tidy(name), ...(issuer.length > 0 && { issuer: tidy(issuer.join(":")) }) };
}

function readDecimals(text: string): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value >= 0 && value <= 6 ? value : undefined;
}

function readTieKeys(text: string): TieKey[] | undefined {
  const keys = splitList(text).map((word) => TIE_KEYS.get(fold(word)));
  return keys.every((key) => key !== undefined) ? (keys as TieKey[]) : undefined;
}

function readLateness(text: string): Lateness | undefined {
  if (fold(text) === "không") return { kind: "none" };
  if (fold(text) === "0 điểm") return { kind: "zero" };
  let share: number | undefined;
  let cap = 1;
  for (const part of splitList(text)) {
    const perDay = /^(.+%)\s*mỗi ngày$/iu.exec(part);
    const most = /^tối đa\s+(.+%)$/iu.exec(part);
    const value = parseShare(perDay?.[1] ?? most?.[1] ?? "");
    if (value === undefined || value < 0 || value > 1) return undefined;
    if (perDay) share = value;
    else cap = value;
  }
  return share === undefined ? undefined : { kind: "perDay", share, cap };
}

/** Pairs `word: value`; undefined when a part is not one. */
function pairs(text: string): [string, string][] | undefined {
  const parts = splitList(text).map((part) => /^([^:]+):(.+)$/u.exec(part));
  return parts.every((part) => part !== null) && parts.length > 0
    ? parts.map(([, word, value]) => [tidy(word), tidy(value)])
    : undefined;
}

function readGrades(text: string): Grade[] | undefined {
  const grades = pairs(text)?.map(([name, value]) => ({ name, least: readPercent(value) }));
  return grades?.every((grade) => grade.least !== undefined) ? (grades as Grade[]) : undefined;
}

/** `90` and `90%` are both ninety percent. */
function readPercent(text: string): number | undefined {
  const value = parseDecimal(text.replace(/\s*%$/u, ""));
  return value === undefined || value < 0 ? undefined : value;
}

function readQuota(text: string): number | undefined {
  const percent = readPercent(text);
  return percent === undefined || percent > 100 ? undefined : Number((percent / 100).toPrecision(15));
}

function readNextYear(text: string): Record<string, string> | undefined {
  const words = pairs(text);
  return words && Object.fromEntries(words.map(([grade, next]) => [fold(grade), next]));
}

/** `Đoàn: 450 + 50 = 60/134/110/30/10/106`: without bonus, bonus, parts. */
function readTotals(text: string): DeclaredTotal[] | undefined {
  const totals = pairs(text)?.map(([set, value]): DeclaredTotal | undefined => {
    const [sums, partsText] = value.split("=");
    const [total, bonus] = sums.split("+").map(parseDecimal);
    const parts = partsText === undefined ? [] : partsText.split("/").map(parseDecimal);
    if (
      total === undefined ||
      (sums.includes("+") && bonus === undefined) ||
      parts.some((part) => part === undefined)
    )
      return undefined;
    return {
      set,
      total,
      ...(bonus !== undefined && { bonus }),
      ...(parts.length > 0 && { parts: parts as number[] }),
    };
  });
  return totals?.every((total) => total !== undefined) ? (totals as DeclaredTotal[]) : undefined;
}
