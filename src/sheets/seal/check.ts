import type { Finding, Seal, Snapshot } from "../../domain/model";
import { unverified } from "../../domain/scoring";
import { formatDate } from "../../text";
import { choiceWord, tableSchema, type Column, type InputTableId } from "../../contract";

/** Settings that the results of a period depend on. */
const SETTINGS = [
  "BoTieuChi",
  "CachTinhCum",
  "DacThuTrongCum",
  "BoDacThu",
  "XepHangDacThu",
  "TieuChiPhu",
  "NguongXepLoai",
  "TranXepLoai",
  "TyLeXuatSac",
  "PhatMuon",
  "SoLe",
];

type Values = Readonly<Record<string, unknown>>;

/** A table that a seal holds: how to find its rows, and which field stands in which column. */
interface Compared {
  readonly id: InputTableId;
  readonly rows: (snapshot: Snapshot) => readonly object[];
  readonly key: (row: Values) => string;
  /** Field → id of the column. */
  readonly fields: Readonly<Record<string, string>>;
}

const same = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, name]));
const code = (row: Values): string => String(row.code);

const COMPARED: readonly Compared[] = [
  {
    id: "evidence",
    rows: (snapshot) => snapshot.evidence,
    key: code,
    fields: {
      ...same("unit", "set", "criterion", "submitted", "quantity", "target", "verified", "self", "status"),
      cluster: "clusterPoints",
    },
  },
  {
    id: "criteria",
    rows: (snapshot) => snapshot.criteria,
    key: (row) => `${String(row.set)} · ${String(row.code)}`,
    fields: same("maximum", "rule", "steps", "requiredItems", "deadline", "periods", "appliesTo"),
  },
  {
    id: "units",
    rows: (snapshot) => snapshot.units,
    key: code,
    fields: same("kind", "cluster", "special", "validFrom", "validTo"),
  },
  {
    id: "periods",
    rows: (snapshot) => snapshot.periods,
    key: code,
    fields: same("set", "from", "to", "deadline", "weight"),
  },
  {
    id: "learners",
    rows: (snapshot) => snapshot.learners,
    key: (row) => `${String(row.session)} · ${String(row.person)} · ${String(row.unit)}`,
    fields: same("present"),
  },
  {
    id: "disqualified",
    rows: (snapshot) => snapshot.disqualifications,
    key: (row) => `${String(row.target)} · ${formatDate(Number(row.date))}`,
    fields: same("set", "period"),
  },
];

/** What was typed after a period was locked, and states that do not fit what is sealed. None of it changes a result. */
export function checkSeals(snapshot: Snapshot): Finding[] {
  const seals = new Map(snapshot.seals.map((seal) => [seal.period, seal]));
  const findings: Finding[] = [];
  for (const period of snapshot.periods) {
    const at = {
      table: "Ky",
      key: period.code,
      column: "Trạng thái",
      ...(period.row !== undefined && { row: period.row }),
      params: { period: period.code },
    };
    if (period.state !== "open" && !seals.has(period.code))
      findings.push({ ...at, severity: "warning", code: "periodLockedWithoutSeal" });
    const open =
      period.state === "published"
        ? unverified(seals.get(period.code)?.snapshot ?? snapshot, period.code).length
        : 0;
    if (open > 0)
      findings.push({
        ...at,
        severity: "error",
        code: "periodPublishedUnverified",
        params: { period: period.code, count: open },
      });
    if (period.state === "open" && seals.has(period.code))
      findings.push({ ...at, severity: "error", code: "periodUnlockedByHand" });
  }
  for (const seal of snapshot.seals) {
    if (!snapshot.periods.some((period) => period.code === seal.period)) {
      findings.push({
        severity: "error",
        code: "lockedPeriodGone",
        table: "Ky",
        key: seal.period,
        params: { period: seal.period },
      });
    }
    findings.push(
      ...changedSettings(seal, snapshot),
      ...COMPARED.flatMap((compared) => changedRows(seal, snapshot, compared)),
    );
  }
  return findings;
}

function changedSettings(seal: Seal, { settings }: Snapshot): Finding[] {
  return SETTINGS.filter(
    (key) => (seal.snapshot.settings.texts[key] ?? "") !== (settings.texts[key] ?? ""),
  ).map((key) => ({
    severity: "warning",
    code: "lockedInputChanged",
    table: "ThietLap",
    key,
    column: "Giá trị",
    params: {
      period: seal.period,
      column: "Giá trị",
      before: seal.snapshot.settings.texts[key] ?? "–",
      after: settings.texts[key] ?? "–",
    },
  }));
}

function changedRows(seal: Seal, snapshot: Snapshot, { id, rows, key, fields }: Compared): Finding[] {
  const schema = tableSchema(id);
  const before = ofPeriod(id, rows(seal.snapshot) as readonly Values[], seal);
  const now = ofPeriod(id, rows(snapshot) as readonly Values[], seal);
  const old = new Map(before.map((row) => [key(row), row]));
  const findings: Finding[] = [];
  const at = (row: Values): Pick<Finding, "severity" | "table" | "key" | "row"> => ({
    severity: "warning",
    table: schema.table,
    key: key(row),
    ...(typeof row.row === "number" && { row: row.row }),
  });
  const seen = new Set<string>();
  for (const row of now) {
    seen.add(key(row));
    const former = old.get(key(row));
    if (!former) {
      // Units and criteria that came later have no evidence in the locked period: nothing of it changes.
      if (id === "evidence" || id === "learners" || id === "disqualified")
        findings.push({ ...at(row), code: "lockedInputAdded", params: { period: seal.period } });
      continue;
    }
    for (const [field, columnId] of Object.entries(fields)) {
      const column = schema.columns.find((candidate) => candidate.id === columnId) as Column;
      const [was, is] = [shown(former[field], column), shown(row[field], column)];
      if (was !== is) {
        const params = { period: seal.period, column: column.header, before: was, after: is };
        findings.push({ ...at(row), code: "lockedInputChanged", column: column.header, params });
      }
    }
  }
  for (const row of before) {
    if (!seen.has(key(row)))
      findings.push({
        severity: "warning",
        code: "lockedInputRemoved",
        table: schema.table,
        key: key(row),
        params: { period: seal.period },
      });
  }
  return findings;
}

/** The rows of the sealed period, or of what it depends on. */
function ofPeriod(id: InputTableId, rows: readonly Values[], { period, snapshot }: Seal): readonly Values[] {
  switch (id) {
    case "evidence":
      return rows.filter((row) => row.period === period);
    case "periods":
      return rows.filter((row) => row.code === period);
    case "disqualified":
      // Those that would reach the locked period.
      return rows.filter(
        (row) =>
          row.period === period || (row.period === undefined && Number(row.date) <= snapshot.periods[0].to),
      );
    case "learners":
      return rows.filter((row) => snapshot.sessions.some((session) => session.code === row.session));
    default:
      return rows;
  }
}

/** A value as the sheet shows it. */
function shown(value: unknown, column: Column): string {
  if (value === undefined || value === null || value === "blank" || value === false || value === "")
    return "–";
  if (Array.isArray(value)) return value.length === 0 ? "–" : value.join("; ");
  if (column.kind === "date") return formatDate(Number(value));
  if (column.kind === "choice") return choiceWord(column, String(value));
  if (typeof value === "number")
    return value.toLocaleString("vi-VN", { useGrouping: false, maximumFractionDigits: 6 });
  return value === true ? "x" : String(value);
}
