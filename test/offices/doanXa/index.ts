import { translator } from "../../../src/i18n";
import { settingRows, type StartRow, type StartRows } from "../../../src/office/write";
import {
  attendanceRows,
  day,
  evidenceRows,
  namer,
  personCode,
  rowsOf,
  type Manner,
} from "../../../src/samples/making";
import { officeOf } from "../office";
import { awards, criteria, periods } from "./criteria";
import * as life from "./life";
import { clusters, officers, settings, units } from "./units";

const manner: Manner = {
  seed: 20_260_930,
  strengths: {
    Đoàn: { C1: 0.86, C2: 0.7, C3: 0.95 },
    "Đặc thù": { C2: 0.72 },
  },
};

function rows(): StartRows {
  const own = {
    units: rowsOf("units", units),
    criteria: rowsOf("criteria", criteria),
    periods: rowsOf("periods", periods),
    officers: rowsOf("officers", officers),
  };
  const nameOf = namer(own.officers.map(({ name }) => String(name)));
  const strengthOf = ({ cluster }: StartRow<"units">): number =>
    (manner.strengths.Đoàn?.[String(cluster)] ?? 0) + 0.1;
  const attended = (session: string, of: readonly string[], papersFrom: number) =>
    attendanceRows({
      session,
      units: own.units.filter(({ code }) => of.length === 0 || of.includes(String(code))),
      least: 2,
      more: 4,
      strengthOf,
      papersFrom,
      seed: papersFrom,
      nameOf,
    });
  return {
    ...own,
    settings: settingRows(translator("vi"), settings),
    clusters: rowsOf("clusters", clusters),
    evidence: evidenceRows({ ...own, periods: own.periods.slice(0, 3) }, manner),
    awards: rowsOf("awards", awards),
    pairings: rowsOf("pairings", life.pairings),
    activities: rowsOf("activities", life.activities),
    duties: rowsOf("duties", life.duties),
    visits: rowsOf("visits", life.visits),
    groups: rowsOf("groups", life.groups),
    support: rowsOf("support", life.support),
    sessions: rowsOf("sessions", life.sessions),
    learners: [
      ...["T01", "V01", "V06"].map((unit): StartRow<"learners"> => {
        const person = personCode({ code: unit }, 0);
        return { session: "HT-TINH", person, name: nameOf(person), unit, kind: "cán bộ", present: "x" };
      }),
      ...attended("HT-XA", [], day(2026, 4, 6)),
      ...attended("HT-V01", ["V01"], day(2026, 5, 4)),
      ...attended("HT-V02", ["V02"], day(2026, 5, 22)),
    ],
    nominations: rowsOf("nominations", life.nominations),
    papers: rowsOf("papers", life.papers),
    meetings: rowsOf("meetings", life.meetings),
    reportSections: rowsOf("reportSections", life.reportSections),
  };
}

/** A commune's Youth Union of 2026, directly below the province: fourteen branches, no district anywhere. */
export const doanXa = officeOf({
  name: "doan-xa",
  rows: rows(),
  day: day(2026, 9, 30),
  today: day(2026, 10, 5),
  options: {
    "tong-hop-minh-chung": { set: "Đoàn", period: "Q3" },
    "thieu-minh-chung": { set: "Đoàn", period: "Q3" },
    "phieu-tu-cham": { set: "Đoàn", period: "Q3", unit: "V01" },
    "phieu-tham-dinh": { set: "Đoàn", period: "Q3" },
    "bien-ban-tham-dinh": { set: "Đoàn", period: "Q3" },
    "bang-xep-hang-ky": { set: "Đoàn", period: "Q3" },
  },
  never: /huyện/iu,
});
