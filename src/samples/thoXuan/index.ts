import { translator } from "../../i18n";
import { settingRows, type StartRow, type StartRows } from "../../office/write";
import { day, evidenceRows, namer, rowsOf } from "../making";
import { textTable, type TextTable } from "../textTable";
import { awards } from "./awards";
import { criteria } from "./criteria";
import { manner, withLastYears } from "./evidence";
import { officers } from "./officers";
import { meetings, nominations, signatories } from "./papers";
import { settings } from "./settings";
import { learnerRows, sessionRows } from "./study";
import { groupRows, supportRows } from "./support";
import { activityRows, withCeremonies } from "./twinning";
import { clusters, pairings, units } from "./units";
import { visitRows } from "./visits";

/** The dates of plan S4: evidence before 10/6, 10/9 and 10/10. The third round has none yet. */
const periods = `
Mã | Tên kỳ         | Từ ngày    | Đến ngày   | Hạn gửi    | Trọng số | Trạng thái | Căn cứ
D1 | Đợt 1 năm 2024 | 01/01/2024 | 31/05/2024 | 10/06/2024 | 1 | mở | Kế hoạch phối hợp phát động thi đua năm 2024
D2 | Đợt 2 năm 2024 | 01/06/2024 | 31/08/2024 | 10/09/2024 | 1 | mở | Kế hoạch phối hợp phát động thi đua năm 2024
D3 | Đợt 3 năm 2024 | 01/09/2024 | 30/09/2024 | 10/10/2024 | 1 | mở | Kế hoạch phối hợp phát động thi đua năm 2024
`;

/** The sample workbook "Thọ Xuân": units and links of plan S0, rounds and awards of plan S4, invented people and evidence. */
export function thoXuan(): StartRows {
  const ownUnits = withLastYears(rowsOf("units", units));
  const ownOfficers = rowsOf("officers", officers);
  const ownCriteria = rowsOf("criteria", criteria);
  const ownPeriods = rowsOf("periods", periods);
  const nameOf = namer(ownOfficers.map(({ name }) => String(name)));
  const links = withCeremonies(pairingRows(textTable(["tt", "đỡ đầu", "kết nghĩa"], pairings)));
  const sessions = sessionRows(ownUnits);
  return {
    settings: settingRows(translator("vi"), settings),
    units: ownUnits,
    clusters: rowsOf("clusters", clusters).map((cluster) => ({
      ...cluster,
      basis: "Thông báo chia cụm và phân công theo dõi năm 2024",
    })),
    officers: ownOfficers,
    periods: ownPeriods,
    criteria: ownCriteria,
    evidence: evidenceRows(
      { units: ownUnits, criteria: ownCriteria, periods: ownPeriods.slice(0, 2) },
      manner,
    ),
    awards: rowsOf("awards", awards),
    nominations: rowsOf("nominations", nominations),
    signatories: rowsOf("signatories", signatories),
    meetings: rowsOf("meetings", meetings),
    sessions,
    learners: learnerRows(ownUnits, sessions, nameOf),
    pairings: links,
    activities: activityRows(links),
    support: supportRows(),
    groups: groupRows(),
    visits: visitRows(ownUnits),
  };
}

function pairingRows(annex: TextTable<"tt" | "đỡ đầu" | "kết nghĩa">): StartRow<"pairings">[] {
  return annex.flatMap((row) =>
    row["đỡ đầu"].split(";").flatMap((host) =>
      row["kết nghĩa"].split(";").map((partner) => ({
        number: row.tt,
        host: host.trim(),
        partner: partner.trim(),
        from: day(2020, 2, 25),
      })),
    ),
  );
}
