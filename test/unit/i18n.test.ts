import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { en } from "../../src/i18n/en";
import { vi, type Key } from "../../src/i18n/vi";
import { translator } from "../../src/i18n";
import { settings } from "../../src/contract";

const keys = Object.keys(vi) as Key[];
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\w+\}/gu)].map((match) => match[0]).sort();

test("both dictionaries have the same keys, sorted, with the same placeholders", () => {
  expect(Object.keys(en)).toEqual(keys);
  expect([...keys].sort()).toEqual(keys);
  for (const key of keys)
    expect([key, new Set(placeholders(en[key]))]).toEqual([key, new Set(placeholders(vi[key]))]);
});

test("no English is left in the Vietnamese dictionary, and it is in NFC", () => {
  for (const key of keys) {
    expect(vi[key]).toBe(vi[key].normalize("NFC"));
    expect(
      vi[key].replace(
        /\{\w+\}|Excel|Review → Unprotect Sheet|Insert → Table|English|sheet|Sheet|Enter|Esc/gu,
        "",
      ),
    ).not.toMatch(/\b(?:the|and|of|is|not|table|cell|row|error|write|read)\b/iu);
  }
});

test("every finding and setting has its words", () => {
  const source = readFileSync(path.resolve(__dirname, "../../src/domain/model/finding.ts"), "utf8");
  const codes = [...(/FindingCode =([^;]*);/u.exec(source)?.[1] ?? "").matchAll(/"(\w+)"/gu)].map(
    (match) => match[1],
  );
  expect(codes.length).toBeGreaterThan(20);
  for (const code of codes) expect(keys).toEqual(expect.arrayContaining([`finding.${code}`, `mend.${code}`]));
  for (const { key } of settings) expect(keys).toContain(`setting.${key}`);
});

test("numbers are written the way of the language", () => {
  expect(translator("vi")("pane.rows", { count: 98_112 })).toBe("98.112 dòng");
  expect(translator("en")("pane.rows", { count: 98_112 })).toBe("98,112 rows");
});

test("the pane holds no text of its own", () => {
  const folder = path.resolve(__dirname, "../../src/pane");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".tsx"))) {
    const code = readFileSync(path.join(folder, file), "utf8");
    expect([
      file,
      [...code.matchAll(/>\s*([\p{L}][^<>{}=;()]*)\s*</gu)]
        .map((match) => match[1])
        .filter((text) => !/^(?:Promise|void|string|number)|&& $/u.test(text)),
    ]).toEqual([file, []]);
  }
});
