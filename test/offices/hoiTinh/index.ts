import { translator } from "../../../src/i18n";
import { settingRows, type StartRow, type StartRows } from "../../../src/office/write";
import { attendanceRows, day, evidenceRows, namer, rowsOf } from "../../../src/samples/making";
import { officeOf } from "../office";
import * as life from "./life";
import { blockRows, officerRows, settings, unitRows } from "./units";

/** How well a block does: another one each time, none quite like the next. */
function strengthsOf(blocks: readonly StartRow<"clusters">[]): Readonly<Record<string, number>> {
  return Object.fromEntries(blocks.map(({ code }, at) => [String(code), 0.62 + ((at * 7) % 16) * 0.022]));
}

function rows(): StartRows {
  const units = unitRows();
  const clusters = blockRows(units);
  const officers = officerRows(units);
  const criteria = rowsOf("criteria", life.criteria);
  const periods = rowsOf("periods", life.periods);
  const strengths = strengthsOf(clusters);
  const nameOf = namer(officers.map(({ name }) => String(name)));
  const attended = (session: string, of: readonly StartRow<"units">[], papersFrom: number) =>
    attendanceRows({
      session,
      units: of,
      least: 1,
      more: 2,
      strengthOf: ({ cluster }) => (strengths[String(cluster)] ?? 0) + 0.1,
      papersFrom,
      seed: papersFrom,
      nameOf,
    }).map((row) => ({ ...row, kind: row.kind === "bí thư chi đoàn" ? "chi hội trưởng" : row.kind }));
  return {
    settings: settingRows(translator("vi"), settings),
    units,
    clusters,
    officers,
    criteria,
    periods,
    evidence: evidenceRows(
      { units, criteria, periods: periods.slice(0, 2) },
      { seed: 20_261_020, strengths: { Hội: strengths, "Đặc thù": strengths } },
    ),
    awards: rowsOf("awards", life.awards),
    pairings: rowsOf("pairings", life.pairings),
    activities: rowsOf("activities", life.activities),
    duties: [
      ...clusters.map(({ code, inCharge }): StartRow<"duties"> => ({
        officer: inCharge,
        target: code,
        from: day(2026, 1, 15),
      })),
      ...rowsOf("duties", life.duties),
    ],
    visits: rowsOf("visits", life.visits),
    groups: rowsOf("groups", life.groups),
    support: rowsOf("support", life.support),
    sessions: rowsOf("sessions", life.sessions),
    learners: [
      ...attended("HT-T", units, day(2026, 4, 24)),
      ...attended("HT-001", units.slice(0, 1), day(2026, 6, 22)),
      ...attended("HT-002", units.slice(1, 2), day(2026, 7, 7)),
    ],
    nominations: rowsOf("nominations", life.nominations),
    meetings: rowsOf("meetings", life.meetings),
  };
}

/** The Youth Federation of a province: 168 members in sixteen blocks, in words of its own throughout. */
export const hoiTinh = officeOf({
  name: "hoi-tinh",
  rows: rows(),
  day: day(2026, 9, 30),
  today: day(2026, 10, 20),
  options: {
    "tong-hop-minh-chung": { set: "Hội", period: "D2" },
    "thieu-minh-chung": { set: "Hội", period: "D2" },
    "phieu-tu-cham": { set: "Hội", period: "D2", unit: "H001" },
    "phieu-tham-dinh": { set: "Hội", period: "D2", unit: "K01" },
    "bien-ban-tham-dinh": { set: "Hội", period: "D2" },
    "bang-xep-hang-ky": { set: "Hội", period: "D2" },
  },
  never: /đoàn tncs|cụm/iu,
});
