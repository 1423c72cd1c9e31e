import { groupPlans } from "../domain/assignment";
import type { Settings } from "../domain/model";
import { groupList, oversightList, twinningAnnex, visitCalendar } from "../domain/reports";
import { formatDate, listName, soleName, toDate } from "../text";
import type { Translate } from "../i18n";
import { roleWord } from "../sheets/plan";
import type { SettingKey } from "../contract";
import { BLANK_MARK, typed } from "./form";
import type { Block, Page, PageColumn, PageLine } from "./page";
import { numbered, sentence, type DocumentSource } from "./source";

/** The annexes of the assignments, by the name of their report kind. */
export const LISTS = {
  "phu-luc-ket-nghia": twinningPage,
  "phan-cong-phu-trach": oversightPage,
  "to-cong-tac": groupsPage,
  "lich-di-co-so": visitsPage,
} as const;

export type ListKind = keyof typeof LISTS;

/** "Danh sách phân công kết nghĩa" exactly as plan S0 prints it. */
function twinningPage({ snapshot, translate, options: { day } }: DocumentSource): Page {
  const { settings } = snapshot;
  const rows = twinningAnnex(snapshot, day);
  return annex(translate("print.twinning.sheet"), "Portrait", {
    title: translate("print.twinning.title"),
    basis: basisOf(settings, "CanCuKetNghia", translate),
    columns: [
      { header: translate("print.number"), width: 14, align: "Center" },
      { header: typed(settings, "CotDoDau") || translate("print.twinning.hosts"), width: 73 },
      { header: typed(settings, "CotKetNghia") || translate("print.twinning.partners"), width: 73 },
    ],
    lines: rows.map(({ number, hosts, partners }) => ({
      cells: [
        numbered(number, rows.length),
        hosts.map(({ name }) => name).join(", "),
        partners.length === 1
          ? translate("print.twinning.one", { unit: soleName(partners[0]) })
          : translate("print.twinning.many", { units: partners.map(listName).join(", ") }),
      ],
    })),
    notes: [],
  });
}

/** Officers with their clusters and units (plan S1). */
function oversightPage({ snapshot, translate, options: { day } }: DocumentSource): Page {
  const rows = oversightList(snapshot, day);
  return annex(translate("print.oversight.sheet"), "Portrait", {
    title: translate("print.oversight.title"),
    basis: basisOf(snapshot.settings, "CanCuPhanCong", translate),
    columns: [
      { header: translate("print.number"), width: 11, align: "Center" },
      { header: translate("print.name"), width: 38 },
      { header: translate("print.position"), width: 33 },
      { header: translate("print.oversight.clusters"), width: 34 },
      { header: translate("print.oversight.units"), width: 44 },
    ],
    lines: rows.map(({ officer, clusters, units }, at) => ({
      cells: [
        numbered(at + 1, rows.length),
        officer.name,
        officer.position ?? "",
        clusters.map(({ name }) => name).join("; "),
        units.length === 1 ? soleName(units[0]) : units.map(listName).join(", "),
      ],
    })),
    notes: [],
  });
}

/** The working groups as plan S2 lists them: people, their office, their place in the group, what each does. */
function groupsPage({ snapshot, translate, options: { day } }: DocumentSource): Page {
  const companions = new Map(
    groupPlans(snapshot, { rows: [] }, day).map((plan) => [plan.unit, plan.companions]),
  );
  return annex(translate("print.groups.sheet"), "Portrait", {
    title: translate("print.groups.title"),
    basis: basisOf(snapshot.settings, "CanCuToCongTac", translate),
    columns: [
      { header: translate("print.name"), width: 42 },
      { header: translate("print.position"), width: 48 },
      { header: translate("print.groups.role"), width: 24, align: "Center" },
      { header: translate("print.groups.topics"), width: 46 },
    ],
    lines: groupList(snapshot, day).flatMap(({ group, unit, people }) => {
      const near = (companions.get(unit.code) ?? []).flatMap(
        (code) => snapshot.units.find((candidate) => candidate.code === code)?.name ?? [],
      );
      return [
        { text: translate("print.groups.group", { group }), bold: true },
        ...people.map(({ officer, role, topics, headOf }) => ({
          cells: [
            translate("print.comrade", { name: officer.name }),
            [officer.position, ...(headOf ? [translate("print.groups.head", { cluster: headOf.name })] : [])]
              .filter(Boolean)
              .join(", "),
            sentence(roleWord(role, translate)),
            topics,
          ],
        })),
        { text: translate("print.groups.task", { unit: unit.name }) },
        ...(near.length > 0
          ? [{ text: translate("print.groups.companions", { units: near.join("; ") }) }]
          : []),
      ];
    }),
    notes: [],
  });
}

/** The calendar month × officer (plan S1), landscape. */
function visitsPage({ snapshot, translate, options: { day } }: DocumentSource): Page {
  const year = toDate(day).getUTCFullYear();
  const rows = visitCalendar(snapshot, year);
  const months = [
    ...new Set([
      ...snapshot.settings.assignment.visitMonths,
      ...rows.flatMap((row) => [...row.months.keys()]),
    ]),
  ].sort((a, b) => a - b);
  const withMeeting = rows.some((row) =>
    [...row.months.values()].flat().some(({ branchMeeting }) => branchMeeting),
  );
  return annex(translate("print.visits.sheet"), "Landscape", {
    title: translate("print.visits.title", { year: String(year) }),
    basis: basisOf(snapshot.settings, "CanCuPhanCong", translate),
    columns: [
      { header: translate("print.number"), width: 11, align: "Center" },
      { header: translate("print.name"), width: 42 },
      ...months.map((month) => ({
        header: translate("print.visits.month", { month }),
        width: 194 / months.length,
        align: "Center" as const,
      })),
    ],
    lines: rows.map((row, at) => ({
      cells: [
        numbered(at + 1, rows.length),
        row.officer.name,
        ...months.map((month) =>
          (row.months.get(month) ?? [])
            .map(({ unit, branchMeeting }) =>
              branchMeeting
                ? translate("print.visits.withMeeting", { unit: listName(unit) })
                : listName(unit),
            )
            .join("; "),
        ),
      ],
    })),
    notes: withMeeting ? [translate("print.visits.note")] : [],
  });
}

interface Annex {
  readonly title: string;
  readonly basis: string;
  readonly columns: readonly PageColumn[];
  readonly lines: readonly PageLine[];
  readonly notes: readonly string[];
}

/** An annex: title, "(Kèm theo …)", one table, notes. */
function annex(
  sheet: string,
  orientation: Page["orientation"],
  { title, basis, columns, lines, notes }: Annex,
): Page {
  const blocks: Block[] = [
    { kind: "text", text: title, look: { size: 14, bold: true, align: "Center" }, joined: true },
    { kind: "text", text: basis, look: { size: 14, italic: true, align: "Center" }, joined: true },
    { kind: "text", text: "", joined: true },
    { kind: "table", columns, lines },
    ...notes.map((text): Block => ({ kind: "text", text, look: { italic: true } })),
  ];
  return { sheet, orientation, blocks };
}

const DOCUMENT_KINDS = ["KH", "TB", "NQ", "QĐ", "CTr", "HD", "BC", "TTr"] as const;

/** "(Kèm theo Kế hoạch số … ngày … của …)": the office's own words, else from number, date and body; dots where it has said nothing. */
function basisOf(settings: Settings, key: SettingKey, translate: Translate): string {
  const own = typed(settings, key);
  if (own !== "") return translate("print.basis", { document: own });
  const number = typed(settings, "SoVanBan");
  const kind =
    DOCUMENT_KINDS.find((code) => new RegExp(`-\\s*${code}(?![\\p{L}])`, "u").test(number)) ?? "KH";
  const date = typed(settings, "NgayVanBan");
  return translate("print.basisParts", {
    kind: translate(`print.document.${kind}`),
    number: number || BLANK_MARK,
    date: dateWords(date) || BLANK_MARK,
    body: typed(settings, "DonViBanHanh") || BLANK_MARK,
  });
}

/** A date of `ThietLap`, typed as text or as a date of Excel. */
export function dateWords(typedDate: string): string {
  return /^\d{5}$/u.test(typedDate) ? formatDate(Number(typedDate)) : typedDate;
}
