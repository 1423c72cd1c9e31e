/** One call of the headless door that is recorded; `{…}` in its arguments names a file of the run. */
export interface Run {
  /** Names the record: `<workbook>/<what is done>`. */
  readonly name: string;
  readonly args: readonly string[];
  /** The workbook it starts from; what it leaves as it was is not recorded again. */
  readonly input?: string;
}

/** Every report kind, by hand: a record must not follow the program's own list. */
const REPORTS = [
  "bao-cao-thang",
  "bao-cao-quy",
  "bao-cao-6-thang",
  "bao-cao-9-thang",
  "bao-cao-nam",
  "bao-cao-thoi-gian",
  "theo-doi-ket-nghia",
  "theo-doi-di-co-so",
  "theo-doi-dac-thu",
  "theo-doi-hoc-tap",
  "viec-den-han",
  "phu-luc-ket-nghia",
  "phan-cong-phu-trach",
  "to-cong-tac",
  "lich-di-co-so",
  "thong-bao-ket-qua",
  "bien-ban",
  "to-trinh-khen-thuong",
  "quyet-dinh-khen-thuong",
  "danh-sach-khen-thuong",
  "du-toan-khen-thuong",
  "ky-nhan-tien-thuong",
  "giay-khen",
  "du-lieu-giay-khen",
  "tong-hop-minh-chung",
  "thieu-minh-chung",
  "ho-so-minh-chung",
  "phieu-tu-cham",
  "phieu-tham-dinh",
  "bien-ban-tham-dinh",
  "bang-xep-hang-ky",
  "bang-xep-hang",
  "thong-bao-chia-cum",
  "ke-hoach-ket-nghia",
  "ke-hoach-di-co-so",
  "ke-hoach-ho-tro-dac-thu",
  "ke-hoach-hoc-tap",
  "ke-hoach-thi-dua",
  "quyet-dinh-to-cong-tac",
  "bao-cao-ho-tro-quy",
  "bao-cao-nhanh-hoc-tap",
  "bao-cao-ket-qua-hoc-tap",
  "giay-trieu-tap",
  "danh-sach-trieu-tap",
  "phieu-diem-danh",
  "cong-van-don-doc",
  "phieu-di-co-so",
  "lich-di-co-so-ca-nhan",
  "ban-ky-ket",
  "bien-ban-ky-ket",
  "phieu-khao-sat",
];
const OUT = ["--out", "{out}"];

/** What is asked of one workbook: subjects to explain, a set and a period that it has, a period to lock and one that is locked. */
interface Subjects {
  readonly unit: string;
  readonly cluster: string;
  readonly award: string;
  readonly set: string;
  readonly period: string;
  readonly toLock: string;
  /** A workbook with a locked period, and that period. */
  readonly locked?: readonly [workbook: string, period: string];
}

const WORKBOOKS: Readonly<Record<string, Subjects>> = {
  sample: {
    unit: "X14",
    cluster: "C2",
    award: "Cụm thi đua dẫn đầu công tác Đoàn",
    set: "Hội",
    period: "D1",
    toLock: "D1",
    locked: ["sample-locked", "D1"],
  },
  special: {
    unit: "A",
    cluster: "C1",
    award: "Đơn vị dẫn đầu quý II",
    set: "Đặc thù",
    period: "Q2",
    toLock: "Q3",
    locked: ["special", "Q2"],
  },
  dirty: { unit: "01", cluster: "C1", award: "Cụm dẫn đầu", set: "Đoàn", period: "Q1", toLock: "Q1" },
};

/** Every run, in the order of the record. */
export const runs: readonly Run[] = [
  { name: "calls/template", args: ["template", ...OUT] },
  { name: "calls/sample", args: ["sample", "tho-xuan", ...OUT, "--json"] },
  ...Object.entries(wrongCalls()).map(([name, args]) => ({ name: `calls/${name}`, args })),
  ...Object.entries(WORKBOOKS).flatMap(([workbook, subjects]) => runsOf(workbook, subjects)),
  on("special", "import-own", ["import", "ket-nghia", "{in}", "annex-special.txt", ...OUT]),
  on("special", "import-own-json", ["import", "ket-nghia", "{in}", "annex-special.txt", "--json"]),
  on("protected", "score", ["score", "{in}", ...OUT]),
  on("protected", "check", ["check", "{in}"]),
];

function wrongCalls(): Record<string, readonly string[]> {
  return {
    "no-action": [],
    "unknown-action": ["nhảy"],
    "unknown-action-en": ["nhảy", "--lang", "en"],
    "unknown-option": ["score", "sample.xlsx", "--khac"],
    "option-without-value": ["score", "sample.xlsx", "--out"],
    "unknown-sample": ["sample", "khac"],
    "missing-file": ["check", "khong-co.xlsx"],
    "no-workbook": ["check", "annex.xlsx"],
    "no-input": ["check"],
    "no-input-en": ["check", "--lang", "en"],
    "no-subject": ["explain", "sample.xlsx"],
    "lock-no-period": ["lock", "sample.xlsx"],
    "publish-no-period": ["publish", "sample.xlsx"],
    "unlock-no-period": ["unlock", "sample.xlsx"],
    "assign-no-kind": ["assign", "sample.xlsx"],
    "assign-wrong-accept": ["assign", "twinning", "sample.xlsx", "--accept", "some"],
    "report-no-kind": ["report", "sample.xlsx"],
    "report-unknown-kind": ["report", "bao-cao-tuan", "sample.xlsx"],
    "import-no-kind": ["import", "sample.xlsx", "annex.txt"],
    "import-no-source": ["import", "ket-nghia", "sample.xlsx"],
    "due-wrong-days": ["due", "sample.xlsx", "--days", "ba"],
    "import-missing-source": ["import", "ket-nghia", "sample.xlsx", "khong-co.txt"],
  };
}

/** A run on a workbook; every run says which day it is. */
function on(workbook: string, what: string, args: readonly string[]): Run {
  return { name: `${workbook}/${what}`, args: [...args, "--today", "2024-10-01"], input: workbook };
}

function runsOf(workbook: string, subjects: Subjects): Run[] {
  const of = (what: string, ...args: string[]): Run => on(workbook, what, args);
  const { unit, cluster, award, set, period } = subjects;
  return [
    of("check", "check", "{in}"),
    of("check-en", "check", "{in}", "--lang", "en"),
    of("check-json", "check", "{in}", "--json"),
    of("score", "score", "{in}", ...OUT),
    of("score-json", "score", "{in}", "--json"),
    of("score-set", "score", "{in}", "--json", "--set", set),
    of("score-period", "score", "{in}", "--json", "--period", period),
    of("score-set-period", "score", "{in}", "--set", set, "--period", period),
    of("score-nowhere", "score", "{in}", "--json", "--set", "Không có", "--period", "Z9"),
    of("awards", "awards", "{in}", ...OUT),
    of("awards-json", "awards", "{in}", "--json"),
    of("awards-set", "awards", "{in}", "--json", "--set", set),
    of("awards-period", "awards", "{in}", "--period", period),
    of("certainty", "certainty", "{in}", ...OUT),
    of("certainty-json", "certainty", "{in}", "--json"),
    of("certainty-set", "certainty", "{in}", "--set", set),
    of("explain-unit", "explain", "{in}", unit, ...OUT),
    of("explain-unit-json", "explain", "{in}", unit, "--json"),
    of("explain-unit-period", "explain", "{in}", unit, "--period", period, ...OUT),
    of("explain-unit-en", "explain", "{in}", unit, "--period", period, "--lang", "en"),
    of("explain-unit-set", "explain", "{in}", unit, "--set", set, "--period", period),
    of("explain-cluster", "explain", "{in}", cluster),
    of("explain-cluster-period", "explain", "{in}", cluster, "--period", period, "--json"),
    of("explain-award", "explain", "{in}", award, ...OUT),
    of("explain-award-period", "explain", "{in}", award, "--period", period),
    of("explain-unknown", "explain", "{in}", "Không ai"),
    of("functions", "functions", "{in}"),
    of("mend", "mend", "{in}"),
    of("freeze", "freeze", "{in}", ...OUT),
    of("new-year", "new-year", "{in}", "--unfinished", ...OUT),
    of("upgrade", "upgrade", "{in}", ...OUT),
    of("rename-functions", "rename-functions", "{in}", "--to", "THIDUA", ...OUT),
    of("insert", "insert", "CLUSTERSCORE", "{in}", "--cell", "'Hướng dẫn'!Z1", "--with", "C1", ...OUT),
    ...lockRuns(workbook, subjects),
    ...assignRuns(workbook),
    ...reportRuns(workbook, subjects),
    of("due", "due", "{in}", "--ics", "{ics}"),
    of("due-json", "due", "{in}", "--json", "--days", "120"),
    of("due-en", "due", "{in}", "--lang", "en"),
    of("import", "import", "ket-nghia", "{in}", "annex.txt", ...OUT),
    of("import-json", "import", "ket-nghia", "{in}", "annex.txt", "--json"),
    of("import-en", "import", "ket-nghia", "{in}", "annex.txt", "--lang", "en"),
  ];
}

function lockRuns(workbook: string, { toLock, locked }: Subjects): Run[] {
  const of = (what: string, ...args: string[]): Run => on(workbook, what, args);
  const first = [
    of("lock", "lock", "{in}", "--period", toLock, ...OUT),
    of("lock-unknown", "lock", "{in}", "--period", "Z9"),
    of("publish-open", "publish", "{in}", "--period", toLock),
    of("unlock-open", "unlock", "{in}", "--period", toLock, "--reason", "Sửa số liệu"),
    of("verify", "verify", "{in}"),
    of("verify-json", "verify", "{in}", "--json"),
  ];
  if (!locked) return first;
  const [input, period] = locked;
  const then = (what: string, ...args: string[]): Run => on(input, `locked-${what}`, args);
  return [
    ...first,
    then("lock", "lock", "{in}", "--period", period),
    then("publish", "publish", "{in}", "--period", period, ...OUT),
    then("publish-en", "publish", "{in}", "--period", period, "--lang", "en"),
    then("verify", "verify", "{in}"),
    then("score", "score", "{in}", ...OUT, "--json"),
    then("unlock", "unlock", "{in}", "--period", period, "--reason", "Sửa số liệu", ...OUT),
    then("unlock-no-reason", "unlock", "{in}", "--period", period),
  ];
}

function assignRuns(workbook: string): Run[] {
  const kinds = ["twinning", "oversight", "groups"] as const;
  const of = (what: string, ...args: string[]): Run => on(workbook, what, args);
  return [
    ...kinds.flatMap((kind) => [
      of(`assign-${kind}`, "assign", kind, "{in}", ...OUT),
      of(`assign-${kind}-all`, "assign", kind, "{in}", "--accept", "all", ...OUT, "--json"),
      of(`assign-${kind}-kept`, "assign", kind, "{in}", "--accept", "kept", ...OUT),
      of(`assign-${kind}-none`, "assign", kind, "{in}", "--accept", "none", "--json"),
    ]),
    of("assign-visits", "assign", "visits", "{in}", ...OUT),
    of("assign-visits-json", "assign", "visits", "{in}", "--json"),
  ];
}

function reportRuns(workbook: string, { set, period }: Subjects): Run[] {
  const of = (what: string, ...args: string[]): Run => on(workbook, `report-${what}`, ["report", ...args]);
  return [
    ...REPORTS.map((kind) => of(kind, kind, "{in}", "--json", ...OUT, "--docx", "{docx}")),
    of(
      "phieu-tham-dinh-unit",
      "phieu-tham-dinh",
      "{in}",
      "--set",
      set,
      "--period",
      period,
      "--unit",
      "X01",
      ...OUT,
    ),
    of("bao-cao-quy-text", "bao-cao-quy", "{in}", "--docx", "{docx}"),
    of("bao-cao-thang-twinning", "bao-cao-thang", "{in}", "--twinning", ...OUT, "--docx", "{docx}"),
    of("viec-den-han-ics", "viec-den-han", "{in}", "--ics", "{ics}"),
    ...[
      "bien-ban",
      "tong-hop-minh-chung",
      "thieu-minh-chung",
      "ho-so-minh-chung",
      "danh-sach-khen-thuong",
    ].map((kind) =>
      of(`${kind}-chosen`, kind, "{in}", "--set", set, "--period", period, ...OUT, "--docx", "{docx}"),
    ),
  ];
}
