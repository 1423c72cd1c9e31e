import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import {
  findings,
  functionIds,
  inputs,
  resultTables,
  settingList,
  settings,
  type Setting,
} from "../../src/contract";
import { inputTables, schemaOf } from "../../src/domain/tables";
import { translator, type Key } from "../../src/i18n";
import { allTexts, dictionaries } from "../../src/i18n/all";
import type { HostFacts } from "../../src/office/host";
import { PICTURES } from "../../src/pane/pages/help/pictures";
import { entriesOf, type Entry, type LookUpOptions } from "../../src/pane/pages/help/reference";
import { containing, searchHelp, topicEntry } from "../../src/pane/pages/help/search";
import { topicOf } from "../../src/pane/pages/help/topics";
import { REFERENCES, TOPICS as topicIds } from "../../src/pane/pages/help/view";
import { FACTS } from "../../src/pane/pages/privacy/facts";
import { reportText, supportReport } from "../../src/pane/pages/support/report";
import { samples } from "../../src/samples";
import { Reading } from "../../src/session";
import { serialDay } from "../../src/text";
import { rawTables } from "./sample";

const root = path.resolve(__dirname, "../..");
const options: LookUpOptions = { platform: "windows" };
const [vi, en] = [allTexts(translator("vi")), allTexts(translator("en"))];
const languages = Object.keys(dictionaries) as (keyof typeof dictionaries)[];
const said = ({ title, about, lines }: Entry): string[] => [title, about, ...lines];

describe.each(languages)("in %s", (language) => {
  const text = allTexts(translator(language));

  test.each(topicIds)(
    "the topic %s has a title, a line and steps, with the labels of what it names",
    (id) => {
      const { title, about, lines } = topicEntry(id, text);
      expect([title, about].every((words) => words.length > 2)).toBe(true);
      expect(lines.length).toBeGreaterThanOrEqual(4);
      for (const line of lines) {
        expect(line).toMatch(/[.!?]$/u);
        expect(line).not.toMatch(/[{}]/u);
      }
    },
  );

  test.each(REFERENCES)("everything to look up among %s is in words", (id) => {
    const entries = entriesOf(id, text, options);
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries)
      for (const words of said(entry)) {
        expect(words.trim()).not.toBe("");
        expect(words).not.toMatch(/[{}]|undefined/u);
      }
  });

  test("no name that only the program knows stands as a word: of states, kinds, settings, tables", () => {
    const inside = new Set([
      ...Object.keys(settings),
      ...Object.keys(findings),
      ...inputTables.flatMap(({ columns }) => columns.flatMap(({ choices }) => Object.values(choices ?? {}))),
      ...(settingList as readonly Setting[]).flatMap(({ choices }) =>
        Object.values(choices ?? {}).map(String),
      ),
    ]);
    // What is a name inside and a word of the language as well says nothing.
    const names = [...inside].filter((name) => /[a-z][A-Z]/u.test(name));
    expect(names.length).toBeGreaterThan(20);
    const topics = topicIds.map((id) => topicEntry(id, text));
    const all = [...topics, ...REFERENCES.flatMap((id) => entriesOf(id, text, options))].flatMap(said);
    const words = new Set(all.flatMap((each) => each.split(/[^\p{L}\p{N}_]+/u)));
    expect(names.filter((name) => words.has(name))).toEqual([]);
  });

  test("what becomes of the data is said under each heading", () => {
    for (const { heading, items } of FACTS) {
      expect(text(heading)).toMatch(/\p{L}/u);
      for (const item of items) expect(text(item, { log: "Nhật ký", seals: "Khóa sổ" })).toMatch(/[^{}]\.$/u);
    }
  });
});

test("topics say different things in the two languages, and have what they lead to", () => {
  for (const id of topicIds) {
    expect(topicEntry(id, vi).lines).not.toEqual(topicEntry(id, en).lines);
    const { opens, tables } = topicOf(id);
    expect(opens.length).toBeGreaterThan(0);
    for (const table of tables) expect(schemaOf(table).sheet).not.toBe("");
  }
});

test("every picture is there in each language, has words, is small, and none lies about unused", () => {
  const folder = path.join(root, "assets/docs/help");
  const wanted = Object.keys(PICTURES).flatMap((name) =>
    languages.map((language) => `${name}.${language}.png`),
  );
  expect(readdirSync(folder).sort()).toEqual([...wanted].sort());
  const code = readFileSync(path.join(root, "src/pane/pages/help/pictures.ts"), "utf8");
  for (const file of wanted) {
    expect(code).toContain(`assets/docs/help/${file}`);
    expect(statSync(path.join(folder, file)).size).toBeLessThan(60_000);
    expect(existsSync(path.join(folder, file))).toBe(true);
  }
  const shown = topicIds.flatMap((id) => topicOf(id).picture ?? []);
  expect(new Set(shown)).toEqual(new Set(Object.keys(PICTURES)));
  for (const name of Object.keys(PICTURES)) expect(vi(`help.picture.${name}` as Key)).toMatch(/\p{L}/u);
});

test("what is looked up is the contract's own: each sheet with its columns, each setting, function and finding", () => {
  const titles = (id: (typeof REFERENCES)[number]): string[] =>
    entriesOf(id, vi, options).map(({ title }) => title);
  expect(titles("sheets")).toEqual(inputTables.map(({ sheet }) => sheet));
  expect(titles("results").slice(0, resultTables.length)).toEqual(resultTables.map(({ sheet }) => sheet));
  expect(titles("settings")).toHaveLength(settingList.length);
  expect(titles("functions").map((title) => /^=(\w+)\(/u.exec(title)?.[1])).toEqual(functionIds);
  expect(titles("findings")).toHaveLength(Object.keys(findings).length);
  const [units] = entriesOf("sheets", vi, options).filter(({ title }) => title === inputs.units.sheet);
  expect(units?.lines.map((line) => line.split(":")[0])).toEqual(
    inputs.units.columns.map(({ header }) => header),
  );
  expect(units?.lines[0]).toBe("Mã: mã của dòng, không trùng; bắt buộc");
  expect(entriesOf("functions", en, { ...options, namespace: "THIDUA" })[0]?.title).toBe(
    "=THIDUA.CLUSTERSCORE(Cluster; [Period]; [Criteria set])",
  );
});

test("keys are those of the platform", () => {
  const keys = (platform: LookUpOptions["platform"]): (string | undefined)[] =>
    entriesOf("keys", vi, { platform }).map(({ lines: [line] }) => line);
  expect(keys("windows")[0]).toBe("Ctrl+Alt+1");
  expect(keys("mac")[0]).toBe("Command+Option+1");
});

test("a search needs neither tones nor capitals; all words must be there, and titles come first", () => {
  const [first] = searchHelp("khoa ky", vi, options);
  expect(first).toMatchObject({ kind: "topic", topic: "locking" });
  const withTones = searchHelp("ĐỒNG HẠNG", vi, options);
  expect(withTones.length).toBeGreaterThan(2);
  expect(searchHelp("đồng hạng", vi, options)).toEqual(withTones);
  expect(searchHelp("dong hang", vi, options)).toEqual(withTones);
  expect(searchHelp("đồng hạng qwertz", vi, options)).toEqual([]);
  expect(searchHelp("  ", vi, options)).toEqual([]);
  expect(searchHelp("#NAME?", vi, options)).toContainEqual(expect.objectContaining({ topic: "trouble" }));
  const sheets = entriesOf("sheets", vi, options);
  expect(containing(sheets, "")).toEqual(sheets);
  expect(containing(sheets, "nhan toi thieu").map(({ title }) => title)).toEqual(["Đơn vị"]);
  // A word may be begun only, but not be the end of another.
  expect(containing(sheets, "tieu chi so").length).toBeGreaterThan(0);
  expect(containing(sheets, "uyet")).toEqual([]);
  expect(containing(sheets, "minh chung")[0]?.title).toBe("Minh chứng");
});

describe("the report for whoever helps", () => {
  const host: HostFacts = {
    platform: "windows",
    version: "16.0.17928.20114",
    sets: [
      { name: "ExcelApi", version: "1.17" },
      { name: "KeyboardShortcuts", version: "" },
    ],
    displayLanguage: "vi-VN",
    contentLanguage: "vi-VN",
  };
  const raw = rawTables(samples["tho-xuan"]());
  const state = { isCalculatedByHand: false, isReadOnly: true, name: "Sổ mật.xlsx" };
  const reading = new Reading(raw, serialDay(2024, 9, 20) as number, state);
  const facts = { host, version: "0.1.0", namespace: undefined, reading };

  test("says versions, host, sets, language and counts", () => {
    const lines = new Map(supportReport(facts, vi));
    expect(lines.get("Phiên bản Thi đua")).toBe("0.1.0");
    expect(lines.get("Bản Excel")).toBe(host.version);
    expect(lines.get("ExcelApi")).toBe("1.17");
    expect(lines.get("KeyboardShortcuts")).toBe("không có");
    expect(lines.get("Ngôn ngữ")).toBe("vi-VN");
    expect(lines.get("Chỉ đọc")).toBe("có");
    expect(lines.get("Minh chứng")).toBe(vi("pane.rows", { count: reading.snapshot.evidence.length }));
    expect(reportText(supportReport(facts, en))).toContain("Platform: Excel for Windows\n");
  });

  test("holds nothing of any cell, nor the name of the file", () => {
    const report = reportText(supportReport(facts, vi));
    // Words of the report itself, which stand there whatever the workbook says.
    const blank = new Reading(rawTables({}), serialDay(2024, 9, 20) as number, { ...state, name: "" });
    const own = reportText(supportReport({ ...facts, reading: blank }, vi));
    const texts = new Set(
      Object.values(raw)
        .flatMap(({ rows }) => rows.flat())
        .map(String)
        .filter((text) => /\p{L}{2}/u.test(text) && text.length >= 4),
    );
    expect(texts.size).toBeGreaterThan(500);
    const held = [...texts].filter((text) => report.includes(text) && !own.includes(text));
    expect(held).toEqual([]);
    expect(report).not.toContain("mật");
  });

  test("a workbook that could not be read is said to be so", () => {
    const lines = supportReport({ ...facts, reading: undefined }, vi);
    expect(lines.at(-1)).toEqual(["Sổ", "chưa đọc được"]);
  });
});
