import type { Finding, Settings, TieKey } from "../../domain/model";
import { fold, splitList, tidy } from "../../domain/text";
import { settings as schema, type SettingSchema } from "../schema";
import type { TableRow } from "./table";

const TIE_KEYS = new Map<string, TieKey>([
  ["điểm", "score"],
  ["đầy đủ", "coverage"],
  ["đúng hạn", "punctuality"],
]);

/** `ThietLap` understood; a value that is not one of the allowed words is a finding and counts as not set. */
export function readSettings(rows: readonly TableRow[]): { settings: Settings; findings: Finding[] } {
  const findings: Finding[] = [];
  const given = new Map<string, { value: string; row: number }>();
  for (const { row, values } of rows) {
    const key = tidy(String(values.key));
    if (values.value === undefined) continue;
    if (given.has(key)) findings.push({ severity: "error", code: "settingTwice", table: "ThietLap", key, row, column: "Khóa" });
    else given.set(key, { value: tidy(String(values.value)), row });
  }
  const text = (key: string): string | undefined => given.get(key)?.value;
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
  const choice = (key: string): string | undefined => {
    const value = text(key);
    if (value === undefined) return undefined;
    const allowed = (schema as readonly SettingSchema[]).find((setting) => setting.key === key)?.choices ?? {};
    const word = Object.keys(allowed).find((candidate) => fold(candidate) === fold(value));
    return word === undefined ? invalid(key, Object.keys(allowed)) : allowed[word];
  };
  const clusterMethod = choice("CachTinhCum") as Settings["clusterMethod"];
  const tieKeys = readTieKeys(text("TieuChiPhu"), () => invalid("TieuChiPhu", [...TIE_KEYS.keys()]));
  const twoAwards = choice("MotCumHaiGiai");
  const headLeading = choice("CumTruongThuocCumDauDan");
  const decimals = text("SoLe") === undefined ? 2 : Number(text("SoLe"));
  const validDecimals = Number.isInteger(decimals) && decimals >= 0 && decimals <= 6;
  if (!validDecimals) invalid("SoLe", ["0", "1", "2", "3"]);
  return {
    settings: {
      sets: splitList(text("BoTieuChi") ?? "").map(readSet),
      ...(clusterMethod && { clusterMethod }),
      specialInCluster: choice("DacThuTrongCum") !== "no",
      ...(tieKeys && { tieKeys }),
      ...(twoAwards && { oneClusterTwoAwards: twoAwards === "yes" }),
      ...(headLeading && { headOfLeadingCluster: headLeading === "yes" }),
      decimals: validDecimals ? decimals : 2,
    },
    findings,
  };
}

/** `Đoàn: BTV Huyện đoàn` — a set and who issues it. */
function readSet(text: string): Settings["sets"][number] {
  const [name, ...issuer] = text.split(":");
  return { name: tidy(name), ...(issuer.length > 0 && { issuer: tidy(issuer.join(":")) }) };
}

function readTieKeys(text: string | undefined, invalid: () => undefined): TieKey[] | undefined {
  if (text === undefined) return undefined;
  const keys = splitList(text).map((word) => TIE_KEYS.get(fold(word)));
  return keys.every((key) => key !== undefined) ? (keys as TieKey[]) : invalid();
}
