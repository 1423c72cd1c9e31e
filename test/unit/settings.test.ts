import fc from "fast-check";
import {
  findings,
  isSettingKey,
  latenessText,
  monthsText,
  settingList,
  settingPlaces,
  settings,
  units,
  type Lateness,
} from "../../src/contract";
import { effectOf, hasNoEffect } from "../../src/domain/effect";
import { score } from "../../src/domain/results";
import { isText, translator, type TextKey } from "../../src/i18n";
import { dictionaries } from "../../src/i18n/all";
import { answerOf, isAnswer, partsOf, partsText } from "../../src/pane/pages/settings/answers";
import { effectWords } from "../../src/pane/pages/settings/effectWords";
import { questionsOf, sectionsOf } from "../../src/pane/pages/settings/questions";
import { textsOf } from "../../src/session";
import { findingAddress, findingSettings, findingSubject } from "../../src/sheets/plan";
import { readSnapshot, settingRow, withSetting } from "../../src/sheets/read";
import { nth, sampleSnapshot } from "./sample";
import { parseTables } from "./textTables";

const vi = textsOf("vi", "plain");
const sample = sampleSnapshot();
const languages = ["vi", "en"] as const;

describe("every setting in words", () => {
  test.each(languages)("has a title, a question and words for each of its choices (%s)", (language) => {
    const needed = settingList.flatMap(({ key, choices = {}, form }) => [
      `setting.${key}.title`,
      `setting.${key}.question`,
      ...Object.values(choices).map((name) => `setting.${key}.is.${name}`),
      ...(form.kind === "parts"
        ? Object.values(form.of ?? {}).map((name) => `setting.${key}.is.${name}`)
        : []),
      ...(form.kind === "lateness"
        ? ["none", "perDay", "zero"].map((kind) => `setting.${key}.is.${kind}`)
        : []),
      ...(form.kind === "pairs" ? [`setting.${key}.first`, `setting.${key}.second`] : []),
      `settings.theme.${settingPlaces[key].theme}`,
      `settings.from.${settingPlaces[key].from}`,
    ]);
    expect(needed.filter((key) => !(key in dictionaries[language]))).toEqual([]);
    const titles = settingList.map(({ key }) => dictionaries[language][`setting.${key}.title`]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test("no text holds words for what is no setting and no choice", () => {
    const words = Object.keys(dictionaries.vi).flatMap((key) => {
      const [, setting, choice] = /^setting\.(\w+)(?:\.is\.(.+))?/u.exec(key) ?? [];
      return setting === undefined ? [] : [[setting, choice] as const];
    });
    const unknown = words.filter(([key, choice]) => {
      const setting = settingList.find((one) => one.key === key);
      if (!setting || choice === undefined) return !setting;
      const { choices = {}, form } = setting;
      const names = [
        ...Object.values(choices).map(String),
        ...(form.kind === "parts" ? Object.values(form.of ?? {}) : []),
        ...(form.kind === "lateness" ? ["none", "perDay", "zero"] : []),
      ];
      return !names.includes(choice);
    });
    expect(unknown).toEqual([]);
  });

  test("each can be answered with its example, and what the template says is an answer", () => {
    for (const setting of settingList) {
      expect([setting.key, setting.examples.filter((example) => !isAnswer(setting, example))]).toEqual([
        setting.key,
        [],
      ]);
      expect([setting.key, isAnswer(setting, setting.initial)]).toEqual([setting.key, true]);
    }
  });

  test.each(languages)("no sentence says a key as a word: it names it as a parameter (%s)", (language) => {
    // "Nam" is a word as well.
    const keys = settingList.map(({ key }) => key).filter((key) => key !== "Nam");
    const bare = new RegExp(`(?<!\\{)\\b(?:${keys.join("|")})\\b(?!\\})`, "u");
    const fields = /^paper\.data\./u;
    const told = Object.entries(dictionaries[language]).filter(
      ([key, text]) => !fields.test(key) && bare.test(text),
    );
    expect(told).toEqual([]);
  });

  test.each(languages)("the pane says titles, sheets and command line the key as well (%s)", (language) => {
    const { title } = { title: dictionaries[language]["setting.PhatMuon.title"] };
    const key: TextKey = "reason.latenessOpen";
    expect(textsOf(language, "plain")(key)).toContain(title);
    expect(textsOf(language, "plain")(key)).not.toContain("PhatMuon");
    expect(translator(language)(key)).toMatch(new RegExp(`${title}. \\(PhatMuon\\)`, "u"));
  });
});

describe("answers", () => {
  test.each([
    ["CachTinhCum", "", "undecided", "Chưa quyết định"],
    ["CachTinhCum", "Tỷ lệ", "said", vi("setting.CachTinhCum.is.ratio")],
    ["CachTinhCum", "nhanh", "unreadable", "Trong sổ ghi «nhanh», chưa dùng được"],
    ["SoLe", "", "standard", "2 (mặc định)"],
    ["Nam", "", "blank", "Để trống"],
    ["PhatMuon", "5% mỗi ngày; tối đa 50%", "said", "Trừ 5% mỗi ngày, tối đa 50%"],
    ["PhatMuon", "0 điểm", "said", "Không được điểm"],
    ["TieuChiPhu", "đúng hạn; điểm", "said", "Mức đúng hạn → Điểm"],
    ["HanLeKyKet", "43900", "said", "10/03/2020"],
    ["XepHangDacThu", "riêng", "said", vi("setting.XepHangDacThu.is.false")],
  ] as const)("%s «%s» reads %s: %s", (key, typed, state, words) => {
    const setting = nth(settingList.filter((one) => one.key === key));
    expect(answerOf(setting, typed, vi)).toEqual({ state, words });
  });

  test("months are typed as short as can be and read as they were", () => {
    expect([monthsText([4, 5, 6, 9]), monthsText([3, 6]), monthsText([])]).toEqual(["4-6; 9", "3; 6", ""]);
    const chosen = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 });
    fc.assert(
      fc.property(chosen, (months) => {
        const sorted = [...months].sort((a, b) => a - b);
        expect(settings.visitMonths.parse(monthsText(sorted))).toEqual(sorted);
      }),
    );
  });

  test("lateness is typed as it is read", () => {
    const rules: Lateness[] = [
      { kind: "none" },
      { kind: "zero" },
      { kind: "perDay", share: 0.025, cap: 1 },
      { kind: "perDay", share: 0.05, cap: 0.5 },
    ];
    expect(rules.map((rule) => settings.lateness.parse(latenessText(rule)))).toEqual(rules);
    expect(latenessText(nth(rules, 2))).toBe("2,5% mỗi ngày");
  });

  test("parts are taken apart and put together as they are typed; a part never becomes two", () => {
    expect(partsText(partsOf("Xuất sắc: 90;Tốt : 80; ; Khá:65"))).toBe("Xuất sắc: 90; Tốt: 80; Khá: 65");
    expect(
      partsText([
        ["a; b", ""],
        ["", ""],
        ["c", "d"],
      ]),
    ).toBe("a, b; c: d");
    const half = fc.stringMatching(/^[\p{L} ,;]{0,8}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(half, half)), (parts) => {
        const typed = partsText(parts);
        expect(partsText(partsOf(typed))).toBe(typed);
        expect(partsOf(typed).length).toBeLessThanOrEqual(parts.length);
      }),
    );
  });
});

describe("the questions", () => {
  const all = questionsOf({ CachTinhCum: "tổng", PhatMuon: "gì đó" }, vi);
  const keysOf = (search: string): (readonly [string, readonly string[]])[] =>
    sectionsOf(all, search, vi).map(({ id, questions }) => [id, questions.map(({ setting }) => setting.key)]);

  test("those that wait for a decision, or say nothing that is understood, come first; each is asked once", () => {
    const sections = keysOf("");
    expect(sections[0]).toEqual([
      "undecided",
      ["TieuChiPhu", "MotCumHaiGiai", "CumTruongThuocCumDauDan", "NguongXepLoai", "PhatMuon"],
    ]);
    expect(sections.flatMap(([, keys]) => keys).sort()).toEqual(settingList.map(({ key }) => key).sort());
  });

  test("they are found by any words of theirs, with marks or without", () => {
    expect(keysOf("dau don vi phoi hop")).toEqual([]);
    expect(keysOf("dẫn đầu theo gì")).toEqual([["scoring", ["CachTinhCum"]]]);
    expect(keysOf("dan dau theo gi")).toEqual([["scoring", ["CachTinhCum"]]]);
    expect(keysOf("MUON tru diem")).toEqual([["undecided", ["PhatMuon"]]]);
    expect(keysOf("CachTinhCum")).toEqual([]);
  });
});

describe("where a setting stands", () => {
  const raw = (rows: string): ReturnType<typeof parseTables>["raw"] =>
    parseTables(`
# ThietLap
Khóa | Giá trị
${rows}
`).raw;
  const missing = findings.settingMissing("PhatMuon", { setting: "PhatMuon", step: "x" });

  test("a finding leads to the value cell of its row, without a row to the first free one", () => {
    const withRow = raw("SoLe | 2\nPhatMuon | ");
    expect(findingAddress(missing, withRow)).toBe("'Thiết lập'!B3");
    const without = raw("SoLe | 2\nNam | 2024");
    expect(findingAddress(missing, without)).toBe("'Thiết lập'!B4");
    expect(findingAddress(missing, {})).toBeUndefined();
  });

  test("of rows with the same key the one that is read", () => {
    const { settings: table } = raw("PhatMuon | \nPhatMuon | không\nPhatMuon | 0 điểm");
    expect(table && settingRow("PhatMuon", table)).toEqual({ row: 1, isThere: true });
  });

  test("a finding names its setting by the title, and offers the questions that are a way out", () => {
    expect(findingSubject(missing, vi)).toBe("Trừ điểm nộp muộn");
    expect(findingSettings(missing)).toEqual(["PhatMuon"]);
    const noPartners = findings.noPartners();
    expect(findingSettings(noPartners)).toEqual(["KhoiKetNghia"]);
    expect(findingSubject({ ...missing, table: units.table, key: "PhatMuon" }, vi)).toBe("PhatMuon");
  });
});

describe("what an answer changes", () => {
  const today = 45_570;
  const before = score(sample, today);
  const withAnswer = (key: string, value: string): ReturnType<typeof effectOf> =>
    effectOf(before, score(withSetting(sample, key, value), today));

  test("the same answer changes nothing", () => {
    const same = sample.settings.texts.CachTinhCum ?? "";
    expect(hasNoEffect(withAnswer("CachTinhCum", same))).toBe(true);
  });

  test("another measure of clusters changes their scores, and no unit", () => {
    const { clusters, units: changed } = withAnswer("CachTinhCum", "tổng");
    expect(clusters.length).toBeGreaterThan(0);
    expect(changed).toEqual([]);
    for (const { set, period, code, before: was, after: is } of clusters) {
      const standing = before.clusters.find(
        (row) => row.set === set && row.period === period && row.cluster === code,
      );
      expect(was).toEqual({ score: standing?.score, rank: standing?.rank, grade: undefined });
      expect(is).not.toEqual(was);
    }
  });

  test("without a measure no cluster has a score, awards wait, and a finding says so", () => {
    const effect = withAnswer("CachTinhCum", "");
    expect(effect.clusters.every(({ after }) => after?.score === undefined)).toBe(true);
    expect(effect.awards.length).toBeGreaterThan(0);
    expect(effect.awards.every(({ after }) => after.length === 0)).toBe(true);
    expect(effect.raised.map(({ code }) => code)).toContain("settingMissing");
    const lines = effectWords(effect, sample.periods, vi).flatMap((part) => part.lines);
    expect(lines.some((line) => line.includes("→ chưa xét được"))).toBe(true);
    expect(
      lines.filter((line) => settingList.some(({ key }) => key !== "Nam" && line.includes(key))),
    ).toEqual([]);
  });

  test("other thresholds change classes only", () => {
    const { clusters, units: changed } = withAnswer("NguongXepLoai", "Rất tốt: 1");
    expect(clusters).toEqual([]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every(({ before: was, after: is }) => was?.score === is?.score)).toBe(true);
    const parts = effectWords(withAnswer("NguongXepLoai", "Rất tốt: 1"), sample.periods, vi);
    const lines = nth(parts.filter(({ heading }) => heading.startsWith("Đơn vị"))).lines;
    expect(lines.filter((line) => !/\): loại [^;]+ → [^;]+$/u.test(line))).toEqual([]);
    expect(lines.some((line) => line.endsWith("→ Rất tốt"))).toBe(true);
  });

  test("it is what the workbook itself would say with that answer", () => {
    const { raw } = parseTables(`
# ThietLap
Khóa | Giá trị
CachTinhCum | tổng
BoTieuChi | đoàn: BTV

# TieuChi
Bộ | Mã | Điều kiện | Điểm tối đa | Cách chấm
Đoàn | 1 | Báo cáo | 10 | thẩm định
`);
    const { snapshot } = readSnapshot(raw);
    const other = readSnapshot({
      ...raw,
      ...(raw.settings && {
        settings: { ...raw.settings, rows: [["CachTinhCum", "tỷ lệ"], ...raw.settings.rows.slice(1)] },
      }),
    }).snapshot;
    expect(withSetting(snapshot, "CachTinhCum", "tỷ lệ").settings).toEqual(other.settings);
  });
});

test("keys are told from other words", () => {
  expect([isSettingKey("SoLe"), isSettingKey("Số lẻ"), isSettingKey(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isText("setting.SoLe.title"), isText("setting.Sole.title")]).toEqual([true, false]);
});
